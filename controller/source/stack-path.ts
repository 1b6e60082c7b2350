import { lstat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { OrbitrError } from '../model/errors.ts';
import { isLitter } from './discover-stacks.ts';

const STACK_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** Names with a dot in front that people do write beside a stack; every other one (`.git`, `.ssh`) belongs to a program. The folder `.template` is what an app was made from. */
const DOTFILES = /^\.(?:env(?:\.[a-z0-9-]+)*|dockerignore|gitignore|sops\.ya?ml)$/;
const MOST_SEGMENTS = 12;
const LONGEST_PATH = 512;

/** @throws OrbitrError `edit/name` unless it can be the name of a stack */
export function checkStackName(name: string): void {
  if (STACK_NAME.test(name)) return;
  throw new OrbitrError({ code: 'edit/name', kind: 'terminal', message: `${JSON.stringify(name.slice(0, 60))} cannot be a stack's name`, hint: 'Use lower-case letters, digits and hyphens, at most 40, beginning with a letter or digit.' });
}

/**
 * Whether a path that came from outside may name a file of a stack: relative, of plain segments that can only lead down, none that belongs to a program.
 * Nothing is resolved or decoded: what is not plainly right is refused. @throws OrbitrError `edit/path`
 */
export function checkStackPath(path: string): void {
  const segments = path.split('/');
  const good = path.length <= LONGEST_PATH && segments.length <= MOST_SEGMENTS && segments.every((segment, index) => isSegment(segment, index === segments.length - 1));
  if (!good) throw new OrbitrError({ code: 'edit/path', kind: 'terminal', message: `${JSON.stringify(path.slice(0, 80))} is no path of a stack's file`, hint: 'Write it relative to the stack, with / between folders, such as config/app.ini.' });
}

function isSegment(segment: string, last: boolean): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (segment === '' || /[\u0000-\u001f\u007f\\%:\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(segment) || segment.trim() !== segment) return false;
  return segment.startsWith('.') ? (last ? DOTFILES.test(segment) : segment === '.template') : !isLitter(segment);
}

/**
 * Looks at each step from a folder down to a file: none may be a link, so that nothing outside is ever read or written, whoever put the link there.
 * @param path absolute, below `folder` @returns whether the file is there @throws OrbitrError `edit/link`, `edit/path`
 */
export async function lookDown(folder: string, path: string): Promise<boolean> {
  const segments = relative(folder, path).split('/');
  let at = folder;
  for (const [index, segment] of segments.entries()) {
    at = join(at, segment);
    const found = await lstat(at).catch((error: NodeJS.ErrnoException) => error);
    if (found instanceof Error) {
      if (found.code === 'ENOENT') return false;
      throw new OrbitrError({ code: 'edit/path', kind: 'terminal', message: `${relative(folder, path)} cannot be reached: ${found.code ?? found.message}`, cause: found });
    }
    if (found.isSymbolicLink()) throw new OrbitrError({ code: 'edit/link', kind: 'terminal', message: `${relative(folder, at)} is a symbolic link, and links are not followed here`, hint: 'Edit the file that it leads to, on the machine itself.' });
    const last = index === segments.length - 1;
    if (last ? !found.isFile() : !found.isDirectory()) throw new OrbitrError({ code: 'edit/path', kind: 'terminal', message: `${relative(folder, at)} is no ${last ? 'file' : 'folder'}` });
  }
  return true;
}
