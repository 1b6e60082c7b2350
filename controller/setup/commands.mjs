import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeout] ms
 */

/**
 * Runs a program without a shell, quietly, and gives what it printed.
 * A failure carries the last lines of what it complained about, because that is where programs say why.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { ...options, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const said = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
      reject(new Error([`${[program, ...args].join(' ')} failed`, ...said.slice(-5)].join('\n  '), { cause: error }));
    });
    // A program that asks a question would wait for an answer for ever.
    child.stdin?.end();
  });
}

/**
 * Finds a program as a shell would, and in the folders of the administrator's programs, which are often not on a user's PATH.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | undefined} its absolute path
 */
export function findProgram(name, environment = process.env) {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const system = process.platform === 'win32' ? [] : ['/usr/local/sbin', '/usr/sbin', '/sbin'];
  return [...folders, ...system].map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What to put before a command so that it runs as root without a question: nothing for root, `sudo -n` where no password is needed.
 * @returns {Promise<readonly string[] | undefined>} undefined when this user may not
 */
export async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const sudo = findProgram('sudo');
  if (!sudo) return undefined;
  return run(sudo, ['-n', 'true']).then(() => [sudo, '-n', '--'], () => undefined);
}

/**
 * Runs a program as root. `as` is what `rootPrefix` gave.
 * @param {readonly string[]} as
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runAs(as, program, args, options) {
  const [first = program, ...rest] = [...as, program, ...args];
  return run(first, rest, options);
}
