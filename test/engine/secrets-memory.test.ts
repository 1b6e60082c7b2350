import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diffCommand } from '../../controller/commands/diff.ts';
import { secretMemory } from '../../controller/composition/secrets/secret-memory.ts';
import type { SecretPlace } from '../../controller/composition/secrets/secrets-in-memory.ts';
import { secretsInMemory } from '../../controller/composition/secrets/secrets-in-memory.ts';
import { LABEL } from '../../controller/model/labels.ts';
import type { CreateContainerArgs } from '../../controller/model/operation.ts';
import { listen } from '../support/command-line.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { draftService } from '../support/draft-service.ts';
import { eventually, startEngineTest } from '../support/engine.ts';

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
/** @returns the name of its one container */
async function deploy(stack: string, value: string): Promise<string> {
  await test.put(`${stack}/.env`, `TOKEN=${value}\n`);
  await test.put(`${stack}/compose.yaml`, COMPOSE);
  await test.settled(stack);
  return `${stack}-web-1`;
}
interface Mount { readonly Type: string; readonly Source: string; readonly Destination: string; readonly RW: boolean }
interface Inspected { readonly Id: string; readonly Mounts: readonly Mount[]; readonly Config: { readonly Labels: Readonly<Record<string, string>> }; readonly GraphDriver: { readonly Data: { readonly UpperDir: string } } }
const inspect = async (container: string): Promise<Inspected> => (JSON.parse(await test.docker('inspect', container)) as readonly [Inspected])[0];
const read = (container: string): Promise<string> => test.docker('exec', container, 'cat', '/run/secrets/token', '/etc/app/token');
/** @returns where the files of a container lie on this machine */
const folderOf = async (container: string): Promise<string> => dirname((await inspect(container)).Mounts.find(({ Destination }) => Destination === '/run/secrets/token')?.Source ?? '');

it('are files in memory that nobody else can enter, with their owner and mode; configs are copied as before', async () => {
  const [stack, value] = [`${test.prefix}-place`, `canary-${test.prefix}-first`];
  const web = await deploy(stack, value);
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
  const web = await deploy(stack, value);
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
  const web = await deploy(stack, 'canary-one');
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

it('are copied where the engine does not see the memory after all, and what lies out of reach is said', async () => {
  await using own = await startEngineTest();
  const ours = await mkdtemp('/dev/shm/orbitr-test-');
  await using _clean = { [Symbol.asyncDispose]: () => rm(ours, { recursive: true }) };
  let gaveUp = 0;
  const place = (host: string): SecretPlace => ({ memory: async () => secretMemory({ ours, host }), giveUp: () => void (gaveUp += 1) });
  const service = draftService('web', { container: { files: [{ target: '/secret', content: Buffer.from('canary').toString('base64'), uid: 0, gid: 0, mode: 0o400, secret: true }] } });
  const args = (name: string): CreateContainerArgs => ({ service, name: `${own.stack}-${name}-1`, labels: own.labels(name), anonymousVolumes: {}, peers: {} });

  const unseen = secretsInMemory(own.engine, place('/nowhere/orbitr'), async () => true, Date.now);
  const copied = { id: await unseen.createContainer(args('copied')), name: args('copied').name };
  await unseen.copyFiles(copied, service);
  expect([gaveUp, await readdir(ours)]).toEqual([1, []]);
  expect(await test.docker('cp', `${copied.id}:/secret`, '-')).toContain('canary');

  const seen = secretsInMemory(own.engine, place(ours), async () => true, Date.now);
  const mounted = { id: await seen.createContainer(args('mounted')), name: args('mounted').name };
  const elsewhere = secretsInMemory(own.engine, { memory: async () => undefined, giveUp: () => undefined }, async () => false, Date.now);
  await expect(elsewhere.copyFiles(mounted, service)).rejects.toMatchObject({ code: 'secrets/out-of-reach' });
  expect(await readdir(ours)).toHaveLength(1);

  // An image that somebody made of it has its labels, and a container of that does not own its files.
  const image = `${own.stack}:commit`;
  await test.docker('commit', mounted.id, image);
  const plain = draftService('other', { container: { image } });
  const heir = { id: await seen.createContainer({ ...args('heir'), service: plain }), name: args('heir').name };
  expect((await own.engine.inspectContainer(heir.id))?.labels[LABEL.secrets]).toBe((await readdir(ours))[0]);
  await seen.removeContainer(heir);
  expect(await readdir(ours)).toHaveLength(1);
  await seen.removeContainer(mounted);
  expect(await readdir(ours)).toEqual([]);
  await test.docker('rmi', '-f', image);
});

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
