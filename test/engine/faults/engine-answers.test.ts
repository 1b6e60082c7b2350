import { expect, test } from 'vitest';
import type { ControllerTest } from '../../support/controller-test.ts';
import { IDLE, startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { startFaultProxy } from '../../support/fault-proxy.ts';
import { sampled } from '../../support/sampled.ts';
import type { FaultProxy } from '../../support/fault-proxy.ts';

const FILE = `services:\n  web:\n    ${IDLE}\n`;
const changed = (text: string): string => text.replace('sleep 100000', 'sleep 100001');
const running = (test: ControllerTest, stack: string): Promise<string> => test.docker('ps', '-a', '--filter', `label=orbitr.stack=${stack}`, '--format', '{{.Names}} {{.State}}');
const through = (proxy: FaultProxy, pace = {}): Promise<ControllerTest> => startControllerTest(undefined, undefined, { proxy: proxy.dockerHost, pace });

test('an engine whose socket is missing at the start is told, and used as soon as it is there', async () => {
  await using proxy = await startFaultProxy({ closed: true });
  await using t = await through(proxy);
  const stack = `${t.prefix}-late`;
  await t.put(`${stack}.yaml`, FILE);
  await eventually(() => t.status(stack)?.sync === 'Unknown');
  expect(t.controller.api.overview().engine).toMatchObject({ kind: 'unreachable', message: expect.stringContaining('ENOENT') as string });
  await proxy.open();
  await t.settled(stack);
  expect(t.done.filter((line) => line.startsWith('create-container'))).toHaveLength(1);
});

test('a cut of the event stream is made up for by a look at everything', async () => {
  await using proxy = await startFaultProxy();
  await using t = await through(proxy);
  const stack = `${t.prefix}-cut`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  await proxy.close();
  await t.docker('rm', '-f', `${stack}-web-1`);
  await eventually(() => t.controller.api.overview().engine.kind === 'unreachable');
  await proxy.open();
  await eventually(async () => (await running(t, stack)) === `${stack}-web-1 running`);
  await t.settled(stack);
});

test('half a line of the event stream is no event and no error', async () => {
  await using proxy = await startFaultProxy();
  await using t = await through(proxy);
  const stack = `${t.prefix}-half`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  await eventually(() => proxy.listeners() === 1);
  proxy.cutEvents('half-line');
  await eventually(() => proxy.listeners() === 0);
  await eventually(() => proxy.listeners() === 1);
  await t.docker('kill', `${stack}-web-1`);
  await eventually(async () => (await running(t, stack)) === `${stack}-web-1 running`);
});

test('a silent event stream costs time, not truth: the regular look finds what nobody told, and a new stream is opened', async () => {
  await using proxy = await startFaultProxy();
  await using t = await through(proxy, { scan: 1_000, eventSilence: 3_000 });
  const stack = `${t.prefix}-mute`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  const streams = (): number => proxy.requests.filter((line) => line === 'GET /events').length;
  const before = streams();
  proxy.silenceEvents();
  await t.docker('kill', `${stack}-web-1`);
  await eventually(() => t.done.includes(`start-container ${stack}-web-1`));
  await eventually(() => streams() > before);
});

test('5,000 events at once make one pass, not 5,000, and nothing is lost that comes after them', async () => {
  await using proxy = await startFaultProxy();
  await using t = await through(proxy);
  const stack = `${t.prefix}-storm`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  const id = await t.docker('inspect', '--format', '{{.Id}}', `${stack}-web-1`);
  const instance = await t.docker('inspect', '--format', '{{index .Config.Labels "orbitr.instance"}}', id);
  const message = (index: number): object => ({ Type: 'container', Action: ['die', 'start', 'kill', 'health_status: unhealthy', 'update'][index % 5], Actor: { ID: id, Attributes: { 'orbitr.stack': stack, 'orbitr.instance': instance } }, timeNano: 1 });
  const [before, heap] = [proxy.requests.length, process.memoryUsage().heapUsed];
  proxy.tell(Array.from({ length: 5_000 }, (_, index) => message(index)));
  await t.docker('kill', `${stack}-web-1`);
  await eventually(() => t.done.includes(`start-container ${stack}-web-1`));
  await t.settled(stack);
  expect(proxy.requests.length - before).toBeLessThan(150);
  expect(process.memoryUsage().heapUsed - heap).toBeLessThan(100e6);
});

test.each(['unasked', 'carried-out'] as const)('a connection that is cut at any call, the engine %s, leaves no duplicate and no leftover', async (engine) => {
  await using proxy = await startFaultProxy();
  await using t = await through(proxy);
  const deploy = [/^POST \/networks\/create/, /^POST \/volumes\/create/, /^POST \/containers\/create/, /^POST \/containers\/[^/]+\/start/];
  const replace = [/^POST \/containers\/create/, /^POST \/containers\/[^/]+\/stop/, /^POST \/containers\/[^/]+\/rename/, /^DELETE \/containers\//];
  const file = (seconds: number, note: string): string => `services:\n  web:\n    ${IDLE.replace('100000', String(seconds))}\n    volumes: [data:/data]\nvolumes: { data: {} }\n# ${note}\n`;
  for (const [index, at] of sampled([...[...deploy, ...replace].entries()], 3)) {
    const stack = `${t.prefix}-${index}`;
    if (index >= deploy.length) {
      await t.put(`${stack}.yaml`, file(1_000, 'first'));
      await t.settled(stack);
    }
    const fault = proxy.inject({ at, times: 1, effect: { kind: 'cut', engine } });
    await t.put(`${stack}.yaml`, file(2_000, 'cut'));
    await eventually(() => fault.struck() === 1).catch(() => expect.unreachable(`nobody called ${at}`));
    fault.lift();
    // The pass backs off, or the engine's events have told already that it did what it was asked. A save does not wait.
    await eventually(() => t.controller.api.overview().queue.running.length === 0);
    await t.put(`${stack}.yaml`, file(2_000, 'saved again'));
    await eventually(async () => t.status(stack)?.sync === 'Synced' && (await running(t, stack)) === `${stack}-web-1 running`);
    await t.settled(stack);
    expect(await t.docker('inspect', '--format', '{{.Config.Cmd}}', `${stack}-web-1`), String(at)).toBe('[sleep 2000]');
    expect(await t.docker('network', 'ls', '--filter', `name=${stack}_`, '--format', '{{.Name}}')).toBe(`${stack}_default`);
    expect(await t.docker('volume', 'ls', '--filter', `name=${stack}_`, '--format', '{{.Name}}')).toBe(`${stack}_data`);
    // An engine has addresses for some thirty networks, and other tests want some, too.
    await t.remove(`${stack}.yaml`);
  }
});

test('what the engine does only when nobody waits for it any more is ours, and stands in nobody\'s way', async () => {
  await using proxy = await startFaultProxy();
  await using t = await through(proxy, { callDeadline: 3_000 });
  const stack = `${t.prefix}-slow`;
  const now = Promise.withResolvers<void>();
  const faults = [/^POST \/networks\/create/, /^POST \/volumes\/create/].map((at) => proxy.inject({ at, times: 1, effect: { kind: 'late', until: now.promise } }));
  await t.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n    volumes: [data:/data]\nvolumes: { data: {} }\n`);
  await eventually(() => t.records.filter(({ result, error }) => result === 'failed' && error?.code === 'engine/timeout').length === 2);
  await eventually(() => t.controller.api.overview().queue.running.length === 0);
  now.resolve();
  await eventually(async () => (await t.docker('network', 'ls', '--filter', `name=${stack}_`, '--format', '{{.Name}}')) === `${stack}_default`);
  await t.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n    volumes: [data:/data]\nvolumes: { data: {} }\n# again\n`);
  await t.settled(stack);
  expect(faults.map(({ struck }) => struck())).toEqual([1, 1]);
  await t.remove(`${stack}.yaml`);
  await eventually(async () => (await t.docker('network', 'ls', '-q', '--filter', `name=${stack}_`)) === '');
});

test('a container that the engine does not answer for blinds nobody to the others', async () => {
  await using proxy = await startFaultProxy();
  await using t = await through(proxy, { callDeadline: 3_000 });
  const [ill, well] = [`${t.prefix}-ill`, `${t.prefix}-well`];
  await t.put(`${ill}.yaml`, FILE);
  await t.put(`${well}.yaml`, FILE);
  await t.settled(ill);
  await t.settled(well);
  const id = await t.docker('inspect', '--format', '{{.Id}}', `${ill}-web-1`);
  const fault = proxy.inject({ at: new RegExp(`^GET /containers/${id}/json`), effect: { kind: 'hang' } });
  await t.controller.look();
  expect(t.status(ill)).toMatchObject({ sync: 'Unknown', conditions: expect.arrayContaining([expect.objectContaining({ type: 'Ready', reason: 'Failed', message: expect.stringContaining(`${ill}-web-1`) as string })]) as object });
  await t.put(`${well}.yaml`, changed(FILE));
  await eventually(async () => (await t.docker('inspect', '--format', '{{.Config.Cmd}}', `${well}-web-1`).catch(() => '')) === '[sleep 100001]');
  await t.settled(well);
  expect(t.controller.api.overview().engine.kind).toBe('connected');
  fault.lift();
  await t.docker('kill', `${ill}-web-1`);
  await t.settled(ill);
});

test('"removal in progress" is waited for while it lasts, and then backed off from', async () => {
  await using proxy = await startFaultProxy();
  await using t = await through(proxy);
  const stack = `${t.prefix}-going`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  const id = await t.docker('inspect', '--format', '{{.Id}}', `${stack}-web-1`);
  // Somebody else removes it, and the engine takes its time.
  const fault = proxy.inject({ at: /^DELETE \/containers\//, effect: { kind: 'answer', status: 409, message: `removal of container ${id} is already in progress` } });
  await t.put(`${stack}.yaml`, changed(FILE));
  await eventually(() => proxy.requests.some((line) => line.startsWith('DELETE /containers/')));
  expect(t.controller.api.overview().queue.running).toContain(stack);
  await t.docker('rm', '-f', id);
  fault.lift();
  await t.settled(stack);
  expect(await running(t, stack)).toBe(`${stack}-web-1 running`);
});

test('an engine that answers with errors is reported as away, what runs is left alone, and all is well when it recovers', async () => {
  await using proxy = await startFaultProxy();
  await using t = await through(proxy, { scan: 500 });
  const stack = `${t.prefix}-ill`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  const before = await t.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`);
  const fault = proxy.inject({ at: /^GET \/(?:containers|networks|volumes|images)/, effect: { kind: 'answer', status: 500, message: 'something is wrong with me' } });
  const away = await eventually(() => (t.controller.api.overview().engine.kind === 'unreachable' ? t.controller.api.overview().engine : undefined));
  expect(away).toMatchObject({ message: expect.stringContaining('something is wrong with me') as string });
  await eventually(() => t.status(stack)?.health === 'Unknown');
  fault.lift();
  await t.settled(stack);
  expect(t.controller.api.overview().engine.kind).toBe('connected');
  expect(await t.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`)).toBe(before);
});
