import type { OperationRecord } from '../model/status.ts';
import { lastingFailures } from './lasting-failures.ts';
import type { Outcome } from './outcome.ts';

/**
 * Failures that only say that the engine moved on since it was observed: somebody removed or renamed something at that very moment,
 * or it has not yet let go of the endpoints of containers that it says are gone.
 */
const RACES = new Set(['engine/not-found', 'engine/removal-in-progress', 'engine/still-running', 'engine/not-running', 'engine/network-missing', 'engine/image-missing', 'engine/network-in-use', 'wait/gone']);

/** What failed operations mean for the pass. @param failed at least one. */
export function failedOutcome(failed: readonly OperationRecord[]): Outcome {
  const errors = failed.flatMap(({ error }) => error ?? []);
  const waits = errors.flatMap(({ retryAfter }) => retryAfter ?? []);
  return {
    kind: 'operations-failed',
    failed,
    terminal: errors.some(({ kind }) => kind === 'terminal'),
    lasting: lastingFailures(failed).length > 0,
    raced: errors.every(({ code }) => RACES.has(code)),
    ...(waits.length === 0 ? {} : { retryAfter: Math.max(...waits) }),
  };
}
