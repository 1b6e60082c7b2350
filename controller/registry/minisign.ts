import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { OrbitrError } from '../model/errors.ts';

/**
 * Signatures as minisign(1) makes and checks them: Ed25519 over the file (`Ed`) or over its BLAKE2b-512 (`ED`), and a second one over the first with its
 * trusted comment. https://jedisct1.github.io/minisign/
 */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface Verified {
  readonly trustedComment: string;
  /** Hexadecimal, as minisign prints it. */
  readonly keyId: string;
}

/** Who of `keys` signed the bytes; undefined: none of them did. Never throws, whatever the signature looks like. @param keys as minisign prints them: `RW…` */
export function verifyMinisign(bytes: Uint8Array, signature: string, keys: readonly string[]): Verified | undefined {
  const [, first = '', comment = '', second = ''] = signature.split(/\r?\n/);
  const [packed, global] = [Buffer.from(first, 'base64'), Buffer.from(second, 'base64')];
  if (packed.length !== 74 || global.length !== 64 || !comment.startsWith('trusted comment: ')) return undefined;
  const [algorithm, id, own] = [packed.toString('latin1', 0, 2), packed.subarray(2, 10), packed.subarray(10)];
  if (algorithm !== 'Ed' && algorithm !== 'ED') return undefined;
  const trustedComment = comment.slice('trusted comment: '.length);
  for (const text of keys) {
    const key = Buffer.from(text, 'base64');
    if (key.length !== 42 || key.toString('latin1', 0, 2) !== 'Ed' || !key.subarray(2, 10).equals(id)) continue;
    const publicKey = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, key.subarray(10)]), format: 'der', type: 'spki' });
    const signed = algorithm === 'ED' ? createHash('blake2b512').update(bytes).digest() : bytes;
    if (verify(null, signed, publicKey, own) && verify(null, Buffer.concat([own, Buffer.from(trustedComment)]), publicKey, global)) return { trustedComment, keyId: Buffer.from(id).reverse().toString('hex').toUpperCase() };
  }
  return undefined;
}

/** Signs as `minisign -S` does. @param secretKey text of a key file made without a password (`minisign -G -W`) @throws OrbitrError `template/key` */
export function signMinisign(bytes: Uint8Array, secretKey: string, trustedComment: string): string {
  const packed = Buffer.from(secretKey.split(/\r?\n/)[1] ?? '', 'base64');
  const bad = (message: string): OrbitrError => new OrbitrError({ code: 'template/key', kind: 'terminal', message, hint: 'Make one with: minisign -G -W -s orbitr.key -p orbitr.pub' });
  if (packed.length !== 158 || packed.toString('latin1', 0, 2) !== 'Ed') throw bad('that is no secret key of minisign');
  // Function that derives a key from a password: none.
  if (packed.readUInt16BE(2) !== 0) throw bad('the secret key is locked with a password, which nobody is there to type');
  const [id, seed] = [packed.subarray(54, 62), packed.subarray(62, 94)];
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const own = sign(null, createHash('blake2b512').update(bytes).digest(), key);
  const global = sign(null, Buffer.concat([own, Buffer.from(trustedComment)]), key);
  return `untrusted comment: signature of an Orbitr catalogue\n${Buffer.concat([Buffer.from('ED'), id, own]).toString('base64')}\ntrusted comment: ${trustedComment}\n${global.toString('base64')}\n`;
}
