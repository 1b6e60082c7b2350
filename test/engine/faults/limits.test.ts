import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { ControllerTest } from '../../support/controller-test.ts';
import { IDLE, startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { startPrivateEngine } from '../../support/private-engine.ts';

const run = promisify(execFile);
const FILE = `services:\n  web:\n    ${IDLE}\n`;
const failure = (t: ControllerTest, stack: string) => t.status(stack)?.operations.find(({ result }) => result === 'failed')?.error;
const all = (t: ControllerTest, stack: string): Promise<string> => t.docker('ps', '-a', '--filter', `label=orbitr.stack=${stack}`, '--format', '{{.Names}} {{.State}}');

test('an engine without a free address pool: told by name, nothing half-made, not asked again for a minute, and done when there is one', async ({ skip }) => {
  // Room for two networks, one of which is the engine's own.
  await using engine = await startPrivateEngine({ args: ['--bip', '10.231.0.1/28', '--default-address-pool', 'base=10.231.1.0/28,size=28'] });
  if (engine === undefined) return skip();
  await using t = await startControllerTest(undefined, undefined, { engine: engine.dockerHost });
  const [first, second] = [`${t.prefix}-a`, `${t.prefix}-b`];
  await t.put(`${first}.yaml`, FILE);
  await t.settled(first);
  await t.put(`${second}.yaml`, FILE);
  expect(await eventually(() => failure(t, second))).toMatchObject({ code: 'engine/address-pools-exhausted', kind: 'transient', hint: expect.stringContaining('default-address-pools') as string });
  const delayed = await eventually(() => t.controller.api.overview().queue.delayed.find(({ stack }) => stack === second));
  expect(delayed.at - Date.now()).toBeGreaterThan(50_000);
  expect(await all(t, second)).toBe('');
  expect(await t.docker('network', 'ls', '-q', '--filter', `name=${second}`)).toBe('');
  // Nor does it cost anything that runs: what is made anew comes before anything is touched.
  const identity = (): Promise<string> => t.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}} {{.State.Status}}', `${first}-web-1`);
  const before = await identity();
  await t.put(`${first}.yaml`, `${FILE.replace('100000', '100001')}    networks: [default, more]\nnetworks: { more: {} }\n`);
  expect(await eventually(() => failure(t, first))).toMatchObject({ code: 'engine/address-pools-exhausted' });
  expect(await identity()).toBe(before);
  await t.remove(`${first}.yaml`);
  await eventually(async () => (await t.docker('network', 'ls', '-q', '--filter', `name=${first}`)) === '');
  await t.put(`${second}.yaml`, `${FILE}# again\n`);
  await t.settled(second);
});

test('an engine whose disk is full: told, what runs goes on, no volume is removed to make room, and done when there is space', async ({ skip }) => {
  await using engine = await startPrivateEngine({ disk: 60 });
  if (engine === undefined) return skip();
  await using t = await startControllerTest(undefined, undefined, { engine: engine.dockerHost });
  const stack = `${t.prefix}-full`;
  const file = `${FILE}    volumes: [data:/data]\nvolumes: { data: {} }\n`;
  await t.put(`${stack}.yaml`, file);
  await t.settled(stack);
  const before = await t.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`);
  const { bavail, bsize } = await statfs(engine.dataRoot);
  const filler = join(engine.dataRoot, 'filler');
  await run('fallocate', ['-l', String(bavail * bsize), filler]);

  await t.put(`${stack}-b.yaml`, file);
  expect(await eventually(() => failure(t, `${stack}-b`))).toMatchObject({ code: 'engine/disk-full', kind: 'transient' });
  await t.controller.look();
  expect(t.status(stack)).toMatchObject({ sync: 'Synced', health: 'Healthy' });
  expect(await t.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`)).toBe(before);
  expect(t.done.filter((line) => line.startsWith('remove-volume'))).toEqual([]);

  await run('rm', [filler]);
  await t.put(`${stack}-b.yaml`, `${file}# again\n`);
  await t.settled(`${stack}-b`);
  expect(await all(t, `${stack}-b`)).toBe(`${stack}-b-web-1 running`);
});
