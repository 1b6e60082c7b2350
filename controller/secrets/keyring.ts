import { createHash, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeSynced } from '../durable/write-synced.ts';
import { OrbitrError } from '../model/errors.ts';
import type { Identity, Recipient } from './age-keys.ts';
import { newIdentity, parseIdentities, parseRecipients, recipientOf } from './age-keys.ts';

/** The public keys that everything is sealed to, one a line; in the folder of stacks, so that it travels with them. */
const RECIPIENTS_FILE = 'secrets.recipients';
const KEY_FILE = 'age-key.txt';

export interface KeyringPlaces {
  readonly data: string;
  readonly stacks: string;
  /** ORBITR_AGE_KEY_FILE */
  readonly keyFile?: string | undefined;
}

/** The private keys of this Orbitr, read anew when their file changes. */
export interface Keyring {
  /** Absolute path of the file with the private keys, whether or not it is there. */
  readonly path: string;
  /** Empty: there is no key. @throws OrbitrError `secrets/key-file` */
  identities(): Promise<readonly Identity[]>;
  /** Of the private keys, then of `secrets.recipients`; each once. @throws OrbitrError `secrets/key-file`, `secrets/recipient` */
  recipients(): Promise<readonly Recipient[]>;
  /** Tells one set of keys that were read from another, without telling them. */
  stamp(): string;
  /** Makes a key if there is none. `made`: it is new, and nobody has a copy of it. @throws OrbitrError `secrets/key-file` */
  ensure(now: number): Promise<{ readonly made: boolean; readonly recipient: Recipient }>;
  /** Whether others than its owner may read the file in the data directory. What ORBITR_AGE_KEY_FILE names is somebody else's to guard. */
  exposed(): Promise<boolean>;
}

export function openKeyring({ data, stacks, keyFile }: KeyringPlaces): Keyring {
  const path = keyFile ?? join(data, KEY_FILE);
  let known: { readonly modified: number; readonly identities: readonly Identity[] } | undefined;
  const identities = async (): Promise<readonly Identity[]> => {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' || error.code === 'ENOTDIR' ? undefined : Promise.reject(unreadable(path, error))));
    if (found === undefined) {
      known = undefined;
      if (keyFile !== undefined) throw new OrbitrError({ code: 'secrets/key-file', kind: 'terminal', message: `${path}, which ORBITR_AGE_KEY_FILE names, is not there`, hint: 'Correct the variable, or put the key there.' });
      return [];
    }
    if (known?.modified === found.mtimeMs) return known.identities;
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => Promise.reject(unreadable(path, error)));
    known = { modified: found.mtimeMs, identities: parseIdentities(text, path) };
    return known.identities;
  };
  const recipients = async (): Promise<readonly Recipient[]> => {
    const own = await Promise.all((await identities()).map(recipientOf));
    const text = await readFile(join(stacks, RECIPIENTS_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? '' : Promise.reject(error)));
    return [...new Set([...own, ...parseRecipients(text)])];
  };
  return {
    path,
    identities,
    recipients,
    stamp: () => (known === undefined ? '' : createHash('sha256').update(known.identities.join('\n')).digest('hex').slice(0, 16)),
    ensure: async (now) => {
      const [first] = await identities();
      if (first !== undefined) return { made: false, recipient: await recipientOf(first) };
      await makeKey(path, now);
      return { made: true, recipient: await recipientOf((await identities())[0] ?? '') };
    },
    exposed: async () => keyFile === undefined && ((await stat(path)).mode & 0o077) !== 0,
  };
}

/** As `age-keygen` writes it; 0600. Of two that make it at once one wins, and both use it. */
async function makeKey(path: string, now: number): Promise<void> {
  const identity = await newIdentity();
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeSynced(temporary, `# created: ${new Date(now).toISOString()}\n# public key: ${await recipientOf(identity)}\n${identity}\n`);
    await chmod(temporary, 0o600);
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? undefined : Promise.reject(error)));
  } finally {
    await rm(temporary, { force: true });
  }
}

function unreadable(path: string, error: NodeJS.ErrnoException): OrbitrError {
  return new OrbitrError({ code: 'secrets/key-file', kind: 'transient', message: `the key in ${path} cannot be read (${error.code ?? 'unknown'})`, hint: 'Make it readable for the user that runs Orbitr, and for nobody else.' });
}
