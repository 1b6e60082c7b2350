import { OrbitrError } from '../model/errors.ts';

/** A public key of age (`age1…`): whoever has it can seal, and cannot open. */
export type Recipient = string;
/** A private key of age (`AGE-SECRET-KEY-1…`). */
export type Identity = string;

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/** Loaded by the first who seals or opens: it takes 23 MiB and a third of a second of a processor, and most passes need nothing of it. */
const age = (): Promise<typeof import('age-encryption')> => import('age-encryption');

/** Seals bytes to all of the recipients. The result is binary (age-encryption.org/v1). @throws OrbitrError `secrets/recipient` */
export async function sealTo(recipients: readonly Recipient[], bytes: Uint8Array): Promise<Uint8Array> {
  if (recipients.length === 0) throw new OrbitrError({ code: 'secrets/recipient', kind: 'terminal', message: 'there is no public key to seal with', hint: 'Run `orbitr secrets key` on the server, and put the public key that it prints into secrets.recipients in the folder of stacks.' });
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (cause) {
      throw notARecipient(recipient, cause);
    }
  }
  return encrypter.encrypt(bytes);
}

/** The same as text between `BEGIN` and `END` lines, with a line feed at the end, as `age --armor` writes it. */
export async function sealArmored(recipients: readonly Recipient[], bytes: Uint8Array): Promise<string> {
  return `${(await age()).armor.encode(await sealTo(recipients, bytes)).trimEnd()}\n`;
}

/** @param sealed binary, or armored text. @returns undefined: none of the identities opens it, or it is no age file */
export async function openWith(identities: readonly Identity[], sealed: Uint8Array | string): Promise<Uint8Array | undefined> {
  if (identities.length === 0) return undefined;
  try {
    const { armor, Decrypter } = await age();
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    return await decrypter.decrypt(typeof sealed === 'string' ? armor.decode(sealed) : sealed);
  } catch {
    return undefined;
  }
}

export async function newIdentity(): Promise<Identity> {
  return (await age()).generateX25519Identity();
}

export async function recipientOf(identity: Identity): Promise<Recipient> {
  return (await age()).identityToRecipient(identity);
}

/** The keys in a file as `age-keygen` writes it: one a line, `#` begins a comment. @throws OrbitrError `secrets/key-file`, which tells nothing of what the file holds */
export function parseIdentities(text: string, file: string): readonly Identity[] {
  return meaningfulLines(text).map(([line, number]) => {
    if (!IDENTITY.test(line)) throw new OrbitrError({ code: 'secrets/key-file', kind: 'terminal', message: `${file}, line ${number}: this is no private key of age`, hint: 'Each line is a key that begins with AGE-SECRET-KEY-1, or a comment that begins with #.' });
    return line;
  });
}

/** Public keys, one a line, `#` begins a comment. @throws OrbitrError `secrets/recipient` */
export function parseRecipients(text: string): readonly Recipient[] {
  return meaningfulLines(text).map(([line]) => {
    if (!RECIPIENT.test(line)) throw notARecipient(line);
    return line;
  });
}

function meaningfulLines(text: string): readonly (readonly [line: string, number: number])[] {
  return text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' || line.trim().startsWith('#') ? [] : [[line.trim(), index + 1] as const]));
}

function notARecipient(text: string, cause?: unknown): OrbitrError {
  // Who pastes the private key by mistake must not find it in a log.
  const shown = text.startsWith('age1') ? `"${text.slice(0, 80)}"` : 'a line';
  return new OrbitrError({ code: 'secrets/recipient', kind: 'terminal', message: `${shown} is no public key of age`, hint: 'A public key begins with age1 and has 62 characters.', cause });
}
