import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../controller/source/read-settings.ts';
import { PROXIES } from '../controller/proxies/registry.ts';
import { readRouting } from '../controller/spec/routing/read-routing.ts';
import { schemaProblems, traefikProblems } from './support/check-traefik.ts';
import { readStack, routingOf, tableOf } from './support/route-table.ts';

// No text of a stack file changes another route, reaches the proxy's environment, publishes its internals or freezes its configuration.

const traefik = routingOf('proxy: traefik\ndomain: example.com');
const caddy = routingOf('proxy: caddy\ndomain: example.com');

/** A stack whose one route is this; written as JSON, so that no text can be anything but a text to YAML. `$` is doubled, as Compose wants it. */
function withRoute(route: object): string {
  return JSON.stringify({ services: { web: { image: 'nginx', 'x-orbitr': { routes: [{ port: 80, ...route }] } } } }).replaceAll('$', '$$$$');
}

function codesOf(route: object, routing = traefik): readonly string[] {
  const result = readStack('blog', withRoute(route), routing);
  return result.kind === 'invalid' ? result.diagnostics.map(({ code }) => code) : [];
}

const RULES = [
  'a.com`) || Host(`b.com', 'a.com") || Host("b.com', 'a.com\'', '*', '*.com', '*.*.example.com', 'a.*.com', 'a.com\nb.com', 'a.com\r', 'a.com\0', '{{ env "CF_TOKEN" }}', '{{', '}}', '{env.CF_TOKEN}', '{http.request.host}', '${CF_TOKEN}',
  'a.com@docker', 'api@internal', 'a.com:443', 'a.com/path', 'http://a.com', 'a..com', '.a.com', 'a.com.', '-a.com', 'a-.com', 'a_b.com', 'ä.com', 'xn--ä.com', ' a.com', 'a.com ', '', `${'a'.repeat(64)}.com`, `${'a.'.repeat(130)}com`, 'a.com#', 'a.com?b', '(a.com)', 'a.com&&b', 'a.com||b', 'a.com!', 'a%2ecom', 'a.com\u2028', '\u202ea.com',
];
const PATHS = ['a', '', '/a`) || Host(`b', '/{{ env "X" }}', '/{env.X}', '/a b', '/a"', "/a'", '/../etc', '/a/../b', '/./a', '//a', '/a//b', '/%2e%2e/', '/a\n', '/a\0', '/*', '/a*', '/ä', '/a?b', '/a#b', '/a;b', '/a|b', '/(a)', `/${'a'.repeat(300)}`];
const VALUES = ['{{ env "X" }}', '{env.SECRET}', '{file./etc/passwd}', '{http.request.header.Cookie}', 'a\r\nSet-Cookie: x', 'a\nb', 'a\0', 'ä', '{', '}'];

describe('names of hosts', () => {
  it.each(RULES)('%j is none, for a host', (host) => expect(codesOf({ host })).toContain('route/bad-value'));
  it.each(RULES.filter((text) => !['*.com', '*', ''].includes(text)))('%j is none, for a subdomain', (subdomain) => expect(codesOf({ subdomain: [subdomain] })).toContain('route/bad-value'));
  it.each(RULES)('%j is none, for the name of a tcp route', (host) => expect(codesOf({ tcp: 8883, tls: 'passthrough', host })).toContain('route/bad-value'));
});

describe('paths', () => {
  it.each(PATHS)('%j is none', (path) => expect(codesOf({ host: 'a.example.com', path })).toContain('route/bad-value'));
  it.each(PATHS.filter((path) => path !== ''))('%j is none that could be stripped', (path) => expect(codesOf({ host: 'a.example.com', middlewares: [{ 'strip-prefix': [path] }] })).toContain('route/bad-value'));
});

