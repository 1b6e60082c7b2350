import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory, writeSynced } from '../controller/durable/write-synced.ts';

/** Values that hold secrets, one file each. Who reads the files without the key file beside them (a backup of the folder alone, a shared screen) reads nothing. */
export interface SealedFolder {
  /** Undefined when there is none that can be believed: missing, torn, or sealed with another key. */
  read(name: string): Promise<unknown>;
  /** Whole or not at all, also when the power goes. @throws Error of the file system */
  write(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param directory the data directory; holds the key in `seal.key`, and the values in a folder of their own */
export function sealedFolder(directory: string, name: string): SealedFolder {
  const folder = join(directory, name);
  const pathOf = (value: string): string => join(folder, `${value}.sealed`);
  const keyPath = join(directory, 'seal.key');
  return {
    async read(value) {
      const [key, sealed] = await Promise.all([readKey(keyPath), readFile(pathOf(value)).catch(ignoreMissing)]);
      return key === undefined || sealed === undefined ? undefined : unseal(sealed, key, value);
    },
    async write(value, content) {
      const key = (await readKey(keyPath)) ?? (await makeKey(keyPath));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = `${pathOf(value)}.${randomUUID()}.tmp`;
      try {
        await writeSynced(temporary, seal(JSON.stringify(content), key, value));
        await rename(temporary, pathOf(value));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await syncDirectory(folder);
    },
    remove: (value) => rm(pathOf(value), { force: true }),
  };
}

/** The name goes into the seal: the file of one stack is not believed under another one's name. */
function seal(text: string, key: Uint8Array, name: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal(sealed: Buffer, key: Uint8Array, name: string): unknown {
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function readKey(path: string): Promise<Buffer | undefined> {
  const key = await readFile(path).catch(ignoreMissing);
  return key?.length === KEY_BYTES ? key : undefined;
}

async function makeKey(path: string): Promise<Uint8Array> {
  const key = randomBytes(KEY_BYTES);
  const temporary = `${path}.${randomUUID()}.tmp`;
  await writeSynced(temporary, key);
  await rename(temporary, path);
  return key;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
