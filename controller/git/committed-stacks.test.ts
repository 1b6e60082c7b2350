import { execFile } from 'node:child_process';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitClient } from '../../test/support/git-client.ts';
import { startGitClient } from '../../test/support/git-client.ts';
import { CommittedStacks } from './committed-stacks.ts';
import { openRepository } from './repository.ts';
import { removeStaleLocks } from './stale-locks.ts';

const CHILD = join(import.meta.dirname, '../../test/support/advance-and-die.ts');

let work: GitClient;
let client: GitClient;
const opened = new Set<CommittedStacks>();
beforeEach(async () => {
  work = await startGitClient();
  await work.git('config', 'receive.denyCurrentBranch', 'ignore');
  client = await startGitClient(work.folder);
  await client.git('checkout', '-q', '-B', 'main');
});
afterEach(async () => {
  for (const stacks of opened) stacks.close();
  opened.clear();
  await client[Symbol.asyncDispose]();
  await work[Symbol.asyncDispose]();
});

const open = async (): Promise<CommittedStacks> => {
  const stacks = new CommittedStacks({ repository: await openRepository(work.folder), branch: 'main', directory: '', spared: (path) => path === '.orbitr', vouches: () => true, now: Date.now });
  opened.add(stacks);
  return stacks;
};
/** Moves the branch of the work tree, and nothing else: what git itself does when it receives. */
const push = async (files: Readonly<Record<string, string | undefined>>): Promise<string> => {
  const commit = await client.commit('x', files);
  await client.git('push', '-q', '--force', 'origin', 'HEAD:main');
  return commit;
};
const shown = (path: string): Promise<string> => readFile(join(work.folder, path), 'utf8').catch(() => 'none');
const readStack = async (stacks: CommittedStacks, name: string): Promise<string> => {
  const files = stacks.current!;
  const located = (await files.discover()).stacks.find((stack) => stack.name === name);
  if (located === undefined) return 'none';
  const [content] = (await files.read(located, [])).bundle.files.values();
  return content?.kind === 'text' ? content.text : (content?.kind ?? 'none');
};

