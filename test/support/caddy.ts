import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'node:http';
import { eventually } from './engine.ts';

/** A real Caddy as a process of this machine, as an administrator would run it for Orbitr: only its admin socket is told. */
export interface CaddyTest extends AsyncDisposable {
  readonly socket: string;
  readonly http: number;
  readonly https: number;
  /** What `orbitr.yaml` says, for a Caddy of one's own on the host. */
  readonly settings: string;
  /** Asks by plain HTTP, with a name that no DNS knows. */
  get(host: string, path?: string, headers?: Readonly<Record<string, string>>, method?: string, body?: string): Promise<CaddyAnswer>;
  /** The configuration as it is. */
  config(): Promise<string>;
  /** Puts another configuration in its place, as somebody with access would. */
  load(config: object): Promise<number>;
  /** Ends it as a crash would and starts it anew, with what it had at its very start. */
  restart(): Promise<void>;
  log(): string;
  /** Root of its own authority, in PEM. */
  readonly root: string;
}

export interface CaddyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

export async function startCaddy(): Promise<CaddyTest> {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-caddy-'));
  const socket = join(folder, 'admin.sock');
  const [http, https] = [await freePort(), await freePort()];
  const start = join(folder, 'start.json');
  await writeFile(start, JSON.stringify({ admin: { listen: `unix/${socket}`, origins: ['orbitr'], enforce_origin: true, config: { persist: false } } }));
  let output = '';
  const launch = async (): Promise<ReturnType<typeof spawn>> => {
    await rm(socket, { force: true });
    const child = spawn('caddy', ['run', '--config', start], { env: { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_CONFIG_HOME: join(folder, 'config'), XDG_DATA_HOME: join(folder, 'data') } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
    await eventually(() => admin(socket, 'GET').then(({ status }) => status === 200));
    return child;
  };
  let child = await launch();
  const end = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  return {
    socket, http, https,
    settings: `proxy:\n  provider: caddy\n  ports: { http: ${http}, https: ${https} }\n  external: { socket: ${socket}, runsOn: host }\n`,
    get: (host, path = '/', headers = {}, method = 'GET', body) => ask({ host: '127.0.0.1', port: http, path, method, headers: { Host: host, ...headers } }, body),
    config: async () => (await admin(socket, 'GET')).body,
    load: async (config) => (await admin(socket, 'POST', JSON.stringify(config))).status,
    restart: async () => {
      await end();
      child = await launch();
    },
    log: () => output,
    root: join(folder, 'data/caddy/pki/authorities/local/root.crt'),
    [Symbol.asyncDispose]: async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function admin(socketPath: string, method: string, body?: string): Promise<CaddyAnswer> {
  return ask({ socketPath, method, path: '/config/', headers: { Host: 'orbitr', Origin: 'http://orbitr', 'Content-Type': 'application/json' } }, body);
}

async function ask(options: Parameters<typeof request>[1] & object, body?: string): Promise<CaddyAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<CaddyAnswer>();
  const asked = request({ agent: false, timeout: 20_000, ...options }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (chunk: string) => void (text += chunk)).on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text })).on('error', reject);
  });
  asked.on('error', reject).end(body);
  return promise;
}

export async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}
