import { expect, test } from 'vitest';
import { ROTA } from './rota.ts';
import { sampled } from './support/sampled.ts';

const DAY = 86_400_000;

test.each([[4, 2], [6, 2], [8, 3], [5, 2]])('of %d cases, %d at a time, each has its turn, whichever days its file runs', (total, count) => {
  const cases = Array.from({ length: total }, (_, index) => index);
  for (const turn of ROTA.keys()) {
    const days = Array.from({ length: total }, (_, index) => (100 + turn + index * ROTA.length) * DAY);
    expect(new Set(days.flatMap((now) => sampled(cases, count, now, false)))).toEqual(new Set(cases));
  }
  expect(sampled(cases, count, 0, true)).toEqual(cases);
});
