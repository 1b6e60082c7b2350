import { seededRandom } from '../support/mutate-text.ts';

/** Chance that is the same for the same seed. */
export interface Dice {
  /** From 0 to 1. */
  roll(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number;
  pick<T>(items: readonly T[]): T;
}

export function makeDice(seed: number): Dice {
  const roll = seededRandom(seed);
  const below = (limit: number): number => Math.floor(roll() * limit);
  return {
    roll,
    chance: (probability) => roll() < probability,
    below,
    pick: (items) => {
      const found = items[below(items.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
  };
}
