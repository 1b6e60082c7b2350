import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROTA, restingToday } from './rota.ts';

const DAY = 86_400_000;

test('every file of the rota exists, once', () => {
  const files = ROTA.flat();
  expect(new Set(files).size).toBe(files.length);
  expect(files.filter((name) => !existsSync(join(import.meta.dirname, 'engine', `${name}.test.ts`)))).toEqual([]);
});

test('what rests today has its turn tomorrow, and nothing rests always', () => {
  const [today, tomorrow] = [restingToday(100 * DAY), restingToday(101 * DAY)];
  expect(today.filter((file) => tomorrow.includes(file))).toEqual([]);
  expect([...today, ...tomorrow].toSorted()).toEqual(ROTA.flat().map((name) => `test/engine/${name}.test.ts`).toSorted());
});
