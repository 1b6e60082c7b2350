import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readMarker } from '../../controller/source/marker.ts';
import { removeInstance, startEngineTest } from '../support/engine.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import type { FaultProxy } from '../support/fault-proxy.ts';
import type { SoakDaemon } from './soak-daemon.ts';
import { makeSoakDaemon } from './soak-daemon.ts';
import type { Dice } from './soak-dice.ts';
import type { SoakStack } from './soak-stack.ts';
import { makeSoakStack } from './soak-stack.ts';

const run = promisify(execFile);

/** Twenty stacks, a controller that looks after them through a proxy which breaks things, and what ought to be there. */
export interface SoakWorld extends AsyncDisposable {
  readonly names: readonly string[];
  readonly proxy: FaultProxy;
  readonly daemon: SoakDaemon;
  /** The newest valid file of each stack that has one; what its containers have to be in the end. */
  readonly wanted: ReadonlyMap<string, SoakStack>;
  /** Volumes that were there at an earlier look: none of them may ever be lost, also of stacks that are gone. */
  readonly seenVolumes: Set<string>;
  /** Writes another generation of a stack. */
  edit(stack: string): Promise<void>;
  /** Writes its file again as it is, but for a comment. */
  save(stack: string): Promise<void>;
  /** Writes what is no stack; the last valid file goes on counting. */
  spoil(stack: string, text: string): Promise<void>;
  remove(stack: string): Promise<void>;
  docker(...args: readonly string[]): Promise<string>;
  /** `name state` of everything that bears the label of a stack of this run, sorted. */
  containers(): Promise<readonly string[]>;
  networks(): Promise<readonly string[]>;
  /** The end of the controller's log. */
  output(): Promise<string>;
}

const STACKS = 20;

export async function openSoakWorld(dice: Dice): Promise<SoakWorld> {
  const engineTest = await startEngineTest();
  const root = await mkdtemp(join(tmpdir(), 'orbitr-soak-'));
  const folder = join(root, 'stacks');
  await mkdir(folder);
  const prefix = `k${randomBytes(3).toString('hex')}`;
  const names = Array.from({ length: STACKS }, (_, index) => `${prefix}-${String(index).padStart(2, '0')}`);
  const proxy = await startFaultProxy();
  const ports = await freePorts(STACKS + 1);
  const daemon = makeSoakDaemon(root, ports[STACKS] ?? 0, proxy.dockerHost, `orbitr-lock-${engineTest.instance}`);
  const wanted = new Map<string, SoakStack>();
  const seenVolumes = new Set<string>();
  let generation = 0;

  const write = async (stack: string, text: string): Promise<void> => {
    const target = join(folder, `${stack}.yaml`);
    await writeFile(`${target}.tmp`, text);
    await rename(`${target}.tmp`, target);
  };
  const docker = async (...args: readonly string[]): Promise<string> => (await run('docker', args)).stdout.trim();
  const listed = async (...args: readonly string[]): Promise<readonly string[]> => (await docker(...args)).split('\n').filter((line) => line.startsWith(prefix)).toSorted();
  return {
    names, proxy, daemon, wanted, seenVolumes, docker,
    edit: async (stack) => {
      const made = makeSoakStack(stack, ++generation, ports[names.indexOf(stack)] ?? 0, dice);
      wanted.set(stack, made);
      await write(stack, made.text);
    },
    save: async (stack) => {
      const made = wanted.get(stack);
      if (made !== undefined) await write(stack, `${made.text}# saved ${++generation}\n`);
    },
    spoil: write,
    remove: async (stack) => {
      wanted.delete(stack);
      await rm(join(folder, `${stack}.yaml`), { force: true });
    },
    containers: () => listed('ps', '-a', '--format', '{{.Names}} {{.State}}'),
    networks: () => listed('network', 'ls', '--format', '{{.Name}}'),
    output: async () => (await readFile(join(root, 'data', 'orbitr.log'), 'utf8').catch(() => '')).slice(-6_000),
    [Symbol.asyncDispose]: async () => {
      await daemon.end('SIGTERM');
      await proxy[Symbol.asyncDispose]();
      const marker = await readMarker(folder);
      if (marker.kind === 'present') await removeInstance(engineTest.engine, marker.instance);
      await engineTest.engine.removeVolume(`orbitr-lock-${engineTest.instance}`);
      await engineTest[Symbol.asyncDispose]();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** All at once, so that no two are the same. Another program may take one in between: then the run says so. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, async () => {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return server;
  }));
  const ports = servers.map((server) => Number((server.address() as { readonly port: number }).port));
  await Promise.all(servers.map((server) => new Promise((resolve) => void server.close(resolve))));
  return ports;
}
