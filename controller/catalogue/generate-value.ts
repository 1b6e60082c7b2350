import type { Input } from '../../schemas/generated/template.ts';

/** Bytes that nobody can guess; an argument, so that this room stays pure. */
export type RandomBytes = (count: number) => Uint8Array;

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** Makes up a secret. Passwords have no characters that look alike or that a shell, a URL or an env file would take amiss. */
export function generateValue({ kind, length = 32 }: NonNullable<Input['generate']>, random: RandomBytes): string {
  if (kind === 'password') return password(length, random);
  if (kind === 'uuid') return uuid(random(16));
  return Buffer.from(random(length)).toString(kind);
}

function password(length: number, random: RandomBytes): string {
  let text = '';
  // Bytes beyond the last whole multiple are thrown away: taking the remainder of those would favour the first letters.
  const limit = 256 - (256 % LETTERS.length);
  while (text.length < length) for (const byte of random(length)) if (byte < limit && text.length < length) text += LETTERS[byte % LETTERS.length];
  return text;
}

function uuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.map((byte, index) => (index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte))).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
