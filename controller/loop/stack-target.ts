import type { GoodState } from '../model/good-state.ts';
import type { HeldRevision } from '../model/rollout.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { attemptKey } from '../plan/attempt-key.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { restoredSpec } from '../plan/restored-spec.ts';

/** What a stack is to be made: what its files say, or what it was before a revision that was found bad. */
export interface StackTarget {
  /** Undefined: its file is gone. */
  readonly spec: StackSpec | undefined;
  readonly held?: HeldRevision;
}

export interface TargetMemory {
  held(stack: string): HeldRevision | undefined;
  good(stack: string): Promise<GoodState | undefined>;
}

/** A revision stays held for as long as the same would be tried again. One whose last good state is lost is tried again: there is nothing to go back to. @param now ms since 1970 */
export async function stackTarget(stack: string, wanted: StackSpec | undefined, observed: ObservationIndex, memory: TargetMemory, now: number): Promise<StackTarget> {
  const held = memory.held(stack);
  if (wanted === undefined || held === undefined || wanted.run === 'stopped' || isDue(held, now) || held.key !== attemptKey(wanted, observed)) return { spec: wanted };
  const good = await memory.good(stack);
  return good === undefined ? { spec: wanted } : { spec: restoredSpec(good), held };
}

// A clock that was set back must not hold it for longer.
function isDue({ since, until }: HeldRevision, now: number): boolean {
  return until !== undefined && (now >= until || now < since);
}
