import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DetailCache } from '../../controller/observe/detail-cache.ts';
import { observe } from '../../controller/observe/observe.ts';
import type { ObserveOptions } from '../../controller/observe/observe.ts';
import type { ObservedContainer, ObservedState } from '../../controller/model/observed-state.ts';
import { draftAttachment, draftNetwork, draftService, draftVolume, scriptService } from '../support/draft-service.ts';
import { eventually, startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';

let t: EngineTest;
let cache: DetailCache;
const stream = new AbortController();
beforeAll(async () => {
  t = await startEngineTest();
  cache = new DetailCache();
  cache.streamUp();
  void (async () => {
    for await (const event of t.engine.events(stream.signal)) cache.note(event);
  })();
});
afterEach(() => t.clean());
afterAll(async () => {
  stream.abort();
  await t[Symbol.asyncDispose]();
});

const look = (options: Partial<ObserveOptions> = {}) => observe(t.engine, { cache, ...options });
const ours = (state: ObservedState) => state.containers.filter(({ labels }) => labels['orbitr.instance'] === t.instance);
const only = async (options?: Partial<ObserveOptions>): Promise<ObservedContainer> => {
  const [container] = ours(await look(options));
  if (!container) throw new Error('there is no container');
  return container;
};

test('sees everything that the planner compares', async () => {
  const network = `${t.stack}_net`;
  const id = await t.engine.createNetwork(draftNetwork(network, { internal: true, ipam: { options: {}, pools: [{ subnet: '10.211.80.0/24', auxAddresses: {} }] } }), t.labels());
  await t.engine.createVolume(draftVolume(`${t.stack}_data`, { driverOptions: { type: 'tmpfs', device: 'tmpfs' } }), t.labels());
  const service = draftService('web', {
    attachments: [draftAttachment(network, { aliases: ['web', 'w'], ipv4: '10.211.80.9' })],
    restart: { name: 'on-failure', maximumRetries: 3, declared: true },
    resources: { memory: 64 * 2 ** 20, memorySwap: 128 * 2 ** 20, nanoCpus: 5e8, cpuShares: 100, pidsLimit: 50, cpusetCpus: '0', cpusetMems: '0', memoryReservation: 32 * 2 ** 20 },
    container: {
      ports: [{ target: 80, protocol: 'tcp', hostIp: '127.0.0.1' }],
      mounts: [
        { kind: 'volume', key: 'data', source: `${t.stack}_data`, target: '/data', readOnly: true, noCopy: false },
        { kind: 'bind', source: '/tmp', target: '/bound', readOnly: false, createHostPath: true },
        { kind: 'anonymous', target: '/anon', readOnly: false, noCopy: false },
      ],
      healthcheck: { test: ['CMD-SHELL', 'echo fine'], interval: 1e8 },
    },
  });
  const container = await t.run(service);
  await eventually(async () => (await only()).health === 'healthy');
  const state = await look();

  expect(ours(state)).toEqual([
    {
      id: container.id,
      name: container.name,
      labels: { ...t.labels('web') },
      image: 'busybox:stable',
      imageId: state.images.get('busybox:stable')?.id,
      created: expect.any(Number),
      state: 'running',
      health: 'healthy',
      networks: { [network]: { networkId: id, aliases: [container.name, 'web', 'w'], ipv4: '10.211.80.9', address: '10.211.80.9' } },
      mounts: [
        { kind: 'volume', source: expect.stringMatching(/^[0-9a-f]{64}$/), target: '/anon', readOnly: false },
        { kind: 'bind', source: '/tmp', target: '/bound', readOnly: false },
        { kind: 'volume', source: `${t.stack}_data`, target: '/data', readOnly: true },
      ],
      ports: expect.any(Array),
      detail: {
        exitCode: 0,
        startedAt: expect.any(Number),
        finishedAt: 0,
        restartCount: 0,
        oomKilled: false,
        error: '',
        networkMode: network,
        restart: { name: 'on-failure', maximumRetries: 3 },
        resources: { memory: 64 * 2 ** 20, memorySwap: 128 * 2 ** 20, memoryReservation: 32 * 2 ** 20, nanoCpus: 5e8, cpuShares: 100, cpuPeriod: 0, cpuQuota: 0, pidsLimit: 50, cpusetCpus: '0', cpusetMems: '0' },
        healthOutput: 'fine',
        interrupted: false,
      },
    },
  ]);
  expect(state.networks.find(({ name }) => name === network)).toEqual({ id, name: network, labels: t.labels(), driver: 'bridge', internal: true, scope: 'local', subnets: ['10.211.80.0/24'] });
  expect(state.volumes.find(({ name }) => name === `${t.stack}_data`)).toEqual({ name: `${t.stack}_data`, labels: t.labels(), driver: 'local', options: { type: 'tmpfs', device: 'tmpfs' } });
  expect(state.engine).toMatchObject({ platform: expect.stringMatching(/^linux\//), apiVersion: expect.stringMatching(/^1\.\d+$/) });
});

test('the list alone and the inspection say the same of what both can see', async () => {
  await t.run(draftService('web', { container: { networkMode: { kind: 'bridge' }, ports: [{ target: 80, protocol: 'tcp' }, { target: 53, protocol: 'udp', hostIp: '127.0.0.1' }], expose: ['90/tcp'], mounts: [{ kind: 'anonymous', target: '/a', readOnly: false, noCopy: false }] } }));
  const inspected = await only();
  const listed = (await t.engine.listContainers()).find(({ id }) => id === inspected.id);
  const { detail: _, ...rest } = inspected;
  const withoutAliases = Object.fromEntries(Object.entries(rest.networks).map(([name, { aliases: __, ...endpoint }]) => [name, endpoint]));
  expect(listed).toEqual({ ...rest, created: listed?.created, networks: withoutAliases });
  expect(Math.abs((listed?.created ?? 0) - rest.created)).toBeLessThan(1000);
});

test('four calls when nothing happened, and one more for each container that changed', async () => {
  const [a] = await Promise.all([t.run(draftService('a')), t.run(draftService('b')), t.create(draftService('c'))]);
  // Until the events of the starts have been noted, an observation may look again.
  const quiet = async () => {
    t.calls.length = 0;
    await look();
    return t.calls.map(({ path }) => path).sort();
  };
  const lists = ['/containers/json', '/images/json', '/networks', '/volumes'];
  await eventually(async () => (await quiet()).length === 4);
  expect(await quiet()).toEqual(lists);

  await t.engine.updateContainer(a, { memory: 64 * 2 ** 20, memorySwap: 64 * 2 ** 20 }, { name: 'always', maximumRetries: 0, declared: true });
  await eventually(async () => ours(await look()).find(({ id }) => id === a.id)?.detail?.resources.memory === 64 * 2 ** 20);
  expect(ours(await look()).find(({ id }) => id === a.id)?.detail?.restart).toEqual({ name: 'always', maximumRetries: 0 });
  expect(await quiet()).toEqual(lists);
});

test('tells a job that ended from one that was killed', async () => {
  await t.run(scriptService('job', 'exit 3'));
  await eventually(async () => (await only()).state === 'exited');
  expect((await only()).detail).toMatchObject({ exitCode: 3, interrupted: false });
  await t.clean();
  const killed = await t.run(scriptService('job', 'sleep 1000'));
  await t.engine.stopContainer(killed, 0);
  expect((await only()).detail).toMatchObject({ exitCode: 137, interrupted: true });
});

test('sees what never ran, is paused, could not start', async () => {
  const container = await t.create(draftService('lame', { container: { command: ['no-such-program'] } }));
  expect(await only()).toMatchObject({ state: 'created', detail: { startedAt: 0 } });
  await expect(t.engine.startContainer(container)).rejects.toThrow();
  expect(await only({ deep: true })).toMatchObject({ state: 'created', detail: { exitCode: 127, error: expect.stringContaining('no-such-program') } });
});
