import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../controller/model/diagnostic.ts';
import { parseSettings } from '../controller/source/read-settings.ts';
import { readRouting } from '../controller/spec/routing/read-routing.ts';
import { readStack, routingOf } from './support/route-table.ts';

// What a proxy cannot do is said when the file is read, at its place, and nothing of the stack is done.

const [caddy, traefik] = ['proxy: caddy', 'proxy: traefik'];
const LIMIT = 'middlewares: { calm: { rate-limit: { average: 10, period: 1s } } }';
const HOME = 'proxy: { provider: PROVIDER, certificates: [{ certificate: /c.pem, key: /c.key, hosts: ["*.example.com", nas.lan] }] }';

function told(settings: string, routes: string): readonly string[] {
  const result = readStack('blog', `services:\n  web:\n    image: nginx\n    x-orbitr:\n      routes:\n        - { ${routes} }\n`, routingOf(settings));
  return result.kind === 'invalid' ? result.diagnostics.map((each) => formatDiagnostic(each).split('\n')[0] ?? '') : [];
}

describe('a route that the proxy cannot serve', () => {
  it.each([
    ['a rate limit with Caddy', caddy, 'host: a.example.com, port: 80, middlewares: [{ rate-limit: { average: 10 } }]', 'blog.yaml:6:44: error: services.web: Caddy as it is packaged has no rate limit (route/unsupported)'],
    ['a shared rate limit with Caddy', `${caddy}\n${LIMIT}`, 'host: a.example.com, port: 80, middlewares: [compression, calm]', 'blog.yaml:6:44: error: services.web: Caddy as it is packaged has no rate limit'],
    ['tcp with Caddy', caddy, 'tcp: 5432, port: 5432', 'blog.yaml:6:13: error: services.web: Caddy as it is packaged has no TCP routes'],
    ['udp with Caddy', caddy, 'udp: 53, port: 53', 'blog.yaml:6:13: error: services.web: Caddy as it is packaged has no UDP routes'],
    ['a wildcard on the Internet with Caddy', caddy, 'host: "*.example.com", port: 80', 'blog.yaml:6:11: error: services.web: a certificate for *.example.com needs a DNS challenge'],
    ['an authority of its own with Traefik', traefik, 'host: nas.lan, port: 80, tls: internal', 'blog.yaml:6:38: error: services.web: Traefik has no certificate authority of its own'],
    ['a wildcard without a DNS challenge with Traefik', 'proxy: { provider: traefik, resolvers: { le: { challenge: http } } }', 'host: "*.example.com", port: 80, tls: le', 'blog.yaml:6:46: error: services.web: a certificate for *.example.com needs a resolver with a DNS challenge'],
    ['a public certificate for a name at home', 'proxy: { provider: traefik, resolvers: { le: { challenge: http } } }', 'host: nas.lan, port: 80, tls: le', 'blog.yaml:6:38: error: services.web: no authority gives a certificate for nas.lan'],
    ['a certificate for a tcp port without a name', traefik, 'tcp: 8883, port: 1883, tls: auto', 'blog.yaml:6:36: error: services.web: a certificate needs a name'],
  ])('%s', (_what, settings, route, message) => expect(told(settings, route)).toEqual([expect.stringContaining(message)]));

  it.each([
    ['a rate limit with Traefik', traefik, 'host: a.example.com, port: 80, tls: off, middlewares: [{ rate-limit: { average: 10 } }]'],
    ['udp with Traefik', traefik, 'udp: 53, port: 53'],
    ['a wildcard with a certificate from files', HOME.replace('PROVIDER', 'caddy'), 'host: "*.example.com", port: 80'],
    ['a wildcard of its own authority', caddy, 'host: "*.example.com", port: 80, tls: internal'],
    ['a wildcard at home', caddy, 'host: "*.home.lan", port: 80'],
    ['an internal name with a certificate from files', HOME.replace('PROVIDER', 'traefik'), 'host: nas.lan, port: 80, tls: internal'],
    ['a wildcard with a DNS challenge', 'proxy: { provider: traefik, resolvers: { d: { challenge: dns } } }', 'host: "*.example.com", port: 80'],
  ])('but not: %s', (_what, settings, route) => expect(told(settings, route)).toEqual([]));
});

describe('settings that the proxy cannot follow', () => {
  it.each([
    ['proxy: { provider: caddy, resolvers: { d: { challenge: dns } } }', 'proxy.resolvers.d.challenge: Caddy as it is packaged cannot do DNS challenges'],
    ['proxy: { provider: caddy, external: { directory: /x } }', 'proxy.external: a Caddy of your own needs "socket"'],
    ['proxy: { provider: traefik, external: { socket: /x } }', 'proxy.external: a Traefik of your own needs "directory"'],
  ])('%s', (text, message) => {
    const reading = parseSettings('orbitr.yaml', { kind: 'text', text });
    if (reading.kind === 'invalid') throw new Error('the schema refused it');
    const found: string[] = [];
    readRouting(reading.settings, '/stacks', (path, said) => void found.push(`${path.join('.')}: ${said}`));
    expect(found).toEqual([message]);
  });
});
