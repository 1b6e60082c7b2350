import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dockerCredentials } from '../../controller/engine/docker-config.ts';
import { connectEngine } from '../../controller/engine/dockerode-engine.ts';
import type { RegistryCredentials } from '../../controller/engine/registry-credentials.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { draftBuild } from '../support/draft-build.ts';
import { eventually, startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';
import { makeFolder } from '../support/make-folder.ts';
import { askEngine } from '../support/raw-engine.ts';
import { startRealRegistry } from '../support/real-registry.ts';
import type { RealRegistry } from '../support/real-registry.ts';

let t: EngineTest;
let registry: RealRegistry | undefined;
let pushed = { image: '', digest: '' };
beforeAll(async () => {
  t = await startEngineTest();
  registry = await startRealRegistry();
  if (registry) pushed = await registry.push('busybox:stable', `orbitr/private:${t.instance}`);
});
afterAll(async () => {
  const ours = registry === undefined ? [] : [...(await t.engine.listImages()).keys()].filter((name) => name.startsWith(`${registry?.host}/`));
  for (const name of ours) await askEngine(`/images/${name}?force=1`, 'DELETE').catch(() => undefined);
  await registry?.[Symbol.asyncDispose]();
  await t[Symbol.asyncDispose]();
});

async function pull(image: string, credentials: RegistryCredentials | undefined): Promise<void> {
  const engine = connectEngine({ dockerHost: process.env['DOCKER_HOST'], credentials: async () => credentials });
  try {
    await engine.pullImage(image, undefined, () => undefined);
  } finally {
    engine.close();
  }
}

describe('a registry that asks who comes', () => {
  const login = (change: object = {}): RegistryCredentials => ({ username: registry?.username ?? '', password: registry?.password ?? '', serveraddress: registry?.host ?? '', ...change }) as RegistryCredentials;

  test('refuses nobody, and a wrong password', async (context) => {
    if (registry === undefined) return context.skip();
    await expect(pull(pushed.image, undefined)).rejects.toMatchObject({ code: 'engine/registry-denied', kind: 'terminal' });
    const wrong = pull(pushed.image, login({ password: 'canary-wrong' }));
    await expect(wrong).rejects.toMatchObject({ code: 'engine/registry-denied', message: expect.not.stringContaining('canary-wrong') });
  });

  test('gives what it has, and tells by name what it has not', async (context) => {
    if (registry === undefined) return context.skip();
    await expect(pull(`${registry.host}/orbitr/private:other`, login())).rejects.toMatchObject({ code: 'engine/image-not-found', kind: 'terminal' });
    await expect(pull(`${registry.host}/orbitr/nothing:1`, login())).rejects.toMatchObject({ code: 'engine/image-not-found', kind: 'terminal' });
    await pull(pushed.image, login());
    const image = (await t.engine.listImages()).get(pushed.image);
    expect(image?.repoDigests).toContain(`${registry.host}/orbitr/private@${pushed.digest}`);
    await pull(`${registry.host}/orbitr/private@${pushed.digest}`, login());
  });

  test('is asked with its own login, and no other one, for what a build begins with', async (context) => {
    if (registry === undefined) return context.skip();
    await askEngine(`/images/${pushed.image}?force=1`, 'DELETE').catch(() => undefined);
    const asked: string[] = [];
    const engine = connectEngine({ dockerHost: process.env['DOCKER_HOST'], credentials: async (host) => (asked.push(host), host === registry?.host ? login() : undefined) });
    const built = `orbitr-test/${t.instance}:private`;
    const build = { ...draftBuild, noCache: true, dockerfileInline: `FROM ${pushed.image}\nRUN true`, context: import.meta.dirname };
    const args = { build, image: built, labels: {}, pullFirst: false };
    await expect(t.engine.buildImage(args, () => undefined)).rejects.toMatchObject({ code: 'engine/registry-denied' });
    await engine.buildImage(args, () => undefined);
    engine.close();
    expect(new Set(asked)).toEqual(new Set([registry.host]));
    await askEngine(`/images/${built}?force=1`, 'DELETE');
  });

  test('takes what docker login left behind', async (context) => {
    if (registry === undefined) return context.skip();
    await using folder = await makeFolder({});
    const directory = join(folder.path, 'docker');
    await mkdir(directory);
    const auth = Buffer.from(`${registry.username}:${registry.password}`).toString('base64');
    await writeFile(join(directory, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
    await pull(pushed.image, await dockerCredentials(directory, registry.host));
  });
});

describe('a controller with a login in orbitr.yaml', () => {
  test('pulls with it, and tells the password to nobody', async (context) => {
    if (registry === undefined) return context.skip();
    await askEngine(`/images/${pushed.image}?force=1`, 'DELETE').catch(() => undefined);
    const said: string[] = [];
    await using controller = await startControllerTest(undefined, pino({ level: 'trace' }, { write: (line: string) => void said.push(line) }));
    const stack = `${controller.prefix}-private`;
    const yaml = `services:\n  web:\n    image: ${pushed.image}\n    init: true\n    command: sleep 100000\n    stop_grace_period: 1s\n`;
    const tell = (): void => void said.push(JSON.stringify([controller.controller.api.dump(), controller.controller.api.stacks(), controller.records]));

    await controller.put('secrets/token', 'canary-wrong\n');
    await controller.put('orbitr.yaml', `registries:\n  - { host: ${registry.host}, username: ${registry.username}, passwordFile: secrets/token }\n`);
    await controller.put(`${stack}.yaml`, yaml);
    const refused = await eventually(() => controller.records.find(({ kind, result }) => kind === 'pull-image' && result === 'failed'), 30_000);
    expect(refused.error?.code).toBe('engine/registry-denied');
    tell();

    await controller.put('orbitr.yaml', `registries:\n  - { host: ${registry.host}, username: ${registry.username}, passwordEnv: ORBITR_REGISTRY_NOWHERE }\n`);
    await controller.put(`${stack}.yaml`, `${yaml}\n`);
    await eventually(() => controller.records.find(({ error }) => error?.code === 'registry/password-missing'), 30_000);

    await controller.put('secrets/token', `${registry.password}\n`);
    await controller.put('orbitr.yaml', `registries:\n  - { host: ${registry.host}, username: ${registry.username}, passwordFile: secrets/token }\n`);
    await controller.put(`${stack}.yaml`, `${yaml}\n\n`);
    const [web] = (await controller.settled(stack, 60_000)).services;
    expect(web).toMatchObject({ imageId: expect.stringMatching(/^sha256:/), imageDigest: `${registry.host}/orbitr/private@${pushed.digest}` });
    tell();
    for (const file of await readdir(controller.config.data, { recursive: true })) said.push(await readFile(join(controller.config.data, file), 'utf8').catch(() => ''));
    expect(said.join('')).toContain(pushed.image);
    expect(said.filter((text) => text.includes(registry?.password ?? '') || text.includes('canary-wrong') || text.includes(Buffer.from(registry?.password ?? '').toString('base64').slice(4, -4)))).toEqual([]);
  });

  test('pulls again as often as the file says, and a registry that is away holds back nothing', async (context) => {
    if (registry === undefined) return context.skip();
    await using controller = await startControllerTest();
    const stack = `${controller.prefix}-often`;
    const { image } = await registry.push('busybox:stable', `orbitr/often:${t.instance}`);
    const login = (password: string): Promise<void> => controller.put('token', password);
    await login(registry.password);
    await controller.put('orbitr.yaml', `registries:\n  - { host: ${registry.host}, username: ${registry.username}, passwordFile: token }\n`);
    await controller.put(`${stack}.yaml`, `services:\n  web:\n    image: ${image}\n    pull_policy: every_3s\n    init: true\n    command: sleep 100000\n    stop_grace_period: 1s\n`);
    const first = await controller.settled(stack, 60_000);
    const pulls = (): number => controller.done.filter((done) => done === `pull-image ${image}`).length;
    expect(pulls()).toBe(1);
    await controller.controller.pass(stack);
    expect(pulls()).toBe(1);

    const local = `orbitr-test/${t.instance}:often`;
    await t.engine.buildImage({ build: { ...draftBuild, context: import.meta.dirname, dockerfileInline: 'FROM busybox:stable\nENV NEW=1' }, image: local, labels: {}, pullFirst: false }, () => undefined);
    await registry.push(local, `orbitr/often:${t.instance}`);
    await askEngine(`/images/${local}?force=1`, 'DELETE');
    // The engine has the first one under the name again, as on any machine where nobody pushed.
    await askEngine(`/images/busybox:stable/tag?repo=${encodeURIComponent(`${registry.host}/orbitr/often`)}&tag=${t.instance}`, 'POST');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await controller.controller.pass(stack)).toEqual({ kind: 'raced' });
    await controller.controller.pass(stack);
    const second = await controller.settled(stack, 60_000);
    expect(second.services[0]?.imageId).not.toBe(first.services[0]?.imageId);

    await login('wrong');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await controller.docker('kill', `${stack}-web-1`);
    const refused = await eventually(() => controller.records.find(({ kind, result }) => kind === 'pull-image' && result === 'failed'), 30_000);
    expect(refused.error?.code).toBe('engine/registry-denied');
    await eventually(async () => (await controller.settled(stack, 60_000)).services[0]?.containers[0]?.state === 'running', 60_000);
  });
});
