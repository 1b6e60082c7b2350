import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Identity } from '../../controller/model/access.ts';
import { rightsKey } from '../door/scoped-api.ts';
import { Problem } from '../problem.ts';

const MOST_SOCKETS = 512;
const MOST_SOCKETS_PER_ADDRESS = 256;
/** Also tells the browser that the connection is alive, which cannot see pings. */
const HEARTBEAT = 25_000;
/** How often it is looked whether everybody may still be here, in ms. */
const SWEEP = 2_000;

/** All open sockets, whatever they are for: how many there may be, whether they are alive, and whether their owners may still be here. */
export interface SocketHouse {
  /**
   * Takes a newcomer in. @param identity who it is now @param admit asks the door again @param upgrade makes the socket, and hands it over
   * @throws Problem 503 when the house is full
   */
  take(request: IncomingMessage, identity: Identity, admit: () => Promise<Identity | undefined>, upgrade: (hand: (socket: WebSocket) => void) => void): void;
  readonly size: number;
  close(): void;
}

interface Guest {
  readonly admit: () => Promise<Identity | undefined>;
  /** What the guest could see when it came. */
  readonly key: string;
  alive: boolean;
}

/** @param addressOf where a request comes from */
export function openSocketHouse(addressOf: (request: IncomingMessage) => string): SocketHouse {
  const guests = new Map<WebSocket, Guest>();
  const perAddress = new Map<string, number>();

  const heartbeat = setInterval(() => {
    for (const [socket, guest] of guests) {
      if (!guest.alive) socket.terminate();
      else if (socket.readyState === socket.OPEN) {
        guest.alive = false;
        socket.ping();
        socket.send('{}');
      }
    }
  }, HEARTBEAT).unref();

  const sweep = setInterval(() => {
    for (const [socket, guest] of guests) void stillWelcome(socket, guest);
  }, SWEEP).unref();

  return {
    take(request, identity, admit, upgrade) {
      const address = addressOf(request);
      if (guests.size >= MOST_SOCKETS || (perAddress.get(address) ?? 0) >= MOST_SOCKETS_PER_ADDRESS) throw new Problem(503, 'Too many connections', undefined);
      upgrade((socket) => {
        const guest: Guest = { admit, key: keyOf(identity), alive: true };
        guests.set(socket, guest);
        perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
        socket.on('pong', () => (guest.alive = true));
        socket.once('close', () => {
          guests.delete(socket);
          const left = (perAddress.get(address) ?? 1) - 1;
          if (left > 0) perAddress.set(address, left);
          else perAddress.delete(address);
        });
      });
    },
    get size() {
      return guests.size;
    },
    close() {
      clearInterval(heartbeat);
      clearInterval(sweep);
      for (const socket of guests.keys()) socket.terminate();
    },
  };
}

/** A session that was ended, or rights that were changed, end the connection; who may still come comes again. */
async function stillWelcome(socket: WebSocket, guest: Guest): Promise<void> {
  const identity = await guest.admit().catch(() => undefined);
  if (identity === undefined || keyOf(identity) !== guest.key) socket.close(1008, 'signed out');
}

function keyOf(identity: Identity): string {
  return `${identity.kind} ${identity.name} ${rightsKey(identity)}`;
}
