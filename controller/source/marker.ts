import { constants } from 'node:fs';
import { copyFile, link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The file in `stacks/` that says "this is the real folder", and which objects on the engine belong to it. */
export const MARKER = '.orbitr';

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
 * Writes the marker, once in a folder's life, whole or not at all. One that is there already stays.
 * The caller must know that this folder never had one: writing it into an unmounted mount point would let everything be pruned.
 */
export async function writeMarker(folder: string, instance: string): Promise<void> {
  const path = join(folder, MARKER);
  const temporary = `${path}.${instance}.tmp`;
  const file = await open(temporary, 'w', 0o644);
  try {
    await file.writeFile(`# Written by Orbitr. It tells this folder from an empty mount point: without it, nothing is ever removed.\ninstance: ${instance}\n`);
    await file.sync();
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      // A file system without second names.
      return copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await file.close();
    await rm(temporary, { force: true });
  }
}
