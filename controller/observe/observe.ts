import type { EngineReader } from '../engine/port.ts';
import type { Adoption } from '../model/adoption.ts';
import { NO_ADOPTION, withAdopted } from '../model/adoption.ts';
import { toOrbitrError } from '../model/errors.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedState } from '../model/observed-state.ts';
import type { DetailCache } from './detail-cache.ts';

export interface ObserveOptions {
  readonly cache: DetailCache;
  /** Whose containers are ours; those of other instances are as foreign as any. Absent: all that bear a label `orbitr.stack`. */
  readonly instance?: string;
  /** Inspects every container of ours, whatever the cache says: for the resync that finds what events did not tell. */
  readonly deep?: boolean;
  /** Ids of containers that somebody else than us killed or stopped since their last start. */
  readonly interrupted?: ReadonlySet<string>;
  /** What bears no labels of ours and is ours all the same. */
  readonly adopted?: Adoption;
}

/** From here on an exit code says "ended by signal N − 128". */
const SIGNAL_EXIT = 128;

/**
 * The engine as it is now, for all stacks together. Reads only: four list calls at once, then one inspection for each container of ours
 * (it has the label `orbitr.stack`, or was adopted) that the cache does not know. Everything is sorted by name, then id.
 * @throws OrbitrError `engine/…`
 */
export async function observe(engine: EngineReader, options: ObserveOptions): Promise<ObservedState> {
  const { cache, instance, deep = false, interrupted = new Set<string>(), adopted = NO_ADOPTION } = options;
  const [facts, listed, networks, volumes, images] = await Promise.all([engine.facts(), engine.listContainers(), engine.listNetworks(), engine.listVolumes(), engine.listImages()]);
  cache.keepOnly(new Set(listed.map((container) => container.id)));
  const containers = await Promise.all(
    listed.map(async (container) => {
      const labels = adopted.containers[container.id];
      if (labels === undefined && !isOurs(container, instance)) return container;
      const known = deep ? undefined : cache.get(container);
      const inspected = known ?? (await inspect(container, engine, cache));
      return inspected && withAdopted(inspected, labels);
    }),
  );
  return {
    engine: facts,
    // One that vanished between the list and its inspection is not there.
    containers: containers.filter((container) => container !== undefined).map((container) => withInterruption(container, interrupted)).sort(byName),
    networks: networks.map((network) => withAdopted(network, adopted.networks[network.id])).sort(byName),
    volumes: volumes.map((volume) => withAdopted(volume, adopted.volumes[volume.name])).sort(byName),
    images,
  };
}

function isOurs({ labels }: ObservedContainer, instance: string | undefined): boolean {
  return labels[LABEL.stack] !== undefined && (instance === undefined || labels[LABEL.instance] === instance);
}

// Engines keep a container locked while they start or stop it, for minutes when all goes wrong: that must not blind everybody to all the others.
async function inspect(container: ObservedContainer, engine: EngineReader, cache: DetailCache): Promise<ObservedContainer | undefined> {
  const silent = { ...container, silent: true } as const;
  if (cache.isSilent(container)) return silent;
  try {
    return await cache.inspecting(container, () => engine.inspectContainer(container.id));
  } catch (thrown) {
    if (toOrbitrError(thrown).code !== 'engine/timeout') throw thrown;
    cache.noteSilent(container);
    return silent;
  }
}

/** A job that was killed did not finish, whatever its exit code looks like. */
function withInterruption(container: ObservedContainer, interrupted: ReadonlySet<string>): ObservedContainer {
  const { detail } = container;
  if (detail === undefined || !(interrupted.has(container.id) || detail.exitCode >= SIGNAL_EXIT)) return container;
  return { ...container, detail: { ...detail, interrupted: true } };
}

function byName(a: { readonly name: string; readonly id?: string }, b: { readonly name: string; readonly id?: string }): number {
  return compare(a.name, b.name) || compare(a.id ?? '', b.id ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
