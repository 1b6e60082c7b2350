import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { ControllerMode, OpenController } from '../../controller/composition/open-controller.ts';
import { openController } from '../../controller/composition/open-controller.ts';
import type { Config } from '../../controller/config.ts';
import type { EngineCall } from '../../controller/engine/dockerode-connect.ts';
import { readMarker } from '../../controller/source/marker.ts';
import { removeInstance, startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';

/** Folders, an engine and a lock of this run's own, so that a bench disturbs nobody and leaves nothing. */
export interface BenchWorld extends AsyncDisposable {
  readonly config: Config;
  readonly engineTest: EngineTest;
  readonly prefix: string;
  /** Calls of the controllers opened here, with the time (`performance.now`) at which each ended. */
  readonly calls: (EngineCall & { readonly at: number })[];
  /** @param dockerHost what stands between it and the engine */
  open(mode: ControllerMode, dockerHost?: string): Promise<OpenController>;
  /** Writes a stack file by renaming it into place; resolves with the time (`performance.now`) of the rename. */
  put(stack: string, text: string): Promise<number>;
  remove(stack: string): Promise<void>;
}

export async function openBenchWorld(): Promise<BenchWorld> {
  // Fifty starts at once can take a slow engine longer than an ordinary call may.
  const engineTest = await startEngineTest(undefined, 10 * 60_000);
  const root = await mkdtemp(join(tmpdir(), 'orbitr-bench-'));
  const config: Config = { stacks: join(root, 'stacks'), data: join(root, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: process.env['DOCKER_HOST'], engineLock: `orbitr-lock-${engineTest.instance}` };
  await mkdir(config.stacks, { recursive: true });
  const calls: BenchWorld['calls'] = [];
  return {
    config, engineTest, calls,
    prefix: `b${engineTest.instance.slice(0, 6)}`,
    open: (mode, dockerHost = config.dockerHost) => openController({ ...config, dockerHost }, pino({ level: 'silent' }), { onRecord: () => undefined, onPull: () => undefined, onCall: (call) => calls.push({ ...call, at: performance.now() }) }, mode),
    put: async (stack, text) => {
      const target = join(config.stacks, `${stack}.yaml`);
      await writeFile(`${target}.tmp`, text);
      const at = performance.now();
      await rename(`${target}.tmp`, target);
      return at;
    },
    remove: (stack) => rm(join(config.stacks, `${stack}.yaml`)),
    [Symbol.asyncDispose]: async () => {
      const marker = await readMarker(config.stacks);
      if (marker.kind === 'present') await removeInstance(engineTest.engine, marker.instance);
      await engineTest[Symbol.asyncDispose]();
      await rm(root, { recursive: true, force: true });
    },
  };
}
