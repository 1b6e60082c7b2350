import { createHash } from 'node:crypto';

/** One digest (sha-256, hex) for all inputs of a stack: equal inputs have equal digests, wherever they were read. @param files path, and digest of the content */
export function inputsDigest(files: readonly (readonly [path: string, digest: string])[]): string {
  const hash = createHash('sha256');
  for (const [path, digest] of files.toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${path}\0${digest}\n`);
  return hash.digest('hex');
}
