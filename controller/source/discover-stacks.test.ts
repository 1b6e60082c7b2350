import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discoverStacks } from './discover-stacks.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-discover-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), '');
  }
}

/** `name: its files`, relative. */
async function found(): Promise<readonly string[]> {
  const { stacks } = await discoverStacks(folder);
  return stacks.map(({ name, entries }) => `${name}: ${entries.map((path) => path.slice(folder.length + 1)).join(' + ')}`);
}

describe('a folder of stacks holds', () => {
  it('files and folders, sorted by name', async () => {
    await put('photos/compose.yaml', 'blog.yml', 'apps.yaml');
    expect(await found()).toEqual(['apps: apps.yaml', 'blog: blog.yml', 'photos: photos/compose.yaml']);
  });

  it.for(['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'])('a folder with %s', async (name) => {
    await put(`photos/${name}`);
    expect(await found()).toEqual([`photos: photos/${name}`]);
  });

  it('of several compose files in a folder the one that Compose prefers, with its override', async () => {
    await put('photos/docker-compose.yml', 'photos/compose.yaml', 'photos/compose.override.yml', 'photos/docker-compose.override.yml');
    expect(await found()).toEqual(['photos: photos/compose.yaml + photos/compose.override.yml']);
  });

  it('no settings, no app data, no litter', async () => {
    await put('orbitr.yaml', 'orbitr.yml', '.orbitr', '.hidden.yaml', 'blog.yaml~', '.blog.yaml.swp', '#blog.yaml#', '.#blog.yaml', '4913', 'blog.yaml.tmp', 'blog.yaml.bak', 'README.md', 'data/files/compose.yaml', 'node_modules/compose.yaml', '.git/compose.yaml');
    expect(await found()).toEqual([]);
  });

  it('every claim to a name that several have, whatever order the file system tells them in', async () => {
    await put('blog.yml', 'blog.yaml', 'blog/compose.yaml');
    const { stacks } = await discoverStacks(folder);
    expect(stacks).toHaveLength(1);
    expect(stacks[0]?.entries).toEqual([join(folder, 'blog.yaml')]);
    expect(stacks[0]?.rivals).toEqual([join(folder, 'blog.yml'), join(folder, 'blog/compose.yaml')]);
  });

  it('a name in capitals as the stack that it may have been, which reading refuses; beside the other spelling as a rival', async () => {
    await put('Blog.yaml', 'PHOTOS/compose.yaml', 'photos.yaml');
    expect((await discoverStacks(folder)).stacks).toMatchObject([{ name: 'blog', spelled: 'Blog', rivals: [] }, { name: 'photos', rivals: [join(folder, 'photos.yaml')] }]);
  });

  it('a folder in the place of a stack file, as a stack that cannot be read', async () => {
    await mkdir(join(folder, 'blog.yaml'));
    expect((await discoverStacks(folder)).stacks).toMatchObject([{ name: 'blog', entries: [], unreadable: expect.stringContaining('folder where a file should be') }]);
  });

  it('links to files and folders', async () => {
    await put('.elsewhere/app.yaml', '.elsewhere/photos/compose.yaml');
    await symlink(join(folder, '.elsewhere/app.yaml'), join(folder, 'app.yaml'));
    await symlink(join(folder, '.elsewhere/photos'), join(folder, 'photos'));
    expect(await found()).toEqual(['app: app.yaml', 'photos: photos/compose.yaml']);
  });

  it('a link to a folder that is away, as a stack that cannot be read: what is absent is removed', async () => {
    await symlink('/nowhere/at/all', join(folder, 'photos'));
    const { stacks } = await discoverStacks(folder);
    expect(stacks).toMatchObject([{ name: 'photos', entries: [], unreadable: expect.stringContaining('ENOENT') }]);
  });

  it('a link that leads to itself, as a stack that cannot be read', async () => {
    await symlink('photos', join(folder, 'photos'));
    expect((await discoverStacks(folder)).stacks).toMatchObject([{ name: 'photos', unreadable: expect.stringContaining('ELOOP') }]);
  });

  it('a broken link to a stack file, which reading will tell', async () => {
    await symlink('/nowhere/at/all', join(folder, 'blog.yaml'));
    expect(await found()).toEqual(['blog: blog.yaml']);
  });

  it('nothing that could be concluded from, when it cannot be listed', async () => {
    expect(await discoverStacks(join(folder, 'missing'))).toMatchObject({ stacks: [], unreadable: expect.stringContaining('ENOENT') });
  });
});
