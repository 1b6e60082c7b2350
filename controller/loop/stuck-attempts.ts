import type { OperationRecord } from '../model/status.ts';
import { lastingFailures, RETRY_LASTING } from './lasting-failures.ts';

/**
 * Tries that ended in what no time mends, of stacks that have nothing to go back to: the same is not tried again for a while.
 * Only a memory of this process: a start of the controller tries once more.
 */
export class StuckAttempts {
  readonly #known = new Map<string, { readonly key: string; readonly failed: readonly OperationRecord[]; readonly at: number }>();

  /** @param key what exactly was tried; see `attemptKey`. @param now ms since 1970 */
  note(stack: string, key: string, records: readonly OperationRecord[], now: number): void {
    const failed = lastingFailures(records);
    if (failed.length === 0) this.#known.delete(stack);
    else this.#known.set(stack, { key, failed, at: now });
  }

  /** What failed when the same was tried; undefined: it may be tried. */
  find(stack: string, key: string, now: number): readonly OperationRecord[] | undefined {
    const known = this.#known.get(stack);
    // A clock that was set back says nothing.
    return known?.key === key && now >= known.at && now < known.at + RETRY_LASTING ? known.failed : undefined;
  }
}
