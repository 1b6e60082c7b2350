import type { Refusal, UnsealedValue } from '../model/unsealed.ts';
import type { Identity, Recipient } from './age-keys.ts';
import { openWith, sealTo } from './age-keys.ts';

const WHOLE = /ENC\[age:([A-Za-z0-9+/]+={0,2})\]/g;
/** More in one stack than anybody would write by hand. */
const MOST = 500;

/** One value, sealed on its own: `ENC[age:…]`, the base64 of an age file. Needs public keys only. */
export async function sealSingle(recipients: readonly Recipient[], text: string): Promise<string> {
  return `ENC[age:${Buffer.from(await sealTo(recipients, Buffer.from(text, 'utf8'))).toString('base64')}]`;
}

/** The sealed values in a text, each once. */
export function singleValuesIn(text: string): readonly string[] {
  return text.includes('ENC[age:') ? [...new Set([...text.matchAll(WHOLE)].map(([value]) => value))].slice(0, MOST) : [];
}

export async function openSingle(sealed: string, identities: readonly Identity[]): Promise<UnsealedValue> {
  const bytes = Buffer.from(sealed.slice('ENC[age:'.length, -1), 'base64');
  if (!bytes.toString('latin1').startsWith('age-encryption.org/v1\n')) return refused('secrets/broken', 'this sealed value is incomplete', 'Seal it anew: orbitr secrets seal');
  const opened = await openWith(identities, bytes);
  if (opened === undefined) return refused('secrets/no-key', 'there is no key that opens this sealed value, or it was changed', 'Seal it to the public key that `orbitr secrets key` prints, or give Orbitr the private key (ORBITR_AGE_KEY_FILE).');
  return { kind: 'open', text: Buffer.from(opened).toString('utf8') };
}

function refused(code: Refusal['code'], message: string, hint: string): UnsealedValue {
  return { kind: 'refused', code, message, hint };
}
