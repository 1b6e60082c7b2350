import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caddy } from '../controller/proxies/caddy.ts';
import { HOLDING_PAGE } from '../controller/proxies/holding-page.ts';
import { traefik } from '../controller/proxies/traefik.ts';
import { schemaProblems, traefikProblems } from './support/check-traefik.ts';
import { routingOf, specOf, tableOf } from './support/route-table.ts';

// Every feature of routes as each proxy is told it. The files are for reading: a change of one is a change of what a proxy does.

interface Feature {
  readonly name: string;
  readonly settings?: string;
  /** Routes of service `web` of stack `blog`. */
  readonly routes: string;
  readonly backends?: number;
  /** Absent: both. */
  readonly only?: 'traefik' | 'caddy';
}

const HASH = '$$2y$$05$$ZJo8R0vW5qWv1o2Vh8v3/.GxgWT5QWnTn8lVrVUQWm8yqQZpZ5n0K';
const FEATURES: readonly Feature[] = [
  { name: 'host', routes: '[{ host: blog.example.com, port: 80 }]' },
  { name: 'several-hosts-and-path', routes: '[{ host: [b.example.com, a.example.com], path: /api/v1, strip: true, port: 80, priority: 5 }]' },
  { name: 'subdomain-plain', settings: 'domain: home.lan', routes: '[{ subdomain: blog, port: 80, tls: off, secureHeaders: false }]' },
  { name: 'no-redirect', routes: '[{ host: blog.example.com, port: 80, httpsRedirect: false }]' },
  { name: 'https-backend', routes: '[{ host: blog.example.com, port: 8443, scheme: https, tls: off }]' },
  { name: 'two-containers', routes: '[{ host: blog.example.com, port: 80, tls: off }]', backends: 2 },
  { name: 'held', routes: '[{ host: blog.example.com, port: 80, tls: off }]', backends: 0 },
  { name: 'held-with-a-page', only: 'traefik', settings: 'proxy: { provider: PROVIDER, unavailable: page }', routes: '[{ host: blog.example.com, port: 80, tls: off }]', backends: 0 },
  { name: 'basic-auth', routes: `[{ host: blog.example.com, port: 80, tls: off, middlewares: [{ auth: { basic: { users: ["ann:${HASH}"] } } }] }]` },
  { name: 'forward-auth', settings: 'middlewares: { login: { auth: { forward: { address: "http://authelia:9091/api/authz/forward-auth", responseHeaders: [Remote-User, Remote-Groups] } } } }', routes: '[{ host: blog.example.com, port: 80, tls: off, middlewares: [login] }]' },
  { name: 'headers', routes: '[{ host: blog.example.com, port: 80, tls: off, middlewares: [{ headers: { request: { X-Site: blog, Cookie: null }, response: { Content-Security-Policy: "default-src \'self\'", Server: null } } }] }]' },
  { name: 'cors', routes: '[{ host: blog.example.com, port: 80, tls: off, middlewares: [{ cors: { origins: ["https://app.example.com"], credentials: true, expose: [X-Total], maxAge: 1h } }] }]' },
  { name: 'rate-limit', only: 'traefik', routes: '[{ host: blog.example.com, port: 80, tls: off, middlewares: [{ rate-limit: { average: 10, period: 1m, burst: 20 } }] }]' },
  { name: 'compression-and-body-limit', routes: '[{ host: blog.example.com, port: 80, tls: off, middlewares: [compression, { body-limit: 10m }] }]' },
  { name: 'ip-allow', routes: '[{ host: blog.example.com, port: 80, tls: off, middlewares: [{ ip-allow: [192.168.0.0/16, "2001:db8::/32", 10.1.2.3] }] }]' },
  { name: 'redirect', routes: '[{ host: example.com, port: 80, tls: off, middlewares: [{ redirect: { to: "https://www.example.com", permanent: true } }] }]' },
  { name: 'strip-prefix', routes: '[{ host: blog.example.com, port: 80, tls: off, middlewares: [{ strip-prefix: [/a, /b/c] }] }]' },
  { name: 'tls-internal', only: 'caddy', routes: '[{ host: [blog.internal, blog.example.com], port: 80, tls: internal }]' },
  { name: 'tls-home-and-away', settings: 'proxy: { provider: PROVIDER, email: me@example.com, staging: true, ports: { https: 8443 } }', routes: '[{ host: [nas.lan, blog.example.com], port: 80 }]' },
  { name: 'tls-resolver', settings: 'proxy: { provider: PROVIDER, resolvers: { le: { challenge: tls, email: me@example.com } } }', routes: '[{ host: blog.example.com, port: 80, tls: le }]' },
  { name: 'tls-wildcard', only: 'traefik', settings: 'proxy: { provider: PROVIDER, resolvers: { dns: { challenge: dns } } }', routes: '[{ host: "*.example.com", port: 80 }]' },
  { name: 'tls-from-files', settings: 'proxy: { provider: PROVIDER, certificates: [{ certificate: /certs/home.pem, key: /certs/home.key, hosts: ["*.home.lan", home.lan] }] }', routes: '[{ host: "*.home.lan", port: 80 }, { host: home.lan, port: 80, tls: internal }]' },
  { name: 'tcp-and-udp', only: 'traefik', settings: 'proxy: { provider: PROVIDER, resolvers: { le: { challenge: http } } }', routes: '[{ tcp: 5432, port: 5432 }, { tcp: 8883, port: 1883, host: mq.example.com, tls: auto }, { tcp: 8884, port: 8883, host: [mq.example.com, "*.mq.example.com"], tls: passthrough }, { udp: 53, port: 53 }]' },
  { name: 'tcp-held', only: 'traefik', routes: '[{ tcp: 5432, port: 5432 }]', backends: 0 },
];

