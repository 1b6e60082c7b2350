import type { KeyObject } from 'node:crypto';
import { createHash, createSecretKey, timingSafeEqual } from 'node:crypto';
import { OrbitrError } from '../model/errors.ts';
import type { Identity, Recipient } from './age-keys.ts';
import { openWith, sealArmored } from './age-keys.ts';
import { parseDotenv } from './dotenv-document.ts';
import type { DocumentReading, SealedDocument, SealedFormat } from './sealed-document.ts';
import type { PlainValue } from './sealed-value.ts';
import { isSealedValue, NONCE_BYTES, openText, openValue, sealText, sealValue } from './sealed-value.ts';
import type { SopsMetadata } from './sops-metadata.ts';
import { UNENCRYPTED_SUFFIX, writeMetadata } from './sops-metadata.ts';
import { parseYaml } from './yaml-document.ts';

/** Chance and time, which a seal needs. */
export interface SealTools {
  /** Fresh random bytes. */
  readonly random: (bytes: number) => Uint8Array;
  /** ms since 1970. */
  readonly now: () => number;
}

/** A sealed file, opened. */
export interface OpenFile {
  readonly document: SealedDocument;
  readonly metadata: SopsMetadata;
  /** One for each leaf of the document, in order. */
  readonly values: readonly PlainValue[];
  readonly dataKey: KeyObject;
}

/** Why a sealed file does not open. Says nothing of what it holds. */
export interface SealedProblem {
  readonly code: 'secrets/no-key' | 'secrets/broken' | 'secrets/tampered';
  readonly message: string;
  readonly hint: string;
  /** From 1. */
  readonly line: number;
}

export type Opening = { readonly kind: 'open'; readonly file: OpenFile } | { readonly kind: 'refused'; readonly problem: SealedProblem } | { readonly kind: 'clear'; readonly document: SealedDocument };

/** Of a MAC over sealed values only, so that it is never the same as one over all (sops.go). */
const MAC_ONLY_SEALED = Buffer.from('8a3fd2ad54ce66527b1034f3d147be0b0b975b3bf44f72c6fdadec8176f27d69', 'hex');

export function parseSealed(text: string, format: SealedFormat): DocumentReading {
  return format === 'dotenv' ? parseDotenv(text) : parseYaml(text, format);
}

/** Opens a file that was sealed by SOPS or by `sealDocument`. Nothing of it is believed before its MAC is right. */
export async function openSealed(text: string, format: SealedFormat, identities: readonly Identity[]): Promise<Opening> {
  const reading = parseSealed(text, format);
  if (reading.kind === 'broken') return refused('secrets/broken', reading.message, 'Seal it anew, or take an earlier version of it.', reading.line);
  const { document } = reading;
  const { metadata, leaves } = document;
  if (metadata === undefined) {
    const sealed = leaves.find(({ value }) => isSealedValue(value.text));
    return sealed === undefined ? { kind: 'clear', document } : refused('secrets/broken', 'there are sealed values, but not what SOPS writes beside them (sops: …)', 'Take an earlier version of the file, or seal its values anew.', sealed.line);
  }
  if (metadata.groups) return refused('secrets/no-key', 'its key is split among groups of keys', 'Seal it to age keys only: sops --age age1… (without key groups).', 1);
  if (metadata.age.length === 0) return refused('secrets/no-key', 'it is sealed to keys that are no age keys', 'Add the public key of this Orbitr: sops rotate --add-age KEY FILE; `orbitr secrets key` prints it.', 1);
  const dataKey = await openDataKey(metadata, identities);
  if (dataKey === undefined) return refused('secrets/no-key', `there is no key that opens it; it is sealed to ${metadata.age.map(({ recipient }) => recipient).join(', ')}`, 'Give Orbitr the private key (ORBITR_AGE_KEY_FILE), or seal the file to the public key that `orbitr secrets key` prints.', 1);
  const values: PlainValue[] = [];
  for (const { path, value, line } of leaves) {
    const opened = isSealedValue(value.text) ? openValue(value.text, dataKey, path) : value;
    if (opened === undefined) return refused('secrets/tampered', `the value of ${path.join('.') || 'a comment'} was changed, or moved from another place, after it was sealed`, 'Take an earlier version of the file, or seal this value anew.', line);
    values.push(opened);
  }
  const mac = openText(metadata.mac, dataKey, metadata.lastmodified);
  if (mac === undefined || !sameText(mac.text, macOf(document, values, metadata.macOnlyEncrypted))) return refused('secrets/tampered', 'its MAC does not fit: values were added, removed, reordered or changed after it was sealed', 'Take an earlier version of the file, or seal it anew.', 1);
  return { kind: 'open', file: { document, metadata, values, dataKey } };
}

