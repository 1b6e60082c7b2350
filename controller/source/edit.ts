import { createHash, randomBytes } from 'node:crypto';
import { link, lstat, mkdir, readFile, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncDirectory, writeSynced } from '../durable/write-synced.ts';
import { OrbitrError } from '../model/errors.ts';

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
export async function replaceStackFile(path: string, expected: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeSynced(temporary, content, mode & 0o777);
    // As late as can be: what is left between this look and the rename is shorter than any editor's save.
    await mustStillBe(path, target, expected);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
  await syncDirectory(dirname(target));
}

/** Adds one file; the folders to it are made. Never writes over anything. @throws OrbitrError `edit/exists` */
export async function addStackFile(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeSynced(temporary, content, modeOf(path));
    await link(temporary, path);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? alreadyThere(path) : error;
  } finally {
    await rm(temporary, { force: true });
  }
  await syncDirectory(folder);
}

/**
 * Deletes one file, and the folders above it that have nothing left in them, up to `top`, which stays.
 * @param expected digest of its bytes @throws OrbitrError `edit/changed`; then nothing is deleted
 */
export async function deleteStackFile(top: string, path: string, expected: string): Promise<void> {
  await mustStillBe(path, path, expected);
  await rm(path);
  for (let folder = dirname(path); folder !== top && folder.startsWith(`${top}/`); folder = dirname(folder)) {
    const emptied = await rmdir(folder).then(() => true, () => false);
    if (!emptied) return syncDirectory(folder);
  }
  await syncDirectory(top);
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
      await writeSynced(inside, content, modeOf(path));
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

/** Values for variables are often secrets. */
function modeOf(path: string): number {
  return /(?:^|[./])env$/.test(path) ? 0o600 : 0o644;
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Whoever made the change may not have seen a byte order mark. */
async function mustStillBe(path: string, target: string, expected: string): Promise<void> {
  const bytes = await readFile(target).catch(() => undefined);
  const digests = bytes === undefined ? [] : [bytes, ...(bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? [bytes.subarray(3)] : [])].map((each) => createHash('sha256').update(each).digest('hex'));
  if (!digests.includes(expected)) throw new OrbitrError({ code: 'edit/changed', kind: 'conflict', message: `${path} was changed meanwhile, so it was left alone`, hint: 'Look at it, and try again.' });
}

function alreadyThere(path: string): OrbitrError {
  return new OrbitrError({ code: 'edit/exists', kind: 'conflict', message: `${path} is there already, and is not written over`, hint: 'Move it away, or choose another name.' });
}
