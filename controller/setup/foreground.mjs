import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';
import { run } from './commands.mjs';
import { findNode } from './node24.mjs';
import { inProject } from './project.mjs';

/**
 * Runs a TypeScript file of the project in the foreground with Node 24, and ends as it ends.
 *
 * Where this process is that Node it becomes the program, so that nothing stays in between: one process less in memory, and signals and
 * the exit code need no passing on. Elsewhere it waits for a child.
 * @param {string} file relative to the project
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {readonly string[]} [flags] of Node
 */
export function runInForeground(file, args, environment, flags = []) {
  const node = findNode();
  const all = [...flags, '--disable-warning=ExperimentalWarning', inProject(file), ...args];
  const env = { ...environment, ...nodeEnvironment(environment) };
  if (node === process.execPath && process.platform !== 'win32' && 'execve' in process) becomeProgram(node, all, env);
  waitForChild(node, all, env);
}

/**
 * Loads everything once in processes that end, so that no controller holds the type stripper for its whole life: neither the very first one, nor one
 * that is asked for something that it only loads then. Each with its own flags, because what is compiled with others is not taken.
 */
export async function fillCompileCache() {
  const env = { ...process.env, ...nodeEnvironment(process.env) };
  const all = modules();
  const commands = all.filter((path) => path.startsWith(inProject('controller', 'commands')));
  const programs = [[...DAEMON_FLAGS, ...imports(all), inProject('controller', 'main.ts')], [...imports(commands), inProject('controller', 'cli.ts')]];
  // Only a saving: whatever is wrong, the start itself tells it better.
  for (const program of programs) await run(findNode(), [...program, '--version'], { env }).catch(() => undefined);
}

/** @param {readonly string[]} files */
function imports(files) {
  return files.flatMap((path) => ['--import', pathToFileURL(path).href]);
}

/** What does something when it is imported: the programs themselves, and a tool of the developers. */
const PROGRAMS = new Set(['controller/main.ts', 'controller/cli.ts', 'web/editor/bundle.ts'].map((path) => inProject(path)));

/** Every module of the controller and its page. */
function modules() {
  const files = ['controller', 'state', 'web'].flatMap((room) => readdirSync(inProject(room), { recursive: true }).map((path) => inProject(room, String(path))));
  return files.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.d.ts') && !PROGRAMS.has(path));
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
 * Flags change what is in the compile cache: see `fillCompileCache`.
 */
export const DAEMON_FLAGS = ['--max-semi-space-size=1', '--v8-pool-size=1'];

/**
 * Without the cache each start strips the types of every file again, and V8 keeps the stripper: 135 MB instead of 116 MB, twice the time.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
function nodeEnvironment(environment) {
  return {
    NODE_COMPILE_CACHE: environment['NODE_COMPILE_CACHE'] ?? inProject('node_modules', '.cache', 'orbitr'),
    // Each thread that allocates would get an arena of its own, and keep it: 6 MB for a process that has one thread of interest.
    MALLOC_ARENA_MAX: environment['MALLOC_ARENA_MAX'] ?? '1',
    // Blocks of a start's size go back to the system when they are freed, instead of staying as holes: 3 MB.
    MALLOC_MMAP_THRESHOLD_: environment['MALLOC_MMAP_THRESHOLD_'] ?? '32768',
    // What is free at the end of the heap goes back, too, and no spare is asked for: 4 MB.
    MALLOC_TRIM_THRESHOLD_: environment['MALLOC_TRIM_THRESHOLD_'] ?? '16384',
    MALLOC_TOP_PAD_: environment['MALLOC_TOP_PAD_'] ?? '0',
  };
}
