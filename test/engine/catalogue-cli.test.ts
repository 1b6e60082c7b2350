import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogueAddCommand, catalogueRemoveCommand, type AddOptions } from '../../controller/commands/catalogue-change.ts';
import type { CommandContext, ExitCode } from '../../controller/commands/command-context.ts';
import { templateCreateCommand } from '../../controller/commands/template-create.ts';
import { templateTexts } from '../support/catalogue-bench.ts';
import type { CliTest } from '../support/cli.ts';
import { startCliTest } from '../support/cli.ts';
import { listen } from '../support/command-line.ts';
import { TEST_IMAGE } from '../support/engine.ts';

const SETTINGS = '# ours, by hand\ndomain: example.com   # at home\n';
const COMPOSE = `# The page of the club
services:
  web:
    image: busybox:1.36.1
    command: httpd -f -p 80
    environment: { TITLE: "\${TITLE}", DB_PASSWORD: "\${DB_PASSWORD}", API_KEY: 0123456789abcdef }
    ports: ["8093:80"]
    volumes: ["./data:/data"]
`;

let test: CliTest;
/** A folder with one app in it. */
let shelf: string;
beforeAll(async () => {
  test = await startCliTest();
  shelf = join(dirname(test.stacks), 'club');
  await write(join(shelf, 'tool'), templateTexts('tool', `version: 1.0.0\nimages: ["${TEST_IMAGE}"]\n`, `services:\n  web:\n    image: ${TEST_IMAGE}\n    mem_limit: 32m\n`));
  await test.put('orbitr.yaml', SETTINGS);
});
afterAll(() => test[Symbol.asyncDispose]());

async function write(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, text] of Object.entries(texts)) await writeFile(join(folder, path), text);
}

const settings = (): Promise<string> => readFile(join(test.stacks, 'orbitr.yaml'), 'utf8');

async function said(command: (context: CommandContext) => Promise<ExitCode>): Promise<{ readonly code: ExitCode; readonly out: string; readonly err: string }> {
  const heard = listen({ stacks: test.stacks, data: test.data, listen: { host: '127.0.0.1', port: 0 }, dockerHost: process.env['DOCKER_HOST'], engineLock: `orbitr-lock-${test.prefix}` });
  const code = await command(heard.context);
  return { code, out: heard.out(), err: heard.err() };
}

const add = (name: string, options: AddOptions) => said((context) => catalogueAddCommand(context, name, options));
const remove = (name: string) => said((context) => catalogueRemoveCommand(context, name));

it('a catalogue that is added is fetched at once, and the other lines of orbitr.yaml stay as they are', async () => {
  expect(await add('club', { folder: shelf, priority: '5' })).toMatchObject({ code: 0, out: expect.stringMatching(/^✓ club: 1 app, /) as string });
  const text = await settings();
  expect(text.startsWith(SETTINGS)).toBe(true);
  expect(text.slice(SETTINGS.length)).toContain('name: club');
  expect((await test.json<{ readonly apps: readonly { readonly id: string; readonly source: string }[] }>('app', 'search', 'tool', '--source', 'club')).apps.map(({ id }) => id)).toEqual(['tool']);
});

it('what cannot be fetched is written and said; what is no catalogue, or has the name of another, is not written', async () => {
  const before = await settings();
  await expect(add('club', { folder: shelf })).rejects.toMatchObject({ code: 'command/usage' });
  await expect(add('both', { folder: shelf, git: 'https://git.example.org/x.git' })).rejects.toThrow(/./);
  await expect(add('none', {})).rejects.toThrow(/./);
  await expect(add('loud', { folder: shelf, priority: 'high' })).rejects.toThrow(/./);
  expect(await settings()).toBe(before);
  const away = await add('away', { git: 'https://127.0.0.1:9/apps.git', allow: ['127.0.0.1'] });
  expect(away).toMatchObject({ code: 1, err: expect.stringContaining('away is in orbitr.yaml, but cannot be fetched') as string });
  expect(await settings()).toContain('name: away');
});

it('each is taken out again, and the last one leaves the file as it was', async () => {
  await expect(remove('clubs')).rejects.toMatchObject({ code: 'command/usage', hint: 'It names club, away.' });
  expect(await remove('away')).toMatchObject({ code: 0 });
  expect(await remove('club')).toMatchObject({ code: 0, out: 'club is out of orbitr.yaml; what was installed from it stays\n' });
  expect(await settings()).toBe(SETTINGS);
});

it('a template is made of a stack by its name: values of .env become answers, passwords are made up, and none of them is in it', async () => {
  await test.put('page/compose.yaml', COMPOSE);
  await test.put('page/.env', 'TITLE=Our club\nDB_PASSWORD=hunter2hunter2\n');
  const into = join(dirname(test.stacks), 'made');
  const { code, out } = await said((context) => templateCreateCommand(context, 'Club Page', { from: 'page', in: into }));
  expect(out).toContain('passwords became variables, made up at each install: API_KEY');
  const read = (path: string): Promise<string> => readFile(join(into, 'club-page', path), 'utf8');
  const [manifest, compose] = await Promise.all([read('template.yaml'), read('compose.yaml')]);
  expect(manifest).toContain('default: Our club');
  expect(`${manifest}${compose}${out}`).not.toMatch(/hunter2|0123456789abcdef/);
  for (const hidden of ['DB_PASSWORD', 'API_KEY']) expect(manifest).toMatch(new RegExp(`- name: ${hidden}\\n(?: {4}.*\\n)*? {4}generate:`));
  expect(compose).not.toContain('./data');
  expect(code).toBe(0);
  await expect(said((context) => templateCreateCommand(context, 'Club Page', { from: 'page', in: into }))).rejects.toMatchObject({ code: 'template/exists' });
  await expect(said((context) => templateCreateCommand(context, 'other', { from: 'nobody', in: into }))).rejects.toMatchObject({ code: 'command/no-such-stack' });
});
