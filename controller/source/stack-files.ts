import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { OrbitrError } from '../model/errors.ts';
import type { DiscoveredStack } from './discover-stacks.ts';
import { checkStackPath, lookDown } from './stack-path.ts';

/** Larger files are not shown or written here: what people write is far smaller. */
export const LARGEST_EDIT = 1024 * 1024;
const MOST_FILES = 500;
const DEEPEST = 6;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export interface ListedFile {
  /** Relative to the stack's directory. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

export interface ExactFile {
  readonly bytes: Uint8Array;
  /** With its byte order mark; undefined when it is not UTF-8. */
  readonly text: string | undefined;
  /** sha-256 (hex) of the bytes. */
  readonly etag: string;
}

/**
 * The files of a stack, at most 500 and six folders deep: of a stack of one file that file. Links, what belongs to programs and what is no regular file are not seen.
 */
export async function listStackFiles(stack: Pick<DiscoveredStack, 'layout' | 'directory' | 'entries'>): Promise<readonly ListedFile[]> {
  if (stack.layout === 'file') return Promise.all(stack.entries.map((path) => listed(stack.directory, path)));
  const found: string[] = [];
  await walk(stack.directory, stack.directory, 1, found);
  return Promise.all(found.map((path) => listed(stack.directory, path)));
}

async function walk(root: string, folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= MOST_FILES) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < DEEPEST && isPlain(`${relative(root, path)}/x`)) await walk(root, path, depth + 1, found);
    else if (entry.isFile() && isPlain(relative(root, path))) found.push(path);
  }
}

function isPlain(path: string): boolean {
  try {
    checkStackPath(path);
    return true;
  } catch {
    return false;
  }
}

async function listed(directory: string, path: string): Promise<ListedFile> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW).catch(() => undefined);
  try {
    return { path: relative(directory, path), size: (await file?.stat())?.size ?? 0 };
  } finally {
    await file?.close();
  }
}

/**
 * Reads a file byte for byte, following no link. @param path absolute, below `folder`
 * @returns undefined when there is none @throws OrbitrError `edit/link`, `edit/path`, `edit/too-large`
 */
export async function readExactly(folder: string, path: string): Promise<ExactFile | undefined> {
  if (!(await lookDown(folder, path))) return undefined;
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const { size } = await file.stat();
    if (size > LARGEST_EDIT) throw tooLarge(relative(folder, path));
    const bytes = await file.readFile();
    return { bytes, text: decode(bytes), etag: bytesDigest(bytes) };
  } finally {
    await file.close();
  }
}

/** sha-256 (hex): the etag of a file. */
export function bytesDigest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** @throws OrbitrError `edit/too-large` */
export function checkSize(file: string, content: string | Uint8Array): void {
  if (Buffer.byteLength(content) > LARGEST_EDIT) throw tooLarge(file);
}

function tooLarge(file: string): OrbitrError {
  return new OrbitrError({ code: 'edit/too-large', kind: 'terminal', message: `${file} is larger than ${LARGEST_EDIT / 1024 / 1024} MiB`, hint: 'Change it on the machine itself.' });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
