import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitClient } from '../support/git-client.ts';
import { startGitClient } from '../support/git-client.ts';
import { startGitReceiver } from '../support/git-receiver.ts';

const CHILD = join(import.meta.dirname, '../support/receive-and-die.ts');

let server: GitClient;
let client: GitClient;
beforeEach(async () => {
  server = await startGitClient();
  await server.commit('begin', { 'a.yaml': 'one' });
  client = await startGitClient(server.folder);
});
afterEach(async () => {
  await client[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const shown = (path: string): Promise<string> => readFile(join(server.folder, path), 'utf8').catch(() => 'none');
const tip = (): Promise<string> => server.git('rev-parse', 'refs/heads/main');
const half = async (): Promise<readonly string[]> => (await readdir(join(server.folder, '.git/objects'), { recursive: true })).filter((name) => /incoming|tmp_/.test(name));

describe('a push', () => {
  it('that drops commits is refused, unless that is said; then it is taken as it is', async () => {
    await using receiver = await startGitReceiver(server.folder);
    const before = await tip();
    await client.git('checkout', '-q', '--orphan', 'fresh');
    const fresh = await client.commit('fresh', { 'a.yaml': 'fresh' });
    const refused = await client.try('push', '--force', 'origin', 'HEAD:main');
    expect([refused.code, await tip(), await shown('a.yaml')]).toEqual([1, before, 'one']);
    expect(refused.err).toContain('(git/rewrites-history)');
    expect((await client.try('push', '--force', '-o', 'rewrite', 'origin', 'HEAD:main')).code).toBe(0);
    expect([await tip(), await shown('a.yaml'), receiver.stacks.current?.tree.commit]).toEqual([fresh, 'fresh', fresh]);
  });

  it('of a symbolic link, a submodule, files of Git LFS or names that differ in capitals only is refused with the path, before the branch moves', async () => {
    await using _receiver = await startGitReceiver(server.folder);
    const before = await tip();
    const cases: readonly (readonly [code: string, path: string, make: () => Promise<unknown>])[] = [
      ['git/symlink', 'evil.yaml', () => symlink('/etc/passwd', join(client.folder, 'evil.yaml'))],
      ['git/submodule', 'sub', () => client.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`)],
      ['git/lfs', '.gitattributes', () => client.commit('lfs', { '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n' })],
      ['git/case-collision', 'web/Config/x', () => client.commit('case', { 'web/Config/x': '1', 'web/config/x': '2' })],
    ];
    for (const [code, path, make] of cases) {
      await client.git('checkout', '-q', '-f', '-B', 'try', before);
      await make();
      await client.git('add', '-A', '--', ':!sub');
      await client.try('commit', '-q', '-m', code);
      const { code: exit, err } = await client.try('push', 'origin', 'HEAD:main');
      expect([code, exit]).toEqual([code, 1]);
      expect(err).toContain(`(${code})`);
      expect(err.toLowerCase()).toContain(`${path.toLowerCase()}:1:1: error`);
      expect(await tip()).toBe(before);
    }
    expect(await half()).toEqual([]);
  });

  it('while another git holds the branch is refused in words, and taken when it is gone', async () => {
    await using _receiver = await startGitReceiver(server.folder);
    const before = await tip();
    const to = await client.commit('two', { 'a.yaml': 'two' });
    const lock = join(server.folder, '.git/refs/heads/main.lock');
    await writeFile(lock, '');
    const refused = await client.try('push', 'origin', 'HEAD:main');
    expect([refused.code, await tip()]).toEqual([1, before]);
    expect(refused.err).toContain('another git is at work, or left its lock behind');
    await rm(lock);
    expect((await client.try('push', 'origin', 'HEAD:main')).code).toBe(0);
    expect([await tip(), await shown('a.yaml')]).toEqual([to, 'two']);
  });
});

describe('killed while it takes a push', () => {
  it.each(['judged', 'moved', 'taken'] as const)('%s: the branch never says what is not there, the next start makes it count, and the same push goes through', async (step) => {
    const before = await tip();
    const to = await client.commit('two', { 'a.yaml': 'two', 'b/compose.yaml': 'b' });
    const child = spawn(process.execPath, [CHILD, server.folder, step], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    const interrupted = await client.try('push', 'origin', 'HEAD:main');
    expect(interrupted.code).not.toBe(0);
    expect(interrupted.err).toContain(step === 'judged' ? 'nothing was decided' : 'may count or not');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(await tip()).toBe(step === 'judged' ? before : to);
    expect(await half()).toEqual([]);

    await using receiver = await startGitReceiver(server.folder);
    expect(receiver.stacks.current?.tree.commit).toBe(await tip());
    expect((await client.try('push', 'origin', 'HEAD:main')).code).toBe(0);
    expect([await tip(), await shown('a.yaml'), await shown('b/compose.yaml')]).toEqual([to, 'two', 'b']);
    expect(receiver.stacks.current?.tree.commit).toBe(to);
    expect(await server.git('for-each-ref', 'refs/orbitr/updating')).toBe('');
  });
});
