import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { startGitClient } from '../support/git-client.ts';
import { ADMIN, containerId, startPushTest, web } from '../support/push-test.ts';

describe('git push to Orbitr', () => {
  it('runs what is pushed, tells the plan, and replaces only what changed', async () => {
    await using push = await startPushTest({});
    const { test, url } = push;
    const [one, two] = [`${test.prefix}-one`, `${test.prefix}-two`];
    await using client = await startGitClient(url);
    await client.commit('two stacks', { [`${one}.yaml`]: web(), [`${two}/compose.yaml`]: web(`    volumes: ["./config:/config:ro"]\n`), [`${two}/config/app.ini`]: 'a=1\n' });
    const first = await client.try('push', 'origin', 'HEAD:main');
    expect(first).toMatchObject({ code: 0 });
    expect(first.err).toContain(`remote:   + create container ${one}-web-1`);
    expect(first.err).toContain(`Taken: `);
    await test.settled(one, 40_000);
    await test.settled(two, 40_000);
    expect(test.status(one)?.applied?.commit).toBe(await client.git('rev-parse', 'HEAD'));
    const [idOne, idTwo] = [containerId(test, one), containerId(test, two)];
    const inode = (await stat(join(test.config.stacks, two, 'config/app.ini'))).ino;

    await client.commit('one changes, and a mounted file', { [`${one}.yaml`]: web('    environment: { A: b }\n'), [`${two}/config/app.ini`]: 'a=2, and longer\n' });
    const second = await client.try('push', '-o', 'wait', 'origin', 'HEAD:main');
    expect(second.code, second.err).toBe(0);
    expect(second.err).toContain(`✓ create container ${one}-web-1`);
    expect(second.err).toContain('as the commit says');
    expect(second.err).toContain(`${two}/config/app.ini changes where web mounts it, at /config/app.ini; it is not restarted`);
    expect(containerId(test, one)).not.toBe(idOne);
    expect(containerId(test, two)).toBe(idTwo);
    expect((await stat(join(test.config.stacks, two, 'config/app.ini'))).ino).toBe(inode);
    expect(await test.docker('exec', `${two}-web-1`, 'cat', '/config/app.ini')).toBe('a=2, and longer');
  });

  it('refuses what does not validate before the branch moves, with file, line and column', async () => {
    await using push = await startPushTest({});
    const { test, url } = push;
    const stack = `${test.prefix}-bad`;
    await using client = await startGitClient(url);
    const before = await client.git('rev-parse', 'HEAD');
    await client.commit('wrong', { [`${stack}.yaml`]: `services:\n  web:\n    imagee: busybox:stable\n` });
    const refused = await client.try('push', 'origin', 'HEAD:main');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`${stack}.yaml:3:5: error: `);
    expect(refused.err).toContain('the branch has not moved, and what runs is left as it is (git/refused)');
    expect(await client.git('ls-remote', 'origin', 'refs/heads/main')).toContain(before);
    expect(await readFile(join(test.config.stacks, `${stack}.yaml`)).catch(() => 'none')).toBe('none');

    await client.commit('right', { [`${stack}.yaml`]: web() });
    const dry = await client.try('push', '-o', 'dry-run', 'origin', 'HEAD:main');
    expect(dry.code).toBe(1);
    expect(dry.err).toContain(`+ create container ${stack}-web-1`);
    expect(dry.err).toContain('Dry run');
    expect(await client.git('ls-remote', 'origin', 'refs/heads/main')).toContain(before);
  });

  it('over the file system too, and not while nobody decides', async () => {
    await using push = await startPushTest({});
    const { test } = push;
    const stack = `${test.prefix}-fs`;
    await using client = await startGitClient(test.config.stacks);
    await client.commit('bad', { [`${stack}.yaml`]: 'services: 1\n' });
    const refused = await client.try('push', 'origin', 'HEAD:main');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`${stack}.yaml:1:`);
    await client.commit('good', { [`${stack}.yaml`]: web() });
    const taken = await client.try('push', '-o', 'wait', 'origin', 'HEAD:main');
    expect(taken.code, taken.err).toBe(0);
    expect(taken.err).toContain('by the file system');
    expect(test.status(stack)?.health).toBe('Healthy');

    await test.controller.close();
    await client.commit('later', { [`${stack}.yaml`]: web('    environment: { A: b }\n') });
    const alone = await client.try('push', 'origin', 'HEAD:main');
    expect(alone.code).toBe(1);
    expect(alone.err).toContain('Orbitr does not run');
  });

  it('what is not allowed is refused by name, and leaves nothing behind', async () => {
    await using push = await startPushTest({}, { ...ADMIN, admin: false, mayChange: (stack) => stack.endsWith('-mine') });
    const { test, url } = push;
    await using client = await startGitClient(url);
    const begin = await client.git('rev-parse', 'HEAD');
    const attempt = async (files: Readonly<Record<string, string | undefined>>, ...parameters: string[]): Promise<string> => {
      await client.git('checkout', '-q', '-B', 'main', begin);
      await client.commit('x', files);
      const { code, err } = await client.try('push', ...parameters, 'origin', ...(parameters.some((each) => each.includes(':')) ? [] : ['HEAD:main']));
      expect(code).not.toBe(0);
      return err;
    };
    const mine = `${test.prefix}-mine.yaml`;
    expect(await attempt({ 'orbitr.yaml': 'profiles: [x]\n' })).toContain('(git/settings)');
    expect(await attempt({ [`${test.prefix}-yours.yaml`]: web() })).toContain('(git/not-allowed)');
    expect(await attempt({ [mine]: web() }, '-o', 'nonsense')).toContain('(git/option)');
    await client.git('checkout', '-q', '-B', 'main', begin);
    await symlink('/etc/passwd', join(client.folder, mine));
    expect(await attempt({})).toContain('(git/symlink)');
    await rm(join(client.folder, mine), { force: true });
    expect(await attempt({ [`${test.prefix}-mine/compose.yaml`]: 'services:\n  web:\n    image: busybox:stable\n    env_file: ../../../etc/passwd\n' })).toContain('it lies outside of stacks/');
    expect(await attempt({ [`${test.prefix}-mine/compose.yaml`]: 'services:\n  web:\n    build: /etc\n' })).toContain('(git/outside)');
    await client.git('checkout', '-q', '-B', 'main', begin);
    await client.commit('other', { [mine]: web() });
    for (const ref of ['HEAD:refs/heads/other', 'HEAD:refs/orbitr/worktree', 'HEAD:refs/tags/v1', ':main', 'HEAD:refs/heads/main HEAD:refs/heads/two']) {
      const { code, err } = await client.try('push', 'origin', ...ref.split(' '));
      expect(code).not.toBe(0);
      expect(err).toMatch(/git\/other-ref|deny updating a hidden ref|deletion prohibited/);
    }
    await client.git('checkout', '-q', '--orphan', 'fresh');
    await client.commit('fresh', { [mine]: web() });
    expect((await client.try('push', '--force', 'origin', 'HEAD:main')).err).toContain('(git/rewrites-history)');
    const head = async (): Promise<string> => (await client.git('ls-remote', 'origin')).replace(/\s+/g, ' ');
    expect(await head()).toBe(`${begin} HEAD ${begin} refs/heads/main`);
    expect(await readdir(test.config.stacks)).toEqual(['.git', '.orbitr', 'orbitr.yaml']);

    for (const [path, status] of [['/info/refs', 404], ['/info/refs?service=git-evil', 404], ['/HEAD', 404], ['/config', 404], ['/objects/info/packs', 404], ['/../orbitr.yaml', 401], ['/%2e%2e/orbitr.yaml', 401]] as const) {
      const answered = await fetch(`${push.server.url}git/stacks.git${path}`, { headers: { authorization: `Basic ${btoa('ada:secret-token')}` } });
      expect([path, answered.status]).toEqual([path, status]);
    }
    expect((await fetch(`${push.server.url}git/stacks.git/info/refs?service=git-upload-pack`)).status).toBe(401);
  });

  it('a pack that is too large is refused, and what was received of it is gone', async () => {
    await using push = await startPushTest({}, ADMIN, 'git: { mode: push, push: { maxPackMiB: 1 } }\n');
    const { test, url } = push;
    await using client = await startGitClient(url);
    await client.commit('big', { 'big.bin': randomBytes(3 * 1024 * 1024).toString('base64') });
    const { code } = await client.try('push', 'origin', 'HEAD:main');
    expect(code).not.toBe(0);
    const left = (await readdir(join(test.config.stacks, '.git/objects'), { recursive: true })).filter((name) => /tmp_|incoming/.test(name));
    await eventually(() => left.length === 0);
  });

  it('two pushes at once: one is taken, the other is told to fetch', async () => {
    await using push = await startPushTest({});
    const { test, url } = push;
    await using one = await startGitClient(url);
    await using two = await startGitClient(url);
    await one.commit('one', { [`${test.prefix}-a.yaml`]: web() });
    await two.commit('two', { [`${test.prefix}-b.yaml`]: web() });
    const results = await Promise.all([one.try('push', 'origin', 'HEAD:main'), two.try('push', 'origin', 'HEAD:main')]);
    expect(results.map(({ code }) => code).toSorted()).toEqual([0, 1]);
    const loser = results[0]?.code === 0 ? two : one;
    await loser.git('pull', '-q', '--rebase', 'origin', 'main');
    expect((await loser.try('push', '-o', 'wait', 'origin', 'HEAD:main')).code).toBe(0);
    await test.settled(`${test.prefix}-a`, 40_000);
    await test.settled(`${test.prefix}-b`, 40_000);
  });

  it('a push during a rollout wins; one that never gets healthy ends with 1 and says why', async () => {
    await using push = await startPushTest({});
    const { test, url } = push;
    const stack = `${test.prefix}-roll`;
    const checked = (command: string, value: string, patience = '4s'): string => `services:\n  web:\n    ${IDLE}\n    environment: { V: "${value}" }\n    healthcheck: { test: ["CMD", "sh", "-c", "${command}"], interval: 200ms, retries: 2, start_period: ${patience} }\nx-orbitr: { rollout: { timeout: ${patience}, monitor: 200ms } }\n`;
    await using client = await startGitClient(url);
    await client.commit('good', { [`${stack}.yaml`]: checked('true', '1') });
    const good = await client.try('push', '-o', 'wait', 'origin', 'HEAD:main');
    expect(good.code, good.err).toBe(0);
    // With more patience than the test has: it must not end by itself before it is overtaken.
    await client.commit('never well', { [`${stack}.yaml`]: checked('false', '2', '30m') });
    const waiting = client.try('push', '-o', 'wait=30m', 'origin', 'HEAD:main');
    await eventually(() => test.status(stack)?.conditions.some(({ type, reason }) => type === 'Reconciling' && reason === 'Applying'), 40_000);
    await using other = await startGitClient(url);
    await other.commit('well', { [`${stack}.yaml`]: checked('true', '3') });
    expect((await other.try('push', '-o', 'wait', 'origin', 'HEAD:main')).code).toBe(0);
    const first = await waiting;
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/overtaken by another commit/);

    await other.commit('never well again', { [`${stack}.yaml`]: checked('false', '4') });
    const failed = await other.try('push', '-o', 'wait=60s', 'origin', 'HEAD:main');
    expect(failed.code).toBe(1);
    expect(failed.err).toContain('taken, but not healthy');
    await eventually(async () => (await test.docker('ps', '--filter', `label=orbitr.stack=${stack}`, '--format', '{{.Status}}')).includes('(healthy)'), 40_000);
  });

  it('what an image is made from is read from the commit, before its files lie in the work tree', async () => {
    await using push = await startPushTest({});
    const { test, url } = push;
    const stack = `${test.prefix}-built`;
    await using client = await startGitClient(url);
    await client.commit('begin', { [`${stack}/compose.yaml`]: `services:\n  web:\n    build: .\n    network_mode: none\n    command: sleep 100000\n    init: true\n    stop_grace_period: 1s\n`, [`${stack}/Dockerfile`]: 'FROM busybox:stable\nCOPY a.txt /a.txt\n', [`${stack}/a.txt`]: 'one\n', [`${stack}/.dockerignore`]: '*.md\n', [`${stack}/note.md`]: 'one\n' });
    const first = await client.try('push', '-o', 'wait', 'origin', 'HEAD:main');
    expect(first.code, first.err).toBe(0);
    await client.commit('what is ignored', { [`${stack}/note.md`]: 'two\n' });
    expect((await client.try('push', '-o', 'dry-run', 'origin', 'HEAD:main')).err).toContain(`Nothing to do for ${stack}.`);
    await client.commit('what is copied', { [`${stack}/a.txt`]: 'two\n' });
    const dry = await client.try('push', '-o', 'dry-run', 'origin', 'HEAD:main');
    expect(dry.err).toContain('build image');
    expect(dry.err).toContain('what it is built from changed');
    expect(await readFile(join(test.config.stacks, stack, 'a.txt'), 'utf8')).toBe('one\n');
    const second = await client.try('push', '-o', 'wait', 'origin', 'HEAD:main');
    expect(second.code, second.err).toBe(0);
    expect(await test.docker('exec', `${stack}-web-1`, 'cat', '/a.txt')).toBe('two');
  });

  it('edits are commits by who made them; hand-made commits count; what nobody committed is left as it is', async () => {
    const name = 'kept';
    await using push = await startPushTest({});
    const { test, url } = push;
    const stack = `${test.prefix}-${name}`;
    await test.controller.edits.make({ kind: 'create-stack', stack, files: { 'compose.yaml': web(), '.env': 'SECRET=canary-9b1c\n' } }, { via: 'page', actor: 'Grace <Hopper>', message: `${stack}: add it, because we need it` });
    await test.settled(stack, 40_000);
    await using client = await startGitClient(url);
    expect(await client.git('log', '-1', '--format=%an|%s')).toBe(`Grace  Hopper|${stack}: add it, because we need it`);
    expect(await client.git('ls-files')).not.toContain('.env');

    await using hand = await startGitClient(undefined);
    await hand.git('clone', '-q', test.config.stacks, 'x');
    await writeFile(join(test.config.stacks, stack, 'compose.yaml'), web('    environment: { BY: hand }\n'));
    await eventually(() => test.status(stack)?.sync === 'Synced');
    const before = containerId(test, stack);
    await hand.git('-C', test.config.stacks, 'commit', '-q', '-am', 'by hand');
    await eventually(() => test.status(stack)?.sync === 'Synced' && containerId(test, stack) !== undefined && containerId(test, stack) !== before, 40_000);

    await test.put(`${test.prefix}-loose.yaml`, web());
    await eventually(() => test.status(`${test.prefix}-loose`)?.diagnostics[0]?.code === 'git/not-committed', 45_000);
    expect(await test.docker('ps', '-q', '--filter', `label=orbitr.stack=${test.prefix}-loose`)).toBe('');
  });

  it('stacks that run when git is switched on go on running, and a commit that came while nobody ran is taken', async () => {
    const test = await startControllerTest();
    const stack = `${test.prefix}-before`;
    await test.put(`${stack}.yaml`, web());
    await test.settled(stack, 40_000);
    const before = containerId(test, stack);
    await test.put('orbitr.yaml', 'git: { mode: push }\n');
    await eventually(() => test.controller.git.serve(), 40_000);
    await test.settled(stack, 40_000);
    expect(containerId(test, stack)).toBe(before);
    await using client = await startGitClient();
    const again = await test.restart(async () => {
      await test.put(`${stack}.yaml`, web('    environment: { LATER: "1" }\n'));
      await client.git('-C', test.config.stacks, 'commit', '-q', '-am', 'while nobody ran');
    });
    try {
      await eventually(() => containerId(again, stack) !== undefined && containerId(again, stack) !== before, 40_000);
      await again.settled(stack, 40_000);
      const head = await client.git('-C', test.config.stacks, 'rev-parse', 'HEAD');
      await eventually(async () => (await client.git('-C', test.config.stacks, 'for-each-ref', '--format=%(objectname)', 'refs/orbitr/deployed')).includes(head));
    } finally {
      await again[Symbol.asyncDispose]();
    }
  });
});
