import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { expect, test } from 'vitest';
import type { ControllerTest } from '../../support/controller-test.ts';
import { IDLE, startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { startFaultProxy } from '../../support/fault-proxy.ts';

const file = (port: number): string => `x-orbitr: { rollout: { monitor: 0s } }\nservices:\n  web:\n    ${IDLE}\n    ports: ["127.0.0.1:${port}:80"]\n`;
const all = (t: ControllerTest, stack: string): Promise<string> => t.docker('ps', '-a', '--filter', `label=orbitr.stack=${stack}`, '--format', '{{.Names}} {{.State}} {{.Ports}}');
const ready = (t: ControllerTest, stack: string): string => t.status(stack)?.conditions.find(({ type }) => type === 'Ready')?.message ?? '';

async function listen(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as { readonly port: number }).port };
}

async function freePort(): Promise<number> {
  const { server, port } = await listen();
  await new Promise((resolve) => void server.close(resolve));
  return port;
}

test.concurrent('a port that a program of the machine has: what runs goes on running, the port is named, and it is taken when it is free', async () => {
  await using t = await startControllerTest();
  const stack = `${t.prefix}-prog`;
  const own = await freePort();
  await t.put(`${stack}.yaml`, file(own));
  await t.settled(stack);
  const { server, port } = await listen();
  await t.put(`${stack}.yaml`, file(port));
  await eventually(() => ready(t, stack).includes(String(port)));
  await eventually(async () => (await all(t, stack)) === `${stack}-web-1 running 127.0.0.1:${own}->80/tcp`);
  await new Promise((resolve) => void server.close(resolve));
  await t.put(`${stack}.yaml`, `${file(port)}# again\n`);
  await eventually(async () => (await all(t, stack)) === `${stack}-web-1 running 127.0.0.1:${port}->80/tcp`);
  await t.settled(stack);
});

test.concurrent('a port that another stack has: what runs goes on running, and it is taken when the other stack gives it up', async () => {
  await using t = await startControllerTest();
  const [first, second] = [`${t.prefix}-one`, `${t.prefix}-two`];
  const [port, own] = [await freePort(), await freePort()];
  await t.put(`${first}.yaml`, file(port));
  await t.put(`${second}.yaml`, file(own));
  await t.settled(first);
  await t.settled(second);
  await t.put(`${second}.yaml`, file(port));
  await eventually(() => ready(t, second).includes(String(port)));
  await eventually(async () => (await all(t, second)) === `${second}-web-1 running 127.0.0.1:${own}->80/tcp`);
  expect(await all(t, first)).toBe(`${first}-web-1 running 127.0.0.1:${port}->80/tcp`);
  await t.remove(`${first}.yaml`);
  await eventually(async () => (await all(t, first)) === '');
  await t.put(`${second}.yaml`, `${file(port)}# again\n`);
  await eventually(async () => (await all(t, second)) === `${second}-web-1 running 127.0.0.1:${port}->80/tcp`);
});

test.concurrent('a port that is taken only at the very start: the old container comes back', async () => {
  await using proxy = await startFaultProxy();
  await using t = await startControllerTest(undefined, undefined, { proxy: proxy.dockerHost });
  const stack = `${t.prefix}-late`;
  const own = await freePort();
  await t.put(`${stack}.yaml`, file(own));
  await t.settled(stack);
  const port = await freePort();
  const server = createServer();
  // Between every look before and the start itself.
  const fault = proxy.inject({ at: /^POST \/containers\/[^/]+\/start/, times: 1, effect: { kind: 'first', run: () => new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve)) } });
  await t.put(`${stack}.yaml`, file(port));
  await eventually(() => fault.struck() === 1);
  await eventually(async () => (await all(t, stack)) === `${stack}-web-1 running 127.0.0.1:${own}->80/tcp`, 60_000);
  await new Promise((resolve) => void server.close(resolve));
  await t.put(`${stack}.yaml`, `${file(port)}# again\n`);
  await eventually(async () => (await all(t, stack)) === `${stack}-web-1 running 127.0.0.1:${port}->80/tcp`);
});

test.concurrent('a network with foreign containers in it is left when its stack goes, with a word about it, and removed when they are gone', async () => {
  await using t = await startControllerTest();
  const stack = `${t.prefix}-net`;
  const guest = `${t.prefix}-guest`;
  await t.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n`);
  await t.settled(stack);
  await t.docker('run', '-d', '--init', '--name', guest, '--network', `${stack}_default`, 'busybox:stable', 'sleep', '100000');
  await t.remove(`${stack}.yaml`);
  await eventually(async () => (await all(t, stack)) === '');
  await eventually(() => JSON.stringify([t.status(stack)?.plan, t.status(stack)?.conditions]).includes(guest));
  expect(await t.docker('inspect', '--format', '{{.State.Status}}', guest)).toBe('running');
  await t.docker('rm', '-f', guest);
  await eventually(async () => (await t.docker('network', 'ls', '-q', '--filter', `name=${stack}_default`)) === '');
});

test.concurrent('a volume that somebody else uses outlives its stack, and so does who uses it', async () => {
  await using t = await startControllerTest();
  const stack = `${t.prefix}-vol`;
  const guest = `${t.prefix}-reader`;
  await t.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n    volumes: [data:/data]\nvolumes: { data: {} }\n`);
  await t.settled(stack);
  await t.docker('run', '-d', '--init', '--name', guest, '-v', `${stack}_data:/data`, 'busybox:stable', 'sleep', '100000');
  await t.remove(`${stack}.yaml`);
  await eventually(async () => (await all(t, stack)) === '');
  await eventually(() => t.status(stack) === undefined);
  expect(await t.docker('volume', 'ls', '-q', '--filter', `name=${stack}_data`)).toBe(`${stack}_data`);
  expect(await t.docker('inspect', '--format', '{{.State.Status}}', guest)).toBe('running');
  await t.docker('rm', '-f', guest);
});