describe('middlewares', () => {
  it.each(['x@internal', 'api@internal', 'chain@file', 'orbitr-gen', '../x', '__proto__', 'constructor', 'toString', '{{', 'blog--web--0--secure'])('%j is nobody’s name', (name) => expect(codesOf({ host: 'a.example.com', middlewares: [name] })).toContain('route/bad-value'));
  it.each(VALUES)('%j is no value of a header', (value) => {
    expect(codesOf({ host: 'a.example.com', middlewares: [{ headers: { response: { 'X-A': value } } }] })).toContain('route/bad-value');
    expect(codesOf({ host: 'a.example.com', middlewares: [{ headers: { request: { 'X-A': value } } }] })).toContain('route/bad-value');
  });
  it.each(['Host', 'host', 'Connection', 'Transfer-Encoding', 'Content-Length', 'X A', 'X:A', 'X\nA', '{{', '{env.X}', 'X@internal', 'ä'])('%j is no header to be set', (name) => expect(codesOf({ host: 'a.example.com', middlewares: [{ headers: { request: { [name]: 'x' } } }] })).toContain('route/bad-value'));
  it.each(['http://localhost:2019/load', 'http://127.0.0.1:8099/api/rawdata', 'http://0.0.0.0/', 'http://0/', 'http://169.254.169.254/latest/meta-data', 'http://x.localhost/', 'file:///etc/passwd', 'unix//run/orbitr/caddy.sock', 'javascript:alert(1)', 'http://a{env.X}/', 'http://a/{{env "X"}}', 'http://a:b@c/', 'http://a/#x', 'http://[::1]/', 'http://a:99999/', '//a', 'http://'])('%j cannot be asked whether somebody may come in', (address) =>
    expect(codesOf({ host: 'a.example.com', middlewares: [{ auth: { forward: { address } } }] })).toContain('route/bad-value'));
  it.each(['https://a.com{env.X}', 'javascript:alert(1)', '//evil', 'https://a.com\r\nX: y', 'https://a.com`', 'https://user:pw@a.com', 'https://{{env "X"}}', 'data:text/html,x'])('%j is nowhere to be sent to', (to) => expect(codesOf({ host: 'a.example.com', middlewares: [{ redirect: { to } }] })).toContain('route/bad-value'));
  it.each(['admin:secret', 'admin:$apr1$x$y', 'admin', '$2y$05$x', 'a:b:$2y$05$ZJo8R0vW5qWv1o2Vh8v3/.GxgWT5QWnTn8lVrVUQWm8yqQZpZ5n0K', 'a\n:$2y$05$ZJo8R0vW5qWv1o2Vh8v3/.GxgWT5QWnTn8lVrVUQWm8yqQZpZ5n0K', '{{:$2y$05$ZJo8R0vW5qWv1o2Vh8v3/.GxgWT5QWnTn8lVrVUQWm8yqQZpZ5n0K'])('%j is no user, and is not repeated', (user) => {
    const result = readStack('blog', withRoute({ host: 'a.example.com', middlewares: [{ auth: { basic: { users: [user] } } }] }), traefik);
    expect(result).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'route/bad-value' }] });
    if (result.kind === 'invalid') expect(result.diagnostics[0]?.message).not.toContain(user);
  });
  it.each(['a', '10.0.0.0/33', '::/129', '10.0.0', '0.0.0.0/0/0', '{{', ''])('%j is no network', (range) => expect(codesOf({ host: 'a.example.com', middlewares: [{ 'ip-allow': [range] }] })).toContain('route/bad-value'));
  it('any site with credentials is none that may be let in', () => expect(codesOf({ host: 'a.example.com', middlewares: [{ cors: { origins: ['*'], credentials: true } }] })).toContain('route/bad-value'));
  it.each(['https://*.example.com', 'null', 'https://a.com/', 'a.com', '{http.request.header.Origin}'])('%j is no origin', (origin) => expect(codesOf({ host: 'a.example.com', middlewares: [{ cors: { origins: [origin] } }] })).toContain('route/bad-value'));
});

describe('what else a route says', () => {
  it.each(['x@internal', 'le', '__proto__', 'constructor', '{{', ''])('%j is no resolver', (tls) => expect(codesOf({ host: 'a.example.com', tls })).not.toEqual([]));
  it.each([{ service: 'api@internal' }, { rule: 'Host(`a`)' }, { entryPoints: ['internal'] }, { certFile: '/etc/shadow' }])('%j is no key of one', (key) => expect(codesOf({ host: 'a.example.com', ...key })).toContain('compose/unknown-key'));
  it.each([0, -1, 65_536, 1.5, '80; x', '{{'])('%j is no port', (port) => expect(codesOf({ host: 'a.example.com', port })).not.toEqual([]));
});

