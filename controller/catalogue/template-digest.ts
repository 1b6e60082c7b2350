import { createHash } from 'node:crypto';
import type { TemplateFiles } from './template.ts';

/** sha-256 (hex) over all files of a template, each by its path and its own digest: what an index promises and an installed stack records. */
export function templateDigest(files: TemplateFiles): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${path}\0${fileDigest(bytes)}\n`);
  return hash.digest('hex');
}

/** sha-256 (hex) of a file's bytes. */
export function fileDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
