import { createHash } from 'node:crypto';

/** The name that git gives to these bytes. @param like another object's name of the same repository: its length tells the kind of digest */
export function blobId(bytes: Uint8Array, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
