import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem, toProblem } from '../problem.ts';
import { isSameOrigin, type HostCheck } from '../safety/allowed-hosts.ts';
import type { WebLog } from '../web-log.ts';

/** One address that can be upgraded to a socket. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL) => Promise<void>;

/**
 * The HTTP server's `upgrade` event. Before anything else the host and the origin must be right: `ws` checks neither.
 * A program that shows a token needs no origin, because no page can make a browser send one.
 */
export function upgrades(handlers: Readonly<Record<string, UpgradeHandler>>, isAllowedHost: HostCheck, log: WebLog): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const open = async (request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> => {
    const { host, origin, authorization } = request.headers;
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    const handler = url !== null && Object.hasOwn(handlers, url.pathname) ? handlers[url.pathname] : undefined;
    if (!isAllowedHost(host)) throw new Problem(421, 'This name is not served here', undefined);
    if (request.method !== 'GET' || url === null || handler === undefined) throw new Problem(404, 'There is nothing here', undefined);
    const program = origin === undefined && authorization !== undefined;
    if (!program && !isSameOrigin(origin, host)) throw new Problem(403, 'Connections from other sites are refused', undefined);
    await handler(request, stream, head, url);
  };
  return (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    // Nobody above catches: what is thrown in an event listener ends the process.
    open(request, stream, head).catch((error: unknown) => {
      const { status } = toProblem(error);
      if (status >= 500 && status !== 503) log.error({ err: error }, 'live page failed');
      stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    });
  };
}
