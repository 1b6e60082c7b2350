import { OrbitrError } from '../model/errors.ts';
import type { Answer } from './ask.ts';
import { ask } from './ask.ts';

/** The admin API of Caddy on its Unix socket. */
export interface CaddyAdmin {
  /** The configuration as text, and what it is called for optimistic locking. */
  read(): Promise<{ readonly text: string; readonly etag: string }>;
  /** Puts a whole configuration in place of the one that `etag` names. Caddy checks it first, and goes on with the old one when it is bad. */
  write(text: string, etag: string): Promise<'written' | 'stale'>;
  /** Requests that are under way, by `host:port` of the container. */
  requests(): Promise<ReadonlyMap<string, number>>;
}

/** ms; a reload provisions everything anew. */
const DEADLINE = 15_000;
/** @throws OrbitrError `proxy/unavailable` when nobody answers, `proxy/rejected` when Caddy says no; from each method */
export function caddyAdmin(socket: string): CaddyAdmin {
  return {
    read: async () => {
      const { status, text, etag } = await askCaddy(socket, 'GET', '/config/');
      if (status !== 200) throw refused(status, text);
      return { text, etag };
    },
    write: async (body, etag) => {
      // `/load` would not look at If-Match.
      const { status, text } = await askCaddy(socket, 'POST', '/config/', body, etag === '' ? {} : { 'If-Match': etag });
      if (status === 412) return 'stale';
      if (status !== 200) throw refused(status, text);
      return 'written';
    },
    requests: async () => {
      const { status, text } = await askCaddy(socket, 'GET', '/reverse_proxy/upstreams');
      const listed: unknown = status === 200 ? JSON.parse(text) : [];
      return new Map((Array.isArray(listed) ? (listed as readonly { readonly address?: string; readonly num_requests?: number }[]) : []).map(({ address = '', num_requests: count = 0 }) => [address, count]));
    },
  };
}

async function askCaddy(socketPath: string, method: string, path: string, body?: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const given = { Host: 'orbitr', Origin: 'http://orbitr', ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }), ...headers };
  try {
    return await ask({ socketPath, method, path, headers: given }, DEADLINE, body);
  } catch (cause) {
    throw new OrbitrError({ code: 'proxy/unavailable', kind: 'transient', message: `Caddy's admin socket ${socketPath} does not answer`, hint: 'Look whether the stack of the proxy runs.', cause });
  }
}

function refused(status: number, text: string): OrbitrError {
  let said = text;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && 'error' in parsed) said = String(parsed.error);
  } catch {
    // It is shown as it came.
  }
  return new OrbitrError({ code: 'proxy/rejected', kind: status === 403 ? 'terminal' : 'transient', message: `Caddy did not take the configuration (${status}): ${said.trim().slice(0, 500)}`, hint: 'What it had before goes on. Look at the routes that changed last.' });
}
