import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { findNode } from './node24.mjs';
import { ensureProgram } from './program.mjs';
import { inProject } from './project.mjs';

/**
 * Runs a program of the project in the foreground with Node 24, and ends as it ends.
 *
 * Where this process is that Node it becomes the program, so that nothing stays in between: one process less in memory, and signals and
 * the exit code need no passing on. Elsewhere it waits for a child.
 * @param {'main' | 'cli'} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {readonly string[]} [flags] of Node
 */
export async function runInForeground(program, args, environment, flags = []) {
  const node = findNode();
  const joined = await ensureProgram();
  const file = joined === undefined ? inProject('controller', `${program}.ts`) : join(joined, `${program}.js`);
  const all = [...flags, '--disable-warning=ExperimentalWarning', file, ...args];
  const env = { ...environment, ...nodeEnvironment(environment, joined ?? inProject('.cache', 'orbitr')) };
  if (node === process.execPath && process.platform !== 'win32' && 'execve' in process) becomeProgram(node, all, env);
  waitForChild(node, all, env);
}

/**
 * @param {string} node
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
function becomeProgram(node, args, environment) {
  /** @type {Record<string, string>} */
  const defined = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) defined[name] = value;
  process.execve?.(node, [node, ...args], defined);
}

/**
 * @param {string} node
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function waitForChild(node, args, env) {
  const child = spawn(node, args, { stdio: 'inherit', env });
  // Ctrl-C on a terminal reaches the child by itself; passing it on would look like a second, impatient Ctrl-C.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('error', (error) => {
    process.stderr.write(`orbitr: ${node} does not start: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
  });
}

/**
 * For the controller, which mostly waits. A small nursery makes V8 collect what a pass leaves behind instead of growing around it, and one
 * background thread is enough for that. TurboFan stays: without it a controller rests at 5 MB less, but pages and large plans cost more processor time.
 */
export const DAEMON_FLAGS = ['--max-semi-space-size=1', '--v8-pool-size=1'];

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} cache where what V8 has compiled is kept: without it each start compiles it again, and sources have their types stripped again
 * @returns {NodeJS.ProcessEnv}
 */
function nodeEnvironment(environment, cache) {
  return {
    NODE_COMPILE_CACHE: environment['NODE_COMPILE_CACHE'] ?? join(cache, 'compiled'),
    // Each thread that allocates would get an arena of its own, and keep it: 6 MB for a process that has one thread of interest.
    MALLOC_ARENA_MAX: environment['MALLOC_ARENA_MAX'] ?? '1',
    // Blocks of a start's size go back to the system when they are freed, instead of staying as holes: 3 MB.
    MALLOC_MMAP_THRESHOLD_: environment['MALLOC_MMAP_THRESHOLD_'] ?? '32768',
    // What is free at the end of the heap goes back, too, and no spare is asked for: 4 MB.
    MALLOC_TRIM_THRESHOLD_: environment['MALLOC_TRIM_THRESHOLD_'] ?? '16384',
    MALLOC_TOP_PAD_: environment['MALLOC_TOP_PAD_'] ?? '0',
  };
}
