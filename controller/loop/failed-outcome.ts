import type { OperationRecord } from '../model/status.ts';
import type { Outcome } from './outcome.ts';

/** Codes whose operation fails in the same way until the files or the machine change. They are tried again all the same, but slowly and said to be stalled. */
const TERMINAL = new Set(['engine/image-not-found', 'engine/registry-denied', 'engine/bad-request', 'engine/bind-source-missing', 'engine/subnet-overlap', 'engine/platform-mismatch']);

export function failedOutcome(failed: readonly OperationRecord[]): Outcome {
  return { kind: 'operations-failed', failed, terminal: failed.some(({ error }) => error !== undefined && TERMINAL.has(error.code)) };
}
