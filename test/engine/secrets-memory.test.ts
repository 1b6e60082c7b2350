import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diffCommand } from '../../controller/commands/diff.ts';
import { LABEL } from '../../controller/model/labels.ts';
import { listen } from '../support/command-line.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

// Files of secrets are in the memory of the machine: nothing of them comes to a disk, and everything that could lose them is survived.

let test: ControllerTest;
beforeAll(async () => {
  test = await startControllerTest();
});
afterAll(() => test[Symbol.asyncDispose]());

const COMPOSE = `services:
  web:
    image: busybox:stable
    command: sleep 1000000
    stop_signal: SIGKILL
    restart: "no"
    secrets: [token, { source: token, target: /etc/app/token, uid: "1234", gid: "1234", mode: 0400 }]
    configs: [plain]
secrets:
  token: { environment: TOKEN }
configs:
  plain: { content: not a secret }
`;
interface Mount { readonly Type: string; readonly Source: string; readonly Destination: string; readonly RW: boolean }
interface Inspected { readonly Id: string; readonly Mounts: readonly Mount[]; readonly Config: { readonly Labels: Readonly<Record<string, string>> }; readonly GraphDriver: { readonly Data: { readonly UpperDir: string } } }
const inspect = async (container: string): Promise<Inspected> => (JSON.parse(await test.docker('inspect', container)) as readonly [Inspected])[0];
const read = (container: string): Promise<string> => test.docker('exec', container, 'cat', '/run/secrets/token', '/etc/app/token');
/** @returns where the files of a container lie on this machine */
const folderOf = async (container: string): Promise<string> => dirname((await inspect(container)).Mounts.find(({ Destination }) => Destination === '/run/secrets/token')?.Source ?? '');

it('are files in memory that nobody else can enter, with their owner and mode; configs are copied as before', async () => {
  const [stack, value] = [`${test.prefix}-place`, `canary-${test.prefix}-first`];
  await test.put(`${stack}/.env`, `TOKEN=${value}\n`);
  await test.put(`${stack}/compose.yaml`, COMPOSE);
  await test.settled(stack);
  const web = `${stack}-web-1`;
  expect(await read(web)).toBe(value + value);
  expect(await test.docker('exec', web, 'stat', '-c', '%u %g %a', '/etc/app/token')).toBe('1234 1234 400');
  expect(await test.docker('exec', web, 'cat', '/plain')).toBe('not a secret');
  expect(await test.docker('exec', web, 'grep', '/run/secrets/token', '/proc/self/mountinfo')).toMatch(/ ro,.* - tmpfs /);

  const { Mounts, GraphDriver, Config } = await inspect(web);
  expect(Mounts.map(({ Type, Destination, RW }) => [Type, Destination, RW]).toSorted()).toEqual([['bind', '/etc/app/token', false], ['bind', '/run/secrets/token', false]]);
  const folder = await folderOf(web);
  expect(folder).toContain(Config.Labels[LABEL.secrets]);
  for (let up = folder; up.includes('/orbitr'); up = dirname(up)) expect((await stat(up)).mode & 0o077, up).toBe(0);
  expect(await diffCommand(listen(test.config).context, stack, {}), 'orbitr diff').toBe(0);
  // The disk has the mount points and the config, and no letter of the secret.
  const written = await filesBelow(GraphDriver.Data.UpperDir);
  expect(written).toContain('plain');
  for (const path of written) expect(await readFile(join(GraphDriver.Data.UpperDir, path), 'utf8'), path).not.toContain('canary');
});

it('are there again after a restart of the machine, which forgets all memory, and after every other start', async () => {
  const [stack, value] = [`${test.prefix}-again`, `canary-${test.prefix}-again`];
  await test.put(`${stack}/.env`, `TOKEN=${value}\n`);
  await test.put(`${stack}/compose.yaml`, COMPOSE);
  await test.settled(stack);
  const web = `${stack}-web-1`;
  const { Id } = await inspect(web);
  await test.docker('restart', '-t', '0', web);
  expect(await read(web)).toBe(value + value);

  const restarted = test.records.length;
  await test.docker('exec', web, 'sh', '-c', 'echo changed by the app > /plain');
  await test.restart(async () => {
    await test.docker('kill', web);
    await rm(await folderOf(web), { recursive: true });
    // What the engine itself tries when the machine comes up: it fails, and makes nothing in their place.
    await expect(test.docker('start', web)).rejects.toThrow(/bind source path does not exist|no such file/);
  }).then((next) => void (test = next));
  await eventually(async () => (await read(web).catch(() => '')) === value + value, 60_000);
  expect((await inspect(web)).Id).toBe(Id);
  // What was copied is the app's own since, and stays.
  expect(await test.docker('exec', web, 'cat', '/plain')).toBe('changed by the app');
  expect(test.records.slice(restarted).filter(({ result }) => result === 'failed')).toEqual([]);
});

it('go with their container: when a value changes, when it is removed by hand, and when the stack goes', async () => {
  const stack = `${test.prefix}-goes`;
  await test.put(`${stack}/.env`, 'TOKEN=canary-one\n');
  await test.put(`${stack}/compose.yaml`, COMPOSE);
  await test.settled(stack);
  const web = `${stack}-web-1`;
  const first = await folderOf(web);
  await test.put(`${stack}/.env`, 'TOKEN=canary-two\n');
  await eventually(async () => (await read(web).catch(() => '')) === 'canary-twocanary-two', 60_000);
  await test.settled(stack);
  const second = await folderOf(web);
  expect(second).not.toBe(first);
  await expect(stat(first)).rejects.toThrow('ENOENT');

  await test.docker('rm', '-f', web);
  await eventually(async () => (await read(web).catch(() => '')) === 'canary-twocanary-two', 60_000);
  const third = await folderOf(web);
  await test.remove(stack);
  await eventually(async () => (await test.docker('ps', '-aq', '--filter', `label=orbitr.stack=${stack}`)) === '', 60_000);
  await eventually(() => stat(third).then(() => false, () => true), 10_000);
});

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
