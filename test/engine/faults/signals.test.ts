import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { containersOf, startCliTest } from '../../support/cli.ts';
import type { CliTest } from '../../support/cli.ts';
import { IDLE } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { startFaultProxy } from '../../support/fault-proxy.ts';
import type { Fault } from '../../support/fault-proxy.ts';
import { sampled } from '../../support/sampled.ts';
import { startTinyRegistry } from '../../support/tiny-registry.ts';

/** What supervisors wait before they kill, in ms. */
const LIMIT = 10_000;

const SIMPLE = `services:\n  web:\n    ${IDLE}\n`;
const STUBBORN = 'services:\n  web:\n    image: busybox:stable\n    command: [sh, -c, "trap : TERM; while :; do sleep 0.2; done"]\n    stop_grace_period: 13s\n';

/** What the controller is in the middle of, and how it is kept there. */
const PHASES: Readonly<Record<string, { readonly file: string; readonly next?: string; readonly fault: Fault }>> = {
  'the first look': { file: SIMPLE, fault: { at: /^GET \/containers\/json/, effect: { kind: 'hang' } } },
  'a creation': { file: SIMPLE, fault: { at: /^POST \/containers\/create/, effect: { kind: 'hang' } } },
  'a wait': { file: 'services:\n  web:\n    image: busybox:stable\n    init: true\n    command: sleep 1000\n    healthcheck: { test: [CMD, "false"], interval: 1s, retries: 1000, start_period: 10m }\n  next:\n    image: busybox:stable\n    init: true\n    command: sleep 1000\n    depends_on: { web: { condition: service_healthy } }\n', fault: { at: /^POST \/containers\/[^/]+\/start/, times: 1, effect: { kind: 'first', run: async () => undefined } } },
  'a stop that takes longer than the limit': { file: STUBBORN, next: STUBBORN.replace('0.2', '0.3'), fault: { at: /^POST \/containers\/[^/]+\/stop/, times: 1, effect: { kind: 'first', run: async () => undefined } } },
  'a hook': { file: `${SIMPLE}    post_start: [{ command: [sleep, "1000"] }]\n`, fault: { at: /^POST \/exec\/[^/]+\/start/, times: 1, effect: { kind: 'first', run: async () => undefined } } },
};

/** After the signal another controller must bring everything about by itself, with what is left of the fault gone. */
async function goesOn(t: CliTest, stack: string, expected: string): Promise<void> {
  await t.put(`${stack}.yaml`, SIMPLE);
  const next = await t.startDaemon();
  await eventually(async () => (await containersOf(t, stack)) === expected, 40_000);
  expect((await next.end('SIGTERM')).code).toBe(0);
}

test.concurrent.each(sampled(Object.entries(PHASES), 2))('SIGTERM during %s ends the controller within ten seconds, and the next one goes on', async (_, { file, next, fault }) => {
  await using proxy = await startFaultProxy();
  await using t = await startCliTest({ DOCKER_HOST: proxy.dockerHost });
  const stack = `${t.prefix}-term`;
  await t.put(`${stack}.yaml`, file);
  if (next !== undefined) {
    const first = await t.startDaemon();
    await eventually(async () => (await containersOf(t, stack)) === `${stack}-web-1 running`);
    expect((await first.end('SIGTERM')).code).toBe(0);
    await t.put(`${stack}.yaml`, next);
  }
  const injected = proxy.inject(fault);
  const daemon = await t.startDaemon();
  await eventually(() => injected.struck() > 0);
  const { after } = await daemon.end('SIGTERM');
  expect(after).toBeLessThan(LIMIT);
  injected.lift();
  await goesOn(t, stack, `${stack}-web-1 running`);
});

test.concurrent('SIGTERM during a pull cancels it at once', async () => {
  await using registry = await startTinyRegistry();
  registry.behave('stall');
  await using t = await startCliTest();
  const stack = `${t.prefix}-pull`;
  await t.put(`${stack}.yaml`, `services:\n  web:\n    image: ${registry.image}\n`);
  const daemon = await t.startDaemon();
  await eventually(() => registry.requests.includes(registry.layerPath));
  const { code, after } = await daemon.end('SIGTERM');
  expect(code).toBe(0);
  expect(after).toBeLessThan(3_000);
  await goesOn(t, stack, `${stack}-web-1 running`);
});

test.concurrent('SIGTERM while nothing is under way and a page is open ends the controller at once, and gives the engine back', async () => {
  await using t = await startCliTest();
  const stack = `${t.prefix}-idle`;
  await t.put(`${stack}.yaml`, SIMPLE);
  const daemon = await t.startDaemon();
  await eventually(async () => (await containersOf(t, stack)) === `${stack}-web-1 running`);
  const page = new WebSocket(`${daemon.url.replace('http', 'ws')}/live?page=/&version=none`, { headers: { Origin: daemon.url } });
  page.on('error', () => undefined);
  await eventually(() => page.readyState === WebSocket.OPEN || page.readyState === WebSocket.CLOSED);
  expect(page.readyState).toBe(WebSocket.OPEN);
  const { code, after } = await daemon.end('SIGTERM');
  expect(code).toBe(0);
  expect(after).toBeLessThan(3_000);
  expect(await t.docker('volume', 'ls', '-q', '--filter', `name=orbitr-lock-${t.prefix.slice(1)}`)).toBe('');
  expect(await containersOf(t, stack)).toBe(`${stack}-web-1 running`);
});
