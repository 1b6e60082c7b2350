import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InjectedFile } from '../../model/container-settings.ts';

/** A folder in memory: its path here, and what the engine's host calls it. */
export interface MemoryPlace {
  readonly ours: string;
  readonly host: string;
}

/** Files of secrets in memory of the engine's host, one folder a container. Names are random, so that nothing can be learned from them. */
export interface SecretMemory {
  /** @returns the new folder's name, and target → path on the host */
  keep(files: readonly InjectedFile[]): Promise<{ readonly folder: string; readonly mounts: Readonly<Record<string, string>> }>;
  /** Writes them again where a container mounts them from: a machine that was restarted has forgotten them. */
  renew(folder: string, files: readonly InjectedFile[]): Promise<void>;
  forget(folder: string): Promise<void>;
  /** Takes away what belongs to no container. @param used names of folders @param olderThan ms since 1970; younger ones may belong to one that is just being made */
  sweep(used: ReadonlySet<string>, olderThan: number): Promise<void>;
}

const FOLDER = /^[0-9a-f]{32}$/;

/** @param place made when it is missing; nobody but root can enter it */
export function secretMemory(place: MemoryPlace): SecretMemory {
  const write = async (folder: string, files: readonly InjectedFile[]): Promise<void> => {
    // A label is anybody's to write: it must not lead elsewhere.
    if (!FOLDER.test(folder)) return;
    await mkdir(join(place.ours, folder), { recursive: true, mode: 0o700 });
    for (const [name, file] of named(files)) {
      const path = join(place.ours, folder, name);
      await writeFile(path, Buffer.from(file.content, 'base64'), { mode: 0o600 });
      await chown(path, file.uid, file.gid);
      await chmod(path, file.mode);
    }
  };
  const forget = async (folder: string): Promise<void> => {
    if (FOLDER.test(folder)) await rm(join(place.ours, folder), { recursive: true, force: true });
  };
  const folders = (): Promise<readonly string[]> => readdir(place.ours).catch(() => []);
  return {
    keep: async (files) => {
      const folder = randomBytes(16).toString('hex');
      await write(folder, files);
      return { folder, mounts: Object.fromEntries(named(files).map(([name, { target }]) => [target, join(place.host, folder, name)])) };
    },
    renew: write,
    forget,
    sweep: async (used, olderThan) => {
      for (const folder of await folders()) {
        if (used.has(folder)) continue;
        const made = await stat(join(place.ours, folder)).catch(() => undefined);
        if (made !== undefined && made.mtimeMs < olderThan) await forget(folder);
      }
    },
  };
}

/** By target, so that the same files have the same names whenever they are written. */
function named(files: readonly InjectedFile[]): readonly (readonly [string, InjectedFile])[] {
  return files.toSorted((a, b) => (a.target < b.target ? -1 : 1)).map((file, index) => [String(index), file]);
}
