import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Adoption } from '../controller/model/adoption.ts';
import type { CanonicalModel } from '../controller/model/stack-spec.ts';
import { OrbitrError } from '../controller/model/errors.ts';
import type { Revision } from '../controller/model/revision.ts';
import type { VolumeMemory } from '../controller/model/volume-ledger.ts';
import type { HeldRevision } from '../controller/model/rollout.ts';
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
  /** By name; absent: nothing is known beyond the engine's labels. */
  volumes?: Readonly<Record<string, VolumeMemory>>;
  /** Absent: none was ever used. */
  approvals?: ApprovalsMemory;
}

export interface ImagesMemory {
  /** When we pulled an image last, by its reference; ms since 1970. */
  pulled: Record<string, number>;
  /** What images that somebody else built are taken to be made from: digest of the build's inputs by image id. */
  origins: Record<string, string>;
}

/** What became of approvals. Losing it only means that a line which nobody took out of a file might approve the same step once more. */
export interface ApprovalsMemory {
  /** Ids that were used, oldest first. */
  readonly spent: readonly string[];
  /** A removal of many stacks that is not over yet. */
  readonly begun?: { readonly id: string; readonly stacks: readonly string[] };
}

export interface StackMemory {
  /** Of the state that was good last; the state itself is sealed (`GoodStates`), because it holds secrets. */
  good?: { readonly revision: string; readonly images: Readonly<Record<string, string>>; readonly version: string };
  /** A revision that was found bad. */
  held?: HeldRevision;
  applied?: Revision;
  /** The applied model with secret values replaced by short digests: enough to tell what changed, not what it was. */
  appliedModel?: CanonicalModel;
  /** Stacks that it depends on: when all are gone from the folder, it is to be removed before them. */
  dependsOn?: readonly string[];
}

const SCHEMA_VERSION = 1;
const EMPTY: Memory = { inventory: { containers: [], networks: [], volumes: [], intended: [] }, stacks: {} };

export interface Store {
  readonly memory: Memory;
  /** False when nothing could be read at the start, or only the version before the last: then the inventory says too little, and labels are believed once. */
  readonly found: boolean;
  /**
   * Changes the memory and writes it down before it returns. Calls are carried out one after the other. For what must not be done unless it will be remembered.
   * @throws OrbitrError `state/not-written` when the disk does not take it; the change holds in this process all the same
   */
  update(change: (memory: Memory) => void): Promise<void>;
  /**
   * The same for what was learned and can be learned again: a disk that does not take it stops nothing, and the next writing brings it along.
   * While `asleep` it holds in this process only. @returns whether it is on the disk
   */
  note(change: (memory: Memory) => void): Promise<boolean>;
  /** Why what the memory holds is not on the disk. */
  readonly unwritten: OrbitrError | undefined;
  /** Reads again what another process may have written while this one slept. */
  reread(): Promise<void>;
}

export interface StoreOptions {
  /** Another controller has the engine, and may have this very directory: what it writes must not be overwritten. */
  readonly asleep?: () => boolean;
  /** Told when writing begins to fail, and with undefined when it works again. */
  readonly onUnwritten?: (error: OrbitrError | undefined) => void;
}

/** Opens (and makes) the data directory. @throws Error when it cannot be made or read. */
export async function openStore(directory: string, onCorrupt: (path: string, reason: string) => void, now: () => number, { asleep = () => false, onUnwritten = () => undefined }: StoreOptions = {}): Promise<Store> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = new DurableFile<Memory>({ path: join(directory, 'memory.json'), schemaVersion: SCHEMA_VERSION, onCorrupt, now });
  const low = new Low<Memory>(file, structuredClone(EMPTY));
  const before = low.data;
  await low.read();
  const found = low.data !== before && !file.stale;
  let last: Promise<unknown> = Promise.resolve();
  let unwritten: OrbitrError | undefined;
  const write = async (): Promise<void> => {
    const failed = await low.write().then(() => undefined, notWritten);
    const turned = (failed === undefined) !== (unwritten === undefined);
    // The first words hold while it lasts: those of a later try differ by a temporary file's name.
    if (turned) unwritten = failed;
    if (turned) onUnwritten(failed);
    if (failed !== undefined) throw failed;
  };
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    // A failure before this one has been told to its own caller.
    const next = last.catch(() => undefined).then(action);
    last = next;
    return next;
  };
  const update = (change: (memory: Memory) => void): Promise<void> =>
    inTurn(async () => {
      change(low.data);
      await write();
    });
  return {
    memory: low.data,
    found,
    get unwritten() {
      return unwritten;
    },
    update,
    note: async (change) => {
      if (!asleep()) return update(change).then(() => true, (error: unknown) => unlessWritten(error));
      await inTurn(async () => change(low.data));
      return false;
    },
    reread: () =>
      inTurn(async () => {
        const written = await file.read();
        if (written === null) return;
        for (const key of Object.keys(low.data)) delete low.data[key as keyof Memory];
        Object.assign(low.data, written);
      }),
  };
}

function notWritten(thrown: unknown): OrbitrError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new OrbitrError({ code: 'state/not-written', kind: 'transient', message: `what Orbitr has to remember cannot be written: ${message}`, hint: 'Free space in the data directory, or make it writable. Until then nothing new is created; what runs is looked after.', cause: thrown });
}

function unlessWritten(error: unknown): false {
  if (error instanceof OrbitrError && error.code === 'state/not-written') return false;
  throw error;
}
