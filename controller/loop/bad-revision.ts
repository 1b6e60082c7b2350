import type { Plan } from '../model/plan.ts';
import type { HeldRevision } from '../model/rollout.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { OperationRecord } from '../model/status.ts';
import { attemptKey } from '../plan/attempt-key.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { lastingFailures, RETRY_LASTING } from './lasting-failures.ts';
import type { RolloutVerdict } from './rollout-verdict.ts';
import { rolloutVerdict } from './rollout-verdict.ts';
import type { TargetMemory } from './stack-target.ts';

/** One try of a revision: what was planned for it, what became of that, and what was observed when it was over. */
export interface Attempt {
  readonly spec: StackSpec;
  readonly plan: Plan;
  readonly records: readonly OperationRecord[];
  readonly after: ObservationIndex;
}

/** The revision as one to hold: it was found bad, or cannot be had, and there is another one to go back to. Undefined: it is not. @param now ms since 1970 */
export async function badRevision(attempt: Attempt, memory: Pick<TargetMemory, 'good'>, now: number): Promise<HeldRevision | undefined> {
  const { spec, plan, records, after } = attempt;
  const rollout = rolloutVerdict(plan, records, after);
  const verdict = rollout ?? preparationVerdict(records);
  if (verdict === undefined) return undefined;
  const key = attemptKey(spec, after);
  const good = await memory.good(plan.stack);
  // What was good once and is not now (a container that was made anew because it drifted, an image that was lost) is no bad revision.
  const same = rollout === undefined ? good?.spec.revision.digest === spec.revision.digest : good?.key === key;
  if (good === undefined || same) return undefined;
  const { digest, commit } = spec.revision;
  return { revision: digest, ...(commit === undefined ? {} : { commit }), ...verdict, since: now, key, ...(rollout === undefined ? { until: now + RETRY_LASTING } : {}) };
}

/** Its images are refused, or cannot be built. */
function preparationVerdict(records: readonly OperationRecord[]): RolloutVerdict | undefined {
  const [first] = lastingFailures(records);
  return first?.error === undefined ? undefined : { service: first.subject.service ?? '', code: first.error.code, message: first.error.message, output: '' };
}
