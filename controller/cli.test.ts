import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';

const SIZE = 400_000;
/** Two starts of a whole program, on a machine that may be busy, in ms. */
const TIMEOUT = 90_000;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-cli-'));
  await writeFile(join(folder, 'big.yaml'), `services:\n  web:\n    image: busybox\n    labels:\n${Array.from({ length: 400 }, (_, index) => `      l${index}: ${'x'.repeat(SIZE / 400)}\n`).join('')}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = () => spawn(process.execPath, ['controller/cli.ts', 'config', join(folder, 'big.yaml')], { stdio: ['ignore', 'pipe', 'inherit'] });

it('a command ends only when its reader has all that it printed, however slow that reader is', { timeout: TIMEOUT }, async () => {
  const child = start();
  // Until it has printed something, and the pipe is as full as it gets.
  await once(child.stdout, 'readable');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const ended = once(child, 'close');
  const printed = await text(child.stdout);
  expect(printed.length).toBeGreaterThan(SIZE);
  expect(printed.trimEnd().split('\n').filter((line) => /^ +l\d+: x/.test(line))).toHaveLength(400);
  expect((await ended)[0]).toBe(0);
});

it('a reader that has seen enough ends it without a word', { timeout: TIMEOUT }, async () => {
  const child = start();
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect((await once(child, 'exit'))[0]).toBe(0);
});
