import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../model/diagnostic.ts';
import type { StackBundle } from '../model/source-bundle.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { buildSpec } from './build-spec.ts';

function build(text: string): ReturnType<typeof buildSpec> {
  const bundle: StackBundle = { name: 'app', layout: 'folder', directory: '/s', entries: ['/s/app.yaml'], files: new Map([['/s/app.yaml', { kind: 'text', text }], ['/s/.env', { kind: 'text', text: 'PORT=9000\nTRIES=7\n' }]]), revision: { digest: 'r', dirty: false } };
  return buildSpec(bundle, { homeDirectory: '/root', profiles: [] });
}

function service(settings: string, more = ''): ServiceSpec | undefined {
  const result = build(`services:\n  web:\n    image: a\n${more}    x-orbitr: ${settings}\n`);
  if (result.kind !== 'spec') throw new Error(JSON.stringify(result));
  return result.spec.services[0];
}

function problem(settings: string, more = ''): string {
  const result = build(`services:\n  web:\n    image: a\n${more}    x-orbitr: ${settings}\n`);
  return result.kind === 'invalid' ? formatDiagnostic(result.diagnostics[0]!) : result.kind;
}

const http = { kind: 'http', scheme: 'http', path: '/', method: 'GET', headers: {}, status: [{ from: 200, to: 399 }] };
const times = { interval: 30_000, timeout: 5_000, retries: 3, startPeriod: 0 };

describe('x-orbitr.health', () => {
  const good: readonly (readonly [string, object, string?])[] = [
    ['{ tcp: 5432 }', { probe: { kind: 'tcp', port: 5432 }, ...times }],
    ['{ tcp: "${PORT}", retries: "${TRIES}" }', { probe: { kind: 'tcp', port: 9000 }, ...times, retries: 7 }],
    ['{ tcp: { port: 22 }, interval: 1m30s, timeout: 500ms, retries: 1, startPeriod: 2h }', { probe: { kind: 'tcp', port: 22 }, interval: 90_000, timeout: 500, retries: 1, startPeriod: 7_200_000 }],
    ['{ exec: "pg_isready -U \'the user\'" }', { probe: { kind: 'exec', command: ['pg_isready', '-U', 'the user'] }, ...times }],
    ['{ exec: [sh, -c, "true"] }', { probe: { kind: 'exec', command: ['sh', '-c', 'true'] }, ...times }],
    ['{ docker: true }', { probe: { kind: 'docker' }, ...times }],
    ['{ http: { port: 80 } }', { probe: { ...http, port: 80 }, ...times }],
    ['{ http: /healthz }', { probe: { ...http, port: 8080, path: '/healthz' }, ...times }, '    ports: ["80:8080"]\n    expose: [8080]\n'],
    ['{ http: { path: /h, port: 443, scheme: https, method: HEAD, headers: { Host: a.example, X-Try: 1 }, status: [204, "300-302"] } }', { probe: { kind: 'http', scheme: 'https', port: 443, path: '/h', method: 'HEAD', headers: { Host: 'a.example', 'X-Try': '1' }, status: [{ from: 204, to: 204 }, { from: 300, to: 302 }] }, ...times }],
  ];
  it.for(good)('%s', ([text, expected, more]) => expect(service(`{ health: ${text} }`, more)?.health).toEqual(expected));

  it('replaces nothing when it changes', () => expect(service('{ health: { tcp: 1 } }')?.digest).toBe(service('{ onUnhealthy: recreate }')?.digest));

  it('restarts where Orbitr checks, and only tells where the engine does, unless the file says otherwise', () => {
    expect(['{}', '{ health: { tcp: 1 } }', '{ health: { docker: true } }', '{ onUnhealthy: recreate }', '{ health: { tcp: 1 }, onUnhealthy: alert }'].map((text) => service(text)?.onUnhealthy)).toEqual(['alert', 'restart', 'restart', 'recreate', 'alert']);
  });

  const bad: readonly (readonly [string, string, string?])[] = [
    ['{ health: {} }', 'app.yaml:4:25: error: services.web.x-orbitr.health does not say what to check (compose/missing-key)'],
    ['{ health: { tcp: 1, exec: "true" } }', 'app.yaml:4:35: error: services.web.x-orbitr.health has both tcp and exec (compose/conflict)'],
    ['{ health: { tcp: 0 } }', 'app.yaml:4:32: error: services.web.x-orbitr.health.tcp is no port (compose/port)'],
    ['{ health: { http: /x } }', 'app.yaml:4:27: error: services.web.x-orbitr.health.http does not say at which port, and the service has none (compose/missing-key)'],
    ['{ health: { http: /x } }', 'app.yaml:5:27: error: services.web.x-orbitr.health.http does not say at which port, and the service has several (compose/missing-key)', '    expose: [80, 81]\n'],
    ['{ health: { http: { prot: 1 } } }', 'app.yaml:4:35: error: unknown key "prot" in services.web.x-orbitr.health.http (compose/unknown-key)'],
    ['{ health: { http: { port: 80, status: "200-100" } } }', 'app.yaml:4:53: error: services.web.x-orbitr.health.http.status has what is no status of HTTP (compose/bad-value)'],
    ['{ health: { http: { port: 80, headers: { "a b": c } } } }', 'app.yaml:4:56: error: services.web.x-orbitr.health.http.headers has "a b", which cannot be a header with that value (compose/bad-value)'],
    ['{ health: { exec: [] } }', 'app.yaml:4:27: error: services.web.x-orbitr.health.exec has no command (compose/bad-value)'],
    ['{ health: { tcp: 1, interval: 10ms } }', 'app.yaml:4:45: error: services.web.x-orbitr.health.interval is 10ms (compose/duration)'],
    ['{ health: { docker: true, interval: 10s } }', 'app.yaml:4:41: error: services.web.x-orbitr.health.interval has no meaning with docker (compose/conflict)'],
    ['{ health: { docker: true } }', 'app.yaml:5:27: error: services.web.x-orbitr.health.docker asks for a check that healthcheck turns off (compose/conflict)', '    healthcheck: { disable: true }\n'],
    ['{ onUnhealthy: reboot }', 'app.yaml:4:30: error: services.web.x-orbitr.onUnhealthy must be one of restart, recreate, alert (compose/bad-value)'],
  ];
  it.for(bad)('%s is refused', ([text, expected, more]) => expect(problem(text, more).split('\n')[0]).toBe(expected.replace('app.yaml', '/s/app.yaml')));
});
