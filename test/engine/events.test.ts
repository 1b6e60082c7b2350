import { connect, createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDockerHost } from '../../controller/engine/docker-host.ts';
import { connectEngine } from '../../controller/engine/dockerode-engine.ts';
import type { EngineEvent } from '../../controller/engine/port.ts';
import { draftAttachment, draftNetwork, draftService } from '../support/draft-service.ts';
import { eventually, startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';

let t: EngineTest;
beforeAll(async () => void (t = await startEngineTest()));
afterAll(() => t[Symbol.asyncDispose]());

/** Collects events in the background; `done` settles when the stream ends. */
function follow(engine: EngineTest['engine'], signal: AbortSignal): { readonly seen: EngineEvent[]; readonly done: Promise<void> } {
  const seen: EngineEvent[] = [];
  const done = (async () => {
    for await (const event of engine.events(signal)) seen.push(event);
  })();
  return { seen, done };
}

test('tells the life of a container and whom a network event is about; ends when told to', async () => {
  const abort = new AbortController();
  const { seen, done } = follow(t.engine, abort.signal);
  // Nothing says when the stream has begun: something has to happen until it is seen.
  const probe = await eventually(async () => {
    const { id } = await t.create(draftService(`probe${seen.length}${Math.floor(performance.now())}`));
    return seen.some((event) => event.id === id) ? id : undefined;
  });
  expect(seen.find((event) => event.id === probe)).toMatchObject({ type: 'container', action: 'create', labels: { 'orbitr.instance': t.instance } });

  const name = `${t.stack}_n`;
  await t.engine.createNetwork(draftNetwork(name), t.labels());
  const container = await t.run(draftService('life', { attachments: [draftAttachment(name)] }));
  await t.engine.removeContainer(container);
  await eventually(() => seen.some((event) => event.id === container.id && event.action === 'destroy'));
  expect(seen.filter((event) => event.id === container.id).map(({ action }) => action)).toEqual(['create', 'start', 'kill', 'die', 'destroy']);
  expect(seen.some((event) => event.type === 'network' && event.action === 'connect' && event.labels['container'] === container.id)).toBe(true);
  expect(Math.abs((seen.at(-1)?.time ?? 0) - Date.now())).toBeLessThan(60_000);

  abort.abort();
  await done;
});

test('a lost connection ends the stream quietly, fails calls in flight, and the next call connects again', async () => {
  const address = parseDockerHost(process.env['DOCKER_HOST']);
  if (address.kind !== 'socket') return;
  const directory = await mkdtemp(join(tmpdir(), 'orbitr-proxy-'));
  const path = join(directory, 's');
  const sockets = new Set<{ destroy(): unknown }>();
  const proxy = createServer((client) => {
    const upstream = connect(address.path);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.pipe(upstream).pipe(client);
  });
  const listen = () => new Promise<void>((resolve) => void proxy.listen(path, resolve));
  await listen();
  const engine = connectEngine({ dockerHost: `unix://${path}` });
  try {
    const first = await engine.facts();
    const { done } = follow(engine, new AbortController().signal);
    const container = await t.run(draftService('cut', { container: { command: ['sh', '-c', "trap '' TERM; while :; do sleep 0.1; done"] } }));
    const watch = new AbortController();
    const direct = follow(t.engine, watch.signal);
    const outcome = engine.stopContainer(container, 20).catch((error: unknown) => error);
    await eventually(() => direct.seen.some(({ id, action }) => id === container.id && action === 'kill'));
    watch.abort();
    proxy.close();
    for (const socket of sockets) socket.destroy();
    await done;
    expect(await outcome).toEqual(expect.objectContaining({ code: 'engine/connection-lost', kind: 'transient' }));
    await expect(engine.listContainers()).rejects.toEqual(expect.objectContaining({ code: 'engine/unreachable', kind: 'transient' }));
    await listen();
    expect(await engine.facts()).toEqual(first);
  } finally {
    engine.close();
    proxy.close();
    for (const socket of sockets) socket.destroy();
    await rm(directory, { recursive: true });
  }
});

test('an engine that does not answer is given up after the deadline', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'orbitr-deaf-'));
  const sockets = new Set<{ destroy(): unknown }>();
  const deaf = createServer((socket) => sockets.add(socket));
  await new Promise<void>((resolve) => void deaf.listen(join(directory, 's'), resolve));
  const engine = connectEngine({ dockerHost: `unix://${join(directory, 's')}`, deadline: 300 });
  try {
    await expect(engine.ping()).rejects.toEqual(expect.objectContaining({ code: 'engine/timeout', kind: 'transient' }));
  } finally {
    engine.close();
    for (const socket of sockets) socket.destroy();
    deaf.close();
    await rm(directory, { recursive: true });
  }
});

test('nothing listens, and a closed connection', async () => {
  const engine = connectEngine({ dockerHost: 'unix:///nonexistent/orbitr.sock' });
  await expect(engine.ping()).rejects.toEqual(expect.objectContaining({ code: 'engine/unreachable' }));
  engine.close();
  await expect(engine.ping()).rejects.toEqual(expect.objectContaining({ code: 'engine/closed' }));
});
