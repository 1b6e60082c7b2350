import { readFile, statfs } from 'node:fs/promises';
import { cpus, freemem, loadavg, totalmem } from 'node:os';
import type { Machine } from '../model/engine-objects.ts';

/** @param folder on the file system whose space is of interest */
export async function lookAtMachine(folder: string): Promise<Machine> {
  const [disk, available] = await Promise.all([statfs(folder).catch(() => undefined), availableMemory()]);
  return {
    cpus: cpus().length,
    load: loadavg()[0] ?? 0,
    memory: { total: totalmem(), available },
    disk: { total: (disk?.blocks ?? 0) * (disk?.bsize ?? 0), available: (disk?.bavail ?? 0) * (disk?.bsize ?? 0) },
  };
}

/** Linux counts its cache as used; `MemAvailable` says what programs could have. */
async function availableMemory(): Promise<number> {
  const text = await readFile('/proc/meminfo', 'utf8').catch(() => '');
  const kilobytes = /^MemAvailable:\s+(\d+) kB$/m.exec(text)?.[1];
  return kilobytes === undefined ? freemem() : Number(kilobytes) * 1024;
}
