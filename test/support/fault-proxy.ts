import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseDockerHost } from '../../controller/engine/docker-host.ts';

/** What happens to a request instead of, or before, its way to the engine. */
export type Effect =
  /** The connection ends; `carried-out`: the engine does it first, and only its answer is lost. */
  | { readonly kind: 'cut'; readonly engine: 'unasked' | 'carried-out' }
  /** Never answered. */
  | { readonly kind: 'hang' }
  /** Nobody answers, and the engine is asked only when nobody waits any more. */
  | { readonly kind: 'late'; readonly until: Promise<void> }
  | { readonly kind: 'answer'; readonly status: number; readonly message: string }
  /** Runs, then the request goes on. */
  | { readonly kind: 'first'; readonly run: () => Promise<void> };

export interface Fault {
  /** Fits `METHOD /path`, without version and query. */
  readonly at: RegExp;
  readonly effect: Effect;
  /** How often; default: until it is taken away. */
  readonly times?: number;
}

export interface Injected {
  /** How often it has happened. */
  struck(): number;
  /** Takes it away again. */
  lift(): void;
}

/** Stands between Orbitr and a real engine, and breaks what it is told to. Everything else goes through untouched. */
export interface FaultProxy extends AsyncDisposable {
  readonly dockerHost: string;
  /** `METHOD /path` of every request, oldest first. */
  readonly requests: string[];
  /** API versions that the client asked in. */
  readonly versions: Set<string>;
  inject(fault: Fault): Injected;
  /** Takes all faults away. */
  liftAll(): void;
  /** Number of event streams that are open. */
  listeners(): number;
  /** Ends every event stream; `half-line`: in the middle of a message. */
  cutEvents(how: 'at once' | 'half-line'): void;
  /** Event streams stay open and tell nothing any more; those that are opened later do. */
  silenceEvents(): void;
  /** Messages that no engine sent. */
  tell(messages: readonly object[]): void;
  /** Ends all connections and takes no new ones, as when the socket's program has gone; `open` takes them again. */
  close(): Promise<void>;
  open(): Promise<void>;
}

export interface FaultProxyOptions {
  /** Default: `DOCKER_HOST`. */
  readonly dockerHost?: string;
  /** What `GET /version` claims. Requests in other versions than these are refused, as an engine does. */
  readonly claims?: { readonly newest: string; readonly oldest: string };
  /** Changes the JSON of answers: path without version, and the value. */
  readonly rewrite?: (path: string, body: unknown) => unknown;
  /** Default: it begins open. */
  readonly closed?: boolean;
}

