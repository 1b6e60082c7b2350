import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toOrbitrError } from '../../model/errors.ts';

/** One line of what a pusher wants: to move a ref. */
export interface RefUpdate {
  /** All zeros: it is not there yet. */
  readonly from: string;
  /** All zeros: it shall go. */
  readonly to: string;
  readonly ref: string;
}

/** What a hook asks (see `programs/hook.mjs`). */
export interface HookQuestion {
  readonly program: 'pre-receive' | 'proc-receive';
  readonly updates: readonly RefUpdate[];
  /** `git push -o …`. */
  readonly options: readonly string[];
  /** Where git keeps the objects until the push is taken. */
  readonly variables: Readonly<Record<string, string>>;
  /** Given by us to the pushes that came over HTTP. */
  readonly push?: string;
}

export interface HookAnswer {
  readonly exit: 0 | 1;
  /** For git: `ok REF`, `ng REF WHY`. */
  readonly reports?: readonly string[];
}

export type HookHandler = (question: HookQuestion, say: (text: string) => void, gone: AbortSignal) => Promise<HookAnswer>;

export interface HookSocket {
  readonly path: string;
  close(): Promise<void>;
}

/** Addresses of local sockets are short (unix(7), `sun_path`). */
const LONGEST_ADDRESS = 100;
const MOST_QUESTION = 32 * 1024 * 1024;

/** Listens for hooks. Only this user (and root) can connect: the socket is in a folder that is closed to others. */
export async function openHookSocket(folder: string, handler: HookHandler): Promise<HookSocket> {
  const wanted = join(folder, 'hooks.sock');
  const elsewhere = Buffer.byteLength(wanted) > LONGEST_ADDRESS ? await mkdtemp(join(tmpdir(), 'orbitr-')) : undefined;
  const path = elsewhere === undefined ? wanted : join(elsewhere, 'hooks.sock');
  await rm(path, { force: true });
  const connections = new Set<Socket>();
  const server = createServer((connection) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
    serve(connection, handler);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);
  return {
    path,
    close: async () => {
      for (const connection of connections) connection.destroy();
      await new Promise((done) => server.close(done));
      if (elsewhere !== undefined) await rm(elsewhere, { recursive: true, force: true });
    },
  };
}

function serve(connection: Socket, handler: HookHandler): void {
  const gone = new AbortController();
  let text = '';
  let asked = false;
  const write = (message: object): void => {
    if (!connection.destroyed) connection.write(`${JSON.stringify(message)}\n`);
  };
  connection.setEncoding('utf8');
  connection.on('error', () => undefined);
  connection.once('close', () => gone.abort());
  connection.on('data', (chunk: string) => {
    if (asked) return;
    text += chunk;
    if (text.length > MOST_QUESTION) connection.destroy();
    const end = text.indexOf('\n');
    if (end < 0) return;
    asked = true;
    void answer(text.slice(0, end), handler, (say) => write({ say }), gone.signal).then(write).finally(() => connection.end());
  });
}

async function answer(line: string, handler: HookHandler, say: (text: string) => void, gone: AbortSignal): Promise<HookAnswer> {
  try {
    return await handler(JSON.parse(line) as HookQuestion, say, gone);
  } catch (thrown) {
    const { message, hint, code } = toOrbitrError(thrown);
    say(`error: ${message} (${code})${hint === undefined ? '' : `\n  ${hint}`}`);
    return { exit: 1, reports: [] };
  }
}
