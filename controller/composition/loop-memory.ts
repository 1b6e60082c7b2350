import type { Journal } from '../../state/journal.ts';
import { intendedNames, readInventory, recordIntent, recordOwned } from '../../state/inventory.ts';
import type { Store } from '../../state/store.ts';
import type { LoopMemory } from '../loop/reconciler-dependencies.ts';
import type { Instance } from './instance.ts';
import type { ObservedState } from '../model/observed-state.ts';
import type { RolloutMemory } from './rollout-memory.ts';

/** What the loop remembers, kept in the data directory. */
export interface DurableMemory extends LoopMemory {
  /** Must be called when an observation begins; see `recordOwned`. */
  observing(): (state: ObservedState) => ObservedState;
}

/** Joins store and journal to what the loop asks for. */
export function durableMemory(store: Store, journal: Journal, instance: Pick<Instance, 'id' | 'familiar'>, rollouts: RolloutMemory): DurableMemory {
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
    recordApplied: (stack, desired, observed) => (desired.kind === 'spec' ? rollouts.recordGood(desired.spec, observed) : rollouts.forget(stack)),
    held: rollouts.held,
    hold: rollouts.hold,
    good: rollouts.good,
    journal: (records) => journal.append(records),
  };
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
