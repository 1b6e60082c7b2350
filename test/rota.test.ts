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

test('every file has its turn once in as many days as there are turns', () => {
  const rests = ROTA.flatMap((_, day) => restingToday((100 + day) * DAY));
  for (const name of ROTA.flat()) expect(rests.filter((file) => file === `test/engine/${name}.test.ts`)).toHaveLength(ROTA.length - 1);
});
