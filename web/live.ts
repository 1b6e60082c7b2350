import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ControllerApi } from '../controller/api.ts';
import type { Identity } from '../controller/model/access.ts';
import type { AppHints } from './app-hints.ts';
import type { Changes } from './changes.ts';
import type { Door } from './door/door.ts';
import { rightsKey, scopedApi } from './door/scoped-api.ts';
import { openChannel, type Channel } from './live/channel.ts';
import { takeSnapshot } from './live/page-patch.ts';
import type { Gauge } from './gauge.ts';
import { findPageEntry, type PageEntry } from './pages/page-table.ts';
import { Problem } from './problem.ts';
import type { Renderer } from './renderer.ts';
import { hostName } from './safety/allowed-hosts.ts';
import type { SocketHouse } from './sockets/socket-house.ts';
import type { WebLog } from './web-log.ts';

/** Between two looks at the machine, in ms. */
const MACHINE_INTERVAL = 10_000;

export interface LiveOptions {
  readonly api: ControllerApi;
  readonly renderer: Renderer;
  readonly changes: Changes;
  readonly door: Door;
  readonly house: SocketHouse;
  readonly gauge: Gauge;
  readonly apps: AppHints;
  readonly now: () => number;
  readonly log: WebLog;
}

export interface Live {
  /** Of an upgrade whose host and origin were found right. @throws Problem */
  readonly open: (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL) => Promise<void>;
  close(): void;
}

/** Who looks at what. */
interface Visit {
  readonly path: string;
  readonly pageHost: string;
  readonly entry: PageEntry;
  readonly params: Readonly<Record<string, string>>;
  readonly identity: Identity;
  /** What the visitor's document shows. */
  readonly version: string;
}

/** `/live?page=PATH&version=V`: pushes patches of one page. One way only: whatever a client sends closes the connection. */
export function createLive({ api, renderer, changes, door, house, gauge, apps, now, log }: LiveOptions): Live {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, perMessageDeflate: false, clientTracking: false });
  const channels = new Map<string, { readonly channel: Channel; readonly about: string | undefined }>();

  const failed = (error: unknown): void => log.error({ err: error }, 'live page failed');

  const stopListening = changes.listen((stack) => {
    for (const { channel, about } of channels.values()) {
      // Every page shows the controller's banners; a stack's page cares for no other stack.
      if (stack === undefined || about === undefined || about === stack) channel.changed();
    }
  });

  // The machine tells nobody that it changed. While nobody looks it is not asked.
  const beat = setInterval(() => {
    const all = [...channels.values()].filter(({ about }) => about === undefined);
    if (all.length > 0) void gauge.refresh().then(() => all.forEach(({ channel }) => channel.changed()));
  }, MACHINE_INTERVAL).unref();

  const open: Live['open'] = async (request, stream, head, url) => {
    const path = url.searchParams.get('page') ?? '';
    const pageHost = hostName(request.headers.host) ?? '';
    const found = findPageEntry(path);
    const identity = await door.admit(found?.entry.access ?? 'signed-in', request, found?.params['stack']);
    if (found === undefined || identity === undefined) throw new Problem(404, 'There is no such page', undefined);
    const visit: Visit = { path, pageHost, ...found, identity, version: url.searchParams.get('version') ?? '' };
    const about = aboutOf(visit);
    house.take(request, identity, () => door.admit(found.entry.access, request, found.params['stack']), (leave) => {
      sockets.handleUpgrade(request, stream, head, (socket) => {
        leave(socket);
        join(socket, visit, about);
      });
    });
  };

  const lookAt = ({ entry, params, identity, pageHost }: Visit) => entry.make(scopedApi(api, identity), params, { now: now(), pageHost, viewer: identity, machine: gauge.latest(), apps });

  // In a function of its own: what is a local of `open` lives as long as the connection, because a function that asks the door again does; a whole page is 170 kB.
  const aboutOf = (visit: Visit): string | undefined => {
    const page = lookAt(visit);
    if (page === undefined) throw new Problem(404, 'There is no such page', undefined);
    return page.stack;
  };

  const join = (socket: WebSocket, visit: Visit, about: string | undefined): void => {
    // Links to published ports carry the host name, and what may be seen differs: readers who differ in these do not share the HTML.
    const key = `${visit.pageHost} ${rightsKey(visit.identity)} ${visit.path}`;
    let entry = channels.get(key);
    if (!entry) {
      const look = () => {
        const page = lookAt(visit);
        return page && takeSnapshot(page, renderer);
      };
      entry = { about, channel: openChannel({ look, version: changes.version, onError: failed }) };
      channels.set(key, entry);
    }
    const { channel } = entry;
    socket.on('message', () => socket.close(1008, 'nothing is taken'));
    socket.on('error', (error) => log.warn({ err: error }, 'live connection failed'));
    socket.once('close', () => {
      if (channel.leave(socket) > 0) return;
      channel.close();
      channels.delete(key);
    });
    channel.join(socket, visit.version);
  };

  return {
    open,
    close() {
      stopListening();
      clearInterval(beat);
      for (const { channel } of channels.values()) channel.close();
      sockets.close();
    },
  };
}