describe('the settings', () => {
  const problems = (text: string): number => {
    const reading = parseSettings('orbitr.yaml', { kind: 'text', text });
    if (reading.kind === 'invalid') return reading.diagnostics.length;
    let count = 0;
    readRouting(reading.settings, '/stacks', () => void count++);
    return count;
  };
  it.each([
    'domain: "a.com`) || Host(`b"', 'domain: "*.a.com"', 'domain: "{{ env `X` }}"', 'middlewares: { "a@internal": { compression: true } }', 'middlewares: { a: { headers: { response: { X: "{env.S}" } } } }',
    'proxy: { provider: traefik, entryPoints: { http: "web`" } }', 'proxy: { provider: traefik, resolvers: { "a@b": { challenge: http } } }', 'proxy: { provider: traefik, resolvers: { off: { challenge: http } } }', 'proxy: { provider: caddy, resolvers: { d: { challenge: dns } } }',
    'proxy: { certificates: [{ certificate: "-----BEGIN CERTIFICATE-----", key: /k, hosts: [a.com] }] }', 'proxy: { certificates: [{ certificate: /c, key: /k, hosts: ["a`"] }] }', 'proxy: { network: "a b" }', 'proxy: { stack: "../x" }', 'proxy: nginx', 'proxy: { email: "a@b{{" }', 'proxy: { provider: traefik, external: { api: "file:///etc" } }', 'proxy: { provider: traefik, external: {} }',
  ])('%j are refused', (text) => expect(problems(text)).toBeGreaterThan(0));
});

describe('any text at all', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...RULES, ...PATHS, ...VALUES), fc.string({ unit: fc.constantFrom('`', '"', '{', '}', '(', ')', '|', '&', '.', 'a', '/', '@', '\\', '\n', '*', '-') , maxLength: 12 }));
  const route = fc.record({ host: text, path: text, tls: fc.constantFrom('off', 'auto'), middlewares: fc.array(fc.oneof(
    fc.record({ headers: fc.record({ response: fc.dictionary(text, text, { minKeys: 1, maxKeys: 2 }) }) }),
    fc.record({ redirect: fc.record({ to: text }) }),
    fc.record({ auth: fc.record({ forward: fc.record({ address: text, responseHeaders: fc.array(text, { maxLength: 2 }) }) }) }),
    fc.record({ cors: fc.record({ origins: fc.array(text, { minLength: 1, maxLength: 2 }) }) }),
  ), { maxLength: 2 }) }, { requiredKeys: ['host'] });
  const victim = readStack('victim', withRoute({ host: 'victim.example.com' }), traefik);

  it('meets a neighbour that is served', () => expect(victim.kind).toBe('spec'));

  it('is refused, or makes files in which nothing but its own route is new', () =>
    fc.assert(fc.property(route, (drawn) => {
      for (const routing of [traefik, caddy]) {
        if (routing.provider === 'none') continue;
        const result = readStack('blog', withRoute(drawn), routing);
        if (result.kind !== 'spec' || victim.kind !== 'spec') continue;
        const file = PROXIES[routing.provider].render({ table: tableOf([result.spec, victim.spec]), draining: [] }, routing);
        if (routing.provider === 'traefik') expect([...traefikProblems(file), ...schemaProblems(file)]).toEqual([]);
        const alone = PROXIES[routing.provider].render({ table: tableOf([victim.spec]), draining: [] }, routing);
        expect(ofVictim(file)).toEqual(ofVictim(alone));
        // Nothing that Caddy fills in may come from the file; its own words are known.
        if (routing.provider === 'caddy') expect([...JSON.stringify(JSON.parse(file)).matchAll(/\{[a-z_.]+[^"{}]*\}/gi)].map(([word]) => word).filter((word) => !/^\{http\.(?:error\.status_code|request\.(?:host|uri|method|header\.Origin)|reverse_proxy\.header\.[A-Za-z0-9-]+)\}$/.test(word))).toEqual([]);
      }
    }), { numRuns: 300 }));
});

/** What a file says of the stack `victim`, wherever it stands. */
function ofVictim(file: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(file, (key, value: unknown) => {
    if (key.startsWith('victim--')) found.push(`${key} ${JSON.stringify(value)}`);
    if (typeof value === 'object' && value !== null && '@id' in value && String(value['@id']).startsWith('victim--')) found.push(JSON.stringify(value));
    return value;
  });
  return found.toSorted();
}
