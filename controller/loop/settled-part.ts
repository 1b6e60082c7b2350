import type { Plan } from '../model/plan.ts';
import type { OperationRecord } from '../model/status.ts';

/** Failures after which the engine may still do what it was asked. */
const IN_DOUBT: ReadonlySet<string> = new Set(['engine/timeout', 'engine/connection-lost', 'engine/unreachable', 'engine/cancelled', 'engine/closed']);

/**
 * The part of a plan whose end is known. What an engine makes a minute after nobody waits for it any more must be recognised as ours:
 * taken for foreign, it would stand in its own stack's way for ever.
 */
export function settledPart(plan: Plan, records: readonly OperationRecord[]): Plan {
  const doubtful = new Set(records.filter(({ result, error }) => result === 'failed' && IN_DOUBT.has(error?.code ?? '')).map(({ id }) => id));
  return doubtful.size === 0 ? plan : { ...plan, operations: plan.operations.filter(({ id }) => !doubtful.has(id)) };
}
