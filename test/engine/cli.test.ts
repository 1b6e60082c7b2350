import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublicPlan, PublicStatus } from '../../controller/model/public-plan.ts';
import { containersOf, startCliTest } from '../support/cli.ts';
import { expectToFit } from '../support/expect-to-fit.ts';
import { IDLE } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

interface PlanOutput {
  readonly schemaVersion: number;
  readonly plans: readonly PublicPlan[];
}

interface StatusOutput {
  readonly schemaVersion: number;
  readonly stacks: readonly PublicStatus[];
}

const ESCAPE = '\u001b';
const WEB = `services:\n  web:\n    ${IDLE}\n`;

describe('orbitr', () => {
  it('explains itself and each of its commands', async () => {
    await using test = await startCliTest();
    for (const words of [[], ['validate'], ['plan'], ['apply'], ['status'], ['up'], ['logs'], ['dump'], ['init'], ['config'], ['adopt'], ['volumes'], ['volumes', 'delete']]) {
      const help = await test.run(...words, '--help');
      expect(help.code).toBe(0);
      expect(help.out).toContain(`Usage: ${['orbitr', ...words].join(' ')}`);
      expect(help.out + help.err).not.toContain(ESCAPE);
    }
    expect(await readdir(test.stacks)).toEqual([]);
  });

  it('says what is wrong with the words, and ends with 1', async () => {
    await using test = await startCliTest();
    for (const words of [['nonsense'], ['plan', '--nonsense'], ['logs']]) {
      const result = await test.run(...words);
      expect(result.code).toBe(1);
      expect(result.err).toContain('error:');
    }
  });
});

describe('orbitr validate', () => {
  it('draws a caret under what is wrong, for all stacks or the one at a path', async () => {
    await using test = await startCliTest();
    await test.put('good.yaml', WEB);
    await test.put('bad/compose.yml', `services:\n  web:\n    imagee: nginx\n`);
    const all = await test.run('validate');
    expect(all.code).toBe(1);
    expect(all.out).toContain('✓ good\n');
    expect(all.out).toContain('✗ bad\n');
    expect(all.out).toContain('bad/compose.yml:3:5: error:');
    expect(all.out).toContain('  3 |     imagee: nginx\n    |     ^^^^^^');
    expect(all.out).not.toContain(ESCAPE);

    expect(await test.run('validate', join(test.stacks, 'good.yaml'))).toMatchObject({ code: 0, out: '✓ good\n' });
    for (const path of ['bad', 'bad/compose.yml']) expect(await test.run('validate', join(test.stacks, path))).toMatchObject({ code: 1 });
    const missing = await test.run('validate', join(test.stacks, 'none.yaml'));
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('none.yaml does not exist');

    const json = JSON.parse((await test.run('validate', '--json')).out) as { readonly schemaVersion: number; readonly stacks: readonly { readonly stack: string; readonly diagnostics: readonly { readonly code: string }[] }[] };
    expectToFit('validate', json);
    expect(json.stacks.map(({ stack, diagnostics }) => [stack, diagnostics[0]?.code])).toEqual([['bad', 'compose/unknown-key'], ['good', undefined]]);
  });

  it('tells what is wrong in orbitr.yaml, with its line', async () => {
    await using test = await startCliTest();
    await test.put('orbitr.yaml', 'profiles: [a]\naprovals: []\n');
    const result = await test.run('validate');
    expect(result.code).toBe(1);
    expect(result.out).toMatch(/orbitr\.yaml:2:\d+: error: unknown key "aprovals"/);
  });

  it('needs no engine and writes nothing', async () => {
    await using test = await startCliTest();
    await test.put('good.yaml', WEB);
    expect((await test.run('validate')).code).toBe(0);
    expect(await readdir(test.stacks)).toEqual(['good.yaml']);
    await expect(readdir(test.data)).rejects.toThrow('ENOENT');
  });
});

