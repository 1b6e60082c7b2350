import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readMarker } from '../../controller/source/marker.ts';
import type { EngineTest } from './engine.ts';
import { eventually, removeInstance, startEngineTest } from './engine.ts';

const COMMAND = join(import.meta.dirname, '../../controller/orbitr.mjs');

export interface Daemon {
  readonly url: string;
  readonly pid: number;
  readonly output: () => string;
  /** Sends a signal and waits until it has ended. @returns how it ended, and after how many ms */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<{ readonly code: number | null; readonly signal: string | null; readonly after: number }>;
  stop(): Promise<void>;
}

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The real command line on folders and an engine lock of its own. */
export interface CliTest extends AsyncDisposable {
  /** Unique; stacks of this test begin with it. */
  readonly prefix: string;
  readonly stacks: string;
  readonly data: string;
  readonly engine: EngineTest['engine'];
  run(...args: readonly string[]): Promise<CommandResult>;
  json<T>(...args: readonly string[]): Promise<T>;
  put(path: string, text: string): Promise<void>;
  docker(...args: readonly string[]): Promise<string>;
  /** Starts `orbitr up` and waits until its page answers. It is stopped at the end at the latest. @param wrapper a program that becomes the command that follows its arguments */
  startDaemon(wrapper?: readonly string[]): Promise<Daemon>;
}

/** @param more added to the environment of the commands */
export async function startCliTest(more: Readonly<Record<string, string>> = {}): Promise<CliTest> {
  const engineTest = await startEngineTest();
  const root = await mkdtemp(join(tmpdir(), 'orbitr-cli-'));
  const [stacks, data] = [join(root, 'stacks'), join(root, 'data')];
  const listen = `127.0.0.1:${await freePort()}`;
  const environment = { ...process.env, ORBITR_STACKS: stacks, ORBITR_DATA: data, ORBITR_AUTH: 'off', ORBITR_ENGINE_LOCK: `orbitr-lock-${engineTest.instance}`, ORBITR_LISTEN: listen, FORCE_COLOR: '', ...more };
  const daemons = new Set<ChildProcess>();
  await mkdir(stacks);

  const run = async (...args: readonly string[]): Promise<CommandResult> => {
    const { promise, resolve } = Promise.withResolvers<CommandResult>();
    execFile(process.execPath, [COMMAND, ...args], { env: environment, cwd: root }, (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }));
    return promise;
  };
  const stop = async (daemon: ChildProcess): Promise<void> => {
    daemons.delete(daemon);
    if (daemon.exitCode !== null || daemon.signalCode !== null) return;
    const ended = new Promise((resolve) => daemon.once('exit', resolve));
    daemon.kill('SIGTERM');
    await ended;
  };
  return {
    prefix: `c${engineTest.instance}`, stacks, data, engine: engineTest.engine, run,
    json: async <T>(...args: readonly string[]) => JSON.parse((await run(...args, '--json')).out) as T,
    put: async (path, text) => {
      await mkdir(dirname(join(stacks, path)), { recursive: true });
      await writeFile(join(stacks, path), text);
    },
    docker: async (...args) => (await promisify(execFile)('docker', args)).stdout.trim(),
    startDaemon: async (wrapper = []) => {
      const [program = process.execPath, ...args] = [...wrapper, process.execPath, COMMAND, 'up'];
      const daemon = spawn(program, args, { env: environment, cwd: root });
      daemons.add(daemon);
      let output = '';
      for (const stream of [daemon.stdout, daemon.stderr]) stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
      const url = `http://${listen}`;
      await eventually(async () => (await fetch(`${url}/healthz`).catch(() => undefined))?.ok, 60_000);
      const end: Daemon['end'] = async (signal) => {
        const began = performance.now();
        const ended = once(daemon, 'exit');
        daemon.kill(signal);
        await ended;
        daemons.delete(daemon);
        return { code: daemon.exitCode, signal: daemon.signalCode, after: performance.now() - began };
      };
      return { url, pid: daemon.pid ?? 0, output: () => output, end, stop: () => stop(daemon) };
    },
    [Symbol.asyncDispose]: async () => {
      for (const daemon of daemons) await stop(daemon);
      const marker = await readMarker(stacks);
      if (marker.kind === 'present') await removeInstance(engineTest.engine, marker.instance);
      await rm(root, { recursive: true, force: true });
      await engineTest[Symbol.asyncDispose]();
    },
  };
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

/** `name state` of each container of a stack, running or not. */
export async function containersOf(test: CliTest, stack: string): Promise<string> {
  return test.docker('ps', '-a', '--filter', `label=orbitr.stack=${stack}`, '--format', '{{.Names}} {{.State}}');
}
