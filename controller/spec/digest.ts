import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** sha-256 (hex) of a plain value: equal meaning ⇔ equal digest. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** sha-256 (hex) of a file's bytes. */
export function digestOfBytes(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
