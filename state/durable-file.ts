import { createHash, randomUUID } from 'node:crypto';
import { copyFile, link, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { syncDirectory, writeSynced } from '../controller/durable/write-synced.ts';

/** What stands in the file: the data, and what it takes to believe it. */
interface Envelope {
  readonly schemaVersion: number;
  readonly checksum: string;
  readonly data: unknown;
}

export interface DurableFileOptions {
  readonly path: string;
  readonly schemaVersion: number;
  /** Told when a file was set aside because it could not be believed. */
  readonly onCorrupt: (path: string, reason: string) => void;
  /** ms since 1970; goes into the name of a file that is set aside. */
  readonly now: () => number;
}

/**
 * A lowdb adapter that survives power cuts: a uniquely named temporary file, fsync of file and directory, rename, and the version before as `.bak`.
 * lowdb's own adapter neither syncs nor uses a unique name. A file that is torn, foreign or newer than this program is set aside as
 * `*.corrupt-<time>`, never taken for empty and never written over.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #options: DurableFileOptions;
  #stale = false;

  constructor(options: DurableFileOptions) {
    this.#options = options;
  }

  /** What was read came from the `.bak`: it is whole, but what was written last is not in it. */
  get stale(): boolean {
    return this.#stale;
  }

  /** Null when there is nothing to believe: neither the file nor its `.bak`. */
  async read(): Promise<T | null> {
    for (const [index, path] of [this.#options.path, `${this.#options.path}.bak`].entries()) {
      const text = await readFile(path, 'utf8').catch(ignoreMissing);
      if (text === undefined) continue;
      const opened = this.#open(text);
      this.#stale = index > 0;
      if (opened.kind === 'good') return opened.data;
      await rename(path, `${path}.corrupt-${this.#options.now()}`);
      this.#options.onCorrupt(path, opened.reason);
    }
    return null;
  }

  /** @throws Error of the file system (full, read-only); the file that was there is then untouched. */
  async write(data: T): Promise<void> {
    const { path, schemaVersion } = this.#options;
    const body = JSON.stringify(data);
    const envelope = `{"schemaVersion":${schemaVersion},"checksum":"${checksum(body)}","data":${body}}\n`;
    const temporary = `${path}.${randomUUID()}.tmp`;
    try {
      await writeSynced(temporary, envelope);
      // A second name for the old version, so that there is a whole file under `path` at every moment.
      await rm(`${path}.bak`, { force: true });
      await keep(path, `${path}.bak`).catch(ignoreMissing);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncDirectory(dirname(path));
  }

  #open(text: string): { readonly kind: 'good'; readonly data: T } | { readonly kind: 'bad'; readonly reason: string } {
    let envelope: Partial<Envelope>;
    try {
      const parsed: unknown = JSON.parse(text);
      if (typeof parsed !== 'object' || parsed === null) return { kind: 'bad', reason: 'it is not a file of Orbitr' };
      envelope = parsed;
    } catch {
      return { kind: 'bad', reason: 'it is not whole' };
    }
    if (envelope.schemaVersion !== this.#options.schemaVersion) return { kind: 'bad', reason: `its version is ${envelope.schemaVersion}, not ${this.#options.schemaVersion}` };
    if (envelope.checksum !== checksum(JSON.stringify(envelope.data) ?? '')) return { kind: 'bad', reason: 'its checksum is wrong' };
    return { kind: 'good', data: envelope.data as T };
  }
}

function checksum(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

// Some file systems (FAT, several shares) know no second names.
async function keep(path: string, as: string): Promise<void> {
  try {
    await link(path, as);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await copyFile(path, as);
  }
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EEXIST']);

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
