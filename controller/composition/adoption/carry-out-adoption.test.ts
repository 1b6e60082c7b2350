import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../test/support/make-folder.ts';
import { pendingAdoptions } from '../../../state/adoption-inbox.ts';
import { NO_ADOPTION } from '../../model/adoption.ts';
import type { LoadedProject } from '../load-project.ts';
import { carryOutAdoption } from './carry-out-adoption.ts';

type Loaded = Exclude<LoadedProject, { readonly kind: 'invalid' }>;
const loaded = (kind: Loaded['kind'], entry: string): Loaded => ({ kind, spec: { name: 'shop' }, entry, layout: { files: new Map(), written: [] } }) as unknown as Loaded;

test('what cannot be written is not left for the controller either', async () => {
  await using folder = await makeFolder({});
  const entry = join(folder.path, 'shop.yaml');
  const seen: number[] = [];
  const write = async (): Promise<never> => {
    seen.push((await pendingAdoptions(folder.path)).length);
    throw new Error('no space left');
  };
  await expect(carryOutAdoption(folder.path, loaded('elsewhere', entry), NO_ADOPTION, write)).rejects.toThrow('no space left');
  expect(seen).toEqual([1]);
  expect(await pendingAdoptions(folder.path)).toEqual([]);
});

test('a file that is there is touched, and not written', async () => {
  await using folder = await makeFolder({ 'shop.yaml': 'services: {}' });
  const entry = join(folder.path, 'context/shop.yaml');
  await utimes(entry, 1, 1);
  await carryOutAdoption(folder.path, loaded('stack', entry), NO_ADOPTION, async () => Promise.reject(new Error('written')));
  expect((await stat(entry)).mtimeMs).toBeGreaterThan(1_000);
  expect(await pendingAdoptions(folder.path)).toMatchObject([{ stack: 'shop', entry }]);
});
