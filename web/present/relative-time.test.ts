import { expect, test } from 'vitest';
import { elapsedTime, relativeTime } from './relative-time.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

test('tells past and future in one unit', () => {
  expect(relativeTime(NOW - 12_900, NOW).text).toBe('12 s ago');
  expect(relativeTime(NOW + 200_000, NOW).text).toBe('in 3 min');
  expect(relativeTime(NOW - 26 * 3_600_000, NOW).text).toBe('1 d ago');
  expect(relativeTime(NOW - 400, NOW).text).toBe('just now');
});

test('tells how long something has been so', () => {
  expect(elapsedTime(NOW - 7_200_000, NOW)).toEqual({ iso: '2026-11-23T10:00:00.000Z', text: '2 h', elapsed: true });
  // The engine's clock may be ahead of ours.
  expect(elapsedTime(NOW + 5000, NOW).text).toBe('0 s');
});

test('a date that cannot be written is no error', () => {
  expect(relativeTime(Number.NaN, NOW).iso).toBe('');
  expect(relativeTime(Number.MAX_VALUE, NOW).iso).toBe('');
});
