import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Adoption } from '../controller/model/adoption.ts';
import type { CanonicalModel } from '../controller/model/stack-spec.ts';
import type { Revision } from '../controller/model/revision.ts';
import { DurableFile } from './durable-file.ts';

/** What is remembered between runs. Losing it loses history and explanations, nothing that runs. */
export interface Memory {
  /** Of the marker that this data directory belongs to; absent before the first start. */
  instance?: string;
  inventory: {
    containers: string[];
    networks: string[];
    volumes: string[];
    intended: string[];
  };
  stacks: Record<string, StackMemory>;
  /** Ids of containers that somebody stopped or killed since they started; absent: none. */
  interrupted?: string[];
  /** What was there before Orbitr. Absent: nothing. Unlike labels it cannot be found again when this file is lost. */
  adopted?: Adoption;
  images?: ImagesMemory;
}

export interface ImagesMemory {
  /** When we pulled an image last, by its reference; ms since 1970. */
  pulled: Record<string, number>;
  /** What images that somebody else built are taken to be made from: digest of the build's inputs by image id. */
  origins: Record<string, string>;
}

export interface StackMemory {
  applied?: Revision;
  /** The applied model with secret values replaced by short digests: enough to tell what changed, not what it was. */
  appliedModel?: CanonicalModel;
}

const SCHEMA_VERSION = 1;
const EMPTY: Memory = { inventory: { containers: [], networks: [], volumes: [], intended: [] }, stacks: {} };

export interface Store {
  readonly memory: Memory;
  /** False when nothing could be read at the start, or only the version before the last: then the inventory says too little, and labels are believed once. */
  readonly found: boolean;
  /** Changes the memory and writes it down before it returns. Calls are carried out one after the other. */
  update(change: (memory: Memory) => void): Promise<void>;
}

/** Opens (and makes) the data directory. @throws Error when it cannot be made or read. */
export async function openStore(directory: string, onCorrupt: (path: string, reason: string) => void, now: () => number): Promise<Store> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = new DurableFile<Memory>({ path: join(directory, 'memory.json'), schemaVersion: SCHEMA_VERSION, onCorrupt, now });
  const low = new Low<Memory>(file, structuredClone(EMPTY));
  const before = low.data;
  await low.read();
  const found = low.data !== before && !file.stale;
  let last: Promise<unknown> = Promise.resolve();
  const carryOut = async (previous: Promise<unknown>, change: (memory: Memory) => void): Promise<void> => {
    // A failed write before this one has been told to its own caller.
    await previous.catch(() => undefined);
    change(low.data);
    await low.write();
  };
  return {
    memory: low.data,
    found,
    update: (change) => {
      const next = carryOut(last, change);
      last = next;
      return next;
    },
  };
}
