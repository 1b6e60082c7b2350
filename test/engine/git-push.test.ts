import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Pusher } from '../../controller/git/receive/pusher.ts';
import { startServer } from '../../web/server.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { startGitClient } from '../support/git-client.ts';

const ADMIN: Pusher = { name: 'ada', admin: true, mayPush: true, mayChange: () => true };

const web = (extra = ''): string => `services:\n  web:\n    ${IDLE}\n${extra}`;

/** A controller that takes pushes, and the address to push to. */
async function startPushTest(files: Readonly<Record<string, string>>, pusher: Pusher = ADMIN) {
  const test = await startControllerTest();
  for (const [path, text] of Object.entries(files)) await test.put(path, text);
  await test.put('orbitr.yaml', 'git: { mode: push }\n');
  await eventually(() => test.controller.git.serve(), 10_000);
  const log = pino({ level: 'silent' });
  const server = await startServer<Pusher>({ api: test.controller.api, listen: test.config.listen, log, git: { serve: () => test.controller.git.serve(), authenticate: async (header) => (header === `Basic ${btoa('ada:secret-token')}` ? pusher : undefined) } });
  const url = `${server.url.replace('//', '//ada:secret-token@')}git/stacks.git`;
  return { test, url, server, async [Symbol.asyncDispose]() { await server.close(); await test[Symbol.asyncDispose](); } };
}

const idOf = (test: ControllerTest, stack: string): string | undefined => test.status(stack)?.services[0]?.containers[0]?.id;

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
    await test.settled(one);
    await test.settled(two);
    expect(test.status(one)?.applied?.commit).toBe(await client.git('rev-parse', 'HEAD'));
    const [idOne, idTwo] = [idOf(test, one), idOf(test, two)];
    const inode = (await stat(join(test.config.stacks, two, 'config/app.ini'))).ino;

    await client.commit('one changes, and a mounted file', { [`${one}.yaml`]: web('    environment: { A: b }\n'), [`${two}/config/app.ini`]: 'a=2, and longer\n' });
    const second = await client.try('push', '-o', 'wait', 'origin', 'HEAD:main');
    expect(second.code, second.err).toBe(0);
    expect(second.err).toContain(`✓ create container ${one}-web-1`);
    expect(second.err).toContain('as the commit says');
    expect(idOf(test, one)).not.toBe(idOne);
    expect(idOf(test, two)).toBe(idTwo);
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
    expect(refused.err).toContain('Refused: the branch has not moved');
    expect(await client.git('ls-remote', 'origin', 'refs/heads/main')).toContain(before);
    expect(await readFile(join(test.config.stacks, `${stack}.yaml`)).catch(() => 'none')).toBe('none');

    await client.commit('right', { [`${stack}.yaml`]: web() });
    const dry = await client.try('push', '-o', 'dry-run', 'origin', 'HEAD:main');
    expect(dry.code).toBe(1);
    expect(dry.err).toContain(`+ create container ${stack}-web-1`);
    expect(dry.err).toContain('Dry run');
    expect(await client.git('ls-remote', 'origin', 'refs/heads/main')).toContain(before);
  });
});
