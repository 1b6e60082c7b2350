import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findNode } from './node24.mjs';
import { paint } from './progress.mjs';
import { inProject } from './project.mjs';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/**
 * Checks of the code itself, cheapest first. One that fails counts as one failure; one that passes is no test, and counts nothing.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const codeChecks = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  lint: ['node_modules/oxlint/bin/oxlint', '--quiet'],
  'generated code': ['schemas/generate.ts', '--check'],
  'bundle of the editor': ['web/editor/bundle.ts', '--check'],
};

/** Types, lint, and whether the generated code is what the schemas say. */
export async function checkCode() {
  let sum = nothing;
  for (const [title, args] of Object.entries(codeChecks)) sum = add(sum, await checked(title, args));
  return sum;
}

/**
 * @param {string} title
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
async function checked(title, args) {
  heading(title);
  return (await node(args)) === 0 ? nothing : { ...nothing, failed: 1 };
}

/**
 * Runs one project of vitest.config.ts, shows its output as it comes, and counts by vitest's own report.
 * @param {string} suite
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<Counts>}
 */
export async function runSuite(suite, environment = {}) {
  heading(`${suite} tests`);
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-test-'));
  try {
    const report = join(folder, 'report.json');
    const code = await node(['node_modules/vitest/vitest.mjs', 'run', '--project', suite, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], environment);
    return countReport(await readFile(report, 'utf8').catch(() => '{}'), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Reads vitest's report. What fails outside of any test (a file that cannot be loaded, an error nobody caught, a crash before there is a
 * report) is one failure, so that it can never hide behind `0 failed`.
 * @param {string} report JSON
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function countReport(report, code) {
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = JSON.parse(report);
  const brokenFiles = testResults.filter((/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
    file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
  const failed = numFailedTests + brokenFiles;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * The last line, for people and for machines: exactly `N passed, N failed, N skipped`. Also decides how this process ends.
 * @param {Counts} counts
 */
export function conclude({ passed, failed, skipped }) {
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** @param {string} title */
function heading(title) {
  process.stdout.write(`\n${paint(`── ${title}`, 36)}\n`);
}

/**
 * Runs a script with Node 24 and gives its exit code. Its output goes where ours goes; it may not ask anything.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<number>}
 */
async function node(args, environment = {}) {
  const program = findNode();
  // What a test starts by the name of `node` shall be the same Node.
  const path = [inProject('node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(program, args, { cwd: inProject(), stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: path, ...environment } });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}
