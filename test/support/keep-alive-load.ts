import { Agent, get } from 'node:http';
import type { RequestOptions } from 'node:http';

export interface LoadCount {
  readonly answered: number;
  /** No answer, or another one than 200. */
  readonly failed: number;
  /** Sent once more, because the other side closed a connection that it had kept open, just when it was used again. */
  readonly repeated: number;
  /** Why requests failed, with how often. */
  readonly reasons: Readonly<Record<string, number>>;
}

/**
 * Asks again and again on connections that are kept open, as browsers and HTTP libraries do. A connection that was used before and is closed before any of
 * an answer came says nothing about the request: it is sent again on a new one, once (RFC 9110 §9.2.2, RFC 9112 §9.3.1). Everything else is counted as failed.
 * @returns how to end it; resolves when all that was asked is answered
 */
export function startLoad(target: RequestOptions, connections: number): () => Promise<LoadCount> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const count = { answered: 0, failed: 0, repeated: 0 };
  const reasons: Record<string, number> = {};
  const end = new AbortController();
  const worker = async (): Promise<void> => {
    while (!end.signal.aborted) {
      let outcome = await askOnce({ ...target, agent });
      if (outcome === 'closed') {
        count.repeated++;
        outcome = await askOnce({ ...target, agent: false });
      }
      if (outcome === '200') count.answered++;
      else {
        count.failed++;
        reasons[outcome] = (reasons[outcome] ?? 0) + 1;
        // Who is refused at once would ask some thousand times a second.
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
  };
  const workers = Array.from({ length: connections }, worker);
  return async () => {
    end.abort();
    await Promise.all(workers);
    agent.destroy();
    return { ...count, reasons };
  };
}

async function askOnce(options: RequestOptions): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const request = get({ timeout: 15_000, ...options }, (answer) => {
    answer.resume().on('end', () => resolve(String(answer.statusCode))).on('error', ({ message }) => resolve(`broken off: ${message}`));
  });
  request.on('timeout', () => request.destroy(new Error('no answer within 15 s')));
  request.on('error', (error: NodeJS.ErrnoException) => resolve(request.reusedSocket && error.code === 'ECONNRESET' ? 'closed' : (error.code ?? error.message)));
  return promise;
}
