import { request, type IncomingHttpHeaders } from 'node:http';
import { WebSocket } from 'ws';
import type { Adoptions } from '../../controller/adoptions.ts';
import type { CatalogueApi } from '../../controller/catalogue-api.ts';
import type { LiveMessage } from '../../web/live/channel.ts';
import { startServer, type RunningServer } from '../../web/server.ts';
import { webWorld, type WebWorld, type WebWorldOptions } from './web-access.ts';
import { fakeController, type FakeController, type FakeOptions } from './fake-controller.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface TestServer extends RunningServer {
  readonly world: WebWorld;
  readonly controller: FakeController;
  /** What was logged as an error. */
  readonly errors: unknown[];
  /** A bare HTTP request: unlike `fetch`, it sends the headers and the path exactly as given. */
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** Opens `/live` as the page would; `headers` override what a browser sends. Rejects with the status when it is refused. */
  watch(page: string, version?: string, headers?: Readonly<Record<string, string>>): Promise<Watcher>;
  /** Opens `/api/v1/live`. */
  talk(headers?: Readonly<Record<string, string>>): Promise<Talker>;
}

export interface Talker {
  readonly socket: WebSocket;
  /** Says something, and resolves with the first answer of the same id. */
  ask(message: Readonly<Record<string, unknown>> & { readonly id: string }): Promise<TalkAnswer>;
  /** The next answer that `wanted` fits, from all that came so far. */
  hear(wanted: (answer: TalkAnswer) => boolean): Promise<TalkAnswer>;
}

export interface TalkAnswer {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
}

export interface Watcher {
  readonly socket: WebSocket;
  /** The next message that is not a sign of life. */
  next(): Promise<LiveMessage>;
}

/** A server on a free loopback port over a fake controller. */
export async function startTestServer(options: FakeOptions & Omit<WebWorldOptions, 'now'> & { readonly catalogue?: CatalogueApi; readonly adoptions?: Adoptions } = {}): Promise<TestServer> {
  const controller = fakeController(options);
  const world = await webWorld({ ...(options.environment && { environment: options.environment }), ...(options.loopback !== undefined && { loopback: options.loopback }) });
  const errors: unknown[] = [];
  const log = { info() {}, warn() {}, error: (fields: object) => errors.push(fields) };
  const { access, edits, audit } = world;
  const server = await startServer({ api: controller, edits, access, audit, listen: { host: '127.0.0.1', port: 0 }, log, ...(options.catalogue && { catalogue: options.catalogue }), ...(options.adoptions && { adoptions: options.adoptions }) });
  return {
    ...server,
    world,
    close: async () => {
      await server.close();
      await world.remove();
    },
    controller,
    errors,
    ask: (path, asked = {}) => ask(server.url, path, asked),
    talk: (headers = {}) => talk(server.url, headers),
    watch: (page, version = '', headers = {}) => watch(server.url, page, version, headers),
  };
}

function ask(base: string, path: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function watch(base: string, page: string, version: string, headers: Readonly<Record<string, string>>): Promise<Watcher> {
  const url = new URL(`/live?${new URLSearchParams({ page, version }).toString()}`, base);
  const { origin } = new URL(base);
  const socket = new WebSocket(url, { headers: { origin, ...headers } });
  const messages: LiveMessage[] = [];
  const waiting: ((message: LiveMessage) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as LiveMessage;
    const taker = waiting.shift();
    if (taker) taker(message);
    else messages.push(message);
  });
  const next = (): Promise<LiveMessage> => {
    const ready = messages.shift();
    return ready ? Promise.resolve(ready) : new Promise((resolve) => waiting.push(resolve));
  };
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ socket, next }));
    socket.once('unexpected-response', (_request, response) => reject(new Error(String(response.statusCode))));
    socket.on('error', reject);
  });
}

function talk(base: string, headers: Readonly<Record<string, string>>): Promise<Talker> {
  const socket = new WebSocket(new URL('/api/v1/live', base), { headers: { origin: new URL(base).origin, ...headers } });
  const heard: TalkAnswer[] = [];
  let wake: () => void = () => undefined;
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString()) as TalkAnswer);
    wake();
  });
  const hear = async (wanted: (answer: TalkAnswer) => boolean): Promise<TalkAnswer> => {
    for (;;) {
      const found = heard.find(wanted);
      if (found) return found;
      await new Promise<void>((resolve, reject) => {
        wake = resolve;
        socket.once('close', (code: number) => reject(new Error(`closed with ${code}`)));
      });
    }
  };
  const ask = (message: Readonly<Record<string, unknown>> & { readonly id: string }): Promise<TalkAnswer> => {
    socket.send(JSON.stringify(message));
    return hear(({ id }) => id === message.id);
  };
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ socket, ask, hear }));
    socket.once('unexpected-response', (_request, response) => reject(new Error(String(response.statusCode))));
    socket.on('error', reject);
  });
}
