import { chmod, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GitClient } from '../../test/support/git-client.ts';
import { startGitClient } from '../../test/support/git-client.ts';
import { listCommit } from './commit-tree.ts';
import { listChanged, readCommitHead } from './list-changed.ts';
import type { Objects } from './object-reader.ts';
import { ObjectReader } from './object-reader.ts';
import { QuarantinedObjects } from './quarantined-objects.ts';

const FILES = { 'blog.yaml': 'one', 'photos/compose.yaml': 'one', 'photos/config/deep/app.conf': 'one', 'Web/a': 'one', 'web/b': 'one' };
let client: GitClient;
let objects: ObjectReader;
let before: string;
const call = () => ({ gitDirectory: join(client.folder, '.git') });

beforeEach(async () => {
  client = await startGitClient();
  objects = new ObjectReader(call());
  before = await client.commit('begin', FILES);
});
afterEach(async () => {
  objects.close();
  await client[Symbol.asyncDispose]();
});

it.each([
  ['one file', { 'blog.yaml': 'two' }],
  ['files in folders', { 'photos/compose.yaml': 'two', 'photos/config/deep/app.conf': '', 'web/b': 'two' }],
])('what changes %s is listed as git lists it, with the faults of before', async (_what, changes) => {
  const commit = await client.commit('next', changes);
  const listed = await listChanged(await listCommit(before, '', call()), commit, objects);
  expect(listed).toEqual(await listCommit(commit, '', call()));
  expect(listed?.faults).toMatchObject([{ code: 'git/case-collision' }]);
  expect((await readCommitHead(commit, objects))?.parents).toEqual([before]);
});

it('what becomes a program is listed as one', async () => {
  const first = await listCommit(before, '', call());
  await chmod(join(client.folder, 'blog.yaml'), 0o755);
  const commit = await client.commit('runs', {});
  expect((await listChanged(first, commit, objects))?.files.get('blog.yaml')).toEqual((await listCommit(commit, '', call())).files.get('blog.yaml'));
});

it.each([
  ['a path comes', async () => client.commit('next', { 'photos/.env': 'A=1' })],
  ['a path goes', async () => client.commit('next', { 'blog.yaml': undefined })],
  ['a file becomes a folder', async () => client.commit('next', { 'blog.yaml': undefined, 'blog.yaml/x': 'one' })],
  ['a folder becomes a link', async () => {
    await rm(join(client.folder, 'photos'), { recursive: true });
    await symlink('Web', join(client.folder, 'photos'));
    return client.commit('next', {});
  }],
])('all has to be listed when %s', async (_what, change) => {
  expect(await listChanged(await listCommit(before, '', call()), await change(), objects)).toBeUndefined();
});

it.each(['100644 blog.yaml', '100644 blog.yaml\0cut', 'no-space'])('a tree that nobody checked is not listed when it is cut off: %j', async (content) => {
  const commit = await client.commit('next', { 'blog.yaml': 'two' });
  const read: Objects['read'] = async (oid) => {
    const found = await objects.read(oid);
    return found?.type === 'tree' ? { ...found, content: Buffer.from(content) } : found;
  };
  expect(await listChanged(await listCommit(before, '', call()), commit, { read, info: (name) => objects.info(name), blob: (oid) => objects.blob(oid) })).toBeUndefined();
});

it('an unknown commit is not listed', async () => {
  expect(await listChanged(await listCommit(before, '', call()), '2'.repeat(40), objects)).toBeUndefined();
});

it('objects in quarantine are read where git put them, and all others where they are', async () => {
  const commit = await client.commit('next', { 'blog.yaml': 'two' });
  const blob = (await client.git('rev-parse', `${commit}:blog.yaml`)).trim();
  const old = (await client.git('rev-parse', `${before}:blog.yaml`)).trim();
  const folder = join(client.folder, '.git', 'quarantine');
  const place = (oid: string): readonly [string, string] => [oid.slice(0, 2), oid.slice(2)];
  for (const oid of [blob, commit]) {
    await mkdir(join(folder, place(oid)[0]), { recursive: true });
    await rename(join(client.folder, '.git', 'objects', ...place(oid)), join(folder, ...place(oid)));
  }
  const asked: string[] = [];
  const none = { info: async (name: string) => void asked.push(name), read: async (name: string) => void asked.push(name), blob: async () => Buffer.alloc(0) };
  const quarantined = new QuarantinedObjects({ folder, kept: objects, all: none as never });
  expect([await quarantined.info(blob), String(await quarantined.blob(blob)), String(await quarantined.blob(old))]).toEqual([{ oid: blob, type: 'blob', size: 3 }, 'two', 'one']);
  expect((await readCommitHead(commit, quarantined))?.parents).toEqual([before]);
  expect(asked).toEqual([]);
  await rm(join(folder, ...place(blob)));
  await expect(quarantined.blob(blob)).rejects.toMatchObject({ code: 'git/missing-object' });
  expect(asked).toEqual([blob]);
});
