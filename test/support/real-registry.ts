import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './engine.ts';

const run = promisify(execFile);

/** Docker's own registry on a port of its own, with one user, on loopback, where engines ask for no TLS. */
export interface RealRegistry extends AsyncDisposable {
  /** `127.0.0.1:port` */
  readonly host: string;
  readonly username: string;
  readonly password: string;
  /** Pushes a local image under a name of this registry, and forgets it here. @returns `host/name` and its digest there */
  push(image: string, name: string): Promise<{ readonly image: string; readonly digest: string }>;
}

/** Undefined, and loudly so, where the two programs are not installed (Debian: docker-registry, apache2-utils). @throws for that in CI, where nothing may go untested */
export async function startRealRegistry(): Promise<RealRegistry | undefined> {
  const missing = await missingPrograms();
  if (missing.length > 0) {
    const why = `NOT TESTED: a real registry with authentication, because ${missing.join(' and ')} cannot be started. On Debian: apt-get install docker-registry apache2-utils`;
    if (process.env['CI']) throw new Error(why);
    console.warn(why);
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-registry-'));
  const [username, password] = ['somebody', `canary-${process.pid}-${Date.now()}`];
  const host = `127.0.0.1:${await freePort()}`;
  await writeFile(join(folder, 'htpasswd'), (await run('htpasswd', ['-Bbn', username, password])).stdout);
  const settings = { version: 0.1, storage: { filesystem: { rootdirectory: join(folder, 'data') } }, http: { addr: host }, auth: { htpasswd: { realm: 'orbitr', path: join(folder, 'htpasswd') } } };
  // JSON is YAML, too.
  await writeFile(join(folder, 'config.yml'), JSON.stringify(settings));
  const server = spawn('docker-registry', ['serve', join(folder, 'config.yml')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => void server.on('close', resolve));
  await eventually(async () => (await fetch(`http://${host}/v2/`)).status === 401);

  // A configuration of its own: nobody's login on this machine is touched.
  const docker = (...args: string[]) => run('docker', ['--config', join(folder, 'docker'), ...args]);
  await docker('login', '--username', username, '--password', password, host);
  return {
    host,
    username,
    password,
    push: async (image, name) => {
      const target = `${host}/${name}`;
      await docker('tag', image, target);
      const { stdout } = await docker('push', target);
      await docker('rmi', target);
      return { image: target, digest: /digest: (sha256:[0-9a-f]{64})/.exec(stdout)?.[1] ?? '' };
    },
    [Symbol.asyncDispose]: async () => {
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function missingPrograms(): Promise<readonly string[]> {
  const tries = [['docker-registry', ['--version']], ['htpasswd', ['-nb', 'a', 'b']]] as const;
  const found = await Promise.all(tries.map(([program, args]) => run(program, args).then(() => true, () => false)));
  return tries.filter((_, index) => !found[index]).map(([program]) => program);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
