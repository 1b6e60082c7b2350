import { isDeepStrictEqual } from 'node:util';
import type { Journal } from '../../state/journal.ts';
import { intendedNames, readInventory, recordIntent, recordOwned } from '../../state/inventory.ts';
import type { SealedFolder } from '../../state/sealed-folder.ts';
import type { Store } from '../../state/store.ts';
import type { LoopMemory } from '../loop/reconciler.ts';
import { maskSecrets } from '../plan/differences.ts';
import type { Instance } from './instance.ts';
import type { GoodState } from '../model/good-state.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedState } from '../model/observed-state.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { attemptKey } from '../plan/attempt-key.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { VERSION } from './version.ts';

/** What the loop remembers, kept in the data directory. */
export interface DurableMemory extends LoopMemory {
  /** Must be called when an observation begins; see `recordOwned`. */
  observing(): (state: ObservedState) => ObservedState;
}

/** Joins store and journal to what the loop asks for. */
export function durableMemory(store: Store, journal: Journal, instance: Pick<Instance, 'id' | 'familiar'>, goods: SealedFolder): DurableMemory {
  // After a loss of the data directory labels are believed once: until the first observation was recorded.
  let complete = store.found && instance.familiar;
  let begun = 0;
  let recorded = 0;
  const sequence = new WeakMap<ObservedState, number>();
  return {
    observing: () => {
      const number = ++begun;
      return (state) => {
        sequence.set(state, number);
        return state;
      };
    },
    inventory: () => readInventory(store, instance.id, complete),
    recordIntent: (plan) => recordIntent(store, plan),
    recordOwned: async (observed, plan) => {
      // An observation that began before one that is recorded already may lack what was made in between: it would disown it.
      const number = sequence.get(observed.state) ?? 0;
      if (number < recorded) {
        // The one that is recorded began after this plan was over, so that it shows all that was intended.
        if (plan !== undefined) await forgetIntents(store, intendedNames(plan));
        return;
      }
      recorded = number;
      await recordOwned(store, observed.state, (object) => observed.owns(object), plan === undefined ? [] : intendedNames(plan));
      complete = true;
    },
    applied: (stack) => store.memory.stacks[stack]?.appliedModel,
    recordApplied: async (stack, desired, observed) => {
      if (desired.kind === 'spec') await recordGood(store, goods, desired.spec, observed);
      else if (store.memory.stacks[stack] !== undefined) await forgetStack(store, goods, stack);
    },
    held: (stack) => store.memory.stacks[stack]?.held,
    // Going back must not wait for a disk that is full.
    hold: async (stack, held) => void (await store.note(({ stacks }) => void (stacks[stack] = { ...stacks[stack], held }))),
    good: async (stack) => (store.memory.stacks[stack]?.good?.version === VERSION ? ((await goods.read(stack)) as GoodState | undefined) : undefined),
    journal: (records) => journal.append(records),
  };
}

/** Nothing is written when it is known already: this is asked at every look at a stack that is at rest. */
async function recordGood(store: Store, goods: SealedFolder, spec: StackSpec, observed: ObservationIndex): Promise<void> {
  const { name: stack, revision, canonical } = spec;
  const images = imagesOf(observed.containers.get(stack) ?? []);
  const good = { revision: revision.digest, images, version: VERSION };
  const known = store.memory.stacks[stack];
  if (known?.applied?.digest === revision.digest && known.held === undefined && isDeepStrictEqual(known.good, good)) return;
  // The state first: what is remembered of it below must never say more than there is. A disk that does not take it is asked again at the next look.
  const state: GoodState = { spec: { ...spec, warnings: [], unlessThere: [] }, images, key: attemptKey(spec, observed) };
  const written = await goods.write(stack, state).then(() => true, () => false);
  await store.note(({ stacks }) => void (stacks[stack] = { applied: revision, appliedModel: maskSecrets(canonical), ...(written ? { good } : {}) }));
}

async function forgetStack(store: Store, goods: SealedFolder, stack: string): Promise<void> {
  await store.note(({ stacks }) => void delete stacks[stack]);
  await goods.remove(stack);
}

function imagesOf(containers: readonly ObservedContainer[]): Readonly<Record<string, string>> {
  const sorted = containers.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(sorted.map(({ labels, imageId }) => [labels[LABEL.service] ?? '', imageId]));
}

async function forgetIntents(store: Store, names: readonly string[]): Promise<void> {
  if (!store.memory.inventory.intended.some((name) => names.includes(name))) return;
  await store.note(({ inventory }) => {
    inventory.intended = inventory.intended.filter((name) => !names.includes(name));
  });
}

/** Reads, and writes nothing: for looking at what a daemon works on. */
export function lookingMemory(memory: DurableMemory): DurableMemory {
  const nothing = async (): Promise<void> => undefined;
  return { ...memory, recordIntent: nothing, recordOwned: nothing, recordApplied: nothing, hold: nothing, journal: nothing };
}
