import { describe, expect, test } from 'vitest';
import { checkHttp, checkLibraries, checkProcesses, checkSetup } from './architecture/libraries.ts';
import { checkPurity } from './architecture/purity.ts';
import { checkCycles, checkRooms, checkRoots, checkStaleRooms, readRooms } from './architecture/rooms.ts';
import { checkAny, checkBarrels, checkLength, checkNames } from './architecture/shape.ts';
import { parseSource, type SourceFile } from './architecture/source-file.ts';
import { checkLinks, checkTexts } from './architecture/texts.ts';

// A rule that cannot fail is worth nothing: each is shown something bad that it must see, and something good that it must leave alone.

const rooms = readRooms(`
## Who may import whom
| Room | Kind | May import | Types only |
|---|---|---|---|
| \`controller/model\` | pure | | |
| \`controller/plan\` | pure | \`controller/model\` | |
| \`controller/loop\` | | \`controller/model\` | \`controller/plan\` |
| \`controller/main.ts\` | composition root | \`*\` | |
## Something else
| \`controller/other\` | | | |
`);

describe('rooms', () => {
  test.each([
    ['a room that it may not know', 'controller/model/a.ts', `import { b } from '../plan/b.ts';`],
    ['a side effect of one', 'controller/model/a.ts', `import '../plan/b.ts';`],
    ['an import at run time', 'controller/model/a.ts', `await import('../plan/b.ts');`],
    ['a computed import', 'controller/model/a.ts', `await import(name);`],
    ['a type in an expression', 'controller/model/a.ts', `type B = import('../plan/b.ts').B;`],
    ['an export of another’s', 'controller/model/a.ts', `export { b } from '../plan/b.ts';`],
    ['a value where only types may', 'controller/loop/a.ts', `import { b, type C } from '../plan/b.ts';`],
    ['a test', 'controller/main.ts', `import { b } from './plan/b.test.ts';`],
    ['a file without a room', 'controller/other/a.ts', ''],
  ])('sees %s', (_, path, text) => expect(checkRooms([parseSource(path, text)], rooms)).toHaveLength(1));

  test.each([
    ['its own room', 'controller/plan/a.ts', `import { b } from './b.ts';`],
    ['a room that it may know', 'controller/plan/a.ts', `import { b } from '../model/b.ts';`],
    ['types where only types may', 'controller/loop/a.ts', `import type { B } from '../plan/b.ts'; import { type C } from '../plan/c.ts';`],
    ['everything from a root', 'controller/main.ts', `import { b } from './plan/b.ts';`],
    ['what a comment says', 'controller/model/a.ts', `// import { b } from '../plan/b.ts';\nconst text = "import '../plan/b.ts'";`],
    ['what a test needs', 'controller/model/a.test.ts', `import { b } from '../plan/b.ts';`],
  ])('allows %s', (_, path, text) => expect(checkRooms([parseSource(path, text)], rooms)).toEqual([]));

  test('sees rows of rooms that are gone', () => {
    const files = ['controller/model/a.ts', 'controller/plan/a.ts', 'controller/main.ts'].map((path) => parseSource(path, ''));
    expect(checkStaleRooms(files, rooms)).toEqual(['docs/ARCHITECTURE.md names controller/loop, which is not there']);
  });

  test('sees an import of a root', () => {
    expect(checkRoots([parseSource('test/a.ts', `import '../controller/main.ts';`)])).toHaveLength(1);
    expect(checkRoots([parseSource('test/a.ts', `import '../controller/api.ts';`)])).toEqual([]);
  });

  test('sees a cycle, of types as well, and shows it', () => {
    const a = parseSource('x/a.ts', `import { b } from './b.ts';`);
    const c = parseSource('x/c.ts', `import type { A } from './a.ts';`);
    expect(checkCycles([a, parseSource('x/b.ts', `import { c } from './c.ts';`), c])).toEqual(['x/a.ts → x/b.ts → x/c.ts → x/a.ts']);
    expect(checkCycles([a, parseSource('x/b.ts', ''), c])).toEqual([]);
  });
});

describe('purity', () => {
  const inPlan = (text: string): string[] => checkPurity([parseSource('controller/plan/a.ts', text)], rooms);

  test.each([
    `import { readFile } from 'node:fs/promises';`, `import * as crypto from 'node:crypto';`, `import { randomUUID } from 'node:crypto';`, `import 'node:timers';`,
    `import { execFile } from 'node:child_process';`, `const now = Date.now();`, `const now = Date['now']();`, `const now = new Date();`, `const now = Date();`,
    `const x = Math.random();`, `const x = process.env.HOME;`, `const { env } = process;`, `console.log(1);`, `setTimeout(f, 1);`, `call(console);`, `const x = { process };`,
    `await fetch(url);`, `const id = globalThis.crypto.randomUUID();`,
  ])('sees %s', (text) => expect(inPlan(text)).not.toEqual([]));

  test.each([
    `import { posix } from 'node:path';`, `import { createHash } from 'node:crypto';`, `import type { Stats } from 'node:fs';`, `const then = new Date(0);`,
    `const x = spec.process;`, `const x = { process: 1 };`, `const x = Math.max(1, 2);`, `type T = { console: string };`, `// setTimeout(f, 1)`,
  ])('allows %s', (text) => expect(inPlan(text)).toEqual([]));

  test('leaves other rooms alone', () => expect(checkPurity([parseSource('controller/loop/a.ts', `Date.now();`)], rooms)).toEqual([]));
});