export async function startFaultProxy(options: FaultProxyOptions = {}): Promise<FaultProxy> {
  const address = parseDockerHost(options.dockerHost ?? process.env['DOCKER_HOST']);
  const upstream = address.kind === 'socket' ? { socketPath: address.path } : { host: address.host, port: address.port };
  const agent = new Agent({ keepAlive: true });
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-faults-'));
  const path = join(folder, 's');
  const requests: string[] = [];
  const versions = new Set<string>();
  const faults = new Map<Fault, { left: number; struck: number }>();
  const streams = new Set<ServerResponse>();
  const silent = new Set<ServerResponse>();
  const sockets = new Set<Socket>();

  const effectOn = (line: string): Effect | undefined => {
    const [fault, count] = [...faults].find(([{ at }, { left }]) => left > 0 && at.test(line)) ?? [];
    if (fault === undefined || count === undefined) return undefined;
    count.left--;
    count.struck++;
    return fault.effect;
  };

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { version, rest } = splitVersion(incoming.url ?? '/');
    const line = `${incoming.method} ${rest.replace(/\?.*$/, '')}`;
    requests.push(line);
    if (version !== undefined) versions.add(version);
    const refused = refusal(version, options.claims);
    if (refused !== undefined) return send(response, 400, { message: refused });
    const effect = effectOn(line);
    if (effect?.kind === 'hang') return void incoming.resume();
    if (effect?.kind === 'late') return deliverLate(incoming, rest, effect.until);
    if (effect?.kind === 'answer') return void (incoming.resume(), send(response, effect.status, { message: effect.message }));
    if (effect?.kind === 'cut' && effect.engine === 'unasked') return void incoming.socket.destroy();
    if (effect?.kind === 'first') await effect.run();
    forward(incoming, response, rest, effect?.kind === 'cut');
  }

  async function deliverLate(incoming: IncomingMessage, rest: string, until: Promise<void>): Promise<void> {
    const body = await buffer(incoming);
    await until;
    const { version } = splitVersion(incoming.url ?? '');
    ask({ ...upstream, agent, method: incoming.method, path: version === undefined ? rest : `/v${version}${rest}`, headers: incoming.headers }, (answer) => void answer.resume()).end(body);
  }

  function forward(incoming: IncomingMessage, response: ServerResponse, rest: string, loseAnswer: boolean): void {
    const version = options.claims === undefined ? splitVersion(incoming.url ?? '').version : undefined;
    const outgoing = ask({ ...upstream, agent, method: incoming.method, path: version === undefined ? rest : `/v${version}${rest}`, headers: incoming.headers }, (answer) => {
      if (loseAnswer) {
        answer.resume().on('end', () => incoming.socket.destroy());
      } else if (rest.startsWith('/events')) {
        streams.add(response);
        response.writeHead(answer.statusCode ?? 500, answer.headers).flushHeaders();
        answer.on('data', (chunk: Buffer) => void (silent.has(response) || response.write(chunk)));
        answer.on('end', () => void response.end());
      } else if (rest === '/version' || options.rewrite !== undefined) {
        void rewritten(answer, response, rest);
      } else {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }
      // An answer that the engine did not finish must not look finished.
      answer.on('aborted', () => incoming.socket.destroy());
    });
    outgoing.on('error', () => incoming.socket.destroy());
    response.on('close', () => {
      streams.delete(response);
      silent.delete(response);
      outgoing.destroy();
    });
    incoming.pipe(outgoing);
  }

  async function rewritten(answer: IncomingMessage, response: ServerResponse, rest: string): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks);
    const isJson = (answer.headers['content-type'] ?? '').startsWith('application/json');
    if (!isJson || text.length === 0 || text.includes('\n{')) return void response.writeHead(answer.statusCode ?? 500, answer.headers).end(text);
    const claimed = (value: unknown): unknown => (rest === '/version' && options.claims !== undefined ? { ...(value as object), ApiVersion: options.claims.newest, MinAPIVersion: options.claims.oldest } : value);
    const body = claimed(JSON.parse(text.toString()) as unknown);
    send(response, answer.statusCode ?? 500, options.rewrite?.(rest.replace(/\?.*$/, ''), body) ?? body);
  }

  const server = createServer((incoming, response) => void serve(incoming, response).catch(() => incoming.socket.destroy()));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => void sockets.delete(socket));
  });
  // Hooks and builds turn their connection round; nothing is broken in there.
  server.on('upgrade', (incoming, client, head) => {
    const { version, rest } = splitVersion(incoming.url ?? '/');
    requests.push(`${incoming.method} ${rest.replace(/\?.*$/, '')}`);
    const target = address.kind === 'socket' ? connect(address.path) : connect(address.port, address.host);
    const url = version === undefined || options.claims !== undefined ? rest : `/v${version}${rest}`;
    const headers = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    target.write(`${incoming.method} ${url} HTTP/1.1\r\n${headers.join('')}\r\n`);
    target.write(head);
    for (const [from, to] of [[client, target], [target, client]] as const) from.on('error', () => to.destroy()).pipe(to);
  });
  const open = (): Promise<void> => new Promise((resolve) => void server.listen(path, resolve));
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => void server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  if (options.closed !== true) await open();

  return {
    dockerHost: `unix://${path}`,
    requests,
    versions,
    inject: (fault) => {
      const count = { left: fault.times ?? Infinity, struck: 0 };
      faults.set(fault, count);
      return { struck: () => count.struck, lift: () => void faults.delete(fault) };
    },
    liftAll: () => faults.clear(),
    listeners: () => streams.size,
    cutEvents: (how) => {
      for (const stream of streams) {
        if (how === 'half-line') stream.write('{"Type":"container","Action":"die","Actor":{"ID":"');
        stream.socket?.destroySoon();
      }
    },
    silenceEvents: () => {
      for (const stream of streams) silent.add(stream);
    },
    tell: (messages) => {
      const text = messages.map((message) => `${JSON.stringify(message)}\n`).join('');
      for (const stream of streams) stream.write(text);
    },
    open,
    close,
    [Symbol.asyncDispose]: async () => {
      if (server.listening) await close();
      agent.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function splitVersion(url: string): { readonly version: string | undefined; readonly rest: string } {
  const match = /^\/v(?<version>[0-9.]+)(?<rest>\/.*)$/.exec(url);
  return { version: match?.groups?.['version'], rest: match?.groups?.['rest'] ?? url };
}

/** In the words of a real engine (moby, `versionMiddleware`). */
function refusal(version: string | undefined, claims: FaultProxyOptions['claims']): string | undefined {
  if (version === undefined || claims === undefined) return undefined;
  const number = (text: string): number => Number(text.split('.')[1]);
  if (number(version) < number(claims.oldest)) return `client version ${version} is too old. Minimum supported API version is ${claims.oldest}, please upgrade your client to a newer version`;
  return number(version) > number(claims.newest) ? `client version ${version} is too new. Maximum supported API version is ${claims.newest}` : undefined;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
