import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from './store.ts';
import { openStore } from './store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (): Promise<Store> => openStore(join(folder, 'data'), () => undefined, () => 1);

describe('the store', () => {
  it('begins empty and not found, and is found with what was written', async () => {
    const store = await open();
    expect(store.found).toBe(false);
    await store.update((memory) => void (memory.instance = 'one'));
    const again = await open();
    expect(again.found).toBe(true);
    expect(again.memory.instance).toBe('one');
  });

  it('carries out concurrent updates one after the other, each on what the one before left', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 25 }, (_, index) => store.update(({ inventory }) => void inventory.containers.push(String(index)))));
    expect((await open()).memory.inventory.containers).toEqual(Array.from({ length: 25 }, (_, index) => String(index)));
  });

  it('tells a failed update to its own caller only', async () => {
    const store = await open();
    const failing = store.update(() => {
      throw new Error('no');
    });
    const next = store.update((memory) => void (memory.instance = 'two'));
    await expect(failing).rejects.toThrow('no');
    await next;
    expect((await open()).memory.instance).toBe('two');
  });

  it('does not vouch for an inventory out of the backup: what was made last is not in it', async () => {
    const store = await open();
    await store.update(({ inventory }) => void inventory.containers.push('first'));
    await store.update(({ inventory }) => void inventory.containers.push('second'));
    await writeFile(join(folder, 'data', 'memory.json'), 'torn');
    const again = await open();
    expect(again.memory.inventory.containers).toEqual(['first']);
    expect(again.found).toBe(false);
  });

  it('keeps what a full disk does not take, tells so, and writes it with the next thing that fits', async () => {
    const told: (string | undefined)[] = [];
    const store = await openStore(join(folder, 'data'), () => undefined, () => 1, { onUnwritten: (error) => told.push(error?.code) });
    await store.update((memory) => void (memory.instance = 'one'));
    // Nobody can write into a folder that is away, root included.
    await rename(join(folder, 'data'), join(folder, 'aside'));
    expect(await store.note(({ inventory }) => void inventory.containers.push('learned'))).toBe(false);
    await expect(store.update((memory) => void (memory.interrupted = ['promised']))).rejects.toMatchObject({ code: 'state/not-written', kind: 'transient' });
    expect(store.unwritten?.code).toBe('state/not-written');
    await rename(join(folder, 'aside'), join(folder, 'data'));
    expect((await open()).memory.inventory.containers).toEqual([]);
    expect(await store.note(() => undefined)).toBe(true);
    expect(store.unwritten).toBeUndefined();
    expect((await open()).memory).toMatchObject({ inventory: { containers: ['learned'] }, interrupted: ['promised'] });
    expect(told).toEqual(['state/not-written', undefined]);
  });

  it('does not overwrite what another controller remembers, and takes it over with the engine', async () => {
    let asleep = true;
    const first = await open();
    const second = await openStore(join(folder, 'data'), () => undefined, () => 1, { asleep: () => asleep });
    await first.update(({ inventory }) => void inventory.containers.push('made by the first'));
    expect(await second.note(({ inventory }) => void (inventory.containers = []))).toBe(false);
    expect((await open()).memory.inventory.containers).toEqual(['made by the first']);
    asleep = false;
    await second.reread();
    await second.note(({ inventory }) => void inventory.containers.push('seen by the second'));
    expect((await open()).memory.inventory.containers).toEqual(['made by the first', 'seen by the second']);
  });

  it('keeps stacks whose names look like numbers', async () => {
    const store = await open();
    await store.update(({ stacks }) => {
      stacks['b'] = {};
      stacks['10'] = {};
      stacks['9'] = {};
    });
    expect(Object.keys((await open()).memory.stacks).toSorted()).toEqual(['10', '9', 'b']);
    expect(await readFile(join(folder, 'data', 'memory.json'), 'utf8')).toContain('"schemaVersion":1');
  });
});
