import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import type { ControllerTest } from '../../support/controller-test.ts';
import { IDLE, startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { sampled } from '../../support/sampled.ts';
import { startRealRegistry } from '../../support/real-registry.ts';
import { startTinyRegistry } from '../../support/tiny-registry.ts';
import type { TinyRegistry } from '../../support/tiny-registry.ts';

const FILE = `services:\n  web:\n    ${IDLE}\n`;
const identity = (t: ControllerTest, stack: string): Promise<string> => t.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}} {{.RestartCount}}', `${stack}-web-1`);
const failure = (t: ControllerTest, stack: string) => t.status(stack)?.operations.find(({ result }) => result === 'failed')?.error;
/** A stack is held for what does not pass by itself. */
async function isHeld(t: ControllerTest, stack: string, code: string): Promise<void> {
  await eventually(() => t.status(stack)?.held !== undefined, 30_000);
  expect(t.status(stack)?.held).toMatchObject({ code });
  await eventually(() => t.status(stack)?.conditions.some(({ type, status, reason }) => type === 'Stalled' && status === 'True' && reason === 'Held'));
  const errors = t.records.filter(({ result, subject }) => result === 'failed' && subject.stack === stack).map(({ error }) => error);
  expect(errors).toEqual([expect.objectContaining({ code, kind: 'terminal' })]);
}

/** A stack that runs, and whose next revision wants an image from somewhere. */
async function asking(t: ControllerTest, image: string, more = ''): Promise<{ readonly stack: string; readonly before: string }> {
  const stack = `${t.prefix}-reg`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  const before = await identity(t, stack);
  await t.put(`${stack}.yaml`, FILE.replace('busybox:stable', image) + more);
  return { stack, before };
}

/** The one layer of these images holds no program: what counts is that the image came. */
async function hasImage(t: ControllerTest, image: string): Promise<boolean> {
  return t.docker('image', 'inspect', image).then(() => true, () => false);
}

const REFUSALS: Readonly<Record<string, { readonly behaviour: Parameters<TinyRegistry['behave']>[0]; readonly tag?: string; readonly code: string; readonly kind: string }>> = {
  '401': { behaviour: { status: 401, code: 'UNAUTHORIZED' }, code: 'engine/registry-denied', kind: 'terminal' },
  '404': { behaviour: 'serve', tag: '2', code: 'engine/image-not-found', kind: 'terminal' },
  '429': { behaviour: { status: 429, code: 'TOOMANYREQUESTS' }, code: 'engine/registry-rate-limit', kind: 'transient' },
  '503': { behaviour: { status: 503, code: 'UNAVAILABLE' }, code: 'engine/registry-unreachable', kind: 'transient' },
};

test.concurrent.each(sampled(Object.entries(REFUSALS), 2))('a registry that answers %s costs no container: what runs goes on and is kept up, the reason is told, and only what may pass by itself is tried again soon', async (_, { behaviour, tag, code, kind }) => {
  await using registry = await startTinyRegistry();
  registry.behave(behaviour);
  await using t = await startControllerTest();
  const { stack, before } = await asking(t, tag === undefined ? registry.image : `${registry.host}/test:${tag}`);
  if (kind === 'terminal') await isHeld(t, stack, code);
  else expect(await eventually(() => failure(t, stack))).toMatchObject({ code, kind });
  expect(await identity(t, stack)).toBe(before);
  if (kind === 'terminal') {
    const asked = registry.requests.length;
    await t.controller.look();
    await t.controller.pass(stack);
    expect(registry.requests).toHaveLength(asked);
  } else {
    const delayed = await eventually(() => t.controller.api.overview().queue.delayed.find((each) => each.stack === stack));
    // One that asks for patience is not asked again before a minute is over.
    if (code === 'engine/registry-rate-limit') expect(delayed.at - Date.now()).toBeGreaterThan(50_000);
  }
  await t.docker('kill', `${stack}-web-1`);
  if (kind === 'transient') await t.controller.pass(stack);
  await eventually(async () => (await t.docker('inspect', '--format', '{{.State.Status}}', `${stack}-web-1`)) === 'running');
  const revived = await identity(t, stack);
  expect(revived.split(' ')[0]).toBe(before.split(' ')[0]);
  // A person who undoes it need not wait for any back-off.
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  expect(await identity(t, stack)).toBe(revived);
});

