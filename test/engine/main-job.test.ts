import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ControllerTest } from '../support/controller-test.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

const inspect = async (test: ControllerTest, name: string, format: string): Promise<string> => test.docker('inspect', '--format', format, name);

describe('drop, change, remove', () => {
  it('runs a folder stack in dependency order, replaces only what changed, and removes all but the volumes', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-shop`;
    const file = (greeting: string): string => `
services:
  web:
    ${IDLE}
    environment: { GREETING: "${greeting}" }
    depends_on:
      db: { condition: service_healthy }
      migrate: { condition: service_completed_successfully }
  db:
    ${IDLE}
    volumes: [data:/data]
    healthcheck: { test: "true", interval: 200ms, timeout: 5s, retries: 3 }
  migrate:
    image: busybox:stable
    command: "true"
    depends_on: { db: { condition: service_healthy } }
volumes:
  data:
`;
    await test.put(`${stack}/compose.yaml`, file('one'));
    const status = await test.settled(stack, 30_000);
    expect(status.services.map(({ name, health }) => `${name} ${health}`)).toEqual(['db Healthy', 'migrate Completed', 'web Healthy']);
    const order = test.done.filter((each) => each.startsWith('start-container') || each.startsWith('wait-container')).map((each) => each.replace(`${stack}-`, ''));
    expect(order).toEqual(['start-container db-1', 'wait-container db-1', 'start-container migrate-1', 'wait-container migrate-1', 'start-container web-1']);

    const before = await Promise.all(['db', 'migrate'].map((name) => inspect(test, `${stack}-${name}-1`, '{{.Id}} {{.State.StartedAt}}')));
    test.done.length = 0;
    await test.put(`${stack}/compose.yaml`, file('two'));
    await eventually(async () => (await inspect(test, `${stack}-web-1`, '{{.Config.Env}}')).includes('GREETING=two'));
    await test.settled(stack);
    expect(await Promise.all(['db', 'migrate'].map((name) => inspect(test, `${stack}-${name}-1`, '{{.Id}} {{.State.StartedAt}}')))).toEqual(before);
    expect(test.done.every((each) => each.includes('-web-1'))).toBe(true);

    await test.remove(stack);
    await eventually(() => test.status(stack) === undefined, 20_000);
    expect(await test.docker('ps', '-aq', '--filter', `label=orbitr.stack=${stack}`)).toBe('');
    expect(await test.docker('network', 'ls', '-q', '--filter', `label=orbitr.stack=${stack}`)).toBe('');
    expect(await test.docker('volume', 'ls', '-q', '--filter', `label=orbitr.stack=${stack}`)).toBe(`${stack}_data`);
    expect(test.controller.api.overview().keptVolumes).toContainEqual({ name: `${stack}_data`, stack });
  });

  it('changes nothing for a half-written or invalid file, and says where it is wrong', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-blog`;
    await test.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n`);
    await test.settled(stack);
    const id = await inspect(test, `${stack}-web-1`, '{{.Id}} {{.State.StartedAt}}');

    await test.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n    comand: sleep 1\n`);
    const invalid = await eventually(() => (test.status(stack)?.diagnostics.length ? test.status(stack) : undefined));
    expect(invalid.diagnostics[0]).toMatchObject({ severity: 'error', place: { file: `${stack}.yaml`, line: 7, column: 5 } });
    expect(invalid.conditions.find(({ type }) => type === 'Valid')).toMatchObject({ status: 'False' });

    // Written in place, in two halves: the first half alone is valid YAML with another image.
    const path = join(test.config.stacks, `${stack}.yaml`);
    test.done.length = 0;
    await writeFile(path, 'services:\n  web:\n    image: busy');
    await writeFile(path, `services:\n  web:\n    ${IDLE}\n`);
    await test.settled(stack);
    expect(await inspect(test, `${stack}-web-1`, '{{.Id}} {{.State.StartedAt}}')).toBe(id);
    expect(test.done).toEqual([]);
  });

  it('removes nothing when stacks/ lost its marker or cannot be read', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-kept`;
    await test.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n`);
    await test.settled(stack);
    await rm(join(test.config.stacks, '.orbitr'));
    await rm(join(test.config.stacks, `${stack}.yaml`));
    const next = await test.restart();
    await eventually(() => next.controller.api.overview().pruneHeld?.includes('marker'));
    expect(next.status(stack)?.conditions.find(({ type }) => type === 'Ready')).toMatchObject({ reason: 'PruneHeld' });
    expect(await test.docker('ps', '-q', '--filter', `label=orbitr.stack=${stack}`)).not.toBe('');
    await next.controller.close();
    await test.docker('rm', '-f', `${stack}-web-1`);
    await test.docker('network', 'rm', `${stack}_default`);
  });
});

