import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { findProgram, run } from './commands.mjs';
import { step } from './progress.mjs';
import { inProject } from './project.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Installs what package-lock.json names, unless it is there already.
 */
export async function ensureDependencies() {
  if (!dependenciesAreCurrent()) await step('Installing the dependencies', installDependencies);
}

/**
 * Compares what is installed with what package-lock.json wants, by content: the files' times say nothing after a git checkout or a copy.
 * npm writes its own list last, so that an interrupted installation has none.
 */
function dependenciesAreCurrent() {
  const installed = readPackages(inProject('node_modules', '.package-lock.json'));
  const wanted = readPackages(inProject('package-lock.json'));
  return installed !== undefined && wanted !== undefined && isInstalled(wanted, installed);
}

/** @typedef {Readonly<Record<string, { readonly version?: string, readonly integrity?: string, readonly optional?: boolean }>>} Packages */

/**
 * Whether all that is wanted is there. What is optional may be for another machine, so that only a wrong version of it counts.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    // The project itself, which npm does not install.
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === entry.version && there.integrity === entry.integrity : entry.optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function installDependencies() {
  const environment = { ...process.env, PATH: pathWithoutProject() };
  const [program, args] = npmCommand(environment);
  const install = () => run(program, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: inProject(), env: environment });
  try {
    // Connections break, and the installation of the package `node`, which runs npm again, fails now and then. What was fetched is kept, so that a second try costs little.
    await install().catch(install);
  } catch (thrown) {
    throw new SetupError(thrown instanceof Error ? thrown.message : String(thrown), ['Is this machine connected? Try `npm ci` in this folder; it shows more.'], thrown);
  }
}

/**
 * npm without a shell: the very npm that started us, or the one on the PATH.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {[program: string, args: string[]]}
 */
function npmCommand(environment) {
  const script = process.env['npm_execpath'];
  if (!script?.endsWith('.js')) return [findProgram('npm', environment) ?? 'npm', []];
  const node = findProgram(process.platform === 'win32' ? 'node.exe' : 'node', environment);
  return [node ?? process.execPath, [script]];
}

/** npm puts node_modules/.bin on the PATH, with a node in it that `npm ci` would delete under its own feet. */
function pathWithoutProject() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.filter((folder) => !folder.startsWith(inProject('node_modules'))).join(delimiter);
}
