import type { Plan } from '../model/plan.ts';
import type { HeldRevision } from '../model/rollout.ts';
import type { OperationRecord } from '../model/status.ts';
import { failedOutcome } from './failed-outcome.ts';
import type { Outcome } from './outcome.ts';

/** What a pass did, and what a second plan says of that. */
export interface JudgedPass {
  readonly before: Plan;
  /** Made after `before` was carried out. */
  readonly plan: Plan;
  readonly records: readonly OperationRecord[];
  readonly held: HeldRevision | undefined;
}

/** What a pass came to: success is an empty second plan, never the absence of errors. Undefined: nothing is left to do. Pure. */
export function judgePass({ before, plan, records, held }: JudgedPass): Outcome | undefined {
  const failed = records.filter(({ result }) => result === 'failed');
  const left = plan.operations;
  if (failed.length > 0) return failedOutcome(failed);
  if (left.length > 0 && left.every(({ subject }) => subject.type === 'routes')) return { kind: 'routes-moved', operations: left.length };
  if (left.length > 0) return before.operations.some(({ cause }) => cause.reason === 'ImageRefresh') ? { kind: 'refreshed', operations: left.length } : { kind: 'not-converged', plan };
  if (plan.blocked.length > 0) return { kind: 'blocked', plan };
  return held === undefined ? undefined : { kind: 'held', held };
}
