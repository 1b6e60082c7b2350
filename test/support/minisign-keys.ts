import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** A key pair in minisign's own form, without a password: the text of a secret key's file, and the public key in one word. */
export function minisignKeys(): { readonly secret: string; readonly publicKey: string } {
  const pair = generateKeyPairSync('ed25519');
  const [seed, open] = [pair.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32), pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)];
  const id = randomBytes(8);
  const secret = Buffer.concat([Buffer.from('Ed'), Buffer.from([0, 0]), Buffer.from('B2'), Buffer.alloc(48), id, seed, open, Buffer.alloc(32)]);
  return { secret: `untrusted comment: test\n${secret.toString('base64')}\n`, publicKey: Buffer.concat([Buffer.from('Ed'), id, open]).toString('base64') };
}
