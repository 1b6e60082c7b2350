import { NO_ADOPTION, stillThere } from '../controller/model/adoption.ts';
import type { Inventory } from '../controller/model/inventory.ts';
import type { ObservedContainer, ObservedNetwork, ObservedState, ObservedVolume } from '../controller/model/observed-state.ts';
import type { Plan } from '../controller/model/plan.ts';
import type { Memory, Store } from './store.ts';

/** The inventory as the planner takes it. `complete` is false until labels were believed once after a loss of memory. */
export function readInventory(store: Store, instance: string, complete: boolean): Inventory {
  const { containers, networks, volumes, intended } = store.memory.inventory;
  const adopted = store.memory.adopted ?? NO_ADOPTION;
  return {
    instance,
    complete,
    containers: new Set([...containers, ...Object.keys(adopted.containers)]),
    networks: new Set([...networks, ...Object.keys(adopted.networks)]),
    volumes: new Set([...volumes, ...Object.keys(adopted.volumes)]),
    intended: new Set(intended),
  };
}

/** Names that a plan is about to give to objects that are not recorded yet. Empty when it makes none. */
export function intendedNames(plan: Plan): readonly string[] {
  return plan.operations.flatMap((operation) => {
    if (operation.kind === 'create-container') return [operation.args.name];
    if (operation.kind === 'rename-container') return [operation.args.to];
    if (operation.kind === 'create-network') return [operation.args.network.name];
    return operation.kind === 'create-volume' ? [operation.args.volume.name] : [];
  });
}

/** Written down before a plan is carried out, so that what a crash leaves behind is recognised as ours. */
export async function recordIntent(store: Store, plan: Plan): Promise<void> {
  const names = intendedNames(plan);
  if (names.length === 0) return;
  await store.update(({ inventory }) => {
    inventory.intended = [...new Set([...inventory.intended, ...names])];
  });
}

/**
 * Records what an observation shows of ours and forgets what is confirmed gone. Writes only when something changed.
 * `settled`: the names of plans that are over, whose intents have been fulfilled or not and are forgotten.
 */
export async function recordOwned(store: Store, observed: ObservedState, owned: (object: ObservedContainer | ObservedNetwork | ObservedVolume) => boolean, settled: readonly string[]): Promise<void> {
  const next = (memory: Memory): Pick<Memory, 'inventory' | 'adopted'> => ({
    inventory: {
      containers: observed.containers.filter(owned).map(({ id }) => id),
      networks: observed.networks.filter(owned).map(({ id }) => id),
      volumes: observed.volumes.filter(owned).map(({ name }) => name),
      intended: memory.inventory.intended.filter((name) => !settled.includes(name)),
    },
    ...(memory.adopted === undefined ? {} : { adopted: stillThere(memory.adopted, observed) }),
  });
  const { inventory, adopted } = store.memory;
  const same = JSON.stringify(next(store.memory)) === JSON.stringify({ inventory, ...(adopted === undefined ? {} : { adopted }) });
  // What the disk did not take the last time is written now.
  if (same && store.unwritten === undefined) return;
  // Computed again when its turn to write comes: an adoption may have been taken up meanwhile.
  await store.note((memory) => void Object.assign(memory, next(memory)));
}
