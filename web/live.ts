import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ControllerApi } from '../controller/api.ts';
import type { Changes } from './changes.ts';
import { openChannel, type Channel } from './live/channel.ts';
import { takeSnapshot } from './live/page-patch.ts';
import { findPage } from './pages/find-page.ts';
import type { Renderer } from './renderer.ts';
import { hostName, isSameOrigin, type HostCheck } from './safety/allowed-hosts.ts';
import type { WebLog } from './web-log.ts';

const MOST_SOCKETS = 512;
const MOST_SOCKETS_PER_ADDRESS = 256;
/** Also tells the browser that the connection is alive, which cannot see pings. */
const HEARTBEAT = 25_000;

export interface LiveOptions {
  readonly api: ControllerApi;
  readonly renderer: Renderer;
  readonly changes: Changes;
  readonly isAllowedHost: HostCheck;
  readonly now: () => number;
  readonly log: WebLog;
}

export interface Live {
  /** For the HTTP server's `upgrade` event. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close(): void;
}

/** Who looks at what. */
interface Visit {
  readonly path: string;
  readonly pageHost: string;
  /** `Page.stack` */
  readonly about: string | undefined;
  /** What the visitor's document shows. */
  readonly version: string;
}

/** `/live?page=PATH&version=V`: pushes patches of one page. One way only: whatever a client sends closes the connection. */
export function createLive({ api, renderer, changes, isAllowedHost, now, log }: LiveOptions): Live {
  const sockets = new WebSocketServer({ noServer: true, clientTracking: true, maxPayload: 64 * 1024, perMessageDeflate: false });
  const channels = new Map<string, { readonly channel: Channel; readonly about: string | undefined }>();
  const perAddress = new Map<string, number>();
  const answered = new WeakSet<WebSocket>();

  const failed = (error: unknown): void => log.error({ err: error }, 'live page failed');

  const stopListening = changes.listen((stack) => {
    for (const { channel, about } of channels.values()) {
      // Every page shows the controller's banners; a stack's page cares for no other stack.
      if (stack === undefined || about === undefined || about === stack) channel.changed();
    }
  });

  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!answered.delete(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) {
        socket.ping();
        socket.send('{}');
      }
    }
  }, HEARTBEAT).unref();

  const upgrade: Live['upgrade'] = (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    try {
      open(request, stream, head);
    } catch (error) {
      // Nobody above catches: what is thrown in an event listener ends the process.
      failed(error);
      stream.destroy();
    }
  };

  const open: Live['upgrade'] = (request, stream, head) => {
    const { host, origin } = request.headers;
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    const path = url?.searchParams.get('page') ?? '';
    const pageHost = hostName(host);
    const address = request.socket.remoteAddress ?? '';
    const refused = (): number | undefined => {
      if (!isAllowedHost(host)) return 421;
      if (request.method !== 'GET' || url?.pathname !== '/live') return 404;
      if (!isSameOrigin(origin, host)) return 403;
      if (sockets.clients.size >= MOST_SOCKETS || (perAddress.get(address) ?? 0) >= MOST_SOCKETS_PER_ADDRESS) return 503;
      return undefined;
    };
    const status = refused();
    if (status !== undefined || pageHost === undefined) return refuse(stream, status ?? 421);
    const page = findPage(api, path, { now: now(), pageHost });
    if (!page) return refuse(stream, 404);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
      admit(socket, { path, pageHost, about: page.stack, version: url?.searchParams.get('version') ?? '' });
      socket.once('close', () => release(perAddress, address));
    });
  };

  const admit = (socket: WebSocket, { path, pageHost, about, version }: Visit): void => {
    // Links to published ports carry the host name, so readers of two names do not see the same HTML.
    const key = `${pageHost} ${path}`;
    let entry = channels.get(key);
    if (!entry) {
      const look = () => {
        const page = findPage(api, path, { now: now(), pageHost });
        return page && takeSnapshot(page, renderer);
      };
      entry = { about, channel: openChannel({ look, version: changes.version, onError: failed }) };
      channels.set(key, entry);
    }
    const { channel } = entry;
    answered.add(socket);
    socket.on('pong', () => answered.add(socket));
    socket.on('message', () => socket.close(1008, 'nothing is taken'));
    socket.on('error', (error) => log.warn({ err: error }, 'live connection failed'));
    socket.once('close', () => {
      if (channel.leave(socket) > 0) return;
      channel.close();
      channels.delete(key);
    });
    channel.join(socket, version);
  };

  return {
    upgrade,
    close() {
      stopListening();
      clearInterval(heartbeat);
      for (const { channel } of channels.values()) channel.close();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function release(counts: Map<string, number>, key: string): void {
  const left = (counts.get(key) ?? 1) - 1;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}

function refuse(stream: Duplex, status: number): void {
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
