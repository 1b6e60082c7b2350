import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';

test.each([
  [0, '0 ms'],
  [-5, '0 ms'],
  [840.4, '840 ms'],
  [999.6, '1.0 s'],
  [3440, '3.4 s'],
  [9960, '10 s'],
  [59_499, '59 s'],
  [59_600, '1 min'],
  [125_000, '2 min 5 s'],
  [12_000_000, '3 h 20 min'],
  [1_051_200_000, '12 d 4 h'],
])('%d ms is %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
