import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VERSION } from '../composition/version.ts';
import { ensureProgram } from './program.mjs';
import { inProject } from './project.mjs';

// A small project whose program imports a module of its own, a package of the older kind, and one part only when it is asked to.
const MAIN = `
  import { createHash } from 'node:crypto';
  import express from 'express';
  import { beside } from './beside.ts';
  if (process.argv[2] === 'fail') (await import('./fail.ts')).fail();
  console.log(typeof express, beside satisfies string, createHash('md5') !== undefined);
`;
let project: string;

beforeEach(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'orbitr-program-')));
  await mkdir(join(project, 'node_modules'));
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'controller/program']) await cp(inProject(name), join(project, name), { recursive: true });
  for (const name of await readdir(inProject('node_modules'))) if (!name.startsWith('.')) await symlink(inProject('node_modules', name), join(project, 'node_modules', name));
  await put('main.ts', MAIN);
  await put('cli.ts', `console.log('cli');`);
  await put('beside.ts', `export const beside: string = import.meta.dirname + '|' + import.meta.url;`);
  await put('fail.ts', `interface Gone { readonly nothing: string }\n\nexport function fail(): never {\n  throw new Error('as asked');\n}\n`);
});

afterEach(() => rm(project, { recursive: true }));

const put = (name: string, text: string) => writeFile(join(project, 'controller', name), text);
const runProgram = async (folder: string | undefined, ...args: readonly string[]) => promisify(execFile)(process.execPath, [join(folder ?? 'nothing was joined', 'main.js'), ...args]);
const cache = (): string => join(project, '.cache/orbitr');

test('does what the sources do, and its modules still find what lies beside them', async () => {
  const { stdout } = await runProgram(await ensureProgram(project));
  expect((await stat((await ensureProgram(project)) ?? '')).mode & 0o777).toBe(0o755);
  expect(stdout).toBe(`function ${project}/controller|file://${project}/controller/beside.ts true\n`);
});

test('is joined anew when a source, a package or the way of joining changes, and only then', async () => {
  const first = await ensureProgram(project);
  expect(await ensureProgram(project)).toBe(first);
  await put('not-imported.ts', 'export {};');
  expect(await ensureProgram(project)).toBe(first);

  await put('beside.ts', `export const beside: string = 'changed';`);
  const second = await ensureProgram(project);
  expect((await runProgram(second)).stdout).toBe('function changed true\n');
  await put('beside.ts', `export const beside: string = 'changeD';`);
  expect((await runProgram(await ensureProgram(project))).stdout).toBe('function changeD true\n');

  const third = await ensureProgram(project);
  await writeFile(join(project, 'package-lock.json'), '{}');
  expect(await ensureProgram(project)).not.toBe(third);
  // What a running controller came from is still there.
  expect(existsSync(first ?? '')).toBe(true);
});

test('two that start at once both get one, and the next takes one of these', async () => {
  const both = await Promise.all([ensureProgram(project), ensureProgram(project)]);
  for (const folder of both) expect((await runProgram(folder)).stdout).toContain('function');
  expect(both).toContain(await ensureProgram(project));
});

test('old ones are taken away, a damaged or missing one is made again', async () => {
  await ensureProgram(project);
  for (let old = 0; old < 10; old++) {
    await mkdir(join(cache(), `joined-old${old}`));
    await utimes(join(cache(), `joined-old${old}`), old, old);
  }
  await put('beside.ts', `export const beside: string = '9';`);
  await ensureProgram(project);
  const kept = (await readdir(cache())).filter((name) => name.startsWith('joined-'));
  expect(kept).toHaveLength(8);
  expect(kept).not.toContain('joined-old3');
  await writeFile(join(cache(), 'joined.json'), '{"folder": "joi');
  expect((await runProgram(await ensureProgram(project))).stdout).toBe('function 9 true\n');
  // As a power cut leaves it.
  await truncate(join((await ensureProgram(project)) ?? '', 'main.js'), 10);
  expect((await runProgram(await ensureProgram(project))).stdout).toBe('function 9 true\n');
  await rm((await ensureProgram(project)) ?? '', { recursive: true });
  expect((await runProgram(await ensureProgram(project))).stdout).toBe('function 9 true\n');
});

test('sources that cannot be joined, or a place that keeps nothing, give nothing and leave nothing', async () => {
  await put('beside.ts', 'export const beside = (;');
  expect(await ensureProgram(project)).toBeUndefined();
  expect(await readdir(cache())).toEqual([]);
  await rm(join(project, '.cache'), { recursive: true });
  await writeFile(join(project, '.cache'), 'not a folder');
  expect(await ensureProgram(project)).toBeUndefined();
});

test('a stack names functions and lines that can be found in the sources', async () => {
  const { sourceStacks } = await import('../program/source-stack.ts');
  const { stderr } = await runProgram(await ensureProgram(project), 'fail').catch((thrown: { readonly stderr: string }) => thrown);
  expect(stderr).toMatch(/fail \(file:.*\.js:\d+:\d+\)/);
  const told = sourceStacks(project)(stderr);
  expect(told).toContain('fail (controller/fail.ts:4:9)');
  expect(told).toMatch(/at controller\/main\.ts:\d+:\d+\n/);
  for (const text of ['at x (file:///nowhere/main.js:1:1)', 'git says file://host/x.js:1:1, file:///a%2Fb.js:1:1 and file:///%zz.js:1:1']) expect(sourceStacks(project)(text)).toBe(text);
});

test('this very project is joined, in files that V8 keeps with one byte a letter', async () => {
  const folder = (await ensureProgram()) ?? '';
  for (const name of ['main.js', 'cli.js']) {
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, name), '--version']);
    expect(stdout).toBe(`${VERSION}\n`);
  }
  const large = (await readdir(folder)).filter((name) => name.startsWith('chunk-') && name.endsWith('.js'));
  expect(large.length).toBeGreaterThan(5);
  for (const name of large) expect((await readFile(join(folder, name), 'utf8')).match(/[^\0-\x7f].{0,30}/)?.[0], name).toBeUndefined();
});