test.concurrent('a first deployment whose image is refused or not there is not tried again by itself, but at once when the file changes or the image comes by another way', async ({ skip }) => {
  await using registry = await startRealRegistry();
  if (registry === undefined) return skip('needs docker-registry and htpasswd');
  await using t = await startControllerTest();
  const stack = `${t.prefix}-real`;
  const file = (image: string): string => FILE.replace('busybox:stable', image);
  const image = `${registry.host}/orbitr/${t.prefix}`;
  const pulls = (): number => t.records.filter((record) => record.kind === 'pull-image' && record.subject.stack === stack).length;
  const stalled = () => t.status(stack)?.conditions.find(({ type, status }) => type === 'Stalled' && status === 'True')?.message;
  const leftAlone = async (): Promise<void> => {
    const before = pulls();
    await t.controller.look();
    await t.controller.pass(stack);
    expect(pulls()).toBe(before);
    expect(t.controller.api.overview().queue.delayed.filter((each) => each.stack === stack)).toEqual([]);
  };
  await t.put(`${stack}.yaml`, file(`${image}:1`));
  await eventually(() => failure(t, stack)?.code === 'engine/registry-denied' && stalled()?.includes(`${image}:1`));
  await leftAlone();

  await t.put('token', registry.password);
  await t.put('orbitr.yaml', `registries:\n  - { host: ${registry.host}, username: ${registry.username}, passwordFile: token }\n`);
  await t.put(`${stack}.yaml`, file(`${image}:2`));
  await eventually(() => failure(t, stack)?.code === 'engine/image-not-found' && stalled()?.includes(`${image}:2`));
  await leftAlone();

  // Pushed late, and the file saved again.
  await registry.push('busybox:stable', `orbitr/${t.prefix}:2`);
  await t.put(`${stack}.yaml`, `${file(`${image}:2`)}# again\n`);
  await t.settled(stack);

  await t.put(`${stack}-b.yaml`, file(`${image}:3`));
  await eventually(() => failure(t, `${stack}-b`)?.code === 'engine/image-not-found');
  await t.docker('tag', 'busybox:stable', `${image}:3`);
  await t.settled(`${stack}-b`, 20_000);
  for (const tag of ['2', '3']) await t.docker('rmi', '-f', `${image}:${tag}`).catch(() => undefined);
});

