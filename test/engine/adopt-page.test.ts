import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startServer } from '../../web/server.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { webWorld } from '../support/web-access.ts';

it('the adopt button shows the stack file, writes just that, and nothing is restarted', async () => {
  await using test = await startControllerTest();
  const { api, edits, adoptions } = test.controller;
  const { access, audit, remove } = await webWorld();
  const server = await startServer({ api, edits, adoptions, access, audit, listen: { host: '127.0.0.1', port: 0 }, log: { info() {}, warn() {}, error() {} } });
  const name = `${test.prefix}-lone`;
  await using _ = { [Symbol.asyncDispose]: async () => {
    await server.close();
    await remove();
    // Before the container goes: what is adopted and gone would be made again.
    await test.controller.close();
    await test.docker('rm', '-f', name);
  } };
  await test.docker('run', '-d', '--init', '--name', name, '-e', 'MARK=<b>', 'busybox:stable', 'sleep', '100000');
  const before = await test.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', name);

  const page = await eventually(async () => {
    const text = await (await fetch(new URL('/system', server.url))).text();
    return text.includes(`/adopt?container=${name}`) ? text : undefined;
  });
  expect(page).toContain(`Adopt<span class="visually-hidden"> ${name}</span>`);
  const shown = await (await fetch(new URL(`/adopt?container=${name}`, server.url))).text();
  expect(shown).toContain('nothing is restarted');
  expect(shown).toContain('MARK: &lt;b&gt;');
  const basis = /name="basis" value="([0-9a-f]{64})"/.exec(shown)?.[1] ?? '';
  const send = (fields: Record<string, string>) => fetch(new URL('/adopt', server.url), { method: 'POST', redirect: 'manual', headers: { origin: new URL(server.url).origin }, body: new URLSearchParams(fields) });

  expect((await send({ container: name })).status).toBe(400);
  const other = await send({ container: name, basis: '0'.repeat(64) });
  expect([other.status, (await other.text()).includes('not what was shown any more')]).toEqual([412, true]);
  await expect(readFile(join(test.config.stacks, `${name}.yaml`), 'utf8')).rejects.toThrow('ENOENT');
  const made = await send({ container: name, basis });
  expect([made.status, made.headers.get('location')]).toEqual([303, `/stacks/${name}`]);

  await test.settled(name);
  expect(await readFile(join(test.config.stacks, `${name}.yaml`), 'utf8')).toContain(`container_name: ${name}`);
  expect(test.done).toEqual([]);
  expect(await test.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', name)).toBe(before);
  // Adopted: no button any more, and asking again says whose it is.
  expect((await (await fetch(new URL('/system', server.url))).text()).includes(`/adopt?container=${name}`)).toBe(false);
});
