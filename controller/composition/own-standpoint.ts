import { readFile } from 'node:fs/promises';
import { parseDockerHost } from '../engine/docker-host.ts';
import { containerIdIn } from '../engine/lock-identity.ts';
import type { EngineReader } from '../engine/port.ts';
import type { Standpoint } from '../probes/reach.ts';

/** How long an answer is believed, in ms: containers are attached to networks and taken off them. */
const BELIEVED = 60_000;

/** Where we stand on the network, seen from the engine. Outside containers it costs no call. @param steady ms */
export function ownStandpoint(engine: Pick<EngineReader, 'inspectContainer'>, dockerHost: string | undefined, steady: () => number): () => Promise<Standpoint> {
  // The engine of a desktop runs in a virtual machine, and its bridges are in there.
  const local = parseDockerHost(dockerHost).kind === 'socket' && process.platform === 'linux';
  let known: { readonly at: number; readonly standpoint: Promise<Standpoint> } | undefined;
  const find = async (): Promise<Standpoint> => {
    const id = containerIdIn(await readFile('/proc/self/mountinfo', 'utf8').catch(() => ''));
    const self = id === undefined ? undefined : await engine.inspectContainer(id);
    if (self !== undefined) return self.detail?.networkMode === 'host' ? { kind: 'host' } : { kind: 'container', networks: Object.keys(self.networks) };
    // In a container of another engine nothing is known.
    return local && id === undefined ? { kind: 'host' } : { kind: 'elsewhere' };
  };
  return () => {
    if (known === undefined || steady() - known.at > BELIEVED) {
      const standpoint = find();
      known = { at: steady(), standpoint };
      standpoint.catch(() => {
        known = undefined;
      });
    }
    return known.standpoint;
  };
}
