import { join } from 'node:path';
import type { FallsRecord } from '../controller/model/health.ts';
import { DurableFile } from './durable-file.ts';

/** What was found out about containers' health. Losing it costs a round of checks, and starts counting falls anew. */
export interface HealthRecords {
  /** When it was written, ms since 1970. */
  readonly at: number;
  /** By place: see `RestartMemory`. */
  readonly falls: Readonly<Record<string, FallsRecord>>;
  /** Last words of checks by container id, each for one start (ms since 1970, by the engine's clock). */
  readonly words: Readonly<Record<string, { readonly word: 'healthy' | 'unhealthy'; readonly startedAt: number }>>;
}

export interface HealthFile {
  /** What was there at the start. */
  readonly found: HealthRecords;
  /** Writes soon; of several wishes while one is written, the last is enough. Never throws: a full disk is told to `onLost`, and nothing that runs depends on it. */
  save(records: () => HealthRecords): void;
  /** Resolves when everything was written. */
  saved(): Promise<void>;
}

export interface HealthFileOptions {
  readonly now: () => number;
  readonly onCorrupt: (path: string, reason: string) => void;
  readonly onLost: (error: unknown) => void;
}

/** Opens `health.json` in the data directory, which is there. @throws Error of the file system when it cannot be read */
export async function openHealthFile(directory: string, { now, onCorrupt, onLost }: HealthFileOptions): Promise<HealthFile> {
  const file = new DurableFile<HealthRecords>({ path: join(directory, 'health.json'), schemaVersion: 1, onCorrupt, now });
  const found = (await file.read()) ?? { at: now(), falls: {}, words: {} };
  let writing: Promise<void> | undefined;
  let next: (() => HealthRecords) | undefined;
  const write = async (): Promise<void> => {
    while (next !== undefined) {
      const records = next;
      next = undefined;
      await file.write(records()).catch(onLost);
    }
    writing = undefined;
  };
  return {
    found,
    save: (records) => {
      next = records;
      writing ??= write();
    },
    saved: async () => writing,
  };
}
