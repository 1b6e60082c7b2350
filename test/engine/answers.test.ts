import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftAttachment, draftNetwork, draftService, draftVolume, scriptService } from '../support/draft-service.ts';
import { eventually, startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';

// One row each of the table of engine answers that a reconciler must judge (design, B1): what the real engine says, and what we make of it.

let t: EngineTest;
beforeAll(async () => void (t = await startEngineTest()));
afterAll(() => t[Symbol.asyncDispose]());

const code = (expected: string, kind?: string) => expect.objectContaining({ code: expected, ...(kind === undefined ? {} : { kind }) });

test('starting what runs and stopping what is stopped are successes', async () => {
  const container = await t.run(draftService('again'));
  await t.engine.startContainer(container);
  await t.engine.stopContainer(container, 0);
  await t.engine.stopContainer(container, 0);
  await t.engine.startContainer(container);
  expect((await t.engine.inspectContainer(container.id))?.state).toBe('running');
});

test('removing what is not there is a success', async () => {
  const container = await t.run(draftService('gone'));
  await t.engine.removeContainer(container);
  await t.engine.removeContainer(container);
  await t.engine.removeNetwork({ name: `${t.stack}_none` });
  await t.engine.removeVolume(`${t.stack}_none`);
  expect(await t.engine.inspectContainer(container.id)).toBeUndefined();
});

test('many removals of one container at once all succeed, and it is gone when each returns', async () => {
  const container = await t.run(draftService('crowd'));
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      await t.engine.removeContainer(container);
      expect(await t.engine.inspectContainer(container.id)).toBeUndefined();
    }),
  );
});

test('unpausing what is not paused is a success', async () => {
  const container = await t.run(draftService('awake'));
  await t.engine.unpauseContainer(container);
});

test('a name in use is a conflict', async () => {
  await t.create(draftService('twin'));
  await expect(t.create(draftService('twin'))).rejects.toEqual(code('engine/name-taken', 'conflict'));
});

test('a missing image is told from other things that are missing', async () => {
  await expect(t.create(draftService('imageless', { container: { image: 'orbitr-test/none:1' } }))).rejects.toEqual(code('engine/image-missing', 'transient'));
  await expect(t.engine.startContainer({ name: `${t.stack}-none-1` })).rejects.toEqual(code('engine/not-found'));
});

test('a missing network is told at the start', async () => {
  const container = await t.create(draftService('netless', { attachments: [draftAttachment(`${t.stack}_none`)] }));
  await expect(t.engine.startContainer(container)).rejects.toEqual(code('engine/network-missing'));
});

test('a port that another container has is a conflict, and what was created stays for the planner to see', async () => {
  const network = `${t.stack}_ports`;
  await t.engine.createNetwork(draftNetwork(network), t.labels());
  const attachments = [draftAttachment(network)];
  const first = await t.run(draftService('port-a', { attachments, container: { ports: [{ target: 80, protocol: 'tcp', hostIp: '127.0.0.1' }] } }));
  const published = (await t.engine.inspectContainer(first.id))?.ports[0]?.published;
  const second = await t.create(draftService('port-b', { attachments, container: { ports: [{ target: 80, protocol: 'tcp', hostIp: '127.0.0.1', published: String(published) }] } }));
  await expect(t.engine.startContainer(second)).rejects.toEqual(code('engine/port-taken', 'conflict'));
  expect((await t.engine.inspectContainer(second.id))?.state).toBe('created');
});

test('a port that a program of the machine has is the same conflict', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  try {
    const network = `${t.stack}_host-port`;
    await t.engine.createNetwork(draftNetwork(network), t.labels());
    const container = await t.create(draftService('port-c', { attachments: [draftAttachment(network)], container: { ports: [{ target: 80, protocol: 'tcp', hostIp: '127.0.0.1', published: String(port) }] } }));
    await expect(t.engine.startContainer(container)).rejects.toEqual(code('engine/port-taken', 'conflict'));
  } finally {
    server.close();
  }
});

test('networks: in use, of one name, overlapping', async () => {
  const name = `${t.stack}_net`;
  const id = await t.engine.createNetwork(draftNetwork(name), t.labels());
  // Who shares it gets what is there; who wants another one of its name does not.
  expect(await t.engine.createNetwork(draftNetwork(name), t.labels())).toBe(id);
  await expect(t.engine.createNetwork(draftNetwork(name, { internal: true }), t.labels())).rejects.toEqual(code('engine/name-taken', 'conflict'));
  const container = await t.run(draftService('user', { attachments: [draftAttachment(name)] }));
  await expect(t.engine.removeNetwork({ id, name })).rejects.toEqual(code('engine/network-in-use', 'conflict'));
  await t.engine.removeContainer(container);
  await t.engine.removeNetwork({ id, name });

  const pools = [{ subnet: '10.211.77.0/24', auxAddresses: {} }];
  await t.engine.createNetwork(draftNetwork(`${t.stack}_a`, { ipam: { options: {}, pools } }), t.labels());
  await expect(t.engine.createNetwork(draftNetwork(`${t.stack}_b`, { ipam: { options: {}, pools } }), t.labels())).rejects.toEqual(code('engine/network-overlap', 'terminal'));
});

