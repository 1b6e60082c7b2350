import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { containersOf, startCliTest } from '../../support/cli.ts';
import type { ControllerTest } from '../../support/controller-test.ts';
import { IDLE, startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { sampled } from '../../support/sampled.ts';

const run = promisify(execFile);
const FILE = `services:\n  web:\n    ${IDLE}\n`;
const NEXT = FILE.replace('100000', '100001');
const identity = (t: ControllerTest, stack: string): Promise<string> => t.docker('ps', '-a', '--no-trunc', '--filter', `label=orbitr.stack=${stack}`, '--format', '{{.ID}} {{.Names}} {{.State}}');

/** How each program saves, as strace shows it. */
const EDITORS: Readonly<Record<string, (folder: string, name: string) => Promise<unknown>>> = {
  vim: async (folder, name) => {
    await writeFile(join(folder, '4913'), '');
    await unlink(join(folder, '4913'));
    await rename(join(folder, name), join(folder, `${name}~`));
    await writeFile(join(folder, name), NEXT);
    await unlink(join(folder, `${name}~`));
  },
  'VS Code': async (folder, name) => {
    await truncate(join(folder, name));
    await writeFile(join(folder, name), NEXT);
  },
  Emacs: async (folder, name) => {
    await symlink('me@here.1', join(folder, `.#${name}`));
    await writeFile(join(folder, `#${name}#`), NEXT.slice(0, 20));
    await rename(join(folder, name), join(folder, `${name}~`));
    await writeFile(join(folder, name), NEXT);
    await unlink(join(folder, `.#${name}`));
    await unlink(join(folder, `#${name}#`));
  },
  nano: async (folder, name) => {
    await writeFile(join(folder, `.${name}.swp`), 'nano');
    await writeFile(join(folder, name), NEXT);
    await unlink(join(folder, `.${name}.swp`));
  },
  'sed -i': (folder, name) => run('sed', ['-i', 's/100000/100001/', join(folder, name)]),
  'an upload in pieces': async (folder, name) => {
    await writeFile(join(folder, name), '');
    for (const piece of NEXT.match(/[^]{1,20}/g) ?? []) {
      await writeFile(join(folder, name), piece, { flag: 'a' });
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  },
};

test.concurrent.each(sampled(Object.entries(EDITORS), 2))('a save by %s is one replacement: nothing is removed in between, and no half of a file is believed', async (_, save) => {
  await using t = await startControllerTest();
  const stack = `${t.prefix}-ed`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  const before = t.done.length;
  await save(t.config.stacks, `${stack}.yaml`);
  await eventually(async () => (await t.docker('inspect', '--format', '{{.Config.Cmd}}', `${stack}-web-1`).catch(() => '')) === '[sleep 100001]', 30_000);
  await t.settled(stack);
  expect(t.done.slice(before).filter((line) => line.startsWith('create-container'))).toHaveLength(1);
  expect(t.done.slice(before).filter((line) => line.startsWith('remove-network'))).toEqual([]);
  expect(t.status(stack)?.diagnostics).toEqual([]);
});

test.concurrent('a checkout of 500 files is seen whole, and so is its end', async () => {
  await using t = await startControllerTest();
  const git = (...args: string[]) => run('git', ['-C', t.config.stacks, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args]);
  await git('init', '-q', '-b', 'empty');
  await writeFile(join(t.config.stacks, '.gitignore'), '.orbitr\n');
  await git('add', '-A');
  await git('commit', '-q', '-m', 'empty');
  await git('checkout', '-q', '-b', 'full');
  await Promise.all(Array.from({ length: 500 }, (_, index) => writeFile(join(t.config.stacks, `${t.prefix}-${index}.yaml`), `x-orbitr: { suspend: true }\n${FILE}`)));
  await git('add', '-A');
  await git('commit', '-q', '-m', 'full');
  await git('checkout', '-q', 'empty');
  await eventually(() => t.controller.board.all().length === 0, 60_000);
  await git('checkout', '-q', 'full');
  await eventually(() => t.controller.board.all().filter(({ conditions }) => conditions.some(({ reason }) => reason === 'Suspended')).length === 500, 60_000);
  await git('checkout', '-q', 'empty');
  await eventually(() => t.controller.board.all().length === 0, 60_000);
  expect(t.done).toEqual([]);
});

describe('what runs is left as it is, and the page says why, when a stack file', () => {
  const accidents: Readonly<Record<string, readonly [(folder: string, name: string) => Promise<unknown>, string]>> = {
    'cannot be read': [async (folder, name) => (await unlink(join(folder, name)), symlink(name, join(folder, name))), 'stack/unreadable'],
    'became a folder': [async (folder, name) => (await unlink(join(folder, name)), mkdir(join(folder, name))), 'stack/unreadable'],
    'was renamed to capitals': [(folder, name) => rename(join(folder, name), join(folder, name.toUpperCase().replace('.YAML', '.yaml'))), 'stack/name'],
    'got a rival of the same name': [async (folder, name) => (await mkdir(join(folder, name.replace('.yaml', ''))), writeFile(join(folder, name.replace('.yaml', ''), 'compose.yaml'), NEXT)), 'stack/duplicate-name'],
    'is empty': [(folder, name) => writeFile(join(folder, name), ''), 'compose/empty'],
    'is a half of itself': [(folder, name) => writeFile(join(folder, name), 'services:\n  web: {'), 'compose/syntax'],
  };
  test.concurrent.each(sampled(Object.entries(accidents), 2))('%s', async (_, [happen, code]) => {
    await using t = await startControllerTest();
    const stack = `${t.prefix}-acc`;
    await t.put(`${stack}.yaml`, FILE);
    await t.settled(stack);
    const before = await identity(t, stack);
    const done = t.done.length;
    await happen(t.config.stacks, `${stack}.yaml`);
    await eventually(() => t.status(stack)?.diagnostics.some((diagnostic) => diagnostic.code === code));
    // Longer than a stack whose file is gone is waited for.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await t.controller.look();
    expect(await identity(t, stack)).toBe(before);
    expect(t.done.slice(done)).toEqual([]);
    for (const path of [`${stack}.yaml`, stack, `${stack.toUpperCase()}.yaml`]) await rm(join(t.config.stacks, path), { recursive: true, force: true });
    await t.put(`${stack}.yaml`, FILE);
    await t.settled(stack);
    expect(await identity(t, stack)).toBe(before);
  });
});

test.concurrent('a stack that is renamed moves to its new name by itself, ports and all, and its data stays where it was', async () => {
  await using t = await startControllerTest();
  const [old, next] = [`${t.prefix}-old`, `${t.prefix}-new`];
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const file = `${FILE}    ports: ["127.0.0.1:${port}:80"]\n    volumes: [data:/data]\nvolumes: { data: { name: ${t.prefix}-kept } }\n`;
  await t.put(`${old}.yaml`, file);
  await t.settled(old);
  await t.docker('exec', `${old}-web-1`, 'sh', '-c', 'echo precious > /data/file');
  await rename(join(t.config.stacks, `${old}.yaml`), join(t.config.stacks, `${next}.yaml`));
  await eventually(async () => (await t.docker('ps', '-a', '--filter', `label=orbitr.stack=${old}`, '--format', '{{.Names}}')) === '', 40_000);
  await eventually(async () => (await identity(t, next)).endsWith('running'), 60_000);
  await eventually(() => t.status(next)?.health === 'Healthy');
  expect(await t.docker('exec', `${next}-web-1`, 'cat', '/data/file')).toBe('precious');
});

test.concurrent.for([
  ['watches', 'echo 1 > /proc/sys/user/max_inotify_watches'],
  ['instances', 'echo 0 > /proc/sys/user/max_inotify_instances'],
] as const)('a machine without inotify %s left: said once, and files are noticed within seconds all the same', async ([kind, limit], { skip }) => {
  const allowed = await run('unshare', ['--user', '--map-root-user', 'sh', '-c', limit]).then(() => true, () => false);
  if (!allowed) {
    console.warn(`NOT TESTED: no inotify ${kind} left, because unshare may not limit them here.`);
    skip();
  }
  await using t = await startCliTest();
  const stack = `${t.prefix}-blind`;
  await t.put(`${stack}/compose.yaml`, FILE);
  await t.startDaemon(['unshare', '--user', '--map-root-user', 'sh', '-c', `${limit}; exec "$@"`, 'sh']);
  await eventually(async () => (await containersOf(t, stack)) === `${stack}-web-1 running`);
  const began = performance.now();
  await t.put(`${stack}/compose.yaml`, NEXT);
  await eventually(async () => (await t.docker('inspect', '--format', '{{.Config.Cmd}}', `${stack}-web-1`).catch(() => '')) === '[sleep 100001]', 20_000);
  expect(performance.now() - began).toBeLessThan(12_000);
  const log = await readFile(join(t.data, 'orbitr.log'), 'utf8');
  expect(log.match(/cannot be watched as a whole/g)).toHaveLength(1);
});
