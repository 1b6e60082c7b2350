import { expect, test } from 'vitest';
import { threeWay } from './three-way.ts';

test('who moved is measured from what was applied', () => {
  const rows = threeWay({ a: 1, b: 2, c: 3, d: { x: 1, y: 1 } }, { a: 1, b: 1, c: 1, d: { x: 1, y: 1 } }, { a: 9, b: 1, c: 2, d: { x: 1 }, e: 5 }, '/s');
  expect(rows).toEqual([
    { path: '/s/a', desired: 1, applied: 1, live: 9, moved: 'live' },
    { path: '/s/b', desired: 2, applied: 1, live: 1, moved: 'file' },
    { path: '/s/c', desired: 3, applied: 1, live: 2, moved: 'both' },
    { path: '/s/d/y', desired: 1, applied: 1, live: undefined, moved: 'live' },
    { path: '/s/e', desired: undefined, applied: undefined, live: 5, moved: 'live' },
  ]);
});

test('what is not remembered says nothing', () => {
  expect(threeWay({ a: 1 }, undefined, { a: 2 }, '/s')).toEqual([{ path: '/s/a', desired: 1, applied: undefined, live: 2, moved: 'unknown' }]);
});
