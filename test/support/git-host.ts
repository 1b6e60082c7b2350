import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer as createTcp, connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './engine.ts';
import { CLIENT_ENVIRONMENT } from './git-client.ts';

const run = promisify(execFile);

/** A place where repositories are, as a forge is: git's own server behind https with a certificate of its own, and a real sshd. */
export interface GitHost extends AsyncDisposable {
  /** Of the repository, over https. */
  readonly url: string;
  /** The same over ssh; only after `startSsh`. */
  readonly sshUrl: () => string;
  readonly caFile: string;
  readonly keyFile: string;
  readonly knownHostsFile: string;
  readonly tokenFile: string;
  /** Its bare repository, for clients of this machine. */
  readonly path: string;
  /** Requests so far, as `GET /repo.git/info/refs?service=…`; `ssh` for a connection that was let in. */
  readonly requests: string[];
  /** What it does instead of answering as it should: hang up in the middle or at once, send elsewhere, or speak only git's first protocol. */
  fault: 'none' | 'cut' | 'away' | 'moved' | 'old';
  startSsh(): Promise<void>;
}

export const TOKEN = 'canary-token-7f3a';

export async function startGitHost(): Promise<GitHost> {
  const root = await mkdtemp(join(tmpdir(), 'orbitr-git-host-'));
  const path = join(root, 'repo.git');
  await run('git', ['init', '-q', '--bare', '-b', 'main', path], { env: CLIENT_ENVIRONMENT });
  for (const [key, value] of [['http.receivepack', 'true'], ['uploadpack.allowFilter', 'true']] as const) await run('git', ['-C', path, 'config', key, value], { env: CLIENT_ENVIRONMENT });
  // By itself, because the command `git` would start it and wait.
  const backend = join((await run('git', ['--exec-path'])).stdout.trim(), 'git-http-backend');
  await run('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', join(root, 'key.pem'), '-out', join(root, 'ca.pem')]);
  await writeFile(join(root, 'token'), `${TOKEN}\n`, { mode: 0o600 });
  const requests: string[] = [];
  const state: { fault: GitHost['fault'] } = { fault: 'none' };
  const server = createServer({ key: await readFile(join(root, 'key.pem')), cert: await readFile(join(root, 'ca.pem')) }, (request, response) => {
    if (state.fault === 'away') return void request.socket.destroy();
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (request.headers.authorization !== `Basic ${btoa(`git:${TOKEN}`)}`) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="test"' }).end();
      return;
    }
    if (state.fault === 'moved') {
      response.writeHead(302, { Location: `https://127.0.0.1:1${request.url ?? ''}` }).end();
      return;
    }
    const [pathname = '', query = ''] = (request.url ?? '').split('?');
    const child = spawn(backend, { env: { ...CLIENT_ENVIRONMENT, GIT_PROJECT_ROOT: root, GIT_HTTP_EXPORT_ALL: '1', PATH_INFO: pathname, QUERY_STRING: query, REQUEST_METHOD: request.method ?? '', CONTENT_TYPE: request.headers['content-type'] ?? '', REMOTE_USER: 'git', ...(request.headers['content-encoding'] === undefined ? {} : { HTTP_CONTENT_ENCODING: request.headers['content-encoding'] }), ...(typeof request.headers['git-protocol'] === 'string' && state.fault !== 'old' ? { GIT_PROTOCOL: request.headers['git-protocol'] } : {}) } });
    request.pipe(child.stdin);
    child.stdin.on('error', () => undefined);
    let text = Buffer.alloc(0);
    child.stdout.on('data', (chunk: Buffer) => (text = Buffer.concat([text, chunk])));
    child.on('close', () => {
      const end = text.indexOf('\r\n\r\n');
      for (const line of text.subarray(0, end).toString().split('\r\n')) {
        const [name = '', value = ''] = line.split(': ');
        if (name === 'Status') response.statusCode = Number(value.slice(0, 3));
        else response.setHeader(name, value);
      }
      const body = text.subarray(end + 4);
      if (state.fault === 'cut' && request.method === 'POST') {
        response.write(body.subarray(0, body.length / 2));
        setImmediate(() => request.socket.destroy());
      } else response.end(body);
    });
  });
  server.on('connection', (socket) => {
    if (state.fault === 'away') socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let sshd: ChildProcess | undefined;
  let sshPort = 0;
  return {
    url: `https://localhost:${port}/repo.git`, path, requests,
    caFile: join(root, 'ca.pem'), tokenFile: join(root, 'token'), keyFile: join(root, 'client'), knownHostsFile: join(root, 'known_hosts'),
    sshUrl: () => `ssh://${userInfo().username}@127.0.0.1:${sshPort}${path}`,
    get fault() {
      return state.fault;
    },
    set fault(value) {
      state.fault = value;
    },
    startSsh: async () => {
      sshPort = await freePort();
      for (const name of ['host', 'client']) await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(root, name)]);
      await writeFile(join(root, 'authorized_keys'), await readFile(join(root, 'client.pub')), { mode: 0o600 });
      await writeFile(join(root, 'known_hosts'), `[127.0.0.1]:${sshPort} ${await readFile(join(root, 'host.pub'), 'utf8')}`);
      // As forges do; and whose machine this is says nothing of how fast its shell starts.
      const as = ['AcceptEnv GIT_PROTOCOL', `SetEnv HOME=${root}`];
      await mkdir('/run/sshd', { recursive: true }).catch(() => undefined);
      await writeFile(join(root, 'sshd_config'), [`Port ${sshPort}`, 'ListenAddress 127.0.0.1', `HostKey ${join(root, 'host')}`, `AuthorizedKeysFile ${join(root, 'authorized_keys')}`, 'PasswordAuthentication no', 'KbdInteractiveAuthentication no', 'PermitRootLogin yes', 'StrictModes no', 'UsePAM no', ...as, `PidFile ${join(root, 'sshd.pid')}`, ''].join('\n'));
      sshd = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', join(root, 'sshd_config')], { stdio: ['ignore', 'ignore', 'pipe'] });
      sshd.stderr?.on('data', (chunk: Buffer) => requests.push(...(chunk.toString().match(/^Accepted publickey/gm) ?? []).map(() => 'ssh')));
      await eventually(() => answers(sshPort), 10_000);
    },
    [Symbol.asyncDispose]: async () => {
      sshd?.kill();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createTcp().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
