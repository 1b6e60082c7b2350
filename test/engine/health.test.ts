import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DurableFile } from '../../state/durable-file.ts';
import type { HealthRecords } from '../../state/health-file.ts';
import { startCliTest } from '../support/cli.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

let test: ControllerTest | undefined;
afterEach(async () => {
  await test?.[Symbol.asyncDispose]();
  test = undefined;
});

const QUICK = 'interval: 200ms, timeout: 2s, retries: 2';
/** Answers as long as /www/ok is there. */
const WEB = 'image: busybox:stable\n    init: true\n    stop_grace_period: 1s\n    command: ["sh", "-c", "mkdir -p /www && echo fine > /www/ok && exec httpd -f -p 8080 -h /www"]';

async function begin(): Promise<ControllerTest> {
  test = await startControllerTest();
  return test;
}

describe('checks by http', () => {
  it('see over the address of the container that it works, and restart it through the plan when it does not any more', async () => {
    const { prefix, put, settled, docker, records, status } = await begin();
    const stack = `${prefix}web`;
    await put(`${stack}.yaml`, `services:\n  web:\n    ${WEB}\n    x-orbitr: { health: { http: { path: /ok, port: 8080 }, ${QUICK} } }\n`);
    await settled(stack);
    const name = `${stack}-web-1`;
    const before = await docker('inspect', '-f', '{{.Id}} {{.State.StartedAt}}', name);
    await docker('exec', name, 'rm', '/www/ok');
    const restart = await eventually(() => records.find(({ id, cause }) => id === `start-container:${name}` && cause.startsWith('it is unhealthy')));
    expect(restart.cause).toBe('it is unhealthy: GET /ok answered 404');
    await settled(stack);
    const after = await docker('inspect', '-f', '{{.Id}} {{.State.StartedAt}}', name);
    expect(after.split(' ')[0]).toBe(before.split(' ')[0]);
    expect(after).not.toBe(before);
    expect(status(stack)?.services[0]).toMatchObject({ health: 'Healthy', containers: [{ health: 'healthy' }] });
  });

  it('only tell with onUnhealthy: alert, and make a new container with recreate', async () => {
    const { prefix, put, settled, docker, records, status, controller } = await begin();
    const stack = `${prefix}react`;
    const file = (reaction: string): string => `services:\n  web:\n    ${WEB}\n    x-orbitr: { onUnhealthy: ${reaction}, health: { http: { path: /ok, port: 8080 }, ${QUICK} } }\n`;
    await put(`${stack}.yaml`, file('alert'));
    await settled(stack);
    const name = `${stack}-web-1`;
    const id = await docker('inspect', '-f', '{{.Id}}', name);
    const made = records.length;
    await docker('exec', name, 'rm', '/www/ok');
    await eventually(() => status(stack)?.health === 'Degraded');
    expect(status(stack)?.services[0]?.message).toBe('its health check fails: GET /ok answered 404');
    await controller.pass(stack);
    expect(records.length).toBe(made);

    await put(`${stack}.yaml`, file('recreate'));
    await eventually(async () => (await docker('inspect', '-f', '{{.Id}}', name)) !== id);
    await settled(stack);
    expect(records.find(({ kind, cause }) => kind === 'create-container' && cause.startsWith('it is unhealthy'))).toBeDefined();
  });

  it('are made inside the container where no way leads to it', async () => {
    const { prefix, put, settled, controller } = await begin();
    const stack = `${prefix}inside`;
    await put(`${stack}.yaml`, `services:\n  web:\n    ${WEB}\n    network_mode: none\n    x-orbitr: { health: { http: { path: /ok, port: 8080 }, ${QUICK} } }\n  tcp:\n    ${WEB}\n    network_mode: none\n    x-orbitr: { health: { tcp: 8080, ${QUICK} } }\n`);
    await settled(stack);
    expect(controller.api.health(stack).map(({ probe, word, checks }) => [probe, word, checks.at(-1)?.message])).toEqual([
      ['tcp', 'healthy', 'port 8080 is open'],
      ['http', 'healthy', 'GET /ok answered 200'],
    ]);
  });
});

