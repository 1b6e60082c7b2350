import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeUpAdoptions } from '../controller/composition/take-up-adoptions.ts';
import type { Adoption } from '../controller/model/adoption.ts';
import type { ObservedState } from '../controller/model/observed-state.ts';
import { leaveAdoption, pendingAdoptions } from './adoption-inbox.ts';
import { readInventory, recordOwned } from './inventory.ts';
import { openStore } from './store.ts';

let data: string;
beforeEach(async () => void (data = await mkdtemp(join(tmpdir(), 'orbitr-adoption-'))));
afterEach(() => rm(data, { recursive: true }));

const ADOPTION: Adoption = { containers: { c1: { 'orbitr.stack': 'shop' } }, networks: { n1: { 'orbitr.stack': 'shop' } }, volumes: { data: { 'orbitr.stack': 'shop' } } };
const open = () => openStore(data, () => undefined, Date.now);
const pending = (entry: string) => ({ stack: 'shop', entry, adoption: ADOPTION });
const seen = (names: readonly string[]) => ({ containers: names.includes('c1') ? [{ id: 'c1', labels: {} }] : [], networks: names.includes('n1') ? [{ id: 'n1', labels: {} }] : [], volumes: names.includes('data') ? [{ name: 'data', labels: {} }] : [] }) as unknown as ObservedState;

test('an adoption waits for its stack file, is taken up once, and is ours with this instance', async () => {
  const entry = join(data, 'shop.yaml');
  await leaveAdoption(data, pending(entry));
  const store = await open();
  await takeUpAdoptions(store, data, 'me', true);
  expect(store.memory.adopted).toBeUndefined();
  expect(await pendingAdoptions(data)).toHaveLength(1);

  await writeFile(entry, 'services: {}\n');
  await takeUpAdoptions(store, data, 'me', true);
  expect(await readdir(join(data, 'adoptions'))).toEqual([]);
  const again = await open();
  expect(again.memory.adopted?.containers).toEqual({ c1: { 'orbitr.stack': 'shop', 'orbitr.instance': 'me' } });
  const inventory = readInventory(again, 'me', true);
  expect([inventory.containers.has('c1'), inventory.networks.has('n1'), inventory.volumes.has('data')]).toEqual([true, true, true]);
});

test('looking takes it up for this process only', async () => {
  await writeFile(join(data, 'shop.yaml'), '');
  await leaveAdoption(data, pending(join(data, 'shop.yaml')));
  const store = await open();
  await takeUpAdoptions(store, data, 'me', false);
  expect(store.memory.adopted?.volumes).toHaveProperty('data');
  expect(await pendingAdoptions(data)).toHaveLength(1);
  expect((await open()).memory.adopted).toBeUndefined();
});

test('what is gone is forgotten: a volume that is made anew under the name is foreign', async () => {
  const store = await open();
  await store.update((memory) => void (memory.adopted = ADOPTION));
  await recordOwned(store, seen(['c1', 'n1', 'data']), () => false, []);
  expect(store.memory.adopted).toEqual(ADOPTION);
  await recordOwned(store, seen(['c1']), () => false, []);
  expect(store.memory.adopted).toEqual({ containers: ADOPTION.containers, networks: {}, volumes: {} });
  expect(readInventory(store, 'me', true).volumes.has('data')).toBe(false);
});

test('an adoption that is taken up while an older observation is recorded is not lost', async () => {
  const store = await open();
  await writeFile(join(data, 'shop.yaml'), '');
  await leaveAdoption(data, pending(join(data, 'shop.yaml')));
  const slow = store.update(() => undefined);
  const recorded = recordOwned(store, seen(['c1', 'n1', 'data']), () => true, []);
  await Promise.all([slow, takeUpAdoptions(store, data, 'me', true), recorded]);
  expect(Object.keys(store.memory.adopted?.containers ?? {})).toEqual(['c1']);
});

test('a torn adoption is set aside, not believed', async () => {
  await leaveAdoption(data, pending('/nowhere'));
  await writeFile(join(data, 'adoptions', 'shop.json'), '{"torn');
  expect(await pendingAdoptions(data)).toEqual([]);
  expect((await readdir(join(data, 'adoptions'))).some((name) => name.includes('corrupt'))).toBe(true);
});