describe('libraries and programs', () => {
  const sample = (path: string, text: string): SourceFile[] => [parseSource(path, text)];

  test('sees a library away from home', () => {
    expect(checkLibraries(sample('controller/engine/payload.ts', `import Docker from 'dockerode';`))).toHaveLength(1);
    expect(checkLibraries(sample('controller/engine/dockerode-x.ts', `import Docker from 'dockerode';`))).toEqual([]);
  });

  test('sees what is not there on a fresh clone', () => {
    expect(checkSetup(sample('controller/setup/a.mjs', `import yaml from 'yaml';`))).toHaveLength(1);
    expect(checkSetup(sample('controller/setup/a.mjs', `import { b } from '../config.ts';`))).toHaveLength(1);
    expect(checkSetup(sample('controller/setup/a.mjs', `import { b } from './b.mjs'; import 'node:fs';`))).toEqual([]);
  });

  test('sees who imports all of node:http', () => {
    expect(checkHttp(sample('web/a.ts', `import { createServer } from 'node:http';`))).toHaveLength(1);
    expect(checkHttp(sample('web/a.ts', `import type { Server } from 'node:http'; const { createServer } = process.getBuiltinModule('node:http');`))).toEqual([]);
    expect(checkHttp(sample('controller/setup/a.mjs', `import { request } from 'node:http';`))).toEqual([]);
  });

  test.each([
    `import { exec } from 'node:child_process';`, `import { execSync } from 'child_process';`, `import * as processes from 'node:child_process';`, `import processes from 'node:child_process';`,
    `const { exec } = await import('node:child_process');`, `import { spawn } from 'node:child_process'; spawn('a', { shell: true });`,
    `import { spawn } from 'node:child_process'; spawn('a', { 'shell': '/bin/sh' });`,
  ])('sees %s', (text) => expect(checkProcesses(sample('controller/a.ts', text))).not.toEqual([]));

  test.each([
    `import { execFile, spawn, type ChildProcess } from 'node:child_process'; spawn('a', { shell: false });`, `const match = /a/.exec(text);`, `const page = { shell: true };`,
  ])('allows %s', (text) => expect(checkProcesses(sample('controller/a.ts', text))).toEqual([]));
});

describe('shape', () => {
  test.each([`export * from './b.ts';`, `export { b } from './b.ts';`, `export type { B } from './b.ts';`])('sees the barrel %s', (text) =>
    expect(checkBarrels([parseSource('controller/a.ts', text)])).toHaveLength(1));
  test('allows a registry', () => expect(checkBarrels([parseSource('controller/a.ts', `import { b } from './b.ts'; export const all = { b };`)])).toEqual([]));

  test.each([`export const x: any = 1;`, `export function f(x: any[]): void {}`, `export type T = Record<string, any>;`, `export const x = JSON.parse(text);`])('sees any in %s', (text) =>
    expect(checkAny([parseSource('controller/a.ts', text)])).toHaveLength(1));
  test('allows unknown', () => expect(checkAny([parseSource('controller/a.ts', `export const x: unknown = JSON.parse(text);`)])).toEqual([]));

  test('sees a long file and a needless excuse', () => {
    const long = { path: 'a.ts', text: 'x\n'.repeat(251) };
    expect(checkLength([long], {})).toHaveLength(1);
    expect(checkLength([long], { 'a.ts': 'a table' })).toEqual([]);
    expect(checkLength([{ path: 'a.ts', text: 'x\n'.repeat(250) }], { 'a.ts': 'a table' })).toHaveLength(1);
  });

  test('sees a name that is written otherwise', () => expect(checkNames(['a/fooBar.ts', 'a/Foo.ts', 'a/foo_bar.ts', 'a/foo-bar.test.ts', 'a/x2.mjs'])).toHaveLength(3));
});

describe('texts', () => {
  const slash = '/';
  test.each([
    `see ${slash}work${slash}main`, `"resolved": "x"`, `registry${'='}https:${slash}${slash}x.y`, `https:${slash}${slash}npm-mirror.corp${slash}x`, `C:${'\\'}Users${'\\'}me`,
    `https:${slash}${slash}registry.npmjs${'.'}org`, `-----BEGIN ${'PRIVATE'} KEY-----`,
  ])('sees %s', (text) => expect(checkTexts([{ path: 'a', text: text.startsWith('"') ? `  ${text}` : text }])).toHaveLength(1));
  test.each(['./work/main', 'https://registry.example.com', 'http://127.0.0.1:5000/registry', 'registry: local', '/workdir/x'])('allows %s', (text) =>
    expect(checkTexts([{ path: 'a', text }])).toEqual([]));

  test.each(['[a](gone.md)', '<img src="gone.png">', '![a](../gone.png)'])('sees the link %s', (text) => expect(checkLinks([{ path: 'docs/a.md', text }], ['docs/b.md'])).toHaveLength(1));
  test.each(['[a](b.md)', '[a](b.md#part)', '[a](https://example.org/gone)', '[a](#part)', '[a](../docs)'])('allows the link %s', (text) => expect(checkLinks([{ path: 'docs/a.md', text }], ['docs/b.md'])).toEqual([]));
});