test.concurrent('a registry that is down costs no container, and the reason is told', async () => {
  // A port where nobody listens.
  const closed = createServer();
  await new Promise<void>((resolve) => void closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as { readonly port: number };
  await new Promise((resolve) => void closed.close(resolve));
  await using t = await startControllerTest();
  const { stack, before } = await asking(t, `127.0.0.1:${port}/test:1`);
  expect(await eventually(() => failure(t, stack))).toMatchObject({ code: 'engine/registry-unreachable', kind: 'transient' });
  expect(await identity(t, stack)).toBe(before);
});

test.concurrent('a pull that stalls is given up, what runs goes on, and the next try takes the image', async () => {
  await using registry = await startTinyRegistry();
  registry.behave('stall');
  await using t = await startControllerTest(undefined, undefined, { pace: { pullSilence: 2_000 } });
  const { stack, before } = await asking(t, registry.image);
  const told = await eventually(() => failure(t, stack), 30_000);
  expect(told).toMatchObject({ code: 'engine/timeout', kind: 'transient' });
  expect(await identity(t, stack)).toBe(before);
  registry.behave('serve');
  await t.put(`${stack}.yaml`, `${FILE.replace('busybox:stable', registry.image)}# again\n`);
  await eventually(() => hasImage(t, registry.image), 30_000);
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  await t.docker('rmi', '-f', registry.image);
});

test.concurrent('an image for another processor costs no container, and the reason is told', async () => {
  await using registry = await startTinyRegistry('s390x');
  await using t = await startControllerTest();
  const { stack, before } = await asking(t, registry.image, '    platform: linux/amd64\n');
  await isHeld(t, stack, 'engine/platform-missing');
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  expect((await identity(t, stack)).split(' ')[0]).toBe(before.split(' ')[0]);
  await t.docker('rmi', '-f', registry.image).catch(() => undefined);
});

test.concurrent('an image that is removed underneath is missed by nobody who runs', async () => {
  await using t = await startControllerTest();
  const stack = `${t.prefix}-gone`;
  const image = `${t.prefix}/app:1`;
  await t.docker('tag', 'busybox:stable', image);
  await t.put(`${stack}.yaml`, FILE.replace('busybox:stable', image));
  await t.settled(stack);
  const before = await identity(t, stack);
  await t.docker('rmi', image);
  await t.controller.look();
  await t.controller.pass(stack);
  expect(await identity(t, stack)).toBe(before);
  await t.docker('kill', `${stack}-web-1`);
  await eventually(async () => (await t.docker('inspect', '--format', '{{.State.Status}}', `${stack}-web-1`)) === 'running');
  expect((await identity(t, stack)).split(' ')[0]).toBe(before.split(' ')[0]);
});

const unwatched = (image: string): string => `x-orbitr: { rollout: { monitor: 0s } }\n${FILE.replace('busybox:stable', image)}`;
const imageOf = (t: ControllerTest, stack: string): Promise<string> => t.docker('inspect', '--format', '{{.Image}}', `${stack}-web-1`);

/** An image of busybox that differs from it. @returns its id */
async function another(t: ControllerTest, name: string): Promise<string> {
  const id = await t.docker('create', 'busybox:stable');
  await t.docker('commit', '--change', `ENV NEXT=${name}`, id, name);
  await t.docker('rm', id);
  return t.docker('image', 'inspect', '--format', '{{.Id}}', name);
}

/** After somebody moved the tag of a stack on the engine. */
async function rollsOut(t: ControllerTest, stack: string, to: string): Promise<void> {
  await t.controller.pass(stack);
  await eventually(async () => (await imageOf(t, stack).catch(() => '')) === to);
  await t.settled(stack);
  expect(t.records.find(({ kind, subject }) => kind === 'create-container' && subject.name.startsWith(`${stack}-web-1.next`))?.cause).toMatch(/^\S+:1 is [0-9a-f]+ → [0-9a-f]+$/);
}

test.concurrent('a tag that moves on the engine is a rollout, and another tag of the same image stays', async () => {
  await using t = await startControllerTest();
  const [stack, other] = [`${t.prefix}-moved`, `${t.prefix}-stays`];
  const [image, same, next] = [`${t.prefix}/moved:1`, `${t.prefix}/same:1`, `${t.prefix}/later:1`];
  for (const name of [image, same]) await t.docker('tag', 'busybox:stable', name);
  await t.put(`${stack}.yaml`, unwatched(image));
  await t.put(`${other}.yaml`, unwatched(same));
  await t.settled(stack);
  await t.settled(other);
  const before = await identity(t, other);
  const id = await another(t, next);
  await t.docker('tag', next, image);
  await rollsOut(t, stack, id);
  expect(await identity(t, other)).toBe(before);
  for (const each of [image, same, next]) await t.docker('rmi', '-f', each).catch(() => undefined);
});

test.concurrent('a tag that moves: in a registry it changes nothing, on the engine it is a rollout, and what is pinned by digest stays', async ({ skip }) => {
  await using registry = await startRealRegistry();
  if (registry === undefined) return skip('needs docker-registry and htpasswd');
  await using t = await startControllerTest();
  const [stack, pinned] = [`${t.prefix}-tag`, `${t.prefix}-pin`];
  const name = `orbitr/${t.prefix}`;
  const { image, digest } = await registry.push('busybox:stable', `${name}:1`);
  await t.put('token', registry.password);
  await t.put('orbitr.yaml', `registries:\n  - { host: ${registry.host}, username: ${registry.username}, passwordFile: token }\n`);
  await t.put(`${stack}.yaml`, unwatched(image));
  await t.put(`${pinned}.yaml`, unwatched(`${registry.host}/${name}@${digest}`));
  await t.settled(stack);
  await t.settled(pinned);
  const [before, beforePinned] = [await identity(t, stack), await identity(t, pinned)];
  const first = await imageOf(t, stack);

  // Another image under the same tag: there, and nobody here has asked for it.
  const local = `${t.prefix}/next:1`;
  const id = await another(t, local);
  await registry.push(local, `${name}:1`);
  await t.docker('tag', first, image);
  await t.controller.look();
  await t.controller.pass(stack);
  expect(await identity(t, stack)).toBe(before);

  // Here: the tag is what the file asks for.
  await t.docker('tag', local, image);
  await rollsOut(t, stack, id);
  expect(await identity(t, pinned)).toBe(beforePinned);
  for (const each of [image, local]) await t.docker('rmi', '-f', each).catch(() => undefined);
});
