import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DiscoveredStack } from './discover-stacks.ts';
import { discoverStacks } from './discover-stacks.ts';
import { StackSource } from './stack-source.ts';

let folder: string;
let clock: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-source-'));
  clock = Date.now() + 3_600_000;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const source = (vouched: (path: string, modified: number) => boolean = () => false): StackSource => new StackSource(vouched, () => clock);
const stack = async (name: string): Promise<DiscoveredStack> => (await discoverStacks(folder)).stacks.find((each) => each.name === name)!;

describe('a stack’s bundle', () => {
  it('holds the entries, .env of a folder, and what was asked for, missing things included', async () => {
    await mkdir(join(folder, 'photos'));
    await writeFile(join(folder, 'photos/compose.yaml'), 'services: {}');
    await writeFile(join(folder, 'photos/.env'), 'A=1');
    const extra = join(folder, 'photos/none.env');
    const { bundle, settlesIn } = await source().read(await stack('photos'), [extra]);
    expect([...bundle.files].map(([path, { kind }]) => `${path.slice(folder.length + 1)} ${kind}`)).toEqual(['photos/compose.yaml text', 'photos/.env text', 'photos/none.env missing']);
    expect(settlesIn).toBe(0);
  });

  it('has no .env where there is none, nor for a single file: it would be that of all stacks', async () => {
    await writeFile(join(folder, 'blog.yaml'), '');
    await writeFile(join(folder, '.env'), 'A=1');
    expect([...(await source().read(await stack('blog'), [])).bundle.files.keys()]).toEqual([join(folder, 'blog.yaml')]);
  });

  it('has another revision exactly when an input changed', async () => {
    const path = join(folder, 'blog.yaml');
    const extra = join(folder, 'a.env');
    await writeFile(path, 'one');
    const reader = source();
    const digest = async (): Promise<string> => (await reader.read(await stack('blog'), [extra])).bundle.revision.digest;
    const first = await digest();
    expect(await digest()).toBe(first);
    await utimes(path, 1, 1);
    expect(await digest()).toBe(first);
    await writeFile(extra, 'A=1');
    const second = await digest();
    expect(second).not.toBe(first);
    await rm(extra);
    expect(await digest()).toBe(first);
    await writeFile(path, 'two');
    expect(await digest()).not.toBe(first);
  });

  it('is read again when it was written twice within one tick of the file system’s clock', async () => {
    const path = join(folder, 'blog.yaml');
    await writeFile(path, 'one');
    clock = Date.now();
    const reader = source(() => true);
    await reader.read(await stack('blog'), []);
    // The same size and the same times: only the content tells.
    await writeFile(path, 'two');
    const { bundle } = await reader.read(await stack('blog'), []);
    expect(bundle.files.get(path)).toEqual({ kind: 'text', text: 'two' });
  });

  it('is not believed while it is being written, unless the watcher vouches for what it saw', async () => {
    const path = join(folder, 'blog.yaml');
    await writeFile(path, 'one');
    clock = Date.now() + 50;
    expect((await source().read(await stack('blog'), [])).settlesIn).toBeGreaterThan(0);
    expect((await source(() => true).read(await stack('blog'), [])).settlesIn).toBe(0);
    const seen = Date.now() + 10;
    expect((await source((_path, modified) => modified <= seen).read(await stack('blog'), [])).settlesIn).toBe(0);
    expect((await source((_path, modified) => modified <= seen - 60_000).read(await stack('blog'), [])).settlesIn).toBeGreaterThan(0);
  });

  it('tells a file that vanished between listing and reading as missing', async () => {
    await writeFile(join(folder, 'blog.yaml'), '');
    const found = await stack('blog');
    await rename(join(folder, 'blog.yaml'), join(folder, 'other.yaml'));
    expect([...(await source().read(found, [])).bundle.files.values()]).toEqual([{ kind: 'missing' }]);
  });
});
