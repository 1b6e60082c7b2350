import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitClient } from '../../test/support/git-client.ts';
import { startGitClient } from '../../test/support/git-client.ts';
import type { CommitTree } from './commit-tree.ts';
import { listCommit } from './commit-tree.ts';
import { ObjectReader } from './object-reader.ts';
import { updateWorkTree } from './work-tree.ts';

let client: GitClient;
let folder: string;
let objects: ObjectReader;
beforeEach(async () => {
  client = await startGitClient();
  folder = await mkdtemp(join(tmpdir(), 'orbitr-work-tree-'));
  objects = new ObjectReader({ gitDirectory: join(client.folder, '.git') });
});
afterEach(async () => {
  objects.close();
  await client[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const commit = async (files: Readonly<Record<string, string | undefined>>): Promise<CommitTree> => listCommit(await client.commit('x', files), '', { gitDirectory: join(client.folder, '.git') });
const update = (before: CommitTree | undefined, after: CommitTree, torn?: ReadonlySet<string>) => updateWorkTree({ folder, objects, before, after, spared: (path) => path === '.orbitr', ...(torn === undefined ? {} : { torn }) });
const text = (path: string): Promise<string> => readFile(join(folder, path), 'utf8').catch((error: NodeJS.ErrnoException) => error.code ?? '');
const inode = async (path: string): Promise<number> => (await stat(join(folder, path))).ino;

describe('the work tree follows in place', () => {
  it('files keep their inodes, folders are never replaced, and what did not change is not touched', async () => {
    const one = await commit({ 'web/compose.yaml': 'a', 'web/config/app.ini': 'long text', 'web/config/other.ini': 'same' });
    await update(undefined, one);
    const before = await Promise.all(['web/config', 'web/config/app.ini', 'web/config/other.ini'].map(inode));
    const untouched = (await stat(join(folder, 'web/config/other.ini'))).ctimeMs;
    const two = await commit({ 'web/config/app.ini': 'b', 'web/config/new.ini': 'n' });
    expect(await update(one, two)).toEqual(['web/config/app.ini', 'web/config/new.ini']);
    expect(await Promise.all(['web/config', 'web/config/app.ini', 'web/config/other.ini'].map(inode))).toEqual(before);
    expect((await stat(join(folder, 'web/config/other.ini'))).ctimeMs).toBe(untouched);
    expect([await text('web/config/app.ini'), await text('web/config/new.ini')]).toEqual(['b', 'n']);
    expect(await update(one, two)).toEqual([]);
  });

  it('data of apps beside it is not looked at, even where it cannot be read', async () => {
    const one = await commit({ 'web/compose.yaml': 'a' });
    await update(undefined, one);
    await mkdir(join(folder, 'web/data/private'), { recursive: true });
    await writeFile(join(folder, 'web/data/db'), 'precious');
    await chmod(join(folder, 'web/data/private'), 0);
    const two = await commit({ 'web/compose.yaml': undefined, 'b.yaml': 'b' });
    await update(one, two);
    expect([await text('web/compose.yaml'), await text('web/data/db'), await text('b.yaml')]).toEqual(['ENOENT', 'precious', 'b']);
  });

  it('a mounted folder that lost its last file stays, one of a stack that is gone does not', async () => {
    const one = await commit({ 'web/compose.yaml': 'a', 'web/config/app.ini': 'x', 'old/compose.yaml': 'o', 'old/deep/er/x': 'x' });
    await update(undefined, one);
    const config = await inode('web/config');
    const two = await commit({ 'web/config/app.ini': undefined, 'old/compose.yaml': undefined, 'old/deep/er/x': undefined });
    await update(one, two);
    expect(await inode('web/config')).toBe(config);
    expect(await text('old')).toBe('ENOENT');
  });

  it('a file becomes a folder, and back', async () => {
    const one = await commit({ 'web/x': 'file' });
    await update(undefined, one);
    const two = await commit({ 'web/x': undefined, 'web/keep': 'k' });
    const three = await commit({ 'web/x/deep/y': 'inside' });
    await update(one, two);
    await update(two, three);
    expect(await text('web/x/deep/y')).toBe('inside');
    await update(three, one);
    expect(await text('web/x')).toBe('file');
    await update(one, three);
    expect(await text('web/x/deep/y')).toBe('inside');
  });

  it('what somebody changed by hand stops it before anything is touched', async () => {
    const one = await commit({ 'a.yaml': '1', 'b.yaml': '1' });
    await update(undefined, one);
    await writeFile(join(folder, 'b.yaml'), 'by hand');
    const two = await commit({ 'a.yaml': '2', 'b.yaml': '2' });
    await expect(update(one, two)).rejects.toMatchObject({ code: 'git/local-changes', message: expect.stringContaining('b.yaml') as string });
    expect([await text('a.yaml'), await text('b.yaml')]).toEqual(['1', 'by hand']);
    // A file that nobody committed is somebody's, too.
    await writeFile(join(folder, 'c.yaml'), 'mine');
    await expect(update(one, await commit({ 'b.yaml': '1', 'c.yaml': 'theirs' }))).rejects.toMatchObject({ code: 'git/local-changes' });
    expect(await text('c.yaml')).toBe('mine');
    // Unless an update that was cut short left it so.
    await update(one, two, new Set(['b.yaml']));
    expect(await text('b.yaml')).toBe('2');
  });

  it('writes over no link, and through none', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'orbitr-outside-'));
    try {
      await symlink(outside, join(folder, 'web'));
      await expect(update(undefined, await commit({ 'web/compose.yaml': 'x' }))).rejects.toMatchObject({ code: 'git/local-changes' });
      await symlink(join(outside, 'target'), join(folder, 'b.yaml'));
      await expect(update(undefined, await commit({ 'web/compose.yaml': undefined, 'b.yaml': 'x' }))).rejects.toMatchObject({ code: 'git/local-changes' });
      expect(await readFile(join(outside, 'target'), 'utf8').catch(() => 'none')).toBe('none');
    } finally {
      await rm(outside, { recursive: true });
    }
  });

  it('takes the right to run, leaves narrow rights narrow, and never the marker', async () => {
    await client.git('config', 'core.fileMode', 'true');
    const one = await commit({ 'run.sh': '1', 'secret': '1', '.orbitr': 'theirs' });
    await writeFile(join(folder, '.orbitr'), 'ours');
    await update(undefined, one);
    await chmod(join(folder, 'secret'), 0o600);
    await chmod(join(client.folder, 'run.sh'), 0o755);
    await update(one, await commit({ 'secret': '2' }));
    expect((await stat(join(folder, 'run.sh'))).mode & 0o777).toBe(0o755);
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await text('.orbitr')).toBe('ours');
  });
});