describe('orbitr plan and apply', () => {
  it('end with 2 while there is something to do, and with 0 when it was done', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-blog`;
    await test.put(`${stack}.yaml`, WEB);

    const plan = await test.run('plan');
    expect(plan.code).toBe(2);
    expect(plan.out).toContain(`+ create container ${stack}-web-1  (it does not exist)`);
    expect(plan.out).not.toContain(ESCAPE);
    const json = await test.json<PlanOutput>('plan', stack);
    expectToFit('plan', json);
    expect(json.plans[0]?.operations.map(({ kind }) => kind)).toEqual(['create-network', 'create-container', 'start-container']);
    expect(JSON.stringify(json)).not.toContain('"args"');
    expect(await containersOf(test, stack)).toBe('');

    const applied = await test.run('apply');
    expect(applied).toMatchObject({ code: 0, out: `✓ ${stack}: Synced, Healthy\n` });
    expect(applied.err).toContain(`✓ create container ${stack}-web-1  (it does not exist)`);
    expect(applied.out + applied.err).not.toContain(ESCAPE);
    expect(await containersOf(test, stack)).toBe(`${stack}-web-1 running`);

    expect(await test.run('plan')).toMatchObject({ code: 0, out: `${stack}: nothing to do\n` });
    expectToFit('plan', await test.json<PlanOutput>('plan'));
    expect((await test.run('apply', stack)).err).toBe('');
  });

  it('end with 1 for a broken file, which changes nothing that runs', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-bad`;
    await test.put(`${stack}.yaml`, WEB);
    expect((await test.run('apply')).code).toBe(0);
    await test.put(`${stack}.yaml`, 'services:\n  web:\n    imagee: x\n');
    const plan = await test.run('plan');
    expect(plan.code).toBe(1);
    expect(plan.out).toContain('cannot be planned');
    expect(plan.out).toContain('^^^^^^');
    expectToFit('plan', await test.json<PlanOutput>('plan'));
    const apply = await test.run('apply');
    expect(apply.code).toBe(1);
    expect(apply.out).toContain(`✗ ${stack}: Unknown, Healthy`);
    expect(await containersOf(test, stack)).toBe(`${stack}-web-1 running`);
    expect((await test.run('plan', 'no-such')).err).toMatch(/there is no stack "no-such"\n.*There are: /s);
  });

  it('with --no-start only create', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-idle`;
    await test.put(`${stack}.yaml`, WEB);
    await test.run('apply', '--no-start');
    expect(await containersOf(test, stack)).toBe(`${stack}-web-1 created`);
    expect((await test.run('apply')).code).toBe(0);
    expect(await containersOf(test, stack)).toBe(`${stack}-web-1 running`);
  });

  it('start again what an earlier apply stopped, though it ended with 0 as a finished job does', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-polite`;
    const file = (run: string): string => `x-orbitr: { run: ${run} }\nservices:\n  web:\n    image: busybox:stable\n    command: [sh, -c, "trap 'exit 0' TERM; while :; do sleep 0.1; done"]\n`;
    await test.put(`${stack}.yaml`, file('running'));
    expect((await test.run('apply')).code).toBe(0);
    await test.put(`${stack}.yaml`, file('stopped'));
    expect((await test.run('apply')).out).toContain('Synced, Suspended');
    expect(await test.docker('inspect', '--format', '{{.State.ExitCode}}', `${stack}-web-1`)).toBe('0');
    await test.put(`${stack}.yaml`, file('running'));
    expect((await test.run('plan')).code).toBe(2);
    expect((await test.run('apply')).out).toContain('Synced, Healthy');
    expect(await containersOf(test, stack)).toBe(`${stack}-web-1 running`);
  });

  it('follow x-orbitr.dependsOn over several levels, whatever the names', async () => {
    await using test = await startCliTest();
    const name = (letter: string): string => `${test.prefix}-${letter}`;
    const needing = (letter: string): string => `x-orbitr: { dependsOn: [${name(letter)}] }\n${WEB}`;
    await test.put(`${name('a')}.yaml`, needing('b'));
    await test.put(`${name('b')}.yaml`, needing('c'));
    // Healthy only after a while, when its pass is long over.
    await test.put(`${name('c')}.yaml`, `${WEB}    healthcheck: { test: "true", interval: 700ms, timeout: 5s, retries: 3 }\n`);
    const result = await test.run('apply');
    expect(result.err).toContain(`Waiting until ${name('c')} is Healthy.`);
    expect(result.code).toBe(0);
    const started = [...result.err.matchAll(/start container \S+-(?<letter>[abc])-web-1/g)].map((match) => match.groups?.['letter']);
    expect(started).toEqual(['c', 'b', 'a']);
  });

  it('remove what has no file any more, and keep its volumes', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-gone`;
    await test.put(`${stack}.yaml`, `${WEB}    volumes: [data:/data]\nvolumes: { data: {} }\n`);
    expect((await test.run('apply')).code).toBe(0);
    await rm(join(test.stacks, `${stack}.yaml`));
    expect((await test.run('plan')).out).toContain(`! volume ${stack}_data is kept`);
    expect((await test.run('apply')).code).toBe(0);
    expect(await containersOf(test, stack)).toBe('');
    expect(await test.docker('volume', 'ls', '-q', '--filter', `label=orbitr.stack=${stack}`)).toBe(`${stack}_data`);
  });

  it('remove nothing when a stack’s folder cannot be read', async ({ skip }) => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-hidden`;
    await test.put(`${stack}/compose.yaml`, WEB);
    expect((await test.run('apply')).code).toBe(0);
    // A link whose target is away is what an unmounted disk looks like, also to root.
    await rm(join(test.stacks, stack), { recursive: true });
    await symlink('/nowhere/at/all', join(test.stacks, stack)).catch(() => skip('no links here'));
    const result = await test.run('apply');
    expect(result.code).toBe(1);
    expect(result.out).toContain('the folder cannot be read');
    expect(await containersOf(test, stack)).toBe(`${stack}-web-1 running`);
  });
});

