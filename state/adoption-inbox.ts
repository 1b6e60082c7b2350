import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adoption } from '../controller/model/adoption.ts';
import { DurableFile } from './durable-file.ts';

/** What `orbitr adopt` asks the controller to take up. Its labels lack the instance, which the controller adds. */
export interface PendingAdoption {
  readonly stack: string;
  /** Absolute path of the stack's main file: taken up only once it is there, else the adopted things would be a stack whose file is gone. */
  readonly entry: string;
  readonly adoption: Adoption;
}

/** Leaves an adoption for the controller, which may be running: only it writes the memory, so that no writer overwrites another one. */
export async function leaveAdoption(data: string, pending: PendingAdoption): Promise<void> {
  await mkdir(folder(data), { recursive: true, mode: 0o700 });
  await fileOf(data, pending.stack).write(pending);
}

/** What was left and not taken up yet. What cannot be believed is set aside. */
export async function pendingAdoptions(data: string): Promise<readonly PendingAdoption[]> {
  const names = await readdir(folder(data)).catch((): string[] => []);
  const stacks = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  const found = await Promise.all(stacks.map((stack) => fileOf(data, stack).read()));
  return found.filter((pending) => pending !== null);
}

/** Taken up. */
export async function removeAdoption(data: string, stack: string): Promise<void> {
  await Promise.all(['', '.bak'].map((suffix) => rm(join(folder(data), `${stack}.json${suffix}`), { force: true })));
}

function folder(data: string): string {
  return join(data, 'adoptions');
}

function fileOf(data: string, stack: string): DurableFile<PendingAdoption> {
  return new DurableFile({ path: join(folder(data), `${stack}.json`), schemaVersion: 1, onCorrupt: () => undefined, now: Date.now });
}
