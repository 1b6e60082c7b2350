import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import type { ControllerTest } from '../../support/controller-test.ts';
import { IDLE, startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { startTinyRegistry } from '../../support/tiny-registry.ts';
import type { TinyRegistry } from '../../support/tiny-registry.ts';

const FILE = `services:\n  web:\n    ${IDLE}\n`;
const identity = (t: ControllerTest, stack: string): Promise<string> => t.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}} {{.RestartCount}}', `${stack}-web-1`);
const failure = (t: ControllerTest, stack: string) => t.status(stack)?.operations.find(({ result }) => result === 'failed')?.error;

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

test.concurrent.each(Object.entries(REFUSALS))('a registry that answers %s costs no container: what runs goes on, and the reason is told', async (_, { behaviour, tag, code, kind }) => {
  await using registry = await startTinyRegistry();
  registry.behave(behaviour);
  await using t = await startControllerTest();
  const { stack, before } = await asking(t, tag === undefined ? registry.image : `${registry.host}/test:${tag}`);
  expect(await eventually(() => failure(t, stack))).toMatchObject({ code, kind });
  expect(await identity(t, stack)).toBe(before);
  const delayed = await eventually(() => t.controller.api.overview().queue.delayed.find((each) => each.stack === stack));
  // One that asks for patience is not asked again before a minute is over.
  if (behaviour !== 'serve' && typeof behaviour === 'object' && behaviour.status === 429) expect(delayed.at - Date.now()).toBeGreaterThan(50_000);
  // A person who undoes it need not wait for any back-off.
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  expect(await identity(t, stack)).toBe(before);
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
  expect(await eventually(() => failure(t, stack), 30_000)).toMatchObject({ code: 'engine/platform-missing', kind: 'terminal' });
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  expect((await identity(t, stack)).split(' ')[0]).toBe(before.split(' ')[0]);
  await t.docker('rmi', '-f', registry.image).catch(() => undefined);
});

test.concurrent('an image that is removed or whose tag moves underneath is told, and what runs goes on', async () => {
  await using t = await startControllerTest();
  const stack = `${t.prefix}-tag`;
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
  await t.docker('tag', 'busybox:stable', image);
  await t.settled(stack);
  await t.docker('rmi', '-f', image).catch(() => undefined);
});
