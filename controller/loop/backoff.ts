/** Waits between tries, in ms: `first` × 2^(failures-1), at most `most`, ± 20 % so that many stacks do not all try at once. */
export interface Backoff {
  readonly first: number;
  readonly most: number;
}

/** After a failed pass. */
export const PASS_BACKOFF: Backoff = { first: 5_000, most: 5 * 60_000 };
/** Before a container that fell over is started again. */
export const RESTART_BACKOFF: Backoff = { first: 1_000, most: 5 * 60_000 };

/** @param failures at least 1. @param random from 0 to 1. */
export function backoffDelay({ first, most }: Backoff, failures: number, random: number): number {
  const base = Math.min(most, first * 2 ** Math.min(failures - 1, 30));
  return Math.round(base * (0.8 + 0.4 * random));
}
