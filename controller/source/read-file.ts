import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileContent } from '../model/source-bundle.ts';

/** One file as it was at one moment. */
export interface FileReading {
  readonly content: FileContent;
  /** sha-256 (hex) of the content, or of the reason that there is none. */
  readonly digest: string;
  /** Changes whenever the file does; equal stamps mean that it need not be read again. */
  readonly stamp: string;
  /** ms since 1970, to a fraction; 0 when there is no file. */
  readonly modified: number;
  readonly changed: number;
}

/** Larger inputs are refused before they are read: a stack file is text that a person wrote. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Nothing stands there. */
export const MISSING: Pick<FileReading, 'content' | 'digest'> = { content: { kind: 'missing' }, digest: digestOf('missing') };
export const DIRECTORY: Pick<FileReading, 'content' | 'digest'> = { content: { kind: 'directory' }, digest: digestOf('directory') };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads one input of a stack. Never throws: what cannot be read is a value, reported at the place that names it.
 * `known` is handed back unchanged when its stamp still holds.
 */
export async function readInput(path: string, known?: FileReading): Promise<FileReading> {
  let file;
  try {
    // Without waiting: opening a pipe that nobody writes to would never come back, and hold one of the four threads for files.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await file.stat({ bigint: true });
    const stamp = `${stat.dev}:${stat.ino}:${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}`;
    if (known?.stamp === stamp) return known;
    const times = { stamp, modified: Number(stat.mtimeNs) / 1e6, changed: Number(stat.ctimeNs) / 1e6 };
    if (stat.isDirectory()) return { ...times, ...DIRECTORY };
    if (!stat.isFile()) return { ...times, ...unreadable('it is not a regular file') };
    if (stat.size > MAX_FILE_BYTES) return { ...times, ...unreadable(`it is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB`) };
    const bytes = await file.readFile();
    return { ...times, ...contentOf(bytes) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const none = { stamp: code, modified: 0, changed: 0 };
    if (code === 'ENOENT' || code === 'ENOTDIR') return { ...none, ...MISSING };
    return { ...none, ...unreadable(error instanceof Error ? error.message : String(error)) };
  } finally {
    await file?.close();
  }
}

/** Bytes as an input of a stack, with their digest. */
export function contentOf(bytes: Uint8Array): Pick<FileReading, 'content' | 'digest'> {
  return { content: decode(bytes), digest: digestOf(bytes) };
}

function decode(bytes: Uint8Array): FileContent {
  try {
    return { kind: 'text', text: utf8.decode(bytes) };
  } catch {
    return { kind: 'binary', bytes };
  }
}

/** An input that cannot be had, and why. */
export function unreadable(reason: string): Pick<FileReading, 'content' | 'digest'> {
  return { content: { kind: 'unreadable', reason }, digest: digestOf(`unreadable ${reason}`) };
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
