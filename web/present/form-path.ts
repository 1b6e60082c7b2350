import { Problem } from '../problem.ts';

/** A path that somebody typed, before it becomes an address: `..` in an address would be resolved by the browser. What it may name is decided by the edit. @throws Problem 400 */
export function checkFormPath(path: string): string {
  const segments = path.replace(/^\.\//, '').split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) throw new Problem(400, 'That is no path of a stack’s file', 'Write it relative to the stack, with / between folders, such as config/app.ini.');
  return segments.join('/');
}
