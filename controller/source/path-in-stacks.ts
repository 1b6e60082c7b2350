import { relative, sep } from 'node:path';

/** An absolute path as git, people and the audit name it: relative to `stacks/`, with `/` between folders. */
export function pathInStacks(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
