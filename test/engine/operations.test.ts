import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { executePlan } from '../../controller/apply/execute.ts';
import type { ExecuteHooks } from '../../controller/apply/execute.ts';
import { HANDLERS } from '../../controller/apply/handlers.ts';
import type { EngineEvent } from '../../controller/engine/port.ts';
import type { Operation, OperationArgs, OperationKind } from '../../controller/model/operation.ts';
import type { OperationRecord } from '../../controller/model/status.ts';
import { draftBuild } from '../support/draft-build.ts';
import { draftAttachment, draftNetwork, draftService, draftVolume, scriptService } from '../support/draft-service.ts';
import type { ServiceOverrides } from '../support/draft-service.ts';
import { eventually, startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';
import { askEngine } from '../support/raw-engine.ts';
import { startTinyRegistry } from '../support/tiny-registry.ts';

// Every kind of operation, carried out as a plan by the executor on the real engine.

let t: EngineTest;
beforeAll(async () => void (t = await startEngineTest()));
afterEach(() => t.clean());
afterAll(() => t[Symbol.asyncDispose]());

/** Kinds that some test below has carried out. */
const seen = new Set<OperationKind>();

function operation<K extends OperationKind>(kind: K, name: string, args: OperationArgs[K], dependsOn: readonly string[] = []): Operation {
  seen.add(kind);
  return { id: `${kind}:${name}`, kind, subject: { stack: t.stack, type: 'container', name }, cause: { reason: 'Missing', message: 'test', differences: [] }, dependsOn, destructive: false, args } as Operation;
}

async function execute(operations: readonly Operation[], hooks: Partial<ExecuteHooks> & { changes?: (id: string, signal: AbortSignal) => Promise<void> } = {}): Promise<readonly OperationRecord[]> {
  const { changes, ...rest } = hooks;
  return executePlan({ stack: t.stack, operations, blocked: [], warnings: [] }, { engine: t.engine, now: Date.now, ...(changes ? { changes } : {}) }, { trace: 't', ...rest });
}

const allDone = (records: readonly OperationRecord[]) => expect(records.filter(({ result }) => result !== 'done')).toEqual([]);
const create = (name: string, overrides: ServiceOverrides = {}, after: readonly string[] = []) =>
  operation('create-container', name, { service: draftService(name, overrides), name: `${t.stack}-${name}-1`, labels: t.labels(name), anonymousVolumes: {}, peers: {} }, after);
const reference = (name: string) => ({ name: `${t.stack}-${name}-1` });
const inspect = async (name: string) => t.engine.inspectContainer(reference(name).name);

test('a stack comes up in order, is changed in place, and goes away, its volume with it', async () => {
  const net = `${t.stack}_net`;
  const second = `${t.stack}_second`;
  const data = `${t.stack}_data`;
  const overrides: ServiceOverrides = { attachments: [draftAttachment(net, { aliases: ['web'] })], container: { mounts: [{ kind: 'volume', key: 'data', source: data, target: '/data', readOnly: false, noCopy: false }] } };
  allDone(
    await execute([
      operation('create-network', net, { network: draftNetwork(net), labels: t.labels() }),
      operation('create-network', second, { network: draftNetwork(second), labels: t.labels() }),
      operation('create-volume', data, { volume: draftVolume(data), labels: t.labels() }),
      create('web', overrides, [`create-network:${net}`, `create-volume:${data}`]),
      operation('connect-network', 'web', { container: reference('web'), attachment: draftAttachment(second, { aliases: ['web', 'extra'] }) }, ['create-container:web', `create-network:${second}`]),
      operation('start-container', 'web', { container: reference('web') }, ['create-container:web', 'connect-network:web']),
      operation('wait-container', 'web', { container: reference('web'), condition: 'started', timeout: 5000, required: true }, ['start-container:web']),
    ]),
  );
  const web = await inspect('web');
  expect(web).toMatchObject({ state: 'running', networks: { [net]: { aliases: [`${t.stack}-web-1`, 'web'] }, [second]: { aliases: [`${t.stack}-web-1`, 'web', 'extra'] } }, mounts: [{ source: data }] });

  const container = { id: web?.id ?? '', name: reference('web').name };
  await askEngine(`/containers/${container.id}/pause`, 'POST');
  expect((await inspect('web'))?.state).toBe('paused');
  allDone(
    await execute([
      operation('unpause-container', 'web', { container }),
      operation('update-container', 'web', { container, resources: { memory: 32 * 2 ** 20, memorySwap: 64 * 2 ** 20, nanoCpus: 5e8 }, restart: { name: 'unless-stopped', maximumRetries: 0, declared: true } }, ['unpause-container:web']),
      operation('disconnect-network', 'web', { container, network: { name: second } }),
      operation('rename-container', 'web', { container, to: `${t.stack}-old` }, ['update-container:web']),
    ]),
  );
  const changed = await t.engine.inspectContainer(container.id);
  expect(changed).toMatchObject({ name: `${t.stack}-old`, state: 'running', detail: { restart: { name: 'unless-stopped' }, resources: { memory: 32 * 2 ** 20, memorySwap: 64 * 2 ** 20, nanoCpus: 5e8 } } });
  expect(Object.keys(changed?.networks ?? {})).toEqual([net]);

  allDone(
    await execute([
      operation('stop-container', 'web', { container, timeout: 0 }),
      operation('remove-container', 'web', { container }, ['stop-container:web']),
      operation('remove-network', net, { network: { name: net } }, ['remove-container:web']),
      operation('remove-volume', data, { volume: data, approval: '' }, ['remove-container:web']),
    ]),
  );
  expect(await t.engine.inspectContainer(container.id)).toBeUndefined();
  expect((await t.engine.listVolumes()).some(({ name }) => name === data)).toBe(false);
});

test('the alias of a service reaches it, from every network', async () => {
  const net = `${t.stack}_dns`;
  const attachments = [draftAttachment(net, { aliases: ['web'] })];
  allDone(
    await execute([
      operation('create-network', net, { network: draftNetwork(net), labels: t.labels() }),
      create('web', { attachments }, [`create-network:${net}`]),
      operation('start-container', 'web', { container: reference('web') }, ['create-container:web']),
      create('probe', { attachments: [draftAttachment(net, { aliases: ['probe'] })], container: { command: ['nslookup', 'web', '127.0.0.11'] } }, [`create-network:${net}`]),
      operation('start-container', 'probe', { container: reference('probe') }, ['create-container:probe', 'start-container:web']),
      operation('wait-container', 'probe', { container: reference('probe'), condition: 'completed', timeout: 10_000, required: true }, ['start-container:probe']),
    ]),
  );
});

test('files are in the container before it starts, with owner and mode', async () => {
  const files = [
    { target: '/run/secrets/key', content: Buffer.from('s€cret').toString('base64'), uid: 5, gid: 6, mode: 0o440, secret: true },
    { target: '/etc/deep/er/conf', content: Buffer.from('c').toString('base64'), uid: 0, gid: 0, mode: 0o644, secret: false },
  ];
  const service = scriptService('files', 'stat -c "%a %u %g" /run/secrets/key; cat /run/secrets/key /etc/deep/er/conf', { container: { files } });
  allDone(
    await execute([
      create('files', service),
      operation('copy-files', 'files', { container: reference('files'), service }, ['create-container:files']),
      operation('start-container', 'files', { container: reference('files') }, ['copy-files:files']),
      operation('wait-container', 'files', { container: reference('files'), condition: 'completed', timeout: 10_000, required: true }, ['start-container:files']),
    ]),
  );
  const lines: string[] = [];
  for await (const { text } of t.engine.logs(reference('files').name, { follow: false, timestamps: false })) lines.push(text);
  expect(lines).toEqual(['440 5 6', 's€cretc']);
});

test('an anonymous volume goes over to the container that takes the place', async () => {
  const overrides: ServiceOverrides = { container: { command: ['sh', '-c', 'cat /data/x 2>/dev/null; echo kept > /data/x'], mounts: [{ kind: 'anonymous', target: '/data', readOnly: false, noCopy: false }] } };
  const first = await t.run(draftService('first', overrides));
  await eventually(async () => (await t.engine.inspectContainer(first.id))?.state === 'exited');
  const volume = (await t.engine.inspectContainer(first.id))?.mounts[0]?.source ?? '';
  await t.engine.removeContainer(first);
  const second = await t.run(draftService('second', overrides), { anonymousVolumes: { '/data': volume } });
  const lines: string[] = [];
  for await (const { text } of t.engine.logs(second.id, { follow: true, timestamps: false })) lines.push(text);
  expect(lines).toEqual(['kept']);
});

test('waiting: healthy is seen at once by its event; what cannot become healthy fails at once', async () => {
  const stream = new AbortController();
  const listeners = new Set<(event: EngineEvent) => void>();
  void (async () => {
    for await (const event of t.engine.events(stream.signal)) for (const listener of listeners) listener(event);
  })();
  const changes = (id: string, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const listener = (event: EngineEvent) => {
        if (event.id === id) resolve();
      };
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    });
  const wait = (name: string, condition: 'healthy' | 'completed', required = true) =>
    operation('wait-container', name, { container: reference(name), condition, timeout: 20_000, required }, [`start-container:${name}`]);
  const start = (name: string) => operation('start-container', name, { container: reference(name) }, [`create-container:${name}`]);
  const interval = 5e8;
  const records = await execute(
    [
      create('good', { container: { healthcheck: { test: ['CMD-SHELL', 'true'], interval } } }), start('good'), wait('good', 'healthy'),
      create('sick', { container: { healthcheck: { test: ['CMD-SHELL', 'echo no database; false'], interval, retries: 1 } } }), start('sick'), wait('sick', 'healthy'),
      create('unchecked'), start('unchecked'), wait('unchecked', 'healthy'),
      create('failing', { container: { command: ['sh', '-c', 'exit 3'] } }), start('failing'), wait('failing', 'completed'),
      create('after', {}, ['wait-container:good']),
      create('never', {}, ['wait-container:failing']),
    ],
    { changes },
  );
  stream.abort();
  const outcome = Object.fromEntries(records.filter(({ id }) => /^wait|after|never/.test(id)).map(({ id, result, error }) => [id, error?.code ?? result]));
  expect(outcome).toEqual({
    'wait-container:good': 'done',
    'wait-container:sick': 'wait/unhealthy',
    'wait-container:unchecked': 'wait/no-healthcheck',
    'wait-container:failing': 'wait/job-failed',
    'create-container:after': 'done',
    'create-container:never': 'apply/skipped',
  });
  expect(records.find(({ id }) => id === 'wait-container:sick')?.error?.message).toContain('no database');
});

