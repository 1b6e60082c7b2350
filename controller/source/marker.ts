import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file in `stacks/` that says "this is the real folder", and which objects on the engine belong to it. */
const MARKER = '.orbitr';

export type Marker =
  | { readonly kind: 'present'; readonly instance: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads the marker. Without a good one nothing is ever pruned: the folder may be an empty mount point. */
export async function readMarker(folder: string): Promise<Marker> {
  try {
    const text = await readFile(join(folder, MARKER), 'utf8');
    const instance = /^instance: (?<id>[0-9a-f-]{8,64})$/m.exec(text)?.groups?.['id'];
    return instance === undefined ? { kind: 'unreadable', reason: `${MARKER} has no "instance" line` } : { kind: 'present', instance };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'missing' };
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Writes the marker, once in a folder's life. Fails when there is one already.
 * The caller must know that this folder never had one: writing it into an unmounted mount point would let everything be pruned.
 */
export async function writeMarker(folder: string, instance: string): Promise<void> {
  const file = await open(join(folder, MARKER), 'wx', 0o644);
  try {
    await file.writeFile(`# Written by Orbitr. It tells this folder from an empty mount point: without it, nothing is ever removed.\ninstance: ${instance}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
