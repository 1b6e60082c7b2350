import { describe, expect, it } from 'vitest';
import type { ControllerTest } from '../support/controller-test.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

const inspect = async (test: ControllerTest, name: string, format: string): Promise<string> => test.docker('inspect', '--format', format, name);

/** Waits until a pass that changes something is over and everything runs; fails when a second pass was needed. */
async function change(test: ControllerTest, stack: string, text: string): Promise<void> {
  test.records.length = 0;
  const before = test.status(stack)?.applied?.digest;
  await test.put(`${stack}.yaml`, text);
  await eventually(() => test.status(stack)?.applied?.digest !== before, 60_000);
  await test.settled(stack, 60_000);
  expect(test.records.filter(({ result }) => result === 'failed')).toEqual([]);
  expect(new Set(test.records.map(({ trace }) => trace)).size).toBe(1);
}

describe('in one pass', () => {
  it('two services exchange their host ports, though one waits for the other', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-ports`;
    const file = (one: number, two: number): string => `
services:
  one:
    ${IDLE}
    ports: ["127.0.0.1:${one}:80"]
  two:
    ${IDLE}
    ports: ["127.0.0.1:${two}:80"]
    depends_on: [one]
`;
    const port = 20_000 + (process.pid % 20_000);
    await change(test, stack, file(port, port + 1));
    await change(test, stack, file(port + 1, port));
    expect(await test.docker('port', `${stack}-one-1`, '80')).toBe(`127.0.0.1:${port + 1}`);
    expect(await test.docker('port', `${stack}-two-1`, '80')).toBe(`127.0.0.1:${port}`);
  });

  it('two services exchange their container names, and each answers to its own only', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-names`;
    const [red, blue] = [`${stack}-red`, `${stack}-blue`];
    const file = (one: string, two: string): string => `services:\n  one:\n    ${IDLE}\n    container_name: ${one}\n  two:\n    ${IDLE}\n    container_name: ${two}\n`;
    await change(test, stack, file(red, blue));
    await change(test, stack, file(blue, red));
    const service = '{{index .Config.Labels "orbitr.service"}}';
    expect([await inspect(test, blue, service), await inspect(test, red, service)]).toEqual(['one', 'two']);
    expect(await inspect(test, blue, `{{json (index .NetworkSettings.Networks "${stack}_default").Aliases}}`)).not.toContain(`"${red}"`);
  });

  it('a port goes from a service to the one whose network it moves into', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-into`;
    const port = 45_000 + (process.pid % 10_000);
    await change(test, stack, `services:\n  app:\n    ${IDLE}\n    ports: ["127.0.0.1:${port}:80"]\n  vpn:\n    ${IDLE}\n`);
    await change(test, stack, `services:\n  app:\n    ${IDLE}\n    network_mode: service:vpn\n  vpn:\n    ${IDLE}\n    ports: ["127.0.0.1:${port}:80"]\n`);
    expect(await test.docker('port', `${stack}-vpn-1`, '80')).toBe(`127.0.0.1:${port}`);
  });
});

describe('who lives in the network of another container', () => {
  it('is started again with it, because it is cut off otherwise, and then left in peace', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-guest`;
    await change(test, stack, `services:\n  host:\n    ${IDLE}\n  guest:\n    ${IDLE}\n    network_mode: service:host\n`);
    const started = await inspect(test, `${stack}-guest-1`, '{{.State.StartedAt}}');
    // Without Orbitr noticing a stop: the engine restarts it at once.
    await test.docker('restart', '-t', '1', `${stack}-host-1`);
    await eventually(async () => (await inspect(test, `${stack}-guest-1`, '{{.State.StartedAt}}')) !== started, 30_000);
    await test.settled(stack);
    const address = async (name: string): Promise<string> => test.docker('exec', `${stack}-${name}-1`, 'ip', '-o', '-4', 'addr', 'show', 'eth0');
    expect(await address('guest')).toBe(await address('host'));
    test.records.length = 0;
    await test.docker('pause', `${stack}-guest-1`);
    await eventually(() => test.records.some(({ kind }) => kind === 'unpause-container'));
    await test.settled(stack);
    expect(test.records.map(({ kind }) => kind)).toEqual(['unpause-container']);
  });
});

describe('a network that something foreign uses', () => {
  it('is not taken apart: the change is a Conflict, and everybody stays attached', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-net`;
    const file = (internal: boolean): string => `services:\n  web:\n    ${IDLE}\nnetworks:\n  default: { internal: ${internal} }\n`;
    await change(test, stack, file(false));
    const guest = `${stack}-theirs`;
    await test.docker('run', '-d', '--rm', '--init', '--name', guest, '--network', `${stack}_default`, 'busybox:stable', 'sleep', '100000');
    try {
      await test.put(`${stack}.yaml`, file(true));
      const status = await eventually(() => (test.status(stack)?.plan?.blocked.length ? test.status(stack) : undefined));
      expect(status).toMatchObject({ sync: 'OutOfSync', health: 'Healthy', plan: { operations: [], blocked: [{ code: 'Conflict' }] } });
      expect(await inspect(test, `${stack}-web-1`, '{{len .NetworkSettings.Networks}}')).toBe('1');
    } finally {
      await test.docker('rm', '-f', guest);
    }
    await eventually(async () => (await test.docker('network', 'inspect', '--format', '{{.Internal}}', `${stack}_default`)) === 'true', 10_000);
    await test.settled(stack);
  });
});
