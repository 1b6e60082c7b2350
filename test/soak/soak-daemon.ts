import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Overview } from '../../controller/api.ts';
import type { publicStatus } from '../../controller/model/public-plan.ts';
import { eventually } from '../support/engine.ts';

type Status = ReturnType<typeof publicStatus>;

/** The real daemon as a process of its own, which may be killed and started again on the same folders. */
export interface SoakDaemon {
  start(): Promise<void>;
  /** @returns ms until it had ended */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number>;
  stacks(): Promise<readonly Status[]>;
  overview(): Promise<Overview>;
  /** Bytes. */
  residentMemory(): Promise<number>;
  /** Why it ended although nobody told it to. */
  died(): string | undefined;
}

/** @param root where `stacks/`, `data/` and its output are */
export function makeSoakDaemon(root: string, port: number, dockerHost: string, lock: string): SoakDaemon {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let death: string | undefined;
  const ask = async <T>(path: string): Promise<T> => (await (await fetch(url + path)).json()) as T;
  return {
    start: async () => {
      const output = openSync(join(root, 'output'), 'a');
      const environment = { ...process.env, ORBITR_STACKS: join(root, 'stacks'), ORBITR_DATA: join(root, 'data'), ORBITR_AUTH: 'off', ORBITR_LISTEN: `127.0.0.1:${port}`, ORBITR_ENGINE_LOCK: lock, DOCKER_HOST: dockerHost };
      // With the project's own Node the command line becomes the controller: what is killed here is the controller itself.
      const started = spawn(process.execPath, [join(import.meta.dirname, '../../controller/orbitr.mjs'), 'up'], { env: environment, stdio: ['ignore', output, output] });
      child = started;
      started.on('exit', (code, signal) => {
        if (child === started) death = `code ${code}, signal ${signal}`;
      });
      await eventually(async () => (await fetch(`${url}/healthz`).catch(() => undefined))?.ok, 60_000);
    },
    end: async (signal) => {
      const ending = child;
      child = undefined;
      if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return 0;
      const began = performance.now();
      const ended = once(ending, 'exit');
      ending.kill(signal);
      await ended;
      return performance.now() - began;
    },
    stacks: async () => (await ask<{ readonly stacks: readonly Status[] }>('/api/v1/stacks')).stacks,
    overview: () => ask('/api/v1/overview'),
    residentMemory: async () => Number(/^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${child?.pid}/status`, 'utf8'))?.[1]) * 1024,
    died: () => death,
  };
}