describe('one word for health', () => {
  it('holds back who depends on it, and tells the engine\'s own check, too', async () => {
    const { prefix, put, settled, docker, done, controller } = await begin();
    const stack = `${prefix}order`;
    await put(`${stack}.yaml`, [
      'services:',
      '  db:', `    ${IDLE}`, `    x-orbitr: { health: { exec: test -e /ready, interval: 200ms, startPeriod: 5m } }`,
      '  web:', `    ${IDLE}`, '    depends_on: { db: { condition: service_healthy } }', '    healthcheck: { test: ["CMD", "true"], interval: 1s }', '    x-orbitr: { health: { docker: true } }',
    ].join('\n'));
    await eventually(() => controller.api.health(stack).some(({ service, word, checks }) => service === 'db' && word === 'starting' && checks.length >= 2));
    expect(done).not.toContain(`start-container ${stack}-web-1`);
    await docker('exec', `${stack}-db-1`, 'touch', '/ready');
    await settled(stack);
    expect(done).toContain(`start-container ${stack}-web-1`);
  });

  it('is bounded when a check hangs: one process in the container, failures that count, and no restart but by the plan', async () => {
    const { prefix, put, docker, status, controller } = await begin();
    const stack = `${prefix}hang`;
    await put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n    x-orbitr: { onUnhealthy: alert, health: { exec: sleep 5000, interval: 200ms, timeout: 300ms, retries: 2 } }\n`);
    await eventually(() => status(stack)?.services[0]?.health === 'Degraded');
    await eventually(() => (controller.api.health(stack)[0]?.checks.length ?? 0) >= 5);
    const processes = await docker('top', `${stack}-web-1`, '-eo', 'pid,args');
    expect(processes.split('\n').filter((line) => line.includes('sleep 5000'))).toHaveLength(1);
    expect(status(stack)?.services[0]?.message).toBe('its health check fails: sleep does not end');
  });
});

describe('a look of the command line', () => {
  it('asks by itself where no controller has asked before, and says what came of it', async () => {
    await using cli = await startCliTest();
    const stack = `${cli.prefix}look`;
    const health = async (): Promise<string | undefined> => (await cli.json<{ readonly stacks: readonly { readonly health: string }[] }>('status', stack)).stacks[0]?.health;
    await cli.put(`${stack}.yaml`, `services:\n  db:\n    ${IDLE}\n    network_mode: none\n    x-orbitr: { health: { exec: test -e /ready, startPeriod: 5m } }\n`);
    await cli.run('apply');
    expect(await health()).toBe('Progressing');
    await cli.docker('exec', `${stack}-db-1`, 'touch', '/ready');
    expect(await health()).toBe('Healthy');
  });
});

describe('a revision whose check never passes', () => {
  it('gives way to what ran before, is held, and is not tried again until the files change', async () => {
    const { prefix, put, settled, docker, records, status, controller } = await begin();
    const stack = `${prefix}never`;
    const file = (page: string): string => `x-orbitr: { rollout: { timeout: 20s } }\nservices:\n  web:\n    ${WEB.replaceAll('/www/ok', `/www/${page}`)}\n    x-orbitr: { health: { http: { path: /ok, port: 8080 }, ${QUICK} } }\n`;
    await put(`${stack}.yaml`, file('ok'));
    await settled(stack);
    const name = `${stack}-web-1`;
    const before = await docker('inspect', '-f', '{{.Id}} {{.State.StartedAt}}', name);

    await put(`${stack}.yaml`, file('elsewhere'));
    const ready = await eventually(() => status(stack)?.conditions.find(({ type, reason }) => type === 'Ready' && reason === 'Held'), 40_000);
    expect(ready.message).toContain('GET /ok answered 404');
    expect(await docker('inspect', '-f', '{{.Id}} {{.State.StartedAt}}', name)).toBe(before);
    const { length } = records;
    await controller.pass(stack);
    expect(records).toHaveLength(length);
    expect(status(stack)?.health).toBe('Healthy');

    await put(`${stack}.yaml`, `${file('ok')}# once more\n`);
    await settled(stack);
  });
});