test('a fixed address that another container has is a conflict', async () => {
  const name = `${t.stack}_fixed`;
  await t.engine.createNetwork(draftNetwork(name, { ipam: { options: {}, pools: [{ subnet: '10.211.78.0/24', auxAddresses: {} }] } }), t.labels());
  const attachments = [draftAttachment(name, { ipv4: '10.211.78.9' })];
  await t.run(draftService('fixed-a', { attachments }));
  const second = await t.create(draftService('fixed-b', { attachments }));
  await expect(t.engine.startContainer(second)).rejects.toEqual(code('engine/address-taken', 'conflict'));
});

test('volumes: in use, and created twice with other labels', async () => {
  const name = `${t.stack}_data`;
  await t.engine.createVolume(draftVolume(name), { ...t.labels(), first: 'yes' });
  await t.engine.createVolume(draftVolume(name), { ...t.labels(), first: 'yes' });
  await expect(t.engine.createVolume(draftVolume(name), { ...t.labels(), first: 'no' })).rejects.toEqual(code('engine/name-taken', 'conflict'));
  expect((await t.engine.listVolumes()).find((volume) => volume.name === name)?.labels['first']).toBe('yes');
  await t.create(draftService('mounts', { container: { mounts: [{ kind: 'volume', key: 'data', source: name, target: '/data', readOnly: false, noCopy: false }] } }));
  await expect(t.engine.removeVolume(name)).rejects.toEqual(code('engine/volume-in-use', 'conflict'));
});

test('a bind whose source is missing is refused, unless it may be made', async () => {
  const bind = { kind: 'bind', source: '/nonexistent-orbitr-test', target: '/x', readOnly: true } as const;
  await expect(t.create(draftService('bind', { container: { mounts: [{ ...bind, createHostPath: false }] } }))).rejects.toEqual(code('engine/bind-missing', 'terminal'));
});

test('what the container cannot run is terminal', async () => {
  const nothing = await t.create(draftService('typo', { container: { command: ['no-such-program'] } }));
  await expect(t.engine.startContainer(nothing)).rejects.toEqual(code('engine/command-not-found', 'terminal'));
});

test('a namespace of a container that does not run', async () => {
  const peer = await t.create(draftService('peer'));
  const container = await t.create(draftService('guest', { container: { networkMode: { kind: 'service', service: 'peer' } } }), { peers: { peer: peer.name } });
  await expect(t.engine.startContainer(container)).rejects.toEqual(code('engine/peer-not-running', 'transient'));
});

test('connecting twice, and disconnecting what is not connected', async () => {
  const name = `${t.stack}_once`;
  const id = await t.engine.createNetwork(draftNetwork(name), t.labels());
  const other = `${t.stack}_other`;
  await t.engine.createNetwork(draftNetwork(other), t.labels());
  const container = await t.run(draftService('joined', { attachments: [draftAttachment(other)] }));
  await t.engine.connectNetwork(container, draftAttachment(name));
  await expect(t.engine.connectNetwork(container, draftAttachment(name))).rejects.toEqual(code('engine/already-attached', 'conflict'));
  await t.engine.disconnectNetwork(container, { id, name });
  await t.engine.disconnectNetwork(container, { id, name });
});

test('what can never be is terminal', async () => {
  await expect(t.create(draftService('bad', { container: { sysctls: { 'not.a.sysctl': '1' }, capAdd: ['NOT_A_CAP'] } }))).rejects.toEqual(expect.objectContaining({ kind: 'terminal' }));
});

test('an image that no registry gives', async () => {
  const failure = t.engine.pullImage('127.0.0.1:1/orbitr/none:1', undefined, () => undefined);
  await expect(failure).rejects.toEqual(code('engine/registry-unreachable', 'transient'));
  await expect(t.engine.pullImage('Not An Image', undefined, () => undefined)).rejects.toEqual(code('engine/image-reference', 'terminal'));
});

test('a stop takes as long as the container was given, and no longer', async () => {
  const stubborn = await t.run(scriptService('stubborn', "trap '' TERM; while :; do sleep 0.1; done", { container: { stopTimeout: 1 } }));
  await eventually(async () => (await t.engine.inspectContainer(stubborn.id))?.state === 'running');
  const started = performance.now();
  await t.engine.stopContainer(stubborn);
  const took = performance.now() - started;
  expect(took).toBeGreaterThan(900);
  expect((await t.engine.inspectContainer(stubborn.id))?.detail?.exitCode).toBe(137);
});
