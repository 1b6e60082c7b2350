import { LABEL } from '../model/labels.ts';
import type { Inventory } from '../model/inventory.ts';
import type { ObservedContainer, ObservedNetwork, ObservedState, ObservedVolume } from '../model/observed-state.ts';

/** One observation, sorted once for all stacks: whose is what, and which names are taken. */
export interface ObservationIndex {
  readonly state: ObservedState;
  /** Owned containers by stack; so are networks and volumes below. */
  readonly containers: ReadonlyMap<string, readonly ObservedContainer[]>;
  readonly networks: ReadonlyMap<string, readonly ObservedNetwork[]>;
  readonly volumes: ReadonlyMap<string, readonly ObservedVolume[]>;
  /** Everything by name, foreign things included. The engine allows several networks of one name. */
  readonly containerByName: ReadonlyMap<string, ObservedContainer>;
  readonly networksByName: ReadonlyMap<string, readonly ObservedNetwork[]>;
  readonly volumeByName: ReadonlyMap<string, ObservedVolume>;
  owns(object: ObservedContainer | ObservedNetwork | ObservedVolume): boolean;
}

/** Sorts an observation by owner. Linear in the number of objects. */
export function indexObservation(state: ObservedState, inventory: Inventory): ObservationIndex {
  const owns = (object: ObservedContainer | ObservedNetwork | ObservedVolume): boolean => isOwned(object, inventory);
  return {
    state,
    containers: groupByStack(state.containers.filter(owns)),
    networks: groupByStack(state.networks.filter(owns)),
    volumes: groupByStack(state.volumes.filter(owns)),
    containerByName: new Map(state.containers.map((container) => [container.name, container])),
    networksByName: Map.groupBy(state.networks, (network) => network.name),
    volumeByName: new Map(state.volumes.map((volume) => [volume.name, volume])),
    owns,
  };
}

/**
 * Ours is what carries our labels *and* is known: recorded when it was made, or written down just before.
 * A label alone proves nothing, because anyone can put one on a container of theirs; only after the data directory was lost are labels believed.
 */
function isOwned(object: ObservedContainer | ObservedNetwork | ObservedVolume, inventory: Inventory): boolean {
  if (object.labels[LABEL.instance] !== inventory.instance || object.labels[LABEL.stack] === undefined) return false;
  if (!inventory.complete || inventory.intended.has(object.name)) return true;
  if (!('id' in object)) return inventory.volumes.has(object.name);
  return inventory.containers.has(object.id) || inventory.networks.has(object.id);
}

function groupByStack<T extends { readonly labels: Readonly<Record<string, string>> }>(objects: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(objects, (object) => object.labels[LABEL.stack] ?? '');
}