/** Seals all values of a document with a new data key. Needs public keys only. */
export async function sealDocument(document: SealedDocument, values: readonly PlainValue[], recipients: readonly Recipient[], tools: SealTools): Promise<string> {
  const dataKey = tools.random(32);
  const age = await Promise.all([...new Set(recipients)].map(async (recipient) => ({ recipient, enc: await sealArmored([recipient], dataKey) })));
  // Refuses to seal to nobody.
  if (age.length === 0) await sealArmored([], dataKey);
  return sealWith(document, values, createSecretKey(dataKey), new Map(), (times) => writeMetadata({ age, ...times }), tools);
}

/**
 * The file with other values, under the same data key: for the same readers. What did not change keeps its sealed text, so that a difference in git shows what did.
 * @throws OrbitrError `secrets/rule` when the file has rules of its own for what is sealed
 */
export async function resealDocument(document: SealedDocument, values: readonly PlainValue[], { metadata, dataKey, document: before, values: old }: OpenFile, tools: SealTools): Promise<string> {
  const rule = metadata.rule ?? (metadata.macOnlyEncrypted ? 'mac_only_encrypted' : undefined);
  if (rule !== undefined) throw new OrbitrError({ code: 'secrets/rule', kind: 'terminal', message: `the file has a rule of its own for what is sealed (${rule})`, hint: 'Change it with the program sops, which knows all of them.' });
  const known = new Map(before.leaves.map((leaf, index) => [identityOf(leaf.path, old[index]), leaf.value.text]));
  return sealWith(document, values, dataKey, known, (times) => ({ ...metadata.raw, ...times }), tools);
}

function sealWith(document: SealedDocument, values: readonly PlainValue[], dataKey: KeyObject, known: ReadonlyMap<string, string>, metadata: (times: Pick<SopsMetadata, 'lastmodified' | 'mac'>) => Readonly<Record<string, unknown>>, tools: SealTools): string {
  // Drawn at once: a thousand small draws take longer than the sealing.
  const nonces = tools.random(NONCE_BYTES * (document.leaves.length + 1));
  const nonceAt = (index: number): Uint8Array => nonces.subarray(index * NONCE_BYTES, (index + 1) * NONCE_BYTES);
  const sealed = document.leaves.map(({ path }, index): PlainValue => {
    const value = values[index] ?? { type: 'str', text: '' };
    if (path.some((key) => key.endsWith(UNENCRYPTED_SUFFIX))) return value;
    return { type: 'str', text: known.get(identityOf(path, value)) ?? sealValue(value, dataKey, path, nonceAt(index)) };
  });
  const lastmodified = new Date(Math.floor(tools.now() / 1000) * 1000).toISOString().replace('.000Z', 'Z');
  const mac = sealText({ type: 'str', text: macOf(document, values, false) }, dataKey, lastmodified, nonceAt(document.leaves.length));
  return document.print(sealed, metadata({ lastmodified, mac }));
}

function identityOf(path: readonly string[], value: PlainValue | undefined): string {
  return JSON.stringify([path, value?.type, value?.text]);
}

async function openDataKey({ age }: SopsMetadata, identities: readonly Identity[]): Promise<KeyObject | undefined> {
  for (const { enc } of age) {
    const key = await openWith(identities, enc);
    if (key?.length === 32) return createSecretKey(key);
  }
  return undefined;
}

/** SHA-512 over the plain values in order; comments do not count. */
function macOf({ leaves }: SealedDocument, values: readonly PlainValue[], onlySealed: boolean): string {
  const hash = createHash('sha512');
  if (onlySealed) hash.update(MAC_ONLY_SEALED);
  for (const [index, { type, text }] of values.entries()) {
    if (type !== 'comment' && (!onlySealed || isSealedValue(leaves[index]?.value.text ?? ''))) hash.update(text, 'utf8');
  }
  return hash.digest('hex').toUpperCase();
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function refused(code: SealedProblem['code'], message: string, hint: string, line: number): Opening {
  return { kind: 'refused', problem: { code, message, hint, line } };
}
