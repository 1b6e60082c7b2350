import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { pino } from 'pino';
import { openController } from '../../controller/composition/open-controller.ts';
import type { Config } from '../../controller/config.ts';
import { LABEL } from '../../controller/model/labels.ts';
import type { StackStatus } from '../../controller/model/status.ts';
import { readMarker } from '../../controller/source/marker.ts';
import { removeInstance, startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';
import { crashConfig } from './crash-config.ts';
import type { CrashScenario } from './crash-scenarios.ts';

const run = promisify(execFile);
const MOST_TRIES = 10;
const REPOSITORY = join(import.meta.dirname, '../..');

/** What is left of a stack on the engine, in words that compare. */
export interface Remains {
  /** `name state version`, sorted; the version is that of the service's label. */
  readonly containers: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
  /** Volumes without a name that its containers have, by container and target. */
  readonly anonymous: Readonly<Record<string, string>>;
}

/** Folders and an engine for one scenario, and a controller that can be killed anywhere. */
export class CrashWorld implements AsyncDisposable {
  readonly stack: string;
  readonly #config: Config;
  readonly #root: string;
  readonly #prefix: string;
  readonly #program: string;
  readonly #engineTest: EngineTest;
  /** Volumes that nobody names outlive their containers. */
  readonly #anonymous = new Set<string>();

  private constructor(root: string, engineTest: EngineTest) {
    this.#root = root;
    this.#engineTest = engineTest;
    this.#prefix = `c${engineTest.instance}`;
    this.#program = join(REPOSITORY, 'node_modules', '.cache', 'orbitr-crash', `${this.#prefix}.mjs`);
    this.#config = crashConfig(root, this.#prefix);
    this.stack = `${this.#prefix}-app`;
  }

  static async open(): Promise<CrashWorld> {
    const world = new CrashWorld(await mkdtemp(join(tmpdir(), 'orbitr-crash-')), await startEngineTest());
    await mkdir(world.#config.stacks, { recursive: true });
    await world.#bundleChild();
    return world;
  }

  /** Undefined takes the file away. */
  async put(text: string | undefined): Promise<void> {
    const path = join(this.#config.stacks, `${this.stack}.yaml`);
    if (text === undefined) return rm(path, { force: true });
    await writeFile(`${path}.tmp`, text);
    await rename(`${path}.tmp`, path);
  }

  /** What a scenario begins with. */
  async prepare(from: CrashScenario['from']): Promise<void> {
    if (from === undefined) return;
    await this.put(from === 'nothing' ? undefined : from.file);
    await this.recover();
    if (from === 'nothing') for (const name of (await this.remains()).volumes) await this.#engineTest.engine.removeVolume(`${this.#prefix}${name}`);
  }

  /** How many boundaries a controller passes that is not killed. */
  async boundaries(): Promise<number> {
    return Number((await run(process.execPath, this.#child(0))).stdout);
  }

  #child(boundary: number): string[] {
    return [this.#program, this.#root, this.#prefix, this.stack, String(boundary)];
  }

  /** The same controller in one file, because hundreds of them are started: it is up in a quarter of the time. It lies where its libraries are found. */
  async #bundleChild(): Promise<void> {
    await build({ entryPoints: [join(import.meta.dirname, 'crash-child.ts')], outfile: this.#program, absWorkingDir: REPOSITORY, bundle: true, packages: 'external', platform: 'node', format: 'esm', logLevel: 'error' });
  }

  /** @returns whether it was killed at that boundary; false: it came to its end before. @throws when it ended in any other way */
  async crashAt(boundary: number): Promise<boolean> {
    try {
      await run(process.execPath, this.#child(boundary));
      return false;
    } catch (error) {
      if ((error as { signal?: unknown }).signal === 'SIGKILL') return true;
      throw error;
    }
  }

  /** The next controller on the same folders does what is to do. @returns the last status; undefined: the stack is gone. And what it wrote to the engine. */
  async recover(): Promise<{ readonly status: StackStatus | undefined; readonly writes: readonly string[] }> {
    const writes: string[] = [];
    const onCall = ({ method, path }: { readonly method: string; readonly path: string }): void => void (method === 'GET' || path.includes('/volumes') ? undefined : writes.push(`${method} ${path}`));
    const controller = await openController(this.#config, pino({ level: process.env['TEST_LOG'] ?? 'silent' }), { onRecord: () => undefined, onPull: () => undefined, onCall }, { kind: 'apply', noStart: false });
    try {
      await controller.look();
      // As the queue does it, without its waits: the engine may be busy, or short of addresses for a moment.
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const { kind } = await controller.pass(this.stack);
        if (kind !== 'raced' && kind !== 'transient') break;
        await pause(200 * tries);
      }
      return { status: controller.board.get(this.stack), writes };
    } finally {
      await controller.close();
    }
  }

  async remains(): Promise<Remains> {
    const { engine } = this.#engineTest;
    const [containers, networks, volumes, marker] = await Promise.all([engine.listContainers(), engine.listNetworks(), engine.listVolumes(), readMarker(this.#config.stacks)]);
    const instance = marker.kind === 'present' ? marker.instance : '';
    const ours = ({ labels }: { readonly labels: Readonly<Record<string, string>> }): boolean => labels[LABEL.instance] === instance;
    const short = ({ name }: { readonly name: string }): string => name.replace(this.#prefix, '');
    const anonymous = containers.filter(ours).flatMap((container) => container.mounts.filter(({ kind, source }) => kind === 'volume' && /^[0-9a-f]{64}$/.test(source)).map(({ source, target }) => [`${short(container)} ${target}`, source] as const));
    for (const [, name] of anonymous) this.#anonymous.add(name);
    return {
      containers: containers.filter(ours).map((container) => `${short(container)} ${container.state} ${container.labels['version'] ?? ''}`).toSorted(),
      networks: networks.filter(ours).map(short).toSorted(),
      volumes: volumes.filter(ours).map(short).toSorted(),
      anonymous: Object.fromEntries(anonymous),
    };
  }

  async volumeExists(name: string): Promise<boolean> {
    return (await this.#engineTest.engine.listVolumes()).some((volume) => volume.name === name);
  }

  async exec(container: string, script: string): Promise<string> {
    return (await run('docker', ['exec', `${this.#prefix}${container}`, 'sh', '-c', script])).stdout.trim();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { engine } = this.#engineTest;
    const marker = await readMarker(this.#config.stacks);
    // Engines of 2020 lose count of a network's endpoints now and then, and keep it until they are restarted. Its name is unique, so it is in nobody's way.
    if (marker.kind === 'present') await removeInstance(engine, marker.instance).catch((error: unknown) => console.warn(`left behind: ${String(error)}`));
    for (const name of this.#anonymous) await engine.removeVolume(name).catch(() => undefined);
    await engine.removeVolume(`orbitr-lock-${this.#prefix}`).catch(() => undefined);
    await rm(this.#program, { force: true });
    await rm(this.#root, { recursive: true, force: true });
    await this.#engineTest[Symbol.asyncDispose]();
  }
}
