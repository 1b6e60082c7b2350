import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv } from 'node:crypto';

/** The types that SOPS tells apart. */
export type ValueType = 'str' | 'int' | 'float' | 'bool' | 'bytes' | 'comment' | 'time';

export interface PlainValue {
  readonly type: ValueType;
  /** As SOPS writes it: `True` and `False`, numbers without exponent. */
  readonly text: string;
}

const SEALED = /^ENC\[AES256_GCM,data:([A-Za-z0-9+/=]*),iv:([A-Za-z0-9+/=]+),tag:([A-Za-z0-9+/=]+),type:(str|int|float|bool|bytes|comment|time)\]$/;
/** SOPS's own nonces have 32 bytes. */
export const NONCE_BYTES = 32;
const TAG_BYTES = 16;

export function isSealedValue(text: string): boolean {
  return text.startsWith('ENC[AES256_GCM,');
}

/**
 * Seals one value with AES-256-GCM. The keys on the way to it are authenticated with it, so that it opens nowhere else in the file.
 * @param key of 32 bytes, made once for a file: to make it anew takes longer than the sealing. @param nonce never the same twice for a key
 */
export function sealValue({ type, text }: PlainValue, key: KeyObject, path: readonly string[], nonce: Uint8Array): string {
  // SOPS leaves what is empty as it is.
  return text === '' ? '' : sealText({ type, text }, key, additionalData(path), nonce);
}

/** @returns undefined: the text is not sealed so, or was sealed with another key or for another place, or was changed */
export function openValue(sealed: string, key: KeyObject, path: readonly string[]): PlainValue | undefined {
  return sealed === '' ? { type: 'str', text: '' } : openText(sealed, key, additionalData(path));
}

export function sealText({ type, text }: PlainValue, key: KeyObject, additional: string, nonce: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(additional, 'utf8'));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `ENC[AES256_GCM,data:${data.toString('base64')},iv:${Buffer.from(nonce).toString('base64')},tag:${cipher.getAuthTag().toString('base64')},type:${type}]`;
}

export function openText(sealed: string, key: KeyObject, additional: string): PlainValue | undefined {
  const [, data = '', iv = '', tag = '', type] = SEALED.exec(sealed) ?? [];
  if (type === undefined) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(additional, 'utf8'));
    // A shorter tag is easier to forge: Node refuses any other length.
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    const text = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8');
    return { type: type as ValueType, text };
  } catch {
    return undefined;
  }
}

/** Indexes of lists are not in it, and there is a colon at the end (sops.go, `Tree.Encrypt`). */
function additionalData(path: readonly string[]): string {
  return `${path.join(':')}:`;
}
