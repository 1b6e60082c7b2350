import { chown, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes } from 'node:fs/promises';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InjectedFile } from '../../model/container-settings.ts';
import { SAME_PATHS } from '../../spec/host-paths.ts';
import { findSecretMemory, mayHaveSecretMemory } from './find-secret-memory.ts';
import { secretMemory } from './secret-memory.ts';

const file = (target: string, content: string): InjectedFile => ({ target, content: Buffer.from(content).toString('base64'), uid: 0, gid: 0, mode: 0o440, secret: true });
let root: string;
beforeEach(async () => {
  root = await mkdtemp('/dev/shm/orbitr-test-');
});
afterEach(() => rm(root, { recursive: true }));

describe.skipIf(process.getuid?.() !== 0)('files of secrets', () => {
  test('lie in a folder of their own, whose name says nothing, and are written again under the same names', async () => {
    const memory = secretMemory({ ours: root, host: '/host' });
    const files = [file('/run/secrets/b', 'two'), file('/run/secrets/a', 'one')];
    const { folder, mounts } = await memory.keep(files);
    expect(folder).toMatch(/^[0-9a-f]{32}$/);
    expect(mounts).toEqual({ '/run/secrets/a': `/host/${folder}/0`, '/run/secrets/b': `/host/${folder}/1` });
    expect((await memory.keep(files)).folder).not.toBe(folder);
    await rm(join(root, folder), { recursive: true });
    await memory.renew(folder, files.toReversed());
    expect([await readFile(join(root, folder, '0'), 'utf8'), await readFile(join(root, folder, '1'), 'utf8')]).toEqual(['one', 'two']);
    expect((await stat(join(root, folder, '0'))).mode & 0o777).toBe(0o440);
    expect((await stat(join(root, folder))).mode & 0o777).toBe(0o700);
  });

  test('a label that leads elsewhere is not followed', async () => {
    const memory = secretMemory({ ours: join(root, 'ours'), host: '/host' });
    await mkdir(join(root, 'precious'));
    for (const folder of ['../precious', '.', '', '/etc', 'A'.repeat(32)]) {
      await memory.renew(folder, [file('/x', 'x')]);
      await memory.forget(folder);
    }
    expect(await readdir(root)).toEqual(['precious']);
    expect(await readdir(join(root, 'precious'))).toEqual([]);
  });

  test('what belongs to no container goes when it is old, and only then', async () => {
    const memory = secretMemory({ ours: root, host: root });
    const [used, old, young] = [await memory.keep([file('/a', '1')]), await memory.keep([file('/a', '2')]), await memory.keep([file('/a', '3')])];
    const [then, limit] = [new Date(1_000_000), 2_000_000];
    for (const { folder } of [used, old]) await utimes(join(root, folder), then, then);
    await memory.sweep(new Set([used.folder]), limit);
    expect((await readdir(root)).toSorted()).toEqual([used.folder, young.folder].toSorted());
    await secretMemory({ ours: join(root, 'missing'), host: root }).sweep(new Set(), limit);
  });
});

describe.skipIf(process.getuid?.() !== 0)('a place for them', () => {
  const question = { engine: { host: async () => ({ kernel: release(), security: ['seccomp'] }) }, dockerHost: undefined, hostPaths: async () => SAME_PATHS, isNear: async () => true, instance: 'abc' };

  test('is the first one in memory, closed to everybody else', async () => {
    const disk = await mkdtemp(join(tmpdir(), 'orbitr-disk-'));
    const place = join(root, 'place');
    expect(await findSecretMemory(question, ['/proc/orbitr', join(disk, 'new'), place])).toEqual({ ours: join(place, 'abc'), host: join(place, 'abc') });
    expect((await stat(place)).mode & 0o777).toBe(0o700);
    expect(await readdir(disk)).toEqual([]);
    await rm(disk, { recursive: true });
    expect(await mayHaveSecretMemory('abc', [place])).toBe(false);
    await mkdir(join(place, 'abc', 'x'), { recursive: true });
    expect(await mayHaveSecretMemory('abc', [place])).toBe(true);
  });

  test('is not one that somebody else made first, nor a link', async () => {
    const [theirs, link] = [join(root, 'theirs'), join(root, 'link')];
    await mkdir(theirs);
    await chown(theirs, 1234, 1234);
    await symlink('/etc', link);
    expect(await findSecretMemory(question, [theirs, link])).toBeUndefined();
  });

  test.each([
    ['the engine is on another machine', { dockerHost: 'tcp://10.0.0.1:2376' }],
    ['the engine is in a virtual machine', { engine: { host: async () => ({ kernel: '6.6.6-linuxkit', security: [] }) } }],
    ['the engine has users of its own', { engine: { host: async () => ({ kernel: release(), security: ['seccomp', 'userns'] }) } }],
    ['Orbitr is in a container of another engine', { isNear: async () => false }],
    ['its folder in a container is not one of the host', { hostPaths: async () => ({ toHost: () => undefined, fromHost: () => undefined }) }],
  ])('there is none when %s', async (_why, differently) => {
    expect(await findSecretMemory({ ...question, ...differently }, [join(root, 'place')])).toBeUndefined();
  });

  test('is known by the name that the host has for it', async () => {
    const hostPaths = async () => ({ toHost: (path: string) => path.replace(root, '/host'), fromHost: () => undefined });
    expect(await findSecretMemory({ ...question, hostPaths }, [join(root, 'place')])).toEqual({ ours: join(root, 'place', 'abc'), host: '/host/place/abc' });
  });
});
