import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureImage } from '../../controller/setup/sample-image.mjs';
import { eventually, TEST_IMAGE } from './engine.ts';

const run = promisify(execFile);

/** A Docker Engine of a test's own, in a network of its own, which may be killed, frozen and filled up. */
export interface PrivateEngine extends AsyncDisposable {
  /** `unix://…` */
  readonly dockerHost: string;
  /** Where its images and volumes lie. */
  readonly dataRoot: string;
  docker(...args: readonly string[]): Promise<string>;
  /** SIGSTOP: its socket takes connections and nobody answers. */
  freeze(): void;
  thaw(): void;
  /** Ends it, by SIGKILL as a crash does, or SIGTERM as a package update does. Its containers end with it. */
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts it again and waits until it answers. */
  start(): Promise<void>;
}

export interface PrivateEngineOptions {
  /** Further arguments of dockerd. */
  readonly args?: readonly string[];
  /** Its data lies on a file system of so many MB. Default: with everything else. */
  readonly disk?: number;
}

/** Undefined, and loudly so, where no second engine can be started: that takes root, dockerd, ip and nsenter. */
export async function startPrivateEngine(options: PrivateEngineOptions = {}): Promise<PrivateEngine | undefined> {
  const missing = await whatIsMissing();
  if (missing !== undefined) {
    console.warn(`NOT TESTED: an engine that is killed, frozen or full, because ${missing}.`);
    return undefined;
  }
  const root = await mkdtemp(join(tmpdir(), 'orbitr-dockerd-'));
  const namespace = `orbitr-${randomBytes(4).toString('hex')}`;
  const [dataRoot, execRoot, socket] = [join(root, 'd'), join(root, 'x'), join(root, 's')];
  await run('ip', ['netns', 'add', namespace]);
  await run('nsenter', [`--net=/run/netns/${namespace}`, 'ip', 'link', 'set', 'lo', 'up']);
  await mkdir(dataRoot);
  await writeFile(join(root, 'daemon.json'), '{}');
  if (options.disk !== undefined) await run('mount', ['-t', 'tmpfs', '-o', `size=${options.disk}m`, 'tmpfs', dataRoot]);
  const dockerHost = `unix://${socket}`;
  // An own configuration, because the machine's may name hosts or roots of its own.
  const args = [`--net=/run/netns/${namespace}`, 'dockerd', '--config-file', join(root, 'daemon.json'), '--data-root', dataRoot, '--exec-root', execRoot, '-H', dockerHost, '--pidfile', join(root, 'p'), ...(options.args ?? [])];
  let daemon: ChildProcess | undefined;

  const docker = async (...words: readonly string[]): Promise<string> => (await run('docker', ['-H', dockerHost, ...words], { maxBuffer: 1e8 })).stdout.trim();
  const stop = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = daemon;
    daemon = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => void ending.once('exit', resolve));
    ending.kill('SIGCONT');
    ending.kill(signal);
    await ended;
    await endContainerd(join(execRoot, 'containerd', 'containerd.pid'));
  };
  const start = async (): Promise<void> => {
    const log = openSync(join(root, 'log'), 'a');
    daemon = spawn('nsenter', args, { stdio: ['ignore', log, log] });
    await eventually(async () => {
      if (daemon === undefined || daemon.exitCode !== null) throw new Error(`dockerd ended: ${(await readFile(join(root, 'log'), 'utf8')).slice(-2000)}`);
      return docker('version');
    }, 60_000);
  };
  const engine: PrivateEngine = {
    dockerHost,
    dataRoot,
    docker,
    freeze: () => void daemon?.kill('SIGSTOP'),
    thaw: () => void daemon?.kill('SIGCONT'),
    stop,
    start,
    [Symbol.asyncDispose]: async () => {
      const containers = daemon === undefined ? '' : (daemon.kill('SIGCONT'), await docker('ps', '-aq').catch(() => ''));
      if (containers !== '') await docker('rm', '-f', ...containers.split('\n')).catch(() => undefined);
      await stop('SIGTERM');
      await unmountBelow(root);
      await rm(root, { recursive: true, force: true });
      await run('ip', ['netns', 'delete', namespace]);
    },
  };
  try {
    await start();
    await loadImage(docker, root);
    return engine;
  } catch (thrown) {
    await engine[Symbol.asyncDispose]();
    throw thrown;
  }
}

async function loadImage(docker: PrivateEngine['docker'], root: string): Promise<void> {
  await ensureImage();
  const file = join(root, 'image.tar');
  await run('docker', ['save', '-o', file, TEST_IMAGE]);
  await docker('load', '-i', file);
  await rm(file);
}

async function whatIsMissing(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return 'that takes root';
  for (const [program, ...args] of [['dockerd', '--version'], ['ip', '-V'], ['nsenter', '--version']] as const) {
    if (!(await run(program, args).then(() => true, () => false))) return `there is no ${program}`;
  }
  return undefined;
}

/** It dies with its engine, a moment later: an engine that is started in between takes it for alive. */
async function endContainerd(pidFile: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  const stat = (): Promise<string> => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (pid > 1 && (await stat()).includes('(containerd)')) process.kill(pid, 'SIGKILL');
  await eventually(async () => !(await stat()).includes('(containerd)') || / Z /.test(await stat()));
  await rm(pidFile, { force: true });
}

async function unmountBelow(root: string): Promise<void> {
  const mounts = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n').flatMap((line) => line.split(' ')[4] ?? []);
  for (const mount of mounts.filter((each) => each.startsWith(`${root}/`)).toSorted((a, b) => b.length - a.length)) await run('umount', ['-l', mount]).catch(() => undefined);
}
