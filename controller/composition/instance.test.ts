import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../state/store.ts';
import { openStore } from '../../state/store.ts';
import { readMarker } from '../source/marker.ts';
import { claimInstance, knownInstance } from './instance.ts';

const [ONE, TWO] = ['11111111-1111', '22222222-2222'];
let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orbitr-instance-'));
  folder = join(root, 'stacks');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const open = (name = 'data'): Promise<Store> => openStore(join(root, name), () => undefined, () => 0);
async function mark(text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.orbitr'), text);
}

describe('whose folder this is', () => {
  it('is decided once, where nobody ever knew, and written into the folder', async () => {
    const store = await open();
    expect(await claimInstance(folder, store, () => ONE)).toEqual({ id: ONE, marker: 'present', familiar: true });
    expect(await claimInstance(folder, store, () => TWO)).toEqual({ id: ONE, marker: 'present', familiar: true });
    expect(store.memory.instance).toBe(ONE);
  });

  it('is not written again into a folder that lost its marker: it may be an empty mount point', async () => {
    const store = await open();
    await claimInstance(folder, store, () => ONE);
    await rm(join(folder, '.orbitr'));
    expect(await claimInstance(folder, store, () => TWO)).toEqual({ id: ONE, marker: 'missing', familiar: true });
    expect(await readMarker(folder)).toEqual({ kind: 'missing' });
  });

  it('is not guessed from a marker that cannot be read', async () => {
    await mark('garbage');
    expect(await claimInstance(folder, await open(), () => ONE)).toMatchObject({ id: ONE, marker: 'unreadable' });
    expect((await readMarker(folder)).kind).toBe('unreadable');
  });

  it('is what the marker says, also with the data of another instance, whose inventory is forgotten', async () => {
    const store = await open();
    await store.update((memory) => {
      memory.instance = ONE;
      memory.inventory.containers.push('theirs');
    });
    await mark(`instance: ${TWO}\n`);
    expect(await knownInstance(folder, store)).toMatchObject({ id: TWO, familiar: false });
    expect(await claimInstance(folder, store, () => 'x')).toEqual({ id: TWO, marker: 'present', familiar: false });
    expect(store.memory).toMatchObject({ instance: TWO, inventory: { containers: [] } });
  });

  it('is the same for two that start at once', async () => {
    const [a, b] = await Promise.all([claimInstance(folder, await open('a'), () => ONE), claimInstance(folder, await open('b'), () => TWO)]);
    expect(a.id).toBe(b.id);
    expect(await readMarker(folder)).toEqual({ kind: 'present', instance: a.id });
  });

  it('is not written by looking', async () => {
    expect(await knownInstance(folder, await open())).toEqual({ id: 'none', marker: 'missing', familiar: true });
    expect(await readMarker(folder)).toEqual({ kind: 'missing' });
  });
});
