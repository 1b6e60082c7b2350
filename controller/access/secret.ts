import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes as text that is safe in a header, a form and a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** sha-256 (hex): what is kept of a random secret. With 256 random bits nothing slower is needed. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether two texts are equal, in a time that tells nothing of where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(secretHash(given)), Buffer.from(secretHash(expected)));
}
