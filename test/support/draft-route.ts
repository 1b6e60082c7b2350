import fc from 'fast-check';
import type { Middleware, RouteEntry, RouteSpec, RouteTable, RouteTls } from '../../controller/model/route.ts';
import { claimsOf, entryKey } from '../../controller/model/route.ts';

// Arbitrary routes that a reader of stack files would let pass.

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const host = fc.oneof(fc.tuple(label, label, label), fc.tuple(fc.constant('*'), label, label)).map((labels) => labels.join('.'));
const path = fc.oneof(fc.constant('/'), fc.array(fc.stringMatching(/^[A-Za-z0-9_~-]{1,6}$/), { minLength: 1, maxLength: 3 }).map((segments) => `/${segments.join('/')}`));
const port = fc.integer({ min: 1, max: 65_535 });
const tls: fc.Arbitrary<RouteTls> = fc.oneof(fc.constant({ kind: 'off' } as const), fc.constant({ kind: 'auto' } as const), fc.constant({ kind: 'internal' } as const));
const value = fc.stringMatching(/^[ -z|~]{0,30}$/);
const headers = fc.dictionary(fc.stringMatching(/^X-[A-Za-z]{1,8}$/), fc.oneof(value, fc.constant(null)), { minKeys: 1, maxKeys: 3 });

const middleware: fc.Arbitrary<Middleware> = fc.oneof(
  fc.record({ kind: fc.constant('headers' as const), request: headers, response: headers }),
  fc.constant({ kind: 'compression' } as const),
  fc.record({ kind: fc.constant('body-limit' as const), bytes: fc.integer({ min: 1, max: 1e9 }) }),
  fc.record({ kind: fc.constant('ip-allow' as const), ranges: fc.array(fc.ipV4(), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('strip-prefix' as const), prefixes: fc.array(path.filter((each) => each !== '/'), { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('redirect' as const), to: host.map((name) => `https://${name.replace('*.', 'www.')}`), permanent: fc.boolean(), keepPath: fc.boolean() }),
);

const http = fc.record({
  kind: fc.constant('http' as const), hosts: fc.uniqueArray(host, { minLength: 1, maxLength: 3 }).map((hosts) => hosts.toSorted()), path, strip: fc.boolean(), port,
  scheme: fc.constantFrom('http' as const, 'https' as const), tls, middlewares: fc.array(middleware, { maxLength: 3 }), priority: fc.integer({ min: -1000, max: 1000 }), secureHeaders: fc.boolean(), redirect: fc.boolean(),
}).map(({ redirect, ...route }) => ({ ...route, httpsRedirect: redirect && route.tls.kind !== 'off', strip: route.strip && route.path !== '/' }));
const tcp = fc.record({ kind: fc.constant('tcp' as const), entry: port, hosts: fc.constant([]), port, tls: fc.constant({ kind: 'off' } as const) });
const udp = fc.record({ kind: fc.constant('udp' as const), entry: port, port });

const service = fc.record({
  name: fc.oneof(label, fc.stringMatching(/^[A-Za-z0-9_.-]{1,8}$/)),
  routes: fc.array(fc.oneof({ weight: 6, arbitrary: http }, { weight: 1, arbitrary: tcp }, { weight: 1, arbitrary: udp }), { minLength: 1, maxLength: 4 }),
  backends: fc.integer({ min: 0, max: 3 }),
});

/** Tables of some stacks; no two services have the same claim. `kinds`: which routes the proxy at hand can serve. */
export function routeTable(kinds: readonly RouteSpec['kind'][]): fc.Arbitrary<RouteTable> {
  return fc.dictionary(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/), fc.uniqueArray(service, { selector: ({ name }) => name, minLength: 1, maxLength: 3 }), { minKeys: 1, maxKeys: 4 }).map((stacks) => {
    const claimed = new Set<string>();
    const entries = Object.entries(stacks).flatMap(([stack, services]) => services.flatMap(({ name, routes, backends }): readonly RouteEntry[] => {
      const own = routes.map((route, index) => ({ ...route, id: `${name}-${index}` })).filter((route) => kinds.includes(route.kind) && claimsOf(route).every((claim) => !claimed.has(claim) && claimed.add(claim)));
      if (own.length === 0) return [];
      return [{ stack, service: name, routes: own, backends: Array.from({ length: backends }, (_, index) => ({ id: `${stack}-${name}-${index}`, host: `h${index}` })) }];
    }));
    return new Map(entries.map((entry) => [entryKey(entry.stack, entry.service), entry] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
