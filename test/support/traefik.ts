import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './engine.ts';
import { freePort } from './caddy.ts';
import type { ProxyTest } from './proxy-test.ts';
import { askByName } from './proxy-test.ts';

const run = promisify(execFile);

/** Where Traefik v3 is: `TRAEFIK_BIN`, or the program out of a local image `traefik:v3*`. Undefined: it is not on this machine. */
export async function findTraefik(environment: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  const { TRAEFIK_BIN: named } = environment;
  if (named !== undefined && named !== '') return named;
  const listed = await run('docker', ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', '--filter', 'reference=traefik:v3*']).then(({ stdout }) => stdout, () => '');
  const image = listed.split('\n')[0] ?? '';
  if (image === '') return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-traefik-bin-'));
  const id = (await run('docker', ['create', image])).stdout.trim();
  try {
    await run('docker', ['cp', '-L', `${id}:/usr/local/bin/traefik`, folder]);
  } finally {
    await run('docker', ['rm', id]);
  }
  return join(folder, 'traefik');
}

/** A real Traefik as a process of this machine, as somebody who has their own would run it: its API is only for the machine itself. */
export async function startTraefik(program: string): Promise<ProxyTest> {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-traefik-'));
  const directory = join(folder, 'dynamic');
  await mkdir(directory);
  const [http, https, api] = [await freePort(), await freePort(), await freePort()];
  const child = spawn(program, [
    `--entryPoints.web.address=:${http}`, `--entryPoints.websecure.address=:${https}`, `--entryPoints.traefik.address=127.0.0.1:${api}`,
    `--providers.file.directory=${directory}`, '--providers.file.watch=true', '--api.insecure=true', '--api.dashboard=false', '--ping=true', '--ping.entryPoint=traefik',
    '--log.level=INFO', '--log.format=json', '--global.checkNewVersion=false', '--global.sendAnonymousUsage=false',
  ], { stdio: 'ignore', env: { PATH: process.env['PATH'] ?? '', HOME: folder } });
  await eventually(async () => (await fetch(`http://127.0.0.1:${api}/ping`).catch(() => undefined))?.status === 200);
  return {
    http, https,
    settings: `proxy:\n  provider: traefik\n  ports: { http: ${http}, https: ${https} }\n  external: { directory: ${directory}, api: "http://127.0.0.1:${api}", runsOn: host }\n`,
    get: (host, path = '/', headers = {}, method = 'GET') => askByName(http, host, path, headers, method),
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
