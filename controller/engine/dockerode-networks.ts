import { isDeepStrictEqual } from 'node:util';
import type Docker from 'dockerode';
import { OrbitrError } from '../model/errors.ts';
import type { Connection } from './dockerode-connect.ts';
import type { NetworkBody } from './payload-network.ts';
import { networkBody } from './payload-network.ts';
import type { EngineWriter } from './port.ts';
import { splitRequest } from './split-request.ts';

interface Made {
  readonly id: string;
  readonly body: NetworkBody;
}

/**
 * Makes networks. Several stacks may want the one that they share at the same moment, and an engine before 1.44 looks for a second one of the name only
 * before it makes one: of two requests at a time both are granted, and the name then means none. So one after the other; who comes second and wants
 * the very same gets what the first one made. Labels alone would not do for that: anybody can write them.
 */
export function createNetworks(connection: Connection): EngineWriter['createNetwork'] {
  /** The last try of each name; undefined: it made none. */
  const latest = new Map<string, Promise<Made | undefined>>();
  return async (network, labels) => {
    const body = networkBody(network, labels);
    const action = `create network ${network.name}`;
    const make = async (before: Made | undefined): Promise<Made> => {
      try {
        return { id: (await connection.call(action, (docker, signal) => docker.createNetwork(splitRequest<Docker.NetworkCreateOptions>({}, body, signal)))).id, body };
      } catch (error) {
        if (before === undefined || !(error instanceof OrbitrError) || error.code !== 'engine/name-taken' || !isDeepStrictEqual(body, before.body)) throw error;
        const there = await connection.call(action, (docker, signal) => docker.listNetworks({ filters: { id: [before.id] }, abortSignal: signal }));
        if (there.length === 0) throw error;
        return before;
      }
    };
    const made = (latest.get(network.name) ?? Promise.resolve(undefined)).then(make);
    latest.set(network.name, made.catch(() => undefined));
    return (await made).id;
  };
}
