import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommittedStacks } from '../../controller/git/committed-stacks.ts';
import { followRemote } from '../../controller/git/follow/follow-remote.ts';
import { parseRemoteAddress } from '../../controller/git/follow/remote-address.ts';
import { Remote } from '../../controller/git/follow/remote.ts';
import { installPrograms } from '../../controller/git/programs/install-programs.ts';
import { createRepository, openRepository } from '../../controller/git/repository.ts';
import type { GitClient } from '../support/git-client.ts';
import { startGitClient } from '../support/git-client.ts';
import type { GitHost } from '../support/git-host.ts';
import { startGitHost, TOKEN } from '../support/git-host.ts';

const run = promisify(execFile);
const MIB = 1024 * 1024;

let host: GitHost;
let client: GitClient;
let root: string;
beforeEach(async () => {
  host = await startGitHost();
  client = await startGitClient(host.path);
  await client.git('checkout', '-q', '-B', 'main');
  root = await mkdtemp(join(tmpdir(), 'orbitr-git-faults-'));
});
afterEach(async () => {
  await client[Symbol.asyncDispose]();
  await host[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

const push = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const commit = await client.commit('x', files);
  await client.git('push', '-q', 'origin', 'main');
  return commit;
};

async function follower(folder: string, maxPack = 64 * MIB) {
  await createRepository(folder, 'main');
  const repository = await openRepository(folder);
  const stacks = new CommittedStacks({ repository, branch: 'main', directory: '', spared: () => false, vouches: () => true, now: Date.now });
  const token = (await readFile(host.tokenFile, 'utf8')).trim();
  const remote = new Remote({ repository, address: parseRemoteAddress(host.url), branch: 'main', programs: await installPrograms(join(root, 'data'), join(root, 'none')), secrets: async () => ({ username: 'git', password: token, caFile: host.caFile }), maxPack });
  return { stacks, look: () => followRemote({ repository, stacks, remote, committer: { name: 'Orbitr', email: 'orbitr@localhost' }, pushBack: true, rewritten: () => undefined }) };
}

describe('faults of a fetch', () => {
  // A file system of its own is what only root may make; CI runs these tests as root in a container.
  it.skipIf(process.getuid?.() !== 0)('a disk that fills up: nothing of the new commit counts, and when there is space it does', async () => {
    const folder = join(root, 'small');
    await mkdir(folder);
    await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
    try {
      const first = await push({ 'blog.yaml': 'one' });
      const { stacks, look } = await follower(folder);
      await look();
      expect(stacks.current?.tree.commit).toBe(first);
      await push({ 'blog.yaml': 'two', 'big.bin': randomBytes(2 * MIB).toString('base64') });
      await expect(look()).rejects.toMatchObject({ code: expect.stringMatching(/^git\/(disk-full|remote-failed)$/) as string });
      expect(stacks.current?.tree.commit).toBe(first);
      expect(await readFile(join(folder, 'blog.yaml'), 'utf8')).toBe('one');
      // What the first try left lying must not keep the disk full.
      await run('mount', ['-o', 'remount,size=32m', folder]);
      const second = (await look()).advance?.to;
      expect(second).toBe(await client.git('rev-parse', 'HEAD'));
      stacks.close();
    } finally {
      await run('umount', [folder]);
    }
  });

  it('an empty repository elsewhere removes nothing, and its first commit counts as soon as it is there', async () => {
    const { stacks, look } = await follower(join(root, 'stacks'));
    await expect(look()).rejects.toMatchObject({ code: 'git/remote-branch-gone', message: expect.stringContaining('empty') as string });
    expect(stacks.current).toBeUndefined();
    const first = await push({ 'blog.yaml': 'one' });
    expect((await look()).advance?.to).toBe(first);
    stacks.close();
  });

  it('a lock that another git holds costs one look', async () => {
    const folder = join(root, 'stacks');
    const first = await push({ 'blog.yaml': 'one' });
    const { stacks, look } = await follower(folder);
    await look();
    const second = await push({ 'blog.yaml': 'two' });
    const lock = join(folder, '.git/refs/heads/main.lock');
    await writeFile(lock, '');
    await expect(look()).rejects.toMatchObject({ code: 'git/locked' });
    expect([stacks.current?.tree.commit, await readFile(join(folder, 'blog.yaml'), 'utf8')]).toEqual([first, 'one']);
    await rm(lock);
    expect((await look()).advance?.to).toBe(second);
    stacks.close();
  });

  it('a pack that is larger than allowed is not taken', async () => {
    const folder = join(root, 'stacks');
    await push({ 'blog.yaml': 'one' });
    const { stacks, look } = await follower(folder, MIB);
    await look();
    const before = stacks.current?.tree.commit;
    await push({ 'big.bin': randomBytes(24 * MIB).toString('base64') });
    await expect(look()).rejects.toMatchObject({ code: 'git/remote-too-large' });
    expect(stacks.current?.tree.commit).toBe(before);
    stacks.close();
  });

  it('no credential stands in parameters, in files of the repository or in errors, while git works and after', async () => {
    const folder = join(root, 'stacks');
    await push({ 'blog.yaml': 'one' });
    const { stacks, look } = await follower(folder);
    const seen = new Set<string>();
    const over = new AbortController();
    const watch = (async () => {
      while (!over.signal.aborted) for (const pid of await readdir('/proc')) if (/^\d+$/.test(pid)) seen.add(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''));
    })();
    await look();
    await push({ 'blog.yaml': 'two' });
    await look();
    over.abort();
    await watch;
    const lines = [...seen].map((line) => line.replaceAll('\0', ' '));
    expect(lines.some((line) => line.includes('ls-remote') || line.includes('remote-https'))).toBe(true);
    expect(lines.filter((line) => line.includes(TOKEN))).toEqual([]);
    await run('grep', ['-rl', TOKEN, folder, join(root, 'data')]).then(({ stdout }) => expect(stdout).toBe(''), ({ code }: { readonly code: number }) => expect(code).toBe(1));
    stacks.close();
  });
});
