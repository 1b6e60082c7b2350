import { lookup } from 'node:dns/promises';
import { BlockList, connect as connectPlain, isIPv6 } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import type { RouteCheck } from '../model/listed-route.ts';
import { certificateOf, serverName } from './served-certificate.ts';

/** ms for each step. */
const DEADLINE = 5_000;
/** ms for all that comes after DNS: who answers byte by byte must not hold us. */
const LIMIT = 15_000;

/** No app is served there, and clouds keep their machines' secrets there: whoever may write a route may not have us knock. */
const LINK_LOCAL = new BlockList();
LINK_LOCAL.addSubnet('169.254.0.0', 16, 'ipv4');
LINK_LOCAL.addSubnet('fe80::', 10, 'ipv6');

/**
 * DNS, port, TLS and HTTP of one route, seen from this machine. Follows no redirect, and tells of the answer no more than its status.
 * @param url of a route, never what somebody sent: its port is the proxy's. @param now ms since 1970
 */
export async function checkRoute(url: string, now: () => number): Promise<RouteCheck> {
  const { hostname: host, protocol, port, pathname } = new URL(url);
  // An address of IPv6 stands in brackets in a URL and in the `Host` header, and nowhere else.
  const hostname = host.replace(/^\[(.*)\]$/, '$1');
  const secure = protocol === 'https:';
  let step: NonNullable<RouteCheck['failed']>['step'] = 'dns';
  let seen: RouteCheck = { url, at: now() };
  let socket: Socket | undefined;
  let limit: NodeJS.Timeout | undefined;
  try {
    const addresses = (await lookup(hostname, { all: true })).map(({ address }) => address);
    seen = { ...seen, addresses };
    const local = addresses.find((address) => LINK_LOCAL.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'));
    if (local !== undefined) throw new Error(`${local} is an address for this link only, which is not asked`);
    step = 'port';
    limit = setTimeout(() => socket?.destroy(new Error(`no answer within ${LIMIT / 1000} s`)), LIMIT);
    socket = await opened(connectPlain({ host: addresses[0] ?? hostname, port: Number(port || (secure ? 443 : 80)) }), 'connect');
    if (secure) {
      step = 'tls';
      // Not trusted is to be told, not to be stopped by.
      const wrapped = await opened(connectSecure({ socket, ...serverName(hostname), rejectUnauthorized: false }), 'secureConnect');
      socket = wrapped;
      seen = { ...seen, certificate: certificateOf(wrapped, hostname) };
    }
    step = 'http';
    return { ...seen, status: await statusOf(socket, host, pathname) };
  } catch (thrown) {
    return { ...seen, failed: { step, message: thrown instanceof Error ? thrown.message : String(thrown) } };
  } finally {
    clearTimeout(limit);
    socket?.destroy();
  }
}

async function opened<S extends Socket>(socket: S, event: string): Promise<S> {
  const { promise, resolve, reject } = Promise.withResolvers<S>();
  socket.setTimeout(DEADLINE, () => socket.destroy(new Error(`no answer within ${DEADLINE / 1000} s`)));
  socket.once(event, () => resolve(socket)).on('error', reject);
  return promise;
}

async function statusOf(socket: Socket, host: string, path: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let text = '';
  socket.on('error', reject).on('close', () => reject(new Error('the connection was closed without an answer')));
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1];
    if (status !== undefined) resolve(Number(status));
    else if (text.length > 100) reject(new Error('what answers does not speak HTTP'));
  });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: orbitr\r\nConnection: close\r\n\r\n`);
  return promise;
}
