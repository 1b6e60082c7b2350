import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { eventually } from '../support/engine.ts';
import type { BenchWorld } from './bench-world.ts';

/** Runs the daemon as a process of its own and waits until the stack is in step. */
export async function withDaemon<T>(world: BenchWorld, stack: string, dockerHost: string | undefined, measure: (pid: number, url: string) => Promise<T>): Promise<T> {
  const url = 'http://127.0.0.1:3971';
  const project = join(import.meta.dirname, '..', '..');
  const child = execFile(process.execPath, [join(project, 'controller', 'orbitr.mjs'), 'up'], {
    cwd: project,
    env: { ...process.env, ORBITR_STACKS: world.config.stacks, ORBITR_DATA: world.config.data, ORBITR_AUTH: 'off', ORBITR_LISTEN: '127.0.0.1:3971', ORBITR_ENGINE_LOCK: world.config.engineLock, ...(dockerHost === undefined ? {} : { DOCKER_HOST: dockerHost }) },
  });
  const ended = new Promise<void>((resolve) => void child.on('exit', () => resolve()));
  try {
    await eventually(async () => {
      const answer = await fetch(`${url}/api/v1/stacks/${stack}`).catch(() => undefined);
      const status = (await answer?.json().catch(() => undefined)) as { readonly sync?: string } | undefined;
      return status?.sync === 'Synced';
    }, 120_000);
    return await measure(child.pid ?? 0, url);
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}