describe('orbitr status and logs', () => {
  it('tell how the stacks are, and what they say', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-talk`;
    await test.put(`${stack}.yaml`, `services:\n  web:\n    image: busybox:stable\n    init: true\n    command: [sh, -c, "echo hello from web; sleep 100000"]\n    stop_grace_period: 1s\n`);
    expect((await test.run('status')).code).toBe(1);
    await test.run('apply');
    const status = await test.run('status');
    expect(status.code).toBe(0);
    expect(status.out).toContain(`${stack}  Synced, Healthy`);
    const json = await test.json<StatusOutput>('status', stack);
    expectToFit('status', json);
    expect(json).toMatchObject({ schemaVersion: 1, stacks: [{ name: stack, sync: 'Synced', services: [{ name: 'web', health: 'Healthy', containers: [{ state: 'running' }] }] }] });
    expectToFit('status', await test.json<StatusOutput>('apply', stack));

    const logs = await eventually(async () => {
      const result = await test.run('logs', stack, 'web', '--tail', '5');
      return result.out.includes('hello') ? result : undefined;
    });
    expect(logs.out).toBe(`${stack}-web-1 | hello from web\n`);
    expect((await test.run('logs', stack, 'nothing')).err).toContain('has no containers');
    expect((await test.run('logs', stack, '--tail', 'x')).err).toContain('--tail takes a number');

    await test.docker('kill', `${stack}-web-1`);
    const broken = await test.run('status');
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('OutOfSync, Degraded');

    // While the file is broken, what runs is still told as it is.
    await test.put(`${stack}.yaml`, 'services: 3\n');
    expect((await test.json<StatusOutput>('status')).stacks[0]).toMatchObject({ sync: 'Unknown', health: 'Degraded', services: [{ name: 'web', containers: [{ state: 'exited' }] }] });
  });
});
