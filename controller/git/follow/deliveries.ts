/** A delivery that comes again within a day is a repetition; ms. */
const REMEMBERED = 24 * 60 * 60_000;
const MOST = 10_000;

/** Remembers deliveries, so that one which was recorded and sent again has no effect. */
export class Deliveries {
  readonly #seen = new Map<string, number>();

  /** @param now ms. @returns false when it came before */
  isNew(id: string, now: number): boolean {
    for (const [old, at] of this.#seen) {
      if (now - at < REMEMBERED && this.#seen.size < MOST) break;
      this.#seen.delete(old);
    }
    if (this.#seen.has(id)) return false;
    this.#seen.set(id, now);
    return true;
  }
}
