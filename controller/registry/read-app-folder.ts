import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_LIMITS } from '../catalogue/check-files.ts';
import { readBounded } from './read-bounded.ts';

/** Pictures and histories are not what an app runs on. */
const SKIPPED = /\.(?:png|jpe?g|webp|gif|ico|svg|mp4|avif)$/i;

/**
 * The files of a foreign app. What is no regular file, a picture, or too large is left out and not followed: other catalogues hold much that nothing
 * here reads, and an app that needs one of these is found out when it is checked.
 */
export async function readAppFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  const visit = async (inside: string, depth: number): Promise<void> => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory() && depth < 6 && entry.name !== '.git') await visit(path, depth + 1);
      if (!entry.isFile() || SKIPPED.test(entry.name) || files.size >= FILE_LIMITS.count || total > FILE_LIMITS.all) continue;
      const bytes = await readBounded(join(folder, path), FILE_LIMITS.file).catch(() => undefined);
      if (bytes === undefined) continue;
      total += bytes.length;
      files.set(path, bytes);
    }
  };
  await visit('', 0);
  return files;
}
