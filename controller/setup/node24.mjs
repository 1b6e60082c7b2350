import { existsSync } from 'node:fs';
import { inProject } from './project.mjs';
import { SetupError } from './setup-error.mjs';

/** The controller is TypeScript that Node runs as it is; older ones cannot. */
const needed = 24;

/**
 * The Node that runs the controller: this one if it is new enough, else the one among the dependencies.
 * @returns {string} its absolute path
 */
export function findNode() {
  // After `npm ci` this process may run from a file that is gone.
  if (Number(process.versions.node.split('.')[0]) >= needed && existsSync(process.execPath)) return process.execPath;
  const own = inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  throw new SetupError(`This is Node ${process.versions.node}, and Orbitr needs Node ${needed} or newer`, [
    'Type: npm start    (it brings its own Node)',
    'Or install Node 24 on this machine.',
  ]);
}