describe('containers that keep falling', () => {
  it('are started again with growing waits, then end in a crash loop that a restart of the controller does not forget', async () => {
    const first = await begin();
    const stack = `${first.prefix}fall`;
    await first.put(`${stack}.yaml`, `services:\n  web:\n    image: busybox:stable\n    command: ["sh", "-c", "exit 3"]\n  calm:\n    ${IDLE}\n`);
    await eventually(() => first.records.filter(({ id, cause }) => id === `start-container:${stack}-web-1` && cause.includes('code 3')).length >= 2);

    const file = new DurableFile<HealthRecords>({ path: join(first.config.data, 'health.json'), schemaVersion: 1, onCorrupt: (path, reason) => expect.fail(`${path}: ${reason}`), now: Date.now });
    const second = await first.restart(async () => {
      const written = await file.read();
      const [place = '', falls] = Object.entries(written?.falls ?? {})[0] ?? [];
      expect(place).toContain(`${stack} web 1`);
      expect(falls?.starts.length).toBeGreaterThanOrEqual(2);
      // As if nine of them had been within the last hour.
      await file.write({ at: Date.now(), words: {}, falls: { [place]: { count: 9, starts: [9, 8, 7, 6, 5, 4, 3, 2, 1].map((minute) => minute * 60_000), engineRestarts: [], wait: 0 } } });
    });
    test = second;
    const status = await eventually(() => {
      const found = second.status(stack);
      return found?.plan?.blocked.some(({ code }) => code === 'CrashLoop') ? found : undefined;
    });
    expect(second.records.filter(({ id }) => id === `start-container:${stack}-web-1`)).toHaveLength(1);
    expect(status.conditions.find(({ type }) => type === 'CrashLoop')).toMatchObject({ status: 'True', message: `${stack}-web-1 was started 10 times within an hour and did not stay well.` });
    expect(status.services.find(({ name }) => name === 'web')).toMatchObject({ health: 'Degraded', message: 'exited with code 3, in a crash loop: not started again for now' });
    expect(status.services.find(({ name }) => name === 'calm')).toMatchObject({ health: 'Healthy' });

    // A changed file is another definition: it is tried at once.
    await second.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n  calm:\n    ${IDLE}\n`);
    const well = await second.settled(stack);
    expect(well.conditions.find(({ type }) => type === 'CrashLoop')).toMatchObject({ status: 'False' });
  });

  it('because they ran out of memory say so', async () => {
    const { prefix, put, status, records } = await begin();
    const stack = `${prefix}oom`;
    await put(`${stack}.yaml`, `services:\n  eater:\n    image: busybox:stable\n    mem_limit: 8m\n    memswap_limit: 8m\n    command: ["sh", "-c", "exec tail /dev/zero"]\n`);
    const restart = await eventually(() => records.find(({ id, cause }) => id === `start-container:${stack}-eater-1` && cause.includes('out of memory')), 30_000);
    expect(restart.cause).toBe('it is exited (code 137, out of memory)');
    await eventually(() => status(stack)?.services[0]?.message.includes('(out of memory)'));
  });

  it('and are restarted by the engine are left to it, and counted', async () => {
    const { prefix, put, status, records } = await begin();
    const stack = `${prefix}engine`;
    await put(`${stack}.yaml`, 'services:\n  web:\n    image: busybox:stable\n    restart: always\n    command: ["sh", "-c", "exit 4"]\n');
    await eventually(() => (status(stack)?.services[0]?.message ?? '').startsWith('keeps falling (code 4), the engine restarts it'));
    expect(records.filter(({ id }) => id === `start-container:${stack}-web-1`)).toHaveLength(1);
  });
});
