import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ControllerTest } from '../../support/controller-test.ts';
import { IDLE, startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { startFaultProxy } from '../../support/fault-proxy.ts';
import type { PrivateEngine } from '../../support/private-engine.ts';
import { startPrivateEngine } from '../../support/private-engine.ts';

/** Every phase of a pass that talks to the engine, by the call that begins it. `npm run faults:long` goes through all, npm test through those that differ most. */
const DEPLOY = { look: /^GET \/containers\/json/, network: /^POST \/networks\/create/, volume: /^POST \/volumes\/create/, create: /^POST \/containers\/create/, start: /^POST \/containers\/[^/]+\/start/ };
const REPLACE = { 'create the next': /^POST \/containers\/create/, stop: /^POST \/containers\/[^/]+\/stop/, rename: /^POST \/containers\/[^/]+\/rename/, remove: /^DELETE \/containers\// };
const LONG = process.env['ORBITR_FAULTS'] === 'long';
const chosen = <T extends object>(phases: T, few: readonly (keyof T & string)[]): [string, RegExp][] => (LONG ? Object.entries(phases) : few.map((name) => [name, phases[name] as RegExp]));

const file = (seconds: number, note = ''): string => `services:\n  web:\n    ${IDLE.replace('100000', String(seconds))}\n    volumes: [data:/data]\nvolumes: { data: {} }\n# ${note}\n`;

let engine: PrivateEngine | undefined;
beforeAll(async () => void (engine = await startPrivateEngine()));
afterAll(async () => engine?.[Symbol.asyncDispose]());

/** Root can start an engine: one that is missing is then a failure, and only for others a skip. */
function privateEngine(skip: (note: string) => never): PrivateEngine {
  if (engine === undefined && process.getuid?.() === 0) expect.fail('root could not start an engine of its own');
  return engine ?? skip('only root can start an engine of its own');
}

/** What must hold in the end, whatever happened to the engine: one container, as the file says, and nothing beside it. */
async function converges(t: ControllerTest, stack: string, seconds: number): Promise<void> {
  await eventually(async () => {
    const found = await t.docker('ps', '-a', '--no-trunc', '--filter', `label=orbitr.stack=${stack}`, '--format', '{{.Names}} {{.State}} {{.Command}}');
    return found === `${stack}-web-1 running "sleep ${seconds}"`;
  }, 40_000);
  await t.settled(stack, 40_000);
  expect(await t.docker('network', 'ls', '--filter', `name=${stack}_`, '--format', '{{.Name}}')).toBe(`${stack}_default`);
  expect(await t.docker('volume', 'ls', '--filter', `name=${stack}_`, '--format', '{{.Name}}')).toBe(`${stack}_data`);
  const before = t.done.length;
  await t.controller.pass(stack);
  expect(t.done.slice(before)).toEqual([]);
}

describe.each(['SIGKILL', 'SIGTERM'] as const)('an engine that ends by %s and is started again', (signal) => {
  const phases = signal === 'SIGKILL' ? [...chosen(DEPLOY, ['create', 'start']), ...chosen(REPLACE, ['stop'])] : [...chosen(DEPLOY, ['network']), ...chosen(REPLACE, ['rename'])];
  test.for(phases)('at: %s', async ([name, at], { skip }) => {
    const daemon = privateEngine(skip);
    await using proxy = await startFaultProxy({ dockerHost: daemon.dockerHost });
    await using t = await startControllerTest(undefined, undefined, { engine: daemon.dockerHost, proxy: proxy.dockerHost });
    const stack = `${t.prefix}-r`;
    if (name in REPLACE) {
      await t.put(`${stack}.yaml`, file(1_000));
      await t.settled(stack);
    }
    const fault = proxy.inject({ at, times: 1, effect: { kind: 'first', run: () => daemon.stop(signal) } });
    await t.put(`${stack}.yaml`, file(2_000));
    await eventually(() => fault.struck() === 1);
    await eventually(() => t.controller.api.overview().engine.kind === 'unreachable', 40_000);
    await daemon.start();
    await converges(t, stack, 2_000);
  });
});

describe('an engine that is frozen', () => {
  test.for([...chosen(DEPLOY, ['look', 'create']), ...chosen(REPLACE, ['stop'])])('for a while at: %s, is waited for', async ([name, at], { skip }) => {
    const daemon = privateEngine(skip);
    await using proxy = await startFaultProxy({ dockerHost: daemon.dockerHost });
    await using t = await startControllerTest(undefined, undefined, { engine: daemon.dockerHost, proxy: proxy.dockerHost });
    const stack = `${t.prefix}-f`;
    if (name in REPLACE) {
      await t.put(`${stack}.yaml`, file(1_000));
      await t.settled(stack);
    }
    const fault = proxy.inject({ at, times: 1, effect: { kind: 'first', run: async () => daemon.freeze() } });
    await t.put(`${stack}.yaml`, file(2_000));
    await eventually(() => fault.struck() === 1);
    // Calls of others pile up meanwhile.
    const others = Promise.all([t.engine.listContainers(), t.engine.listVolumes()]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    daemon.thaw();
    await others;
    await converges(t, stack, 2_000);
    expect(t.records.filter(({ result }) => result === 'failed')).toEqual([]);
  });

  test('for longer than any call may take, is told as away, stops no other stack for ever, and is used again when it answers', async ({ skip }) => {
    const daemon = privateEngine(skip);
    await using t = await startControllerTest(undefined, undefined, { engine: daemon.dockerHost, pace: { callDeadline: 1_500, scan: 1_000 } });
    const stack = `${t.prefix}-l`;
    await t.put(`${stack}.yaml`, file(1_000));
    await t.settled(stack);
    daemon.freeze();
    try {
      await t.put(`${stack}.yaml`, file(2_000));
      await eventually(() => t.controller.api.overview().engine.kind === 'unreachable');
      expect(t.controller.api.overview().engine).toMatchObject({ message: expect.stringContaining('did not answer') as string });
      await eventually(() => t.status(stack)?.health === 'Unknown');
    } finally {
      daemon.thaw();
    }
    await eventually(() => t.controller.api.overview().engine.kind === 'connected');
    await converges(t, stack, 2_000);
  });
});
