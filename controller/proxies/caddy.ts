import type { HttpRoute, RouteRefusal, RouteSpec, RouteTable } from '../model/route.ts';
import { isInternalName } from '../model/route.ts';
import type { Routing } from '../model/routing.ts';
import { routeHandlers } from './caddy-handlers.ts';
import { HOLDING_PAGE } from './holding-page.ts';
import { tlsApp } from './caddy-tls.ts';
import type { ProxyConfiguration, ProxyRenderer } from './renderer.ts';
import type { Placed } from './table-order.ts';
import { placedRoutes, precedence } from './table-order.ts';

/** Where the table lies in the configuration: what the proxy serves is then told by the proxy itself. */
export const CADDY_TABLE_ID = 'orbitr-table';
export const CADDY_DRAINING_ID = 'orbitr-draining';

/** Caddy 2.6 and newer, without modules that have to be built in. */
export const caddy: ProxyRenderer = {
  render: (configuration, routing) => JSON.stringify(caddyConfig(configuration, routing)),
  refuses,
};

/**
 * The whole configuration. The `admin` block is always complete: a configuration without one would move the admin API to a TCP port that every
 * program of the machine, and every page in a browser on it, can reach, even when the rest of it is refused.
 */
function caddyConfig({ table, draining }: ProxyConfiguration, routing: Routing): object {
  const placed = placedRoutes(table).filter((each): each is Placed<HttpRoute> => each.route.kind === 'http').toSorted((a, b) => precedence(b.route) - precedence(a.route) || (a.name < b.name ? -1 : 1));
  const secure = placed.filter(({ route }) => route.tls.kind !== 'off');
  const errors = { routes: [{ match: [{ expression: '{http.error.status_code} >= 502 && {http.error.status_code} <= 504' }], handle: [unavailable(routing)], terminal: true }] };
  const nothing = { handle: [{ handler: 'static_response', status_code: 404, headers: TEXT, body: 'No route leads here.\n' }] };
  const plain = placed.flatMap((each) => (each.route.httpsRedirect ? [redirectRoute(each, routing)] : [serveRoute(each, routing, each.route.tls.kind === 'off')]));
  const { certificates } = routing;
  return {
    admin: { listen: routing.adminListen, origins: ['orbitr'], enforce_origin: true },
    logging: { logs: { default: { level: 'WARN' } } },
    apps: {
      http: {
        http_port: routing.ports.http,
        https_port: routing.ports.https,
        // Requests of the configuration before go on for so long, beside those of this one.
        grace_period: '30s',
        servers: {
          web: { listen: [`:${routing.ports.http}`], routes: [tableRoute(table), ...drainingRoutes(draining), ...plain, nothing], errors, automatic_https: { disable: true } },
          ...(secure.length === 0 ? {} : {
            websecure: {
              listen: [`:${routing.ports.https}`],
              routes: [...secure.map((each) => serveRoute(each, routing, true)), nothing],
              errors,
              tls_connection_policies: [{}],
              // A name that is asked for by none of the hosts is no reason to show another one's certificate.
              strict_sni_host: true,
              automatic_https: { disable_redirects: true, ...(certificates.length === 0 ? {} : { skip_certificates: certificates.flatMap(({ hosts }) => hosts) }) },
            },
          }),
        },
      },
      ...(secure.length === 0 ? {} : { tls: tlsApp(secure.map(({ route }) => route), routing), pki: { certificate_authorities: { local: { install_trust: false } } } }),
    },
  };
}

/** Never matches anything: it only carries the table. */
function tableRoute(table: RouteTable): object {
  return { '@id': CADDY_TABLE_ID, match: [{ not: [{ path: ['*'] }] }], handle: [{ handler: 'vars', orbitr: [...table.values()] }] };
}

/** Never match either: Caddy counts the requests that are under way to a container as long as its configuration names it. */
function drainingRoutes(draining: readonly string[]): readonly object[] {
  if (draining.length === 0) return [];
  return [{ '@id': CADDY_DRAINING_ID, match: [{ not: [{ path: ['*'] }] }], handle: [{ handler: 'reverse_proxy', upstreams: draining.map((dial) => ({ dial })) }] }];
}

/** @param own the one place of this route that bears its name; a name may stand only once */
function serveRoute({ name, entry, route }: Placed<HttpRoute>, routing: Routing, own: boolean): object {
  return { ...(own ? { '@id': name } : {}), match: matchers(route), handle: [{ handler: 'subroute', routes: routeHandlers(route, entry.backends, unavailable(routing)) }], terminal: true };
}

function redirectRoute({ route }: Placed<HttpRoute>, { ports }: Routing): object {
  const port = ports.https === 443 ? '' : `:${ports.https}`;
  return { match: matchers(route), handle: [{ handler: 'static_response', status_code: 308, headers: { Location: [`https://{http.request.host}${port}{http.request.uri}`] } }], terminal: true };
}

function matchers({ hosts, path }: HttpRoute): readonly object[] {
  return [{ host: hosts, ...(path === '/' ? {} : { path: [path, `${path}/*`] }) }];
}

const TEXT = { 'Content-Type': ['text/plain; charset=utf-8'] };

/** What is answered for an app that is not there. */
function unavailable({ unavailable: kind }: Routing): object {
  const headers = { 'Cache-Control': ['no-store'], 'Retry-After': ['5'] };
  return kind === 'page'
    ? { handler: 'static_response', status_code: 503, headers: { ...headers, 'Content-Type': ['text/html; charset=utf-8'] }, body: HOLDING_PAGE }
    : { handler: 'static_response', status_code: 503, headers };
}

function refuses(route: RouteSpec, { certificates }: Routing): readonly RouteRefusal[] {
  if (route.kind !== 'http') return [{ key: route.kind, message: `Caddy as it is packaged has no ${route.kind.toUpperCase()} routes`, hint: 'Publish the port with "ports:", or use Traefik.' }];
  const limited = route.middlewares.some(({ kind }) => kind === 'rate-limit');
  const asked = route.tls.kind === 'auto' || route.tls.kind === 'resolver';
  const wildcard = route.hosts.find((host) => asked && host.startsWith('*.') && !isInternalName(host) && !certificates.some(({ hosts }) => hosts.includes(host)));
  return [
    ...(limited ? [{ key: 'middlewares', message: 'Caddy as it is packaged has no rate limit', hint: 'Remove "rate-limit", or use Traefik.' }] : []),
    ...(wildcard === undefined ? [] : [{ key: 'tls', message: `a certificate for ${wildcard} needs a DNS challenge, which Caddy as it is packaged cannot do`, hint: 'Use "tls: internal", name each host, or give a certificate from files in orbitr.yaml.' }]),
  ];
}
