import { describe, expect, it } from 'vitest';
import type { Dependency } from '../../schemas/generated/template.ts';
import type { InstallDraft, InstallWishes, Surroundings } from './draft-install.ts';
import { draftInstall } from './draft-install.ts';
import { hostField } from './form.ts';
import { readManifest } from './read-manifest.ts';
import type { Decision } from './solve-dependencies.ts';
import type { Template } from './template.ts';

/** An app that wants to know its own address, by variables of these names. */
function template(id: string, addresses: readonly string[], dependencies: readonly Dependency[] = []): Template {
  const manifest = `id: ${id}
name: ${id}
license: MIT
type: app
categories: [other]
description: For tests.
version: 1.0.0
images: ["example/${id}:1.0.0"]
ports: [{ name: WEB_PORT, service: web, target: 80, default: 8080, label: Page, open: http }]
routes:
  - { service: web, port: 8443, subdomain: plain }
${addresses.map((address, at) => `  - { service: web, port: 80, subdomain: ${id}, address: ${address}${at === 0 ? '' : `, path: /${at}`} }\n`).join('')}dependencies: ${JSON.stringify(dependencies)}
`;
  const compose = `services:\n  web:\n    image: example/${id}:1.0.0\n    environment: { ${addresses.map((address) => `${address}: "\${${address}}"`).join(', ')} }\n    ports: ["\${WEB_PORT}:80"]\n    healthcheck: { test: [CMD, check] }\n    mem_limit: 64m\n`;
  const read = readManifest('template.yaml', manifest);
  if (read.kind !== 'good') throw new Error(JSON.stringify(read));
  return { manifest: read.value, files: new Map([['template.yaml', manifest], ['compose.yaml', compose]].map(([path = '', text]) => [path, new TextEncoder().encode(text)])), source: 'test', digest: '0'.repeat(64) };
}

const GIT = template('git', ['PUBLIC_URL', 'API_URL']);

function draft(app: Template, wishes: InstallWishes, around: Partial<Surroundings> = {}): InstallDraft {
  return draftInstall(app, new Map(), wishes, () => undefined, { takenNames: new Set(), holder: () => undefined, domain: undefined, instance: () => undefined, leftOver: () => new Map(), random: (count) => new Uint8Array(count), ...around });
}

const told = ({ stacks }: InstallDraft): readonly (readonly [string, string])[] => stacks.flatMap(({ addresses }) => [...addresses]);
const problems = ({ stacks }: InstallDraft) => stacks.flatMap((stack) => stack.problems);

describe('the host of an installation', () => {
  it.each([
    [undefined, 'localhost'],
    ['localhost', 'localhost'],
    ['NAS.lan', 'nas.lan'],
    ['192.168.1.20', '192.168.1.20'],
    ['fd00::20', '[fd00::20]'],
  ])('%j stands in the addresses of an app without a route as %s', (host, written) => {
    const made = draft(GIT, { ...(host === undefined ? {} : { host }), ports: { WEB_PORT: 8090 } });
    expect(told(made)).toEqual([['PUBLIC_URL', `http://${written}:8090`], ['API_URL', `http://${written}:8090/1`]]);
    expect(made.host).toBe(written);
    expect(problems(made)).toEqual([]);
    const env = made.stacks[0]?.files.get('.env');
    expect(env).toContain(`http://${written}:8090`);
  });

  it('means nothing where there is a route by a name', () => {
    const routed = draft(GIT, { host: 'nas.lan' }, { domain: 'example.org' });
    expect(told(routed)).toEqual([['PUBLIC_URL', 'https://git.example.org'], ['API_URL', 'https://git.example.org/1']]);
  });

  it('that is none is a problem of the app, and in no file', () => {
    const made = draft(GIT, { host: 'http://nas.lan' });
    expect(problems(made)).toEqual([{ input: 'host', message: expect.stringContaining('without "http://"') as string }]);
    expect(JSON.stringify([...(made.stacks[0]?.files.values() ?? [])])).not.toContain('nas.lan');
    expect(problems(draft(template('deaf', []), { host: 'a b' }))).toHaveLength(1);
  });

  it('is told to what is installed along, too, and what is wrong with it is said once', () => {
    const shop = template('shop', [], [{ template: 'git', version: '^1.0.0', as: 'git', variables: { GIT_HOST: 'host' } }]);
    const entry = { id: 'git', version: '1.0.0' } as Extract<Decision, { kind: 'install' }>['entry'];
    const decisions = new Map<string, Decision>([['git', { kind: 'install', key: 'git', shared: false, entry }]]);
    const along = (host: string): InstallDraft => draftInstall(shop, decisions, { host }, () => GIT, { takenNames: new Set(), holder: () => undefined, domain: 'example.org', instance: () => undefined, leftOver: () => new Map(), random: (count) => new Uint8Array(count) });
    expect(told(along('nas.lan'))).toContainEqual(['PUBLIC_URL', 'http://nas.lan:8080']);
    expect(along('a b').stacks.map((stack) => [stack.stack, stack.problems.length])).toEqual([['shop-git', 0], ['shop', 1]]);
    expect(hostField(along('nas.lan'), 'nas.lan')).toEqual({ value: 'nas.lan', problem: undefined });
  });

  it('is asked for where an app wants to know its own address', () => {
    expect(hostField(draft(GIT, {}), undefined)).toEqual({ value: 'localhost', problem: undefined });
    expect(hostField(draft(GIT, { host: 'FD00::1' }), 'FD00::1')).toEqual({ value: 'FD00::1', problem: undefined });
    expect(hostField(draft(GIT, { host: 'nas:80' }), 'nas:80')).toEqual({ value: 'nas:80', problem: expect.stringContaining('without a port') as string });
    expect(hostField(draft(template('deaf', []), {}), undefined)).toBeUndefined();
  });
});
