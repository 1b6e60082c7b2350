import type { Route } from '../../../schemas/generated/routing.ts';
import type { HttpRoute, RouteSpec, RouteTls, TcpRoute } from '../../model/route.ts';
import type { Routing } from '../../model/routing.ts';
import { hostNameHint, readHostName, readPath } from './host-name.ts';
import type { Complain } from './host-name.ts';
import { readMiddlewares } from './read-middleware.ts';

export interface RouteContext {
  readonly routing: Routing;
  readonly id: string;
  /** The one port of the service; undefined: it has none or several. */
  readonly onlyPort: number | undefined;
}

/** Reads one route of a stack file, which the schema has looked at already. Undefined after a complaint that leaves nothing to go on with. */
export function readRoute(route: Route, context: RouteContext, complain: Complain): RouteSpec | undefined {
  const port = route.port ?? context.onlyPort;
  if (port === undefined) {
    complain([], 'nothing says which port of the container the route leads to', 'Add "port:" with the port that the app listens on in its container.');
    return undefined;
  }
  const ways = (['host', 'subdomain', 'tcp', 'udp'] as const).filter((key) => route[key] !== undefined);
  if (route.udp !== undefined) return readUdp(route, context.id, route.udp, port, complain);
  if (route.tcp !== undefined) return readTcp(route, context, route.tcp, port, complain);
  if (ways.length === 0) {
    complain([], 'the route has no name', 'Add "host:", "subdomain:", "tcp:" or "udp:".');
    return undefined;
  }
  return readHttp(route, context, port, complain);
}

function readHttp(route: Route, context: RouteContext, port: number, complain: Complain): HttpRoute {
  const { routing, id } = context;
  const path = readPath(route.path ?? '/');
  if (path === undefined) complain(['path'], `"${route.path}" is no path`, 'Begin with a slash; use letters, digits, ".", "_", "~" and "-", and no "..".');
  const tls = readTls(route, routing, complain);
  if (route.strip === true && (path ?? '/') === '/') complain(['strip'], 'there is no path to be taken off', 'Add "path:", or remove "strip".');
  return {
    kind: 'http',
    id,
    hosts: readHosts(route, routing, complain),
    path: path ?? '/',
    strip: route.strip ?? false,
    port,
    scheme: route.scheme ?? 'http',
    tls: tls.kind === 'passthrough' ? { kind: 'off' } : tls,
    httpsRedirect: tls.kind !== 'off' && (route.httpsRedirect ?? true),
    middlewares: readMiddlewares(route.middlewares ?? [], routing.middlewares, (at, message, hint) => complain(['middlewares', ...at], message, hint)),
    priority: route.priority ?? 0,
    secureHeaders: route.secureHeaders ?? true,
  };
}

const ONLY_HTTP = ['path', 'strip', 'scheme', 'httpsRedirect', 'middlewares', 'priority', 'secureHeaders'] as const;

function readTcp(route: Route, { routing, id }: RouteContext, entry: number, port: number, complain: Complain): TcpRoute {
  for (const key of [...ONLY_HTTP, 'udp'] as const) if (route[key] !== undefined) complain([key], `"${key}" means nothing for a tcp route`, `Remove "${key}".`);
  const hosts = readHosts(route, routing, complain);
  const tls = route.tls === undefined ? ({ kind: 'off' } as const) : readTls(route, routing, complain);
  if (hosts.length > 0 && tls.kind === 'off') complain(['tls'], 'without TLS a tcp connection names no host', 'Add "tls: passthrough" or "tls: auto", or remove the host.');
  return { kind: 'tcp', id, entry, hosts, port, tls };
}

function readUdp(route: Route, id: string, entry: number, port: number, complain: Complain): RouteSpec {
  for (const key of [...ONLY_HTTP, 'host', 'subdomain', 'tls', 'tcp'] as const) if (route[key] !== undefined) complain([key], `"${key}" means nothing for a udp route`, `Remove "${key}".`);
  return { kind: 'udp', id, entry, port };
}

function readHosts(route: Route, { domain }: Routing, complain: Complain): readonly string[] {
  const hosts: string[] = [];
  const add = (text: string, key: string, index: number | undefined): void => {
    const host = readHostName(text);
    if (host !== undefined) hosts.push(host);
    else complain([key, ...(index === undefined ? [] : [index])], `"${text}" is no host name`, hostNameHint(text));
  };
  for (const key of ['host', 'subdomain'] as const) {
    const value = route[key];
    if (value === undefined) continue;
    if (key === 'subdomain' && domain === undefined) {
      complain([key], 'a subdomain needs a domain', 'Write "domain: example.com" into orbitr.yaml, or use "host:" with the full name.');
      continue;
    }
    if (Array.isArray(value) && value.length === 0) complain([key], 'the list of names is empty', 'Add a name.');
    for (const [index, name] of [value].flat().entries()) add(key === 'subdomain' ? `${name}.${domain}` : name, key, Array.isArray(value) ? index : undefined);
  }
  return [...new Set(hosts)].sort();
}

function readTls(route: Route, { resolvers }: Routing, complain: Complain): RouteTls | { readonly kind: 'passthrough' } {
  const written = route.tls;
  if (written === undefined || written === true || written === 'auto') return { kind: 'auto' };
  if (written === false || written === 'off') return { kind: 'off' };
  if (written === 'internal') return { kind: 'internal' };
  if (written === 'passthrough' && route.tcp !== undefined) return { kind: 'passthrough' };
  if (Object.hasOwn(resolvers, written)) return { kind: 'resolver', name: written };
  const known = Object.keys(resolvers);
  complain(['tls'], `there is no resolver "${written}"`, `Use auto, off or internal${known.length === 0 ? '' : `, or one of ${known.join(', ')}`}; resolvers are defined under "proxy:" in orbitr.yaml.`);
  return { kind: 'auto' };
}
