import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from './commands.mjs';
import { inProject } from './project.mjs';

// `orbitr` in a project of its own whose cli.ts only tells what it was given.
const CLI = `
  const [mode, ...rest]: string[] = process.argv.slice(2);
  if (mode === 'wait') { process.on('SIGTERM', () => process.exit(7)); setTimeout(() => {}, 20_000); }
  console.log(JSON.stringify(rest), process.versions.node.split('.')[0]);
  if (mode === 'die') process.kill(process.pid, 'SIGKILL');
  process.exitCode = 2;
`;
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'orbitr-project-'));
  await mkdir(join(project, 'controller'));
  await cp(inProject('controller', 'setup'), join(project, 'controller', 'setup'), { recursive: true });
  await cp(inProject('controller', 'orbitr.mjs'), join(project, 'controller', 'orbitr.mjs'));
  await symlink(inProject('node_modules'), join(project, 'node_modules'));
  await writeFile(join(project, 'controller', 'cli.ts'), CLI);
});

afterAll(() => rm(project, { recursive: true }));

const older = findProgram('node', { PATH: '/usr/local/bin:/usr/bin' });
const nodes = [process.execPath, ...(older ? [older] : [])];

describe.each(nodes)('from %s', (node) => {
  const start = (...args: string[]): ChildProcess & { stdout: NodeJS.ReadableStream } => {
    const child = spawn(node, [join(project, 'controller', 'orbitr.mjs'), ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: '' } });
    return Object.assign(child, { stdout: child.stdout });
  };

  test('runs on Node 24 with its arguments, and keeps the exit code', async () => {
    const child = start('end', 'a', 'b c', '$x');
    const [[code], said] = await Promise.all([once(child, 'exit'), text(child.stdout)]);
    expect(said).toMatch(/^\["a","b c","\$x"\] (2[4-9]|[3-9]\d)\n$/);
    expect(code).toBe(2);
  });

  test('passes on a signal', async () => {
    const child = start('wait');
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  test('a program that was killed is no success', async () => {
    const [code, signal] = await once(start('die'), 'exit');
    expect(code ?? signal).toSatisfy((end) => end === 137 || end === 'SIGKILL');
  });
});
