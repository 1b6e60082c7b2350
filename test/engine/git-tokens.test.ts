import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { pusherOf } from '../../controller/composition/pusher-of.ts';
import type { Pusher } from '../../controller/git/receive/pusher.ts';
import type { NewToken } from '../../controller/access/tokens.ts';
import { startServer } from '../../web/server.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { startGitClient } from '../support/git-client.ts';
import { webWorld } from '../support/web-access.ts';

const PASSWORD = 'a long password';
/** Looked at and not run: this is about who may, not about what becomes of it. */
const quiet = (value: string): string => `services:\n  web: { image: "busybox:stable", environment: { V: "${value}" } }\nx-orbitr: { suspend: true }\n`;

it('git over HTTP goes by the tokens of accounts: who may not read everything gets nothing, who may only read clones, who may edit pushes, and settings are for admins', async () => {
  const now = { ahead: 0 };
  await using test = await startControllerTest();
  const stack = `${test.prefix}-one`;
  await test.put('orbitr.yaml', 'git: { mode: push }\n');
  await test.put(`${stack}.yaml`, quiet('0'));
  await eventually(() => test.controller.git.serve(), 40_000);
  const world = await webWorld({ environment: {}, now: () => Date.now() + now.ahead });
  const { access } = world;
  const server = await startServer<Pusher>({ ...world, api: test.controller.api, edits: test.controller.edits, listen: test.config.listen, log: pino({ level: 'silent' }), git: { serve: () => test.controller.git.serve(), authenticate: (header) => pusherOf(access, header) } });
  try {
    for (const role of ['viewer', 'operator', 'admin'] as const) await access.accounts.create({ name: role, role, password: PASSWORD });
    await access.accounts.create({ name: 'one', role: undefined, grants: [{ stacks: stack, role: 'operator' }], password: PASSWORD });
    const address = (password: string): string => `${server.url.replace('//', `//me:${password}@`)}git/stacks.git`;
    const token = async (account: string, scopes: NewToken['scopes'], more: Partial<NewToken> = {}): Promise<string> => address((await access.tokens.create(account, { name: 'git', scopes, ...more })).token);
    await using nobody = await startGitClient();
    const mayFetch = async (url: string): Promise<boolean> => (await nobody.try('ls-remote', url)).code === 0;

    const short = await token('operator', ['read', 'edit'], { lifetime: 60_000 });
    expect(await mayFetch(short)).toBe(true);
    now.ahead = 61_000;
    const revoked = await access.tokens.create('operator', { name: 'gone', scopes: ['read', 'edit'] });
    await access.tokens.revoke(revoked.record.id, undefined);
    const refused = [
      short, address(revoked.token), address(PASSWORD), address('orb_00000000_wrong'), `${server.url}git/stacks.git`,
      await token('viewer', ['read', 'edit', 'admin']), await token('operator', ['edit']), await token('operator', ['read', 'edit'], { stacks: stack }), await token('one', ['read', 'edit']),
    ];
    expect(await Promise.all(refused.map(mayFetch))).toEqual(refused.map(() => false));

    const reading = await token('operator', ['read']);
    await using client = await startGitClient(reading);
    expect(await readFile(join(client.folder, `${stack}.yaml`), 'utf8')).toBe(quiet('0'));
    const tip = (): Promise<string> => client.git('ls-remote', reading, 'refs/heads/main');
    const before = await tip();
    const one = await client.commit('one', { [`${stack}.yaml`]: quiet('1') });
    const denied = await client.try('push', 'origin', 'HEAD:main');
    expect([denied.code === 0, denied.err.includes('403')]).toEqual([false, true]);
    expect(await tip()).toBe(before);

    const editing = await token('operator', ['read', 'edit']);
    const taken = await client.try('push', editing, 'HEAD:main');
    expect(taken.code, taken.err).toBe(0);
    expect(taken.err).toContain('by operator');
    await client.commit('settings', { 'orbitr.yaml': 'git: { mode: push }\nprofiles: [x]\n' });
    expect((await client.try('push', editing, 'HEAD:main')).err).toContain('(git/settings)');
    expect((await client.try('push', await token('admin', ['read', 'edit']), 'HEAD:main')).err).toContain('(git/settings)');
    expect(await tip()).toContain(one);
    const whole = await client.try('push', await token('admin', ['read', 'edit', 'admin']), 'HEAD:main');
    expect(whole.code, whole.err).toBe(0);
  } finally {
    await server.close();
    await world.remove();
  }
});