const RENDERERS = { traefik, caddy } as const;
const cases = FEATURES.flatMap((feature) => (['traefik', 'caddy'] as const).filter((provider) => (feature.only ?? provider) === provider).map((provider) => ({ ...feature, provider })));

function rendered({ provider, settings = '', routes, backends }: (typeof cases)[number]): string {
  const chosen = settings.includes('PROVIDER') ? settings.replace('PROVIDER', provider) : `proxy: ${provider}\n${settings}`;
  const routing = routingOf(chosen);
  const spec = specOf('blog', `services:\n  web:\n    image: nginx\n    x-orbitr:\n      routes: ${routes}\n`, routing);
  return RENDERERS[provider].render({ table: tableOf([spec], backends), draining: [] }, routing);
}

describe('what each proxy is told', () => {
  it.each(cases)('$name for $provider', async (feature) => {
    const text = rendered(feature);
    // The table that Caddy carries is the input once more.
    const shown = feature.provider === 'traefik' ? text : `${JSON.stringify(JSON.parse(text, (key, value: unknown) => (key === 'orbitr' ? 'the table' : value)), null, 1)}\n`;
    await expect(shown).toMatchFileSnapshot(join(import.meta.dirname, 'proxies', `${feature.name}.${feature.provider === 'traefik' ? 'yml' : 'json'}`));
  });
});

it('the page that the template of Traefik brings is the one that Caddy shows', async () => {
  expect(await readFile(join(import.meta.dirname, '../templates/traefik/config/index.html'), 'utf8')).toBe(`${HOLDING_PAGE}\n`);
});

describe('files for Traefik', () => {
  const files = cases.filter(({ provider }) => provider === 'traefik').map((feature) => ({ name: feature.name, text: rendered(feature) }));
  it.each(files)('$name keeps our rules', ({ text }) => expect(traefikProblems(text)).toEqual([]));
  it.each(files)('$name fits the schema of its file provider', ({ text }) => expect(schemaProblems(text)).toEqual([]));
  it('which is no schema of anything at all', () => {
    const broken = files[0]?.text.replace('"entryPoints"', '"entrypoint"') ?? '';
    expect(schemaProblems(broken)).not.toEqual([]);
  });
});
