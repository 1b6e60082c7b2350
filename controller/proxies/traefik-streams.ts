import type { TcpRoute, UdpRoute } from '../model/route.ts';
import type { Routing } from '../model/routing.ts';
import type { Placed } from './table-order.ts';
import { escapeDots, routerTls } from './traefik-http.ts';

/** Entry points of streams are called after their port: `tcp-5432`. They stand in Traefik's start options, which no file of ours can change. */
export function entryPointOf({ kind, entry }: TcpRoute | UdpRoute): string {
  return `${kind}-${entry}`;
}

export function streamSections(tcp: readonly Placed<TcpRoute>[], udp: readonly Placed<UdpRoute>[], routing: Routing): object {
  return {
    ...(tcp.length === 0 ? {} : { tcp: { routers: named(tcp, (each) => tcpRouter(each, routing)), services: named(tcp, service) } }),
    ...(udp.length === 0 ? {} : { udp: { routers: named(udp, ({ name, route }) => ({ entryPoints: [entryPointOf(route)], service: name })), services: named(udp, service) } }),
  };
}

function named<R extends TcpRoute | UdpRoute>(placed: readonly Placed<R>[], make: (each: Placed<R>) => object): object {
  return Object.fromEntries(placed.map((each) => [each.name, make(each)]));
}

function tcpRouter({ name, route }: Placed<TcpRoute>, routing: Routing): object {
  const { hosts, tls } = route;
  const names = hosts.map((host) => (host.startsWith('*.') ? `HostSNIRegexp(\`^[^.]+\\.${escapeDots(host.slice(2))}$\`)` : `HostSNI(\`${host}\`)`));
  const options = tls.kind === 'off' ? {} : { tls: tls.kind === 'passthrough' ? { passthrough: true } : routerTls(tls, hosts, routing) };
  return { entryPoints: [entryPointOf(route)], rule: names.length === 0 ? 'HostSNI(`*`)' : names.join(' || '), service: name, ...options };
}

/** A stream has nobody who could be told that the app is away: without containers it leads to a port where nothing listens. */
function service({ entry, route }: Placed<TcpRoute | UdpRoute>): object {
  const addresses = entry.backends.map(({ host }) => ({ address: `${host}:${route.port}` }));
  return { loadBalancer: { servers: addresses.length === 0 ? [{ address: '127.0.0.1:1' }] : addresses } };
}
