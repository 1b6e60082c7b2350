import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the folder that holds package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Absolute path of something in the project.
 * @param {...string} parts
 */
export function inProject(...parts) {
  return join(root, ...parts);
}

/**
 * Where the controller keeps its own data: the same rule as controller/config.ts, which cannot be imported before Node 24 is there.
 * @param {NodeJS.ProcessEnv} environment
 */
export function dataDirectory(environment) {
  return resolve(environment['ORBITR_DATA'] || 'data');
}

/**
 * Where the stack files are; see `dataDirectory`.
 * @param {NodeJS.ProcessEnv} environment
 */
export function stacksDirectory(environment) {
  return resolve(environment['ORBITR_STACKS'] || 'stacks');
}
