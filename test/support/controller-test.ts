import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Logger } from 'pino';
import { pino } from 'pino';
import type { OpenController } from '../../controller/composition/open-controller.ts';
import { openController } from '../../controller/composition/open-controller.ts';
import type { Pace } from '../../controller/composition/pace.ts';
import { PACE } from '../../controller/composition/pace.ts';
import type { Config } from '../../controller/config.ts';
import type { OperationRecord, StackStatus } from '../../controller/model/status.ts';
import { readMarker } from '../../controller/source/marker.ts';
import { eventually, removeInstance, startEngineTest } from './engine.ts';
import type { EngineTest } from './engine.ts';

const run = promisify(execFile);

/** A whole controller on a real engine, with folders and an engine lock of its own. */
export interface ControllerTest extends AsyncDisposable {
  readonly config: Config;
  readonly controller: OpenController;
  readonly engine: EngineTest['engine'];
  /** Finished operations, oldest first, as `kind name`. */
  readonly done: string[];
  readonly records: OperationRecord[];
  /** Calls of the engine, as `GET /path`. */
  readonly calls: string[];
  /** Unique; stacks of this test begin with it. */
  readonly prefix: string;
  /** Writes a file of `stacks/` as a careful program does: beside it, then renamed into place. */
  put(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  docker(...args: string[]): Promise<string>;
  status(stack: string): StackStatus | undefined;
  /** Waits until the stack is Synced and Healthy (or Completed), then returns its status. */
  settled(stack: string, atMost?: number): Promise<StackStatus>;
  /** Closes the controller and opens another one on the same folders. @param meanwhile what happens while none runs */
  restart(meanwhile?: () => Promise<void>): Promise<ControllerTest>;
}

export interface ControllerTestOptions {
  /** `unix://…` of an engine of the test's own. Default: everybody's. */
  readonly engine?: string;
  /** What only the controller goes through: a proxy that breaks things. */
  readonly proxy?: string;
  readonly pace?: Partial<Pace>;
}

/** @param folders those of a test before, to go on with. @param log by default `TEST_LOG` says how much is printed */
export async function startControllerTest(folders?: { readonly root: string; readonly prefix: string; readonly engineTest: EngineTest }, log: Logger = pino({ level: process.env['TEST_LOG'] ?? 'silent' }), options: ControllerTestOptions = {}): Promise<ControllerTest> {
  const engineTest = folders?.engineTest ?? (await startEngineTest(options.engine));
  const root = folders?.root ?? (await mkdtemp(join(tmpdir(), 'orbitr-test-')));
  const prefix = folders?.prefix ?? `t${engineTest.instance}`;
  const config: Config = { stacks: join(root, 'stacks'), data: join(root, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: options.proxy ?? options.engine ?? process.env['DOCKER_HOST'], engineLock: `orbitr-lock-${prefix}` };
  await mkdir(config.stacks, { recursive: true });
  const done: string[] = [];
  const records: OperationRecord[] = [];
  const calls: string[] = [];
  const onRecord = (record: OperationRecord): void => {
    if (record.result === 'done' || record.result === 'failed') records.push(record);
    if (record.result === 'done') done.push(`${record.kind} ${record.subject.name}`);
  };
  const controller = await openController(config, log, { onRecord, onPull: () => undefined, onCall: ({ method, path }) => void calls.push(`${method} ${path}`) }, { kind: 'daemon' }, { ...PACE, ...options.pace });
  await controller.start();

  const status = (stack: string): StackStatus | undefined => controller.board.get(stack);
  const dispose = async (): Promise<void> => {
    await controller.close();
    const marker = await readMarker(config.stacks);
    if (marker.kind === 'present') await removeInstance(engineTest.engine, marker.instance);
    await rm(root, { recursive: true, force: true });
    await engineTest[Symbol.asyncDispose]();
  };
  return {
    config, controller, engine: engineTest.engine, done, records, calls, prefix, status,
    put: async (path, text) => {
      const target = join(config.stacks, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(`${target}.tmp`, text);
      await rename(`${target}.tmp`, target);
    },
    remove: (path) => rm(join(config.stacks, path), { recursive: true }),
    docker: async (...args) => (await run('docker', options.engine === undefined ? args : ['-H', options.engine, ...args])).stdout.trim(),
    settled: (stack, atMost = 60_000) =>
      eventually(() => {
        const found = status(stack);
        const queue = controller.api.overview().queue;
        const busy = [...queue.running, ...queue.waiting].includes(stack);
        return !busy && found?.sync === 'Synced' && ['Healthy', 'Completed', 'Suspended'].includes(found.health) ? found : undefined;
      }, atMost),
    restart: async (meanwhile) => {
      await controller.close();
      await meanwhile?.();
      return startControllerTest({ root, prefix, engineTest }, log, options);
    },
    [Symbol.asyncDispose]: dispose,
  };
}

/** Controllers that follow each other on the same folders; the last one cleans up. */
export class Succession implements AsyncDisposable {
  current: ControllerTest;

  constructor(first: ControllerTest) {
    this.current = first;
  }

  async restart(): Promise<ControllerTest> {
    this.current = await this.current.restart();
    return this.current;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.current[Symbol.asyncDispose]();
  }
}

/** A container that runs until it is stopped, and stops at once. */
export const IDLE = 'image: busybox:stable\n    init: true\n    command: sleep 100000\n    stop_grace_period: 1s';

export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8');
}
