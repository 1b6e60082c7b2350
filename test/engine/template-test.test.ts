import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TrialStep } from '../../controller/composition/catalogue/try-template.ts';
import { templateTestCommand } from '../../controller/commands/template-test.ts';
import type { EngineTest } from '../support/engine.ts';
import { startEngineTest } from '../support/engine.ts';
import { templateTexts } from '../support/catalogue-bench.ts';
import { listen } from '../support/command-line.ts';

const run = promisify(execFile);
let engine: EngineTest;
let root: string;
/** Ids of templates begin with it, so that what they leave behind would be found. */
let prefix: string;
let image: string;

beforeAll(async () => {
  engine = await startEngineTest();
  root = await mkdtemp(join(tmpdir(), 'orbitr-template-test-'));
  prefix = `t${engine.instance}`;
  image = `${prefix}:1.0.0`;
  await run('docker', ['tag', 'busybox:stable', image]);
});
afterAll(async () => {
  await run('docker', ['rmi', image]);
  await rm(root, { recursive: true, force: true });
  await engine[Symbol.asyncDispose]();
});

async function template(name: string, folder: string, version: string, more: { readonly check?: string; readonly compose?: string; readonly manifest?: string } = {}): Promise<string> {
  const id = `${prefix}-${name}`;
  const texts = templateTexts(id, `version: ${version}\nimages: ["${image}"]\nvolumes: [{ name: data, holds: words, backup: true }]\n${more.manifest ?? ''}`, `services:
  web:
    image: ${image}
    init: true
    command: sleep 100000
    stop_grace_period: 1s
    environment: { VERSION: "${version}" }
    volumes: ["data:/data"]
    healthcheck: { test: [CMD, "${more.check ?? 'true'}"], interval: 300ms, timeout: 5s, retries: 2 }
    mem_limit: 32m
${more.compose ?? ''}volumes:
  data:
`);
  const place = join(root, folder, id);
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), text);
  }
  return place;
}

async function tried(target: string, options: { readonly previous?: string; readonly grant?: readonly string[]; readonly timeout?: string } = {}): Promise<{ readonly code: number; readonly steps: readonly TrialStep[] }> {
  const heard = listen({ stacks: join(root, 'stacks'), data: join(root, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: process.env['DOCKER_HOST'], engineLock: 'unused' });
  const code = await templateTestCommand(heard.context, target, { timeout: '60', json: true, ...options });
  return { code, steps: (JSON.parse(heard.out()) as { test: { steps: readonly TrialStep[] } }).test.steps };
}

async function leftBehind(name: string): Promise<string> {
  const lists = await Promise.all([['ps', '-a', '--format', '{{.Names}}'], ['volume', 'ls', '--format', '{{.Name}}'], ['network', 'ls', '--format', '{{.Name}}']].map((words) => run('docker', words)));
  return lists.flatMap(({ stdout }) => stdout.split('\n')).filter((found) => found.includes(`${prefix}-${name}`)).join(' ');
}

it.concurrent('installs, updates with an edit of a user kept, removes, and leaves nothing', async () => {
  const [before, after] = [await template('good', 'before', '1.0.0'), await template('good', 'after', '1.1.0')];
  const { code, steps } = await tried(after, { previous: before });
  expect(steps.map(({ name, result, message }) => `${name} ${result}: ${message}`)).toEqual([
    'install passed: 1.0.0 is healthy, and nothing is left to be done',
    'update passed: from 1.0.0 to 1.1.0, healthy again, an edit of the user kept',
    'remove passed: containers and networks are gone; 1 volumes stayed until they were deleted by name',
  ]);
  expect(code).toBe(0);
  expect(await leftBehind('good')).toBe('');
});

it.concurrent('says what is not well, with the words of the container, and takes it away', async () => {
  const sick = await template('sick', 'sick', '2.0.0', { check: 'false', compose: '    entrypoint: [sh, -c, "echo I have no database; exec sleep 1000"]\n' });
  const { code, steps } = await tried(sick, { timeout: '30' });
  expect([code, ...steps.map(({ name, result }) => `${name} ${result}`)]).toEqual([1, 'install failed', 'update skipped', 'remove passed']);
  expect(steps[0]?.message).toContain('I have no database');
  expect(await leftBehind('sick')).toBe('');
});

it.concurrent('makes nothing before its author has agreed to what it may do', async () => {
  const wants = await template('wants', 'wants', '1.0.0', { compose: '    cap_add: [NET_ADMIN]\n', manifest: 'permissions: [{ permission: "capability:NET_ADMIN", reason: It bends the network. }]\n' });
  await expect(tried(wants)).rejects.toMatchObject({ code: 'catalogue/consent', message: expect.stringContaining('capability:NET_ADMIN') });
  expect(await leftBehind('wants')).toBe('');
});
