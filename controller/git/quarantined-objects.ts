import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { ObjectInfo, Objects, StoredObject } from './object-reader.ts';
import { blobOf } from './object-reader.ts';

export interface Quarantine {
  /** Where git keeps the new objects; undefined: among those of the repository. */
  readonly folder: string | undefined;
  /** Of the repository; runs already. */
  readonly kept: Objects;
  /** Finds all of them, and is started only when it is asked. */
  readonly all: Objects;
}

const inflated = promisify(inflate);
const OID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Larger ones are git's to read. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Objects of a push that git did not accept yet. Of a small push each lies in a file of its own, and the rest is in the repository, whose reader runs
 * already: so no program is started while somebody waits for the plan. A larger push is a pack, and that git reads.
 */
export class QuarantinedObjects implements Objects {
  readonly #quarantine: Quarantine;

  constructor(quarantine: Quarantine) {
    this.#quarantine = quarantine;
  }

  async info(name: string): Promise<ObjectInfo | undefined> {
    const { kept, all } = this.#quarantine;
    const found = await this.#loose(name);
    return found === undefined ? ((await kept.info(name)) ?? all.info(name)) : { oid: name, type: found.type, size: found.content.length };
  }

  async read(name: string): Promise<StoredObject | undefined> {
    const { kept, all } = this.#quarantine;
    return (await this.#loose(name)) ?? (await kept.read(name)) ?? all.read(name);
  }

  async blob(oid: string): Promise<Buffer> {
    return blobOf(oid, await this.read(oid));
  }

  /** gitrepository-layout(5): the file `ab/cdef…` is the object `abcdef…`, as `type size`, a zero and the bytes, packed by zlib. */
  async #loose(oid: string): Promise<StoredObject | undefined> {
    const { folder } = this.#quarantine;
    if (folder === undefined || !OID.test(oid)) return undefined;
    try {
      const bytes = await inflated(await readFile(join(folder, oid.slice(0, 2), oid.slice(2))), { maxOutputLength: MOST_BYTES });
      const end = bytes.indexOf(0);
      return { type: bytes.subarray(0, bytes.indexOf(32)).toString('latin1'), content: bytes.subarray(end + 1) };
    } catch {
      return undefined;
    }
  }
}
