import { afterEach, describe, expect, it } from 'vitest';
import { startCliTest } from '../support/cli.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

let test: ControllerTest | undefined;
afterEach(async () => {
  await test?.[Symbol.asyncDispose]();
  test = undefined;
});

const plain = (dependsOn: readonly string[] = []): string => `x-orbitr: { dependsOn: [${dependsOn.join(', ')}] }\nservices:\n  web:\n    ${IDLE}\n    network_mode: none\n`;

describe('stacks that depend on each other', () => {
  it('start when the other one is Healthy, and are removed before it', async () => {
    test = await startControllerTest();
    const { prefix, put, remove, settled, docker, done, records, status } = test;
    const [db, web, page] = [`${prefix}a-db`, `${prefix}b-web`, `${prefix}c-page`];
    await put(`${page}.yaml`, plain([web]));
    await put(`${web}.yaml`, plain([db]));
    await put(`${db}.yaml`, `services:\n  db:\n    ${IDLE}\n    network_mode: none\n    x-orbitr: { health: { exec: test -e /ready, interval: 200ms, startPeriod: 5m } }\n`);
    await eventually(() => done.includes(`start-container ${db}-db-1`));
    await eventually(() => status(web)?.conditions.some(({ reason, message }) => reason === 'Waiting' && message === `Waiting until ${db} is Healthy.`));
    expect(done).not.toContain(`create-container ${web}-web-1`);
    await docker('exec', `${db}-db-1`, 'touch', '/ready');
    for (const stack of [db, web, page]) await settled(stack, 30_000);
    const started = done.filter((line) => line.startsWith('start-container'));
    expect(started).toEqual([`start-container ${db}-db-1`, `start-container ${web}-web-1`, `start-container ${page}-web-1`]);

    await Promise.all([db, web, page].map((stack) => remove(`${stack}.yaml`)));
    await eventually(() => [db, web, page].every((stack) => status(stack) === undefined), 30_000);
    expect(records.filter(({ kind }) => kind === 'remove-container').map(({ subject }) => subject.stack)).toEqual([page, web, db]);
  });

  it('are kept up as they were while the other one is ill; a change waits until it is Healthy', async () => {
    test = await startControllerTest();
    const { prefix, put, settled, docker, done, status } = test;
    const [db, web] = [`${prefix}a-db`, `${prefix}b-web`];
    await put(`${db}.yaml`, `services:\n  db:\n    ${IDLE}\n    network_mode: none\n    x-orbitr: { onUnhealthy: alert, health: { exec: test ! -e /ill, interval: 200ms, retries: 1 } }\n`);
    await put(`${web}.yaml`, plain([db]));
    for (const stack of [db, web]) await settled(stack, 30_000);
    await docker('exec', `${db}-db-1`, 'touch', '/ill');
    await eventually(() => status(db)?.health === 'Degraded');

    await put(`${web}.yaml`, plain([db]).replace('100000', '100001'));
    await eventually(() => status(web)?.conditions.some(({ reason }) => reason === 'Waiting'));
    await docker('rm', '-f', `${web}-web-1`);
    const command = (): Promise<string> => docker('inspect', '--format', '{{.State.Status}} {{.Config.Cmd}}', `${web}-web-1`).catch(() => '');
    await eventually(async () => (await command()) === 'running [sleep 100000]');
    await docker('kill', `${web}-web-1`);
    await eventually(() => done.filter((line) => line.startsWith(`start-container ${web}-web-1`)).length === 3);
    expect(await command()).toBe('running [sleep 100000]');
    expect(status(web)?.conditions.find(({ type }) => type === 'Ready')?.message).toBe(`Waiting until ${db} is Healthy.`);

    await docker('exec', `${db}-db-1`, 'rm', '/ill');
    await eventually(async () => (await command()) === 'running [sleep 100001]');
    await settled(web, 30_000);
  });

  it('in a circle, or on nothing, change nothing that runs, and say where', async () => {
    test = await startControllerTest();
    const { prefix, put, settled, done, status } = test;
    const [one, two] = [`${prefix}one`, `${prefix}two`];
    await put(`${one}.yaml`, plain());
    await put(`${two}.yaml`, plain([one]));
    await settled(one);
    await settled(two);
    const { length } = done;
    await put(`${one}.yaml`, plain([two]));
    const first = await eventually(() => status(one)?.diagnostics.find(({ code }) => code === 'stack/dependency-cycle'));
    expect(first).toMatchObject({ message: `the stacks wait for each other in a circle: ${one} → ${two} → ${one}`, place: { file: `${one}.yaml`, line: 1, column: 25 } });
    await put(`${two}.yaml`, plain(['nobody']));
    expect(await eventually(() => status(two)?.diagnostics.find(({ code }) => code === 'stack/unknown-dependency'))).toMatchObject({ message: 'there is no stack "nobody" to wait for', place: { file: `${two}.yaml`, line: 1, column: 25 } });
    expect(status(two)?.services[0]?.health).toBe('Healthy');
    await put(`${two}.yaml`, plain());
    await settled(two);
    // Its own file did not change: it is right because the other one is.
    await settled(one, 40_000);
    expect(done).toHaveLength(length);
  });
});

describe('orbitr', () => {
  it('validate finds the circle in every file of it, and apply goes round by round', async () => {
    await using cli = await startCliTest();
    const [one, two] = [`${cli.prefix}one`, `${cli.prefix}two`];
    await cli.put(`${one}.yaml`, plain([two]));
    await cli.put(`${two}.yaml`, plain([one]));
    const circle = await cli.run('validate');
    expect(circle.code).toBe(1);
    expect(circle.out).toContain(`${one}.yaml:1:25: error: the stacks wait for each other in a circle: ${one} → ${two} → ${one} (stack/dependency-cycle)`);
    expect(circle.out).toContain(`${two}.yaml:1:25: error: the stacks wait for each other in a circle: ${two} → ${one} → ${two} (stack/dependency-cycle)`);
    await cli.put(`${two}.yaml`, plain());
    const applied = await cli.run('apply');
    expect(applied.out + applied.err).toContain(`✓ ${one}`);
    expect(applied.code).toBe(0);
    expect(applied.err.indexOf(`${two}-web-1`)).toBeLessThan(applied.err.indexOf(`${one}-web-1`));
  });
});
