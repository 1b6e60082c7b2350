import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/engine.ts';
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
  await withDaemon(world, stack, async () => []);
  return withDaemon(world, stack, async (pid) => {
    await pause(20_000);
    const before = await cpuTicks(pid);
    await pause(WATCHED);
    const share = ((await cpuTicks(pid)) - before) / TICKS / (WATCHED / 1000);
    return [atMost('idle, 50 containers: resident memory', (await residentBytes(pid)) / 1e6, 'MB', 90), atMost('idle, 50 containers: share of a core', 100 * share, '%', 0.5)];
  });
}

/** Runs the daemon as a process of its own and waits until the stack is in step. */
async function withDaemon(world: BenchWorld, stack: string, measure: (pid: number) => Promise<readonly BenchRow[]>): Promise<readonly BenchRow[]> {
  const project = join(import.meta.dirname, '..', '..');
  const child = execFile(process.execPath, [join(project, 'controller', 'orbitr.mjs'), 'up'], {
    cwd: project,
    env: { ...process.env, ORBITR_STACKS: world.config.stacks, ORBITR_DATA: world.config.data, ORBITR_AUTH: 'off', ORBITR_LISTEN: '127.0.0.1:3971', ORBITR_ENGINE_LOCK: world.config.engineLock },
  });
  const ended = new Promise<void>((resolve) => void child.on('exit', () => resolve()));
  try {
    await eventually(async () => {
      const answer = await fetch(`http://127.0.0.1:3971/api/v1/stacks/${stack}`).catch(() => undefined);
      const status = (await answer?.json().catch(() => undefined)) as { readonly sync?: string } | undefined;
      return status?.sync === 'Synced';
    }, 120_000);
    return await measure(child.pid ?? 0);
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

async function cpuTicks(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}
