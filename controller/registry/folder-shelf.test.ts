import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderShelf } from './folder-shelf.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-folder-shelf-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a folder of templates', () => {
  it('that is empty is a catalogue with nothing in it', async () => {
    const shelf = folderShelf({ name: 'mine', folder, kind: 'folder', trust: 'community', now: () => 0 });
    await expect(shelf.refresh()).resolves.toBeUndefined();
    expect(await shelf.entries()).toEqual([]);
  });

  it('that is not there is told when it is asked for, and offers nothing otherwise', async () => {
    const shelf = folderShelf({ name: 'mine', folder: join(folder, 'nowhere'), kind: 'folder', trust: 'community', now: () => 0 });
    await expect(shelf.refresh()).rejects.toMatchObject({ code: 'catalogue/unreachable', message: `there is no folder ${join(folder, 'nowhere')}` });
    expect(await shelf.entries()).toEqual([]);
  });
});
