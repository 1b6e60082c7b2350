import type { PruneVerdict } from './prune-guard.ts';

/** How long a stack file must have been gone before its stack is removed, in ms: editors save by moving the old file away first. */
const GRACE = 2_000;

/** Remembers since when stacks have been without a file. Times are ms of a steady clock. */
export class VanishedStacks {
  readonly #since = new Map<string, number>();
  #verdict: PruneVerdict = { kind: 'allowed' };

  /** Takes one look at the folder. `vanished` are the stacks that have objects of ours but no file. */
  note(vanished: readonly string[], verdict: PruneVerdict, now: number): void {
    this.#verdict = verdict;
    for (const stack of this.#since.keys()) if (!vanished.includes(stack)) this.#since.delete(stack);
    for (const stack of vanished) if (!this.#since.has(stack)) this.#since.set(stack, now);
  }

  has(stack: string): boolean {
    return this.#since.has(stack);
  }

  /** Why nothing is pruned at the moment. */
  get held(): string | undefined {
    return this.#verdict.kind === 'held' ? this.#verdict.reason : undefined;
  }

  /** @param patient false: a person asked for it now, so nobody waits whether the file comes back. */
  mayPrune(stack: string, now: number, patient: boolean): PruneVerdict | { readonly kind: 'too-soon'; readonly after: number } {
    if (this.#verdict.kind === 'held') return this.#verdict;
    if (!patient) return { kind: 'allowed' };
    const gone = now - (this.#since.get(stack) ?? now);
    return gone >= GRACE ? { kind: 'allowed' } : { kind: 'too-soon', after: GRACE - gone };
  }
}
