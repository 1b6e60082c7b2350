import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Identity } from '../../controller/model/access.ts';
import { rightsKey } from '../door/scoped-api.ts';
import { Problem } from '../problem.ts';

const MOST_STREAMS = 256;
const MOST_STREAMS_PER_ADDRESS = 32;
const SWEEP = 2_000;

/** Open streams over plain HTTP: how many there may be, and whether their owners may still read them. */
export interface StreamHouse {
  /** @returns what leaves again @throws Problem 503 */
  enter(visit: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly identity: Identity | undefined; readonly address: string }): () => void;
  close(): void;
}

/** @param identify asks the door again who somebody is */
export function openStreamHouse(identify: (request: IncomingMessage) => Promise<Identity | undefined>): StreamHouse {
  const guests = new Map<ServerResponse, { readonly request: IncomingMessage; readonly key: string; readonly address: string }>();
  const stillWelcome = async (response: ServerResponse, request: IncomingMessage, key: string): Promise<void> => {
    // Ended from here, a stream comes again by itself, and is then asked at the door.
    if (keyOf(await identify(request)) !== key) response.destroy();
  };
  const sweep = setInterval(() => {
    for (const [response, { request, key }] of guests) void stillWelcome(response, request, key);
  }, SWEEP).unref();
  return {
    enter({ request, response, identity, address }) {
      const own = [...guests.values()].filter((guest) => guest.address === address).length;
      if (guests.size >= MOST_STREAMS || own >= MOST_STREAMS_PER_ADDRESS) throw new Problem(503, 'Too many streams', undefined);
      guests.set(response, { request, key: keyOf(identity), address });
      return () => guests.delete(response);
    },
    close() {
      clearInterval(sweep);
      for (const response of guests.keys()) response.destroy();
    },
  };
}

function keyOf(identity: Identity | undefined): string {
  return identity === undefined ? '' : `${identity.kind} ${identity.name} ${rightsKey(identity)}`;
}
