import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CheckedOut } from './git-shelf.ts';
import { gitShelf } from './git-shelf.ts';
import type { Shelf } from './shelf.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orbitr-git-shelf-'));
  await mkdir(join(root, 'out'));
});
afterEach(() => rm(root, { recursive: true }));

function shelf(faults: CheckedOut['faults'] = []): Shelf {
  const from = { commit: 'a'.repeat(40), folder: join(root, 'out'), fetchedAt: 0, faults };
  return gitShelf({ name: 'x', address: 'https://example.org/x.git', checkout: { read: async () => undefined, fetch: async () => from, keep: async () => undefined }, cache: join(root, 'cache'), keys: [], pinned: false, format: undefined, now: () => 0, steady: () => 0 });
}
const index = (): string => join(root, 'out', 'registry.json');

test('a repository without an index is a folder of templates', async () => {
  await expect(shelf().refresh()).resolves.toBeUndefined();
});

test.for<[string, () => Promise<CheckedOut['faults'] | void>]>([
  ['too large', async () => { await writeFile(index(), ''); await truncate(index(), 32 * 1024 * 1024 + 1); }],
  ['a folder', async () => void (await mkdir(index()))],
  ['a link', () => symlink('/nowhere', index())],
  ['a link that was not checked out', async () => [{ path: 'registry.json', message: 'it is a link' }]],
])('an index that is %s is not passed over for the unsigned folders beside it', async ([, make]) => {
  const faults = await make();
  await expect(shelf(faults ?? []).refresh()).rejects.toMatchObject({ code: 'catalogue/corrupt', message: expect.stringContaining('registry.json of the repository') as string });
});
