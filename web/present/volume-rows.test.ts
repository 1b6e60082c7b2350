import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../controller/model/volume-ledger.ts';
import { volumeRows } from './volume-rows.ts';

const entry = (name: string, state: LedgerEntry['state']): LedgerEntry => ({ name, stack: 'blog', state, users: [], orphanedSince: 1 }) as unknown as LedgerEntry;

test('orphaned ones come first with what deletes them, then ours, then those of others', () => {
  const volumes = ['a', 'b', 'c'].map((name) => ({ name, driver: 'local', usedBy: [] }));
  const rows = volumeRows(volumes, [entry('a', 'used'), entry('b', 'orphaned')], 2);
  expect(rows.map(({ name, owner, state, command }) => [name, owner.word, state.word, command])).toEqual([['b', 'blog', 'Orphaned', 'orbitr volumes delete b'], ['a', 'blog', 'Used', undefined], ['c', 'foreign', 'Foreign', undefined]]);
});

test("the lock on the engine is Orbitr's own, and says whose", () => {
  const [row] = volumeRows([{ name: 'orbitr-lock', driver: 'local', lockOf: '127.0.0.1:3000', usedBy: [] }], [], 2);
  expect(row).toMatchObject({ owner: { word: 'Orbitr', href: undefined }, state: { word: 'Lock', meaning: expect.stringContaining('127.0.0.1:3000') as string } });
});
