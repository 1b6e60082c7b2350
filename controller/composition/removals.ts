import type { Store } from '../../state/store.ts';
import type { DesiredState } from '../loop/desired-state.ts';
import { pruneVerdict } from '../loop/prune-guard.ts';
import { removedBefore } from '../loop/removed-before.ts';
import type { ReconcilerDependencies } from '../loop/reconciler-dependencies.ts';
import { VanishedStacks } from '../loop/vanished-stacks.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { knownStacks } from '../plan/known-stacks.ts';
import { readMarker } from '../source/marker.ts';
import type { Approvals } from './approvals.ts';
import type { Volumes } from './volumes.ts';

/** Who decides whether what has no file any more may be removed. */
export interface Removals {
  readonly vanished: VanishedStacks;
  readonly mayPrune: ReconcilerDependencies['mayPrune'];
  readonly dependentsOf: ReconcilerDependencies['dependentsOf'];
  /** Looks which stacks have lost their files. */
  noteVanished(observed: ObservationIndex): Promise<void>;
}

export interface RemovalsDependencies {
  readonly store: Store;
  readonly folder: string;
  readonly instance: string;
  readonly desired: Pick<DesiredState, 'discover'>;
  readonly approvals: Approvals;
  readonly volumes: Pick<Volumes, 'note'>;
  /** False: a person asked for it now, so nobody waits whether a file comes back. */
  readonly patient: boolean;
  /** ms. */
  readonly steady: () => number;
}

export function openRemovals({ store, folder, instance, desired, approvals, volumes, patient, steady }: RemovalsDependencies): Removals {
  const vanished = new VanishedStacks();
  const noteVanished = async (observed: ObservationIndex): Promise<void> => {
    const [{ stacks, unreadable }, marker] = await Promise.all([desired.discover(), readMarker(folder)]);
    const present = new Set(stacks.map(({ name }) => name));
    const owned = knownStacks(observed);
    const missing = owned.filter((stack) => !present.has(stack));
    // The marker of another folder proves nothing about this one.
    const proof = marker.kind === 'present' && marker.instance !== instance ? 'unreadable' : marker.kind;
    const verdict = pruneVerdict({ unreadable, marker: proof, vanished: missing, owned, ...approvals.evidence() });
    await approvals.noteVerdict(verdict, missing);
    await volumes.note(observed, present);
    vanished.note([...missing, ...approvals.leftovers(observed, present)], verdict, steady());
  };
  return {
    vanished,
    noteVanished,
    dependentsOf: (stack, observed) => {
      const there = knownStacks(observed).filter((name) => vanished.has(name));
      return removedBefore(stack, there, (name) => store.memory.stacks[name]?.dependsOn ?? []);
    },
    mayPrune: async (stack, observed) => {
      await noteVanished(observed);
      return vanished.mayPrune(stack, steady(), patient);
    },
  };
}
