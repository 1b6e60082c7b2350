import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, join } from 'node:path';
import type { ConfigLine } from '../git-environment.ts';
import { gitEnvironment } from '../git-environment.ts';
import type { Programs } from '../programs/install-programs.ts';
import type { Repository } from '../repository.ts';
import { gitText, killGroup } from '../run-git.ts';
import type { Pusher } from './pusher.ts';

export interface ServeGitOptions {
  readonly repository: Repository;
  readonly branch: string;
  readonly programs: Programs;
  /** Of `findHttpBackend`. */
  readonly backend: string;
  /** Larger packs are refused, in bytes. */
  readonly maxPack: number;
}

export interface GitServer {
  /** Answers a request below `/git/stacks.git`. @param path what follows that, for example `/info/refs` */
  handle(request: IncomingMessage, response: ServerResponse, path: string, query: string, pusher: Pusher): void;
  /** Who is behind a push that is under way. */
  pusherOf(push: string): Pusher | undefined;
  /** Ends what is under way. */
  close(): void;
}

const SERVICES = ['git-upload-pack', 'git-receive-pack'];
/** A push with `-o wait` may take an hour. */
const LONGEST = 65 * 60_000;
/** No byte from the client for so long while it still has to send: it is gone. ms. */
const IDLE = 60_000;

/** Git's own server program. `git http-backend` would start it, too, but as a second process for each request. */
export async function findHttpBackend(): Promise<string> {
  return join(await gitText(['--exec-path']), 'git-http-backend');
}

/** A git server at one address, by git's own `http-backend`. Takes what `receivePush` lets through, and knows no other file. */
export function serveGit({ repository, branch, programs, backend, maxPack }: ServeGitOptions): GitServer {
  const pushes = new Map<string, Pusher>();
  const running = new Set<number>();
  return {
    handle(request, response, path, query, pusher) {
      const service = serviceOf(request.method ?? '', path, query);
      if (service === undefined) return refuse(response, 404, 'There is no such thing here.');
      if (service === 'git-receive-pack' && !pusher.mayPush) return refuse(response, 403, 'This token may fetch, but not push.');
      const push = randomBytes(16).toString('hex');
      pushes.set(push, pusher);
      const environment = gitEnvironment({ config: [...receiveConfig(branch, maxPack), ['core.hooksPath', programs.hooks], ['http.receivepack', 'true'], ['http.uploadpack', 'true'], ['http.getanyfile', 'false']], variables: { PATH: programs.path, ORBITR_PUSH: push, ...cgiVariables(request, repository, path, query, pusher) } });
      const child = spawn(backend, [], { env: environment, cwd: '/', detached: true });
      if (child.pid !== undefined) running.add(child.pid);
      relay(request, response, child, maxPack + 1024 * 1024);
      child.once('close', () => {
        pushes.delete(push);
        if (child.pid !== undefined) running.delete(child.pid);
      });
    },
    pusherOf: (push) => pushes.get(push),
    close: () => {
      for (const pid of running) killGroup(pid);
    },
  };
}

/** What git must know to take pushes as we want them: from us in the environment, or in the configuration of a repository that is pushed to over the file system. */
export function receiveConfig(branch: string, maxPack: number): readonly ConfigLine[] {
  return [
    ['receive.procReceiveRefs', `refs/heads/${branch}`],
    ['receive.advertisePushOptions', 'true'],
    ['receive.fsckObjects', 'true'],
    ['receive.maxInputSize', String(maxPack)],
    ['receive.denyDeletes', 'true'],
    ['receive.autogc', 'false'],
  ];
}

function serviceOf(method: string, path: string, query: string): string | undefined {
  if (path === '/info/refs') return method === 'GET' ? SERVICES.find((service) => query === `service=${service}`) : undefined;
  return method === 'POST' && query === '' ? SERVICES.find((service) => path === `/${service}`) : undefined;
}

function cgiVariables({ method = '', headers }: IncomingMessage, { gitDirectory }: Repository, path: string, query: string, { name }: Pusher): Record<string, string> {
  const protocol = headers['git-protocol'];
  return {
    GIT_PROJECT_ROOT: dirname(gitDirectory),
    PATH_INFO: `/${basename(gitDirectory)}${path}`,
    GIT_HTTP_EXPORT_ALL: '1',
    REQUEST_METHOD: method,
    QUERY_STRING: query,
    REMOTE_USER: name.replace(/[^\w.@-]/g, '_'),
    CONTENT_TYPE: headers['content-type'] ?? '',
    ...(headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: headers['content-length'] }),
    ...(headers['content-encoding'] === undefined ? {} : { HTTP_CONTENT_ENCODING: headers['content-encoding'] }),
    ...(typeof protocol === 'string' && /^[a-z0-9=:.-]{1,100}$/.test(protocol) ? { GIT_PROTOCOL: protocol } : {}),
  };
}

function relay(request: IncomingMessage, response: ServerResponse, child: ReturnType<typeof spawn>, maxBody: number): void {
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) return;
  const end = (): void => {
    if (child.exitCode === null && child.signalCode === null) killGroup(child.pid);
  };
  const longest = setTimeout(end, LONGEST);
  let idle = setTimeout(end, IDLE);
  let received = 0;
  request.on('data', (chunk: Buffer) => {
    received += chunk.length;
    clearTimeout(idle);
    if (received > maxBody) {
      end();
      if (!response.headersSent) refuse(response, 413, 'The push is larger than git.push.maxPackMiB in orbitr.yaml allows.');
    } else idle = setTimeout(end, IDLE);
  });
  request.once('end', () => clearTimeout(idle));
  stdin.on('error', () => undefined);
  request.pipe(stdin);
  stderr.resume();
  let head = Buffer.alloc(0);
  stdout.on('data', (chunk: Buffer) => {
    if (response.headersSent) return void (response.write(chunk) || backOff(response, stdout));
    head = Buffer.concat([head, chunk]);
    const at = head.indexOf('\r\n\r\n');
    if (at < 0) return undefined;
    writeHead(response, head.subarray(0, at).toString('latin1'));
    response.flushHeaders();
    return void response.write(head.subarray(at + 4));
  });
  // Whoever hangs up stops waiting; what was taken stays taken.
  response.once('close', end);
  child.once('error', () => refuse(response, 500, 'git cannot be started here.'));
  child.once('close', () => {
    clearTimeout(longest);
    clearTimeout(idle);
    if (!response.headersSent) refuse(response, 500, 'git ended without an answer.');
    else response.end();
  });
}

function backOff(response: ServerResponse, stdout: NodeJS.ReadableStream): void {
  stdout.pause();
  response.once('drain', () => stdout.resume());
}

function writeHead(response: ServerResponse, head: string): void {
  response.statusCode = 200;
  for (const line of head.split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
    if (name.toLowerCase() === 'status') response.statusCode = Number(value.slice(0, 3));
    else if (name !== '') response.setHeader(name, value);
  }
}

function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(`${text}\n`);
}