test('a hook runs in the container; one that fails after the start stops it', async () => {
  const hook = (script: string) => ({ command: ['sh', '-c', script], privileged: false, environment: ['WHO=you'] });
  const start = (name: string) => [create(name), operation('start-container', name, { container: reference(name) }, [`create-container:${name}`])];
  const run = (name: string, script: string) => operation('run-hook', name, { container: reference(name), hook: hook(script), phase: 'post-start' }, [`start-container:${name}`]);
  const records = await execute([...start('web'), run('web', 'echo for $WHO > /proc/1/fd/1'), ...start('bad'), run('bad', 'exit 3')]);
  expect(records.filter(({ result }) => result !== 'done').map(({ id }) => id)).toEqual(['run-hook:bad']);
  const lines: string[] = [];
  for await (const { text } of t.engine.logs(reference('web').name, { follow: false, timestamps: false })) lines.push(text);
  expect(lines).toEqual(['for you']);
  expect([(await inspect('web'))?.state, (await inspect('bad'))?.state]).toEqual(['running', 'exited']);
});

test('a pull and a build come first', async () => {
  await using registry = await startTinyRegistry();
  const order: string[] = [];
  const records = await execute([create('web'), operation('pull-image', registry.image, { image: registry.image })], { onRecord: ({ id, result }) => result === 'running' && order.push(id) });
  allDone(records);
  expect(order).toEqual([`pull-image:${registry.image}`, 'create-container:web']);
  await askEngine(`/images/${registry.image}?force=1`, 'DELETE');

  const unbuildable = await execute([operation('build-image', 'x', { image: 'x', build: { ...draftBuild, context: '/nowhere/at/all' }, labels: {}, pullFirst: false }), create('other')]);
  expect(unbuildable.map(({ result, error }) => [result, error?.code])).toEqual([['failed', 'engine/build-failed'], ['skipped', 'apply/skipped']]);
});

/** Proven with a real proxy in routes-caddy.test.ts; they ask nothing of the engine. */
const OF_PROXIES = ['drain-routes', 'publish-routes', 'withdraw-routes'];

test('every kind of operation was carried out above', () => {
  expect([...seen].sort()).toEqual(Object.keys(HANDLERS).filter((kind) => !OF_PROXIES.includes(kind)).sort());
});
