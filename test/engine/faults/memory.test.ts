import { execFile } from 'node:child_process';
import { open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { afterEach, expect, test, vi } from 'vitest';
import { openController } from '../../../controller/composition/open-controller.ts';
import type { ControllerTest } from '../../support/controller-test.ts';
import { IDLE, startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';

const run = promisify(execFile);
const FILE = `services:\n  web:\n    ${IDLE}\n    volumes: [data:/data]\nvolumes: { data: {} }\n`;
const identity = (t: ControllerTest, name: string): Promise<string> => t.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', name);
const ready = (t: ControllerTest, stack: string): string | undefined => t.status(stack)?.conditions.find(({ type }) => type === 'Ready')?.message;

afterEach(() => void vi.restoreAllMocks());

test('memory that is torn, empty, garbage, older, newer or gone touches nothing that runs, and what is ours stays ours', async () => {
  await using first = await startControllerTest();
  const stack = `${first.prefix}-mem`;
  await first.put(`${stack}.yaml`, FILE);
  await first.settled(stack);
  const before = await identity(first, `${stack}-web-1`);
  const memory = join(first.config.data, 'memory.json');
  const damages = { torn: '{"schemaVersion":1,"checksum":"', empty: '', garbage: '\u0000\u0001\u0002', older: '{"schemaVersion":0,"checksum":"","data":{}}', newer: '{"schemaVersion":99,"checksum":"","data":{}}', gone: undefined };
  let t: ControllerTest = first;
  for (const [name, text] of Object.entries(damages)) {
    t = await t.restart(async () => {
      await rm(`${memory}.bak`, { force: true });
      await (text === undefined ? rm(memory) : writeFile(memory, text));
    });
    await t.settled(stack);
    expect(t.done, name).toEqual([]);
  }
  expect(await identity(t, `${stack}-web-1`)).toBe(before);
  // What could not be believed was set aside, not thrown away.
  expect((await readdir(first.config.data)).filter((name) => name.includes('.corrupt-'))).toHaveLength(5);
  await t.remove(`${stack}.yaml`);
  await eventually(async () => (await t.docker('ps', '-aq', '--filter', `label=orbitr.stack=${stack}`)) === '');
  await t.controller.close();
});

test('a full disk under the data directory: what runs is looked after, nothing is created that would be forgotten, and all goes on when there is space', async ({ skip }) => {
  await using t = await startControllerTest();
  const stack = `${t.prefix}-full`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  await using disk = await smallDisk(t.config.data);
  if (disk === undefined) skip('needs root to mount a small disk');
  await disk?.fill();

  await t.docker('kill', `${stack}-web-1`);
  await eventually(() => t.done.includes(`start-container ${stack}-web-1`));
  await t.put(`${stack}-b.yaml`, FILE);
  await eventually(() => ready(t, `${stack}-b`)?.includes('no space left on device'));
  expect(await t.docker('ps', '-aq', '--filter', `label=orbitr.stack=${stack}-b`)).toBe('');
  expect(t.controller.api.overview().forgetful).toContain('no space left on device');
  await eventually(() => t.status(stack)?.health === 'Healthy');

  await disk?.free();
  await t.put(`${stack}-b.yaml`, `${FILE}# again\n`);
  await t.settled(`${stack}-b`);
  expect(t.controller.api.overview().forgetful).toBeUndefined();
  const next = await t.restart();
  await next.settled(`${stack}-b`);
  expect(next.done).toEqual([]);
  await next.controller.close();
});

test('a data directory that became read-only is told, and what runs is looked after', async ({ skip }) => {
  await using t = await startControllerTest();
  const stack = `${t.prefix}-ro`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  await using disk = await smallDisk(t.config.data);
  if (disk === undefined) skip('needs root to mount a small disk');
  await run('mount', ['-o', 'remount,ro', t.config.data]);
  await t.docker('kill', `${stack}-web-1`);
  await eventually(() => t.done.includes(`start-container ${stack}-web-1`));
  await t.put(`${stack}-b.yaml`, FILE);
  await eventually(() => ready(t, `${stack}-b`)?.includes('read-only file system'));
});

test.each([['back', -1], ['forward', 1]] as const)('a clock that jumps a day %s changes nothing and stops nothing', async (_, direction) => {
  await using t = await startControllerTest();
  const stack = `${t.prefix}-clock`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  const before = await identity(t, `${stack}-web-1`);
  const [now, jump] = [Date.now, direction * 86_400_000];
  vi.spyOn(Date, 'now').mockImplementation(() => now() + jump);
  const done = t.done.length;
  await t.controller.look();
  expect(t.status(stack)).toMatchObject({ sync: 'Synced', health: 'Healthy' });
  expect(t.done.slice(done)).toEqual([]);
  expect(await identity(t, `${stack}-web-1`)).toBe(before);
  // Files, events and regular looks work as before.
  await t.docker('kill', `${stack}-web-1`);
  await eventually(() => t.done.includes(`start-container ${stack}-web-1`));
  await t.put(`${stack}.yaml`, FILE.replace('100000', '100001'));
  await eventually(async () => (await t.docker('inspect', '--format', '{{.Config.Cmd}}', `${stack}-web-1`).catch(() => '')) === '[sleep 100001]');
  await t.settled(stack);
  await t.remove(`${stack}.yaml`);
  await eventually(async () => (await t.docker('ps', '-aq', '--filter', `label=orbitr.stack=${stack}`)) === '');
});

test('a second controller on the same data directory writes nothing there, and knows all that the first one made when it takes over', async () => {
  await using first = await startControllerTest();
  const stack = `${first.prefix}-two`;
  const second = await openController(first.config, pino({ level: 'silent' }), { onRecord: () => undefined, onPull: () => undefined }, { kind: 'daemon' });
  await second.start();
  await eventually(() => second.api.overview().readOnly?.includes('holds this engine'));
  await first.put(`${stack}.yaml`, FILE);
  await first.settled(stack);
  await second.look();
  const before = await identity(first, `${stack}-web-1`);
  await second.close();
  // It left the first one's memory as it was: a third one knows what is whose.
  const third = await first.restart();
  await third.settled(stack);
  expect(third.done).toEqual([]);
  expect(await identity(third, `${stack}-web-1`)).toBe(before);
  await third.controller.close();
});

/** Puts the folder's files onto a disk of 1 MB mounted in its place. Undefined where that may not be done. */
async function smallDisk(folder: string): Promise<({ fill(): Promise<void>; free(): Promise<void> } & AsyncDisposable) | undefined> {
  const names = await readdir(folder);
  await run('mkdir', [`${folder}.aside`]);
  await run('cp', ['-a', ...names.map((name) => join(folder, name)), `${folder}.aside`]);
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=700', 'tmpfs', folder]).then(() => true, () => false);
  if (!mounted) return undefined;
  await run('cp', ['-a', `${folder}.aside/.`, folder]);
  const filler = join(folder, 'filler');
  return {
    fill: async () => {
      const file = await open(filler, 'w');
      try {
        for (const piece of [65_536, 4_096, 1]) for (;;) if ((await file.write(Buffer.alloc(piece)).catch(() => undefined)) === undefined) break;
      } finally {
        await file.close();
      }
    },
    free: () => rm(filler),
    [Symbol.asyncDispose]: async () => void (await run('umount', ['-l', folder])),
  };
}
