/** What a step needs for itself on the engine. */
export interface Claim {
  readonly names: readonly string[];
  /** Nothing else may be there at all. */
  readonly alone: boolean;
}

/**
 * Keeps steps apart that cannot be on one engine at once: those that fix the same name, and those that need it alone.
 * First come, first served among the waiting, so that one that needs the engine alone gets it in the end.
 */
export class EngineClaims {
  readonly #held = new Set<Claim>();
  readonly #waiting: { readonly claim: Claim; readonly go: () => void }[] = [];

  async hold<T>(claim: Claim, step: () => Promise<T>): Promise<T> {
    if (this.#waiting.length > 0 || !this.#isFree(claim)) await new Promise<void>((go) => this.#waiting.push({ claim, go }));
    else this.#held.add(claim);
    try {
      return await step();
    } finally {
      this.#held.delete(claim);
      this.#admit();
    }
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next !== undefined && this.#isFree(next.claim); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#held.add(next.claim);
      next.go();
    }
  }

  #isFree(claim: Claim): boolean {
    if (claim.alone) return this.#held.size === 0;
    return [...this.#held].every((held) => !held.alone && !held.names.some((name) => claim.names.includes(name)));
  }
}
