import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AccessData } from '../controller/model/account.ts';
import { NO_ACCESS } from '../controller/model/account.ts';
import { DurableFile } from './durable-file.ts';

const SCHEMA_VERSION = 1;
/** For so long a reading is believed without a look at the file, in ms. */
const FRESH = 500;
const LOCK_TRIES = 100;
/** Who held the lock longer than this was killed, in ms: writing takes a few. */
const LOCK_LIFE = 10_000;

/** Accounts, tokens and sessions in `access.json`. The daemon and the command line may both change it. */
export interface AccessFile {
  /** At most half a second old. */
  read(): Promise<AccessData>;
  /** Changes what is there now and writes it down. One at a time, over all processes. `undefined` writes nothing. */
  update(change: (data: AccessData) => AccessData | undefined): Promise<void>;
}

/** Opens (and makes) the data directory for it. */
export async function openAccessFile(directory: string, onCorrupt: (path: string, reason: string) => void, now: () => number): Promise<AccessFile> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'access.json');
  const file = new DurableFile<AccessData>({ path, schemaVersion: SCHEMA_VERSION, onCorrupt, now });
  let known: { readonly data: AccessData; readonly stamp: string } | undefined;
  let lookedAt = -Infinity;
  let last: Promise<unknown> = Promise.resolve();

  const refresh = async (): Promise<AccessData> => {
    const stamp = await stampOf(path);
    if (known?.stamp !== stamp) known = { data: (await file.read()) ?? NO_ACCESS, stamp: await stampOf(path) };
    lookedAt = performance.now();
    return known.data;
  };
  const carryOut = async (change: (data: AccessData) => AccessData | undefined): Promise<void> => {
    const unlock = await lock(`${path}.lock`);
    try {
      const changed = change(await refresh());
      if (changed === undefined) return;
      await file.write(changed);
      known = { data: changed, stamp: await stampOf(path) };
    } finally {
      await unlock();
    }
  };
  return {
    read: async () => (known !== undefined && performance.now() - lookedAt < FRESH ? known.data : refresh()),
    update: (change) => {
      const next = last.then(() => carryOut(change));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

async function stampOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? 'none' : `${found.ino}:${found.size}:${found.mtimeNs}`;
}

/** A file that only one can make. @throws Error when somebody holds it for longer than a second */
async function lock(path: string): Promise<() => Promise<void>> {
  for (let tries = 0; ; tries++) {
    try {
      await (await open(path, 'wx', 0o600)).close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries >= LOCK_TRIES) throw error;
      const age = Date.now() - (await stat(path).then(({ mtimeMs }) => mtimeMs, () => Date.now()));
      if (age > LOCK_LIFE) await rm(path, { force: true });
      else await pause(10);
    }
  }
}
