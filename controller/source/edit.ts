import { createHash, randomBytes } from 'node:crypto';
import { link, lstat, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OrbitrError } from '../model/errors.ts';
import { readInput } from './read-file.ts';

/** sha-256 (hex) of a text: what a writer must know of the file that it replaces. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Replaces the text of a stack file: beside it, synced, then renamed into place, so that nobody ever reads half of it.
 * The file keeps its mode, and a symbolic link stays one.
 * @param expected digest of the text that the change was made from
 * @throws OrbitrError `edit/changed` when somebody else wrote meanwhile; then nothing is changed
 */
export async function replaceStackFile(path: string, expected: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeSynced(temporary, text, mode & 0o777);
    // As late as can be: what is left between this look and the rename is shorter than any editor's save.
    const { content } = await readInput(target);
    if (content.kind !== 'text' || textDigest(content.text) !== expected) {
      throw new OrbitrError({ code: 'edit/changed', kind: 'conflict', message: `${path} was changed meanwhile, so it was left alone`, hint: 'Look at it, and try again.' });
    }
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
  await syncDirectory(dirname(target));
}

/**
 * Adds a stack: one file, or a folder of files that appears as a whole. Never writes over anything.
 * @param files by path in `stacks/`
 * @throws OrbitrError `edit/exists`
 */
export async function addStackFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const [first = ''] = files.keys();
  const top = first.split('/')[0] ?? first;
  const target = join(folder, top);
  await mkdir(folder, { recursive: true });
  if (await lstat(target).then(() => true, () => false)) throw alreadyThere(target);
  // A name in front of which there is a dot is no stack.
  const temporary = join(folder, `.${top}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    for (const [path, content] of files) {
      const inside = path === top ? temporary : join(temporary, path.slice(top.length + 1));
      await mkdir(dirname(inside), { recursive: true });
      // Values for variables are often secrets.
      await writeSynced(inside, content, /(?:^|[./])env$/.test(path) ? 0o600 : 0o644);
    }
    // Neither a link nor the renaming of a folder replaces a file or a folder that has something in it.
    if (first === top) await link(temporary, target);
    else await rename(temporary, target);
  } catch (error) {
    throw ['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? alreadyThere(target) : error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  await syncDirectory(folder);
}

function alreadyThere(path: string): OrbitrError {
  return new OrbitrError({ code: 'edit/exists', kind: 'conflict', message: `${path} is there already, and is not written over`, hint: 'Move it away, or choose another name.' });
}

async function writeSynced(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