describe('drift', () => {
  it('is put right, with its reason: killed, removed, stopped, paused, detached, updated', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-drift`;
    const name = `${stack}-web-1`;
    await test.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n    mem_limit: 64m\n    restart: unless-stopped\n`);
    await test.settled(stack);

    const repaired = async (expected: string, meddle: () => Promise<unknown>): Promise<void> => {
      test.records.length = 0;
      await meddle();
      await eventually(() => test.records.some(({ kind }) => kind === expected));
      await test.settled(stack);
      expect(await inspect(test, name, '{{.State.Running}} {{.State.Paused}} {{.HostConfig.Memory}}')).toBe('true false 67108864');
    };
    const cause = (): string => test.records.map((record) => record.cause).join('; ');

    await repaired('start-container', () => test.docker('kill', name));
    expect(cause()).toContain('exited');
    await repaired('create-container', () => test.docker('rm', '-f', name));
    expect(cause()).toMatch(/does not exist|is being removed/);
    await repaired('start-container', () => test.docker('stop', '-t', '1', name));
    await repaired('unpause-container', () => test.docker('pause', name));
    expect(cause()).toContain('paused');
    await repaired('connect-network', () => test.docker('network', 'disconnect', `${stack}_default`, name));
    expect(cause()).toContain(`not attached to ${stack}_default`);
    await repaired('update-container', () => test.docker('update', '--memory', '80m', '--memory-swap', '160m', name));
    expect(cause()).toContain('memory 83886080 → 67108864');
    await repaired('update-container', () => test.docker('update', '--restart', 'no', name));
    expect(cause()).toContain('restart policy no → unless-stopped');
  });

  it('honours run: stopped and suspend', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-calm`;
    const file = (orbitr: string): string => `x-orbitr: ${orbitr}\nservices:\n  web:\n    ${IDLE}\n`;
    await test.put(`${stack}.yaml`, file('{ run: running }'));
    await test.settled(stack);
    await test.put(`${stack}.yaml`, file('{ run: stopped }'));
    await eventually(async () => (await inspect(test, `${stack}-web-1`, '{{.State.Status}}')) === 'exited');
    expect((await test.settled(stack)).health).toBe('Suspended');

    await test.put(`${stack}.yaml`, file('{ run: running, suspend: true }'));
    await eventually(() => test.status(stack)?.conditions.some(({ type, reason }) => type === 'Ready' && reason === 'Suspended'));
    expect(await inspect(test, `${stack}-web-1`, '{{.State.Status}}')).toBe('exited');
    expect(test.status(stack)?.plan?.operations.map(({ kind }) => kind)).toEqual(['start-container']);

    await test.put(`${stack}.yaml`, file('{ run: running }'));
    await test.settled(stack);
    expect(await inspect(test, `${stack}-web-1`, '{{.State.Status}}')).toBe('running');
  });

  it('a foreign container of the same name is a Conflict that touches nothing', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-clash`;
    await test.docker('run', '-d', '--init', '--name', `${stack}-web-1`, '--label', `orbitr.instance=${test.prefix.slice(1)}`, '--label', `orbitr.stack=${stack}`, 'busybox:stable', 'sleep', '100000');
    const before = await inspect(test, `${stack}-web-1`, '{{.Id}} {{.State.StartedAt}} {{json .NetworkSettings.Networks}}');
    await test.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n`);
    const status = await eventually(() => (test.status(stack)?.conditions.some(({ type, status: value }) => type === 'Conflict' && value === 'True') ? test.status(stack) : undefined));
    expect(status.plan?.blocked[0]).toMatchObject({ code: 'Conflict' });
    expect(await inspect(test, `${stack}-web-1`, '{{.Id}} {{.State.StartedAt}} {{json .NetworkSettings.Networks}}')).toBe(before);
    await test.docker('rm', '-f', `${stack}-web-1`);
    await test.settled(stack);
  });
});

describe('the controller', () => {
  it('changes nothing at a second start, and only loses history with its data directory', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-again`;
    await test.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n    volumes: [data:/data]\nvolumes: { data: {} }\n`);
    await test.settled(stack);
    const id = await inspect(test, `${stack}-web-1`, '{{.Id}} {{.State.StartedAt}}');
    const second = await test.restart();
    await second.settled(stack);
    expect(second.done).toEqual([]);
    await second.controller.close();
    await rm(test.config.data, { recursive: true });
    const third = await second.restart();
    await third.settled(stack);
    expect(third.done).toEqual([]);
    expect(await inspect(test, `${stack}-web-1`, '{{.Id}} {{.State.StartedAt}}')).toBe(id);
    await third.remove(`${stack}.yaml`);
    await eventually(() => third.status(stack) === undefined, 20_000);
    await third.controller.close();
  });

  it('is read-only beside another one on the same engine, and takes over when that one is gone', async () => {
    await using first = await startControllerTest();
    await using second = await startControllerTest();
    await second.controller.close();
    const { openController } = await import('../../controller/composition/open-controller.ts');
    const { pino } = await import('pino');
    const other = await openController({ ...second.config, engineLock: first.config.engineLock }, pino({ level: 'silent' }), { onRecord: () => undefined, onPull: () => undefined }, { kind: 'daemon' });
    await other.start();
    const stack = `${second.prefix}-second`;
    await second.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n`);
    await eventually(() => other.board.get(stack)?.conditions.some(({ reason }) => reason === 'ReadOnly'));
    expect(other.api.overview().readOnly).toContain('holds this engine');
    expect(await second.docker('ps', '-aq', '--filter', `name=${stack}`)).toBe('');
    await other.close();
  });
});
