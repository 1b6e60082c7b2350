import { afterEach, describe, expect, it } from 'vitest';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

let test: ControllerTest | undefined;
afterEach(async () => {
  await test?.[Symbol.asyncDispose]();
  test = undefined;
});

async function begin(): Promise<ControllerTest> {
  test = await startControllerTest();
  return test;
}

/** Of the step that waits for an approval. */
async function blockedId({ status }: ControllerTest, stack: string): Promise<string> {
  return eventually(() => status(stack)?.plan?.blocked.find(({ code }) => code === 'NeedsApproval')?.id);
}

describe('a volume whose definition changed', () => {
  it('keeps its data until exactly this change is approved, and is then made anew with all who use it', async () => {
    const it = await begin();
    const { prefix, put, settled, docker, done, status, controller } = it;
    const stack = `${prefix}vol`;
    const file = (generation: number, approvals: readonly string[] = []): string => [
      `x-orbitr: { approvals: [${approvals.join(', ')}] }`,
      'services:',
      '  db:', `    ${IDLE}`, '    volumes: [data:/data]',
      '  backup:', `    ${IDLE}`, '    volumes: [data:/data:ro]',
      '  other:', `    ${IDLE}`,
      'volumes:', `  data: { labels: { generation: "${generation}" } }`, '',
    ].join('\n');
    const content = (): Promise<string> => docker('exec', `${stack}-backup-1`, 'ls', '/data');
    await put(`${stack}.yaml`, file(1));
    await settled(stack);
    await docker('exec', `${stack}-db-1`, 'touch', '/data/precious');
    const other = await docker('inspect', '-f', '{{.Id}}', `${stack}-other-1`);

    await put(`${stack}.yaml`, file(2));
    const id = await blockedId(it, stack);
    expect(id).toMatch(new RegExp(`^volume-${stack}_data-[0-9a-f]{8}$`));
    await put(`${stack}.yaml`, file(2, [`volume-${stack}_data-00000000`]));
    await eventually(() => status(stack)?.diagnostics.some(({ code, place }) => code === 'plan/unused-approval' && place?.line === 1));
    expect(await content()).toBe('precious');

    await put(`${stack}.yaml`, file(2, [id]));
    await settled(stack);
    expect(await content()).toBe('');
    expect(await docker('inspect', '-f', '{{.Id}}', `${stack}-other-1`)).toBe(other);
    expect(await docker('volume', 'inspect', '-f', '{{.Labels.generation}}', `${stack}_data`)).toBe('2');
    expect(status(stack)?.diagnostics.map(({ code }) => code)).toEqual(['plan/unused-approval']);
    const { length } = done;
    await controller.pass(stack);
    expect(done).toHaveLength(length);

    // Back and forth again: what approved the first change approves no other, not even the same one.
    await docker('exec', `${stack}-db-1`, 'touch', '/data/second');
    await put(`${stack}.yaml`, file(1, [id]));
    const back = await blockedId(it, stack);
    expect(back).not.toBe(id);
    await put(`${stack}.yaml`, file(1, [id, back]));
    await settled(stack);
    await docker('exec', `${stack}-db-1`, 'touch', '/data/third');
    await put(`${stack}.yaml`, file(2, [id, back]));
    expect([id, back]).not.toContain(await blockedId(it, stack));
    expect(await content()).toBe('third');
  });

  it('is not touched while somebody else mounts it, approved or not', async () => {
    const it = await begin();
    const { prefix, put, settled, docker, status } = it;
    const stack = `${prefix}used`;
    const file = (generation: number, approvals = ''): string => `x-orbitr: { approvals: [${approvals}] }\nservices:\n  db:\n    ${IDLE}\n    volumes: [data:/data]\nvolumes:\n  data: { labels: { generation: "${generation}" } }\n`;
    await put(`${stack}.yaml`, file(1));
    await settled(stack);
    const stranger = `${prefix}-stranger`;
    await docker('create', '--name', stranger, '--label', `orbitr.instance=${await docker('inspect', '-f', '{{index .Config.Labels "orbitr.instance"}}', `${stack}-db-1`)}`, '-v', `${stack}_data:/x`, 'busybox:stable');
    await put(`${stack}.yaml`, file(2));
    await put(`${stack}.yaml`, file(2, await blockedId(it, stack)));
    const blocked = await eventually(() => status(stack)?.plan?.blocked.find(({ code }) => code === 'Conflict'));
    expect(blocked.message).toContain(stranger);
    expect(await docker('inspect', '-f', '{{.State.Running}}', `${stack}-db-1`)).toBe('true');
    await docker('rm', stranger);
    await settled(stack);
    expect(await docker('volume', 'inspect', '-f', '{{.Labels.generation}}', `${stack}_data`)).toBe('2');
  });
});

describe('removed stacks', () => {
  it('keep their volumes, until their removal for good is approved', async () => {
    const { prefix, put, remove, settled, docker, controller, status } = await begin();
    const stack = `${prefix}gone`;
    await put(`${stack}.yaml`, `services:\n  db:\n    ${IDLE}\n    volumes: [data:/data, more:/more]\nvolumes: { data: {}, more: {} }\n`);
    await settled(stack);
    await remove(`${stack}.yaml`);
    await eventually(() => status(stack) === undefined);
    expect(controller.api.overview().keptVolumes.filter((volume) => volume.stack === stack)).toHaveLength(2);

    await put(`${stack}.yaml`, `services:\n  db:\n    ${IDLE}\n    volumes: [data:/data]\nvolumes: { data: {} }\n`);
    await settled(stack);
    await put('orbitr.yaml', `approvals: [delete-${stack}-00000000]\n`);
    await remove(`${stack}.yaml`);
    const hint = await eventually(() => status(stack)?.diagnostics.find(({ code }) => code === 'plan/volume-kept')?.hint);
    const id = new RegExp(`delete-${stack}-[0-9a-f]{8}`).exec(hint)?.[0] ?? '';
    await eventually(() => status(stack) === undefined);
    expect(controller.api.overview().unusedApprovals).toEqual([`delete-${stack}-00000000`]);
    await put('orbitr.yaml', `approvals: [${id}]\n`);
    await eventually(async () => !(await docker('volume', 'ls', '-q')).includes(`${stack}_`));
    await eventually(() => controller.api.overview().unusedApprovals.includes(id));
  });

  it('stay when most vanish at once, as a step of the plan that can be approved, and then all go', async () => {
    const it = await begin();
    const { prefix, put, remove, settled, docker, status } = it;
    const stacks = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `${prefix}${letter}`);
    for (const stack of stacks) await put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n    network_mode: none\n`);
    for (const stack of stacks) await settled(stack, 30_000);
    await Promise.all(stacks.slice(1).map((stack) => remove(`${stack}.yaml`)));
    const ids = await Promise.all(stacks.slice(1).map((stack) => blockedId(it, stack)));
    expect(new Set(ids).size).toBe(1);
    expect(status(stacks[1] ?? '')?.plan?.operations).toEqual([]);
    await put('orbitr.yaml', `approvals: [${ids[0]}]\n`);
    await eventually(async () => (await docker('ps', '-q', '--filter', `name=${prefix}`)).split('\n').length === 1, 30_000);
    expect(status(stacks[0] ?? '')?.health).toBe('Healthy');
  });
});
