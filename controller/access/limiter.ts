/** Lets a number of tries a minute through for each key; forgets those that were quiet. Times are ms of a steady clock. */
export class Limiter {
  readonly #most: number;
  readonly #perMinute: number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();
  readonly #now: () => number;

  /** @param most at once @param perMinute how many come back */
  constructor(most: number, perMinute: number, now: () => number) {
    this.#most = most;
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one try. @returns 0, or how long to wait for the next one, in ms */
  take(key: string): number {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { tokens: this.#most, at: now };
    const tokens = Math.min(this.#most, bucket.tokens + ((now - bucket.at) / 60_000) * this.#perMinute);
    const taken = tokens >= 1;
    this.#remember(key, { tokens: taken ? tokens - 1 : tokens, at: now });
    return taken ? 0 : Math.ceil(((1 - tokens) / this.#perMinute) * 60_000);
  }

  forget(key: string): void {
    this.#buckets.delete(key);
  }

  /** Whoever sends from ten thousand addresses must not fill the memory: the oldest are forgotten. */
  #remember(key: string, bucket: { tokens: number; at: number }): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size <= MOST_KEYS) return;
    for (const oldest of this.#buckets.keys()) {
      this.#buckets.delete(oldest);
      break;
    }
  }
}

const MOST_KEYS = 10_000;