describe('the last commit counts', () => {
  it('whatever lies in the work tree, and changes beside it do not', async () => {
    await push({ 'blog.yaml': 'one' });
    const stacks = await open();
    await stacks.advance();
    await writeFile(join(work.folder, 'blog.yaml'), 'half writ');
    expect(await readStack(stacks, 'blog')).toBe('one');
    expect(stacks.concerns('blog.yaml')).toBe(false);
    expect(stacks.concerns('.env')).toBe(true);
    await writeFile(join(work.folder, 'blog.yaml'), 'one');
    const to = await push({ 'blog.yaml': 'two', 'photos/compose.yaml': 'p' });
    expect(await stacks.advance()).toMatchObject({ to, paths: ['blog.yaml', 'photos/compose.yaml'] });
    expect([await readStack(stacks, 'blog'), await readStack(stacks, 'photos')]).toEqual(['two', 'p']);
    expect(await work.git('status', '--porcelain')).toBe('');
    expect(await stacks.advance()).toBeUndefined();
  });

  it('git is told by nothing in the repository what to run', async () => {
    await push({ 'blog.yaml': 'one', '.gitattributes': '* filter=evil diff=evil merge=evil\n' });
    for (const [key, value] of [['core.fsmonitor', 'touch /tmp/orbitr-owned'], ['filter.evil.smudge', 'touch /tmp/orbitr-owned; cat'], ['core.hooksPath', work.folder], ['core.pager', 'touch /tmp/orbitr-owned'], ['diff.evil.textconv', 'touch /tmp/orbitr-owned; cat'], ['alias.ls-tree', '!touch /tmp/orbitr-owned']] as const) await work.git('config', key, value);
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'post-update']) await writeFile(join(work.folder, hook), '#!/bin/sh\ntouch /tmp/orbitr-owned\n', { mode: 0o755 });
    const stacks = await open();
    await stacks.advance();
    expect(await readStack(stacks, 'blog')).toBe('one');
    expect(await readFile('/tmp/orbitr-owned').catch(() => 'none')).toBe('none');
  });

  it('an empty repository, a deleted branch and another branch leave what counted in force', async () => {
    const stacks = await open();
    await expect(stacks.advance()).rejects.toMatchObject({ code: 'git/no-branch' });
    expect(stacks.current).toBeUndefined();
    await push({ 'blog.yaml': 'one' });
    await stacks.advance();
    await work.git('switch', '-q', '-c', 'other');
    await push({ 'blog.yaml': 'two' });
    await expect(stacks.advance()).rejects.toMatchObject({ code: 'git/other-branch' });
    await work.git('branch', '-q', '-D', 'main');
    await expect(stacks.advance()).rejects.toMatchObject({ code: 'git/no-branch' });
    expect(await readStack(stacks, 'blog')).toBe('one');
    // Also after a restart there is what the work tree shows.
    expect(await shown('blog.yaml')).toBe('one');
  });

  it('a branch that was rewritten is taken as it is', async () => {
    await push({ 'blog.yaml': 'one', 'old.yaml': 'old' });
    const stacks = await open();
    const first = (await stacks.advance())?.to;
    await client.git('checkout', '-q', '--orphan', 'fresh');
    const to = await push({ 'blog.yaml': 'fresh', 'old.yaml': undefined });
    expect(await stacks.advance()).toMatchObject({ from: first, to });
    expect([await readStack(stacks, 'blog'), await shown('old.yaml')]).toEqual(['fresh', 'none']);
  });

  it('what git ignores is read from the disk, but nothing outside', async () => {
    await writeFile(join(work.folder, '.gitignore'), '.env\n');
    await push({ 'web/compose.yaml': 'x', '.gitignore': '.env\n' });
    const stacks = await open();
    await stacks.advance();
    await writeFile(join(work.folder, 'web/.env'), 'A=1');
    const files = stacks.current!;
    const located = (await files.discover()).stacks[0]!;
    const outside = ['/etc/passwd', join(work.folder, '../x'), join(work.folder, '.git/config')];
    await symlink('/etc/passwd', join(work.folder, 'web/link'));
    const { bundle } = await files.read(located, [...outside, join(work.folder, 'web/link'), join(work.folder, 'web')]);
    expect([...bundle.files].map(([path, content]) => `${path.replace(work.folder, '')} ${content.kind}`)).toEqual(['/web/compose.yaml text', '/web/.env text', '/etc/passwd unreadable', `${join(work.folder, '../x')} unreadable`, '/.git/config unreadable', '/web/link unreadable', '/web directory']);
  });

  it('links, submodules and pointers of Git LFS are told at their stack, and written nowhere', async () => {
    await symlink('/etc/passwd', join(client.folder, 'evil.yaml'));
    await client.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`);
    await push({ 'lfs.yaml': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`, 'good.yaml': 'good' });
    const stacks = await open();
    await stacks.advance();
    expect(stacks.current?.tree.faults.map(({ code }) => code)).toContain('git/symlink');
    expect([await readStack(stacks, 'evil'), await readStack(stacks, 'lfs'), await readStack(stacks, 'good')]).toEqual(['unreadable', 'unreadable', 'good']);
    expect(await shown('evil.yaml')).toBe('none');
  });

  it('a lock that a killed git left on a ref goes after ten minutes, one on the index never', async () => {
    await push({ 'blog.yaml': 'one' });
    for (const lock of ['refs/heads/main.lock', 'index.lock']) await writeFile(join(work.folder, '.git', lock), '');
    const soon = Date.now() + 60_000;
    expect(await removeStaleLocks(join(work.folder, '.git'), soon)).toEqual([]);
    expect(await removeStaleLocks(join(work.folder, '.git'), soon + 600_000)).toEqual(['refs/heads/main.lock']);
    // A held index stops nothing.
    const stacks = await open();
    await stacks.advance();
    expect(await readStack(stacks, 'blog')).toBe('one');
    await rm(join(work.folder, '.git/index.lock'));
  });
});

describe('killed at any step', () => {
  it.each(['noted', 'written', 'recorded', 'done'])('%s: the next start brings the work tree to the commit, and loses nothing', async (step) => {
    await push({ 'a.yaml': 'one', 'b.yaml': 'one', 'gone.yaml': 'x' });
    await (await open()).advance();
    const to = await push({ 'a.yaml': 'two', 'b.yaml': 'two', 'new/compose.yaml': 'n', 'gone.yaml': undefined });
    const died = await new Promise<string>((resolve) => {
      execFile(process.execPath, [CHILD, work.folder, step], (error) => resolve(String(error?.signal)));
    });
    expect(died).toBe('SIGKILL');
    // Killed within a write, a file may hold anything.
    if (step === 'noted') await writeFile(join(work.folder, 'a.yaml'), 'tw');
    const stacks = await open();
    const advance = await stacks.advance();
    expect(advance === undefined || advance.to === to).toBe(true);
    expect(stacks.current?.tree.commit).toBe(to);
    expect([await shown('a.yaml'), await shown('b.yaml'), await shown('new/compose.yaml'), await shown('gone.yaml')]).toEqual(['two', 'two', 'n', 'none']);
    expect(await readStack(stacks, 'a')).toBe('two');
    expect(await work.git('status', '--porcelain')).toBe('');
    expect(await work.git('for-each-ref', 'refs/orbitr/updating')).toBe('');
  });
});
