import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { withDaemon } from './bench-daemon.ts';
import type { BenchRow } from './bench-row.ts';
import { atMost } from './bench-row.ts';
import { benchStack } from './bench-stack.ts';
import type { BenchWorld } from './bench-world.ts';

/** How long the daemon is watched, in ms. Longer than its resync, so that one is in it. */
const WATCHED = 90_000;
/** Clock ticks in a second (`getconf CLK_TCK`; 100 on every Linux that Node runs on). */
const TICKS = 100;

/** Memory and processor time of a real daemon process that has 50 containers and nothing to do. Its second start is measured: the first one fills the compile cache, as `npm start` does. */
export async function benchIdle(world: BenchWorld): Promise<readonly BenchRow[]> {
  const stack = `${world.prefix}-loop`;
  await world.put(stack, benchStack(50));
  await withDaemon(world, stack, world.config.dockerHost, async () => undefined);
  return withDaemon(world, stack, world.config.dockerHost, async (pid) => {
    await pause(20_000);
    const before = await cpuTicks(pid);
    await pause(WATCHED);
    const share = ((await cpuTicks(pid)) - before) / TICKS / (WATCHED / 1000);
    return [atMost('idle, 50 containers: resident memory', (await residentBytes(pid)) / 1e6, 'MB', 90), atMost('idle, 50 containers: share of a core', 100 * share, '%', 0.5)];
  });
}

async function cpuTicks(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}
