import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

/** Takes a webhook and says how to answer (an HTTP status). */
export interface WebhookTaker {
  take(provider: string, headers: IncomingMessage['headers'], body: Uint8Array): Promise<number>;
}

const ADDRESS = /^\/hooks\/git\/(?<provider>[a-z]{1,20})$/;
const MOST_BODY = 1024 * 1024;
/** In a second, from everybody together: what they ask for is the same look. */
const MOST_IN_A_SECOND = 50;

/**
 * `POST /hooks/git/PROVIDER`, for machines that have a secret and no session. Stands before everything that is meant for browsers. The body is counted before it
 * is kept, and proven before it is read.
 */
export function webhookRoutes(webhooks: WebhookTaker): RequestHandler {
  let [second, count] = [0, 0];
  return async (request, response, next) => {
    const provider = ADDRESS.exec(request.path)?.groups?.['provider'];
    if (provider === undefined) return next();
    if (request.method !== 'POST') return answer(response, 405);
    const now = Math.floor(performance.now() / 1_000);
    [second, count] = now === second ? [second, count + 1] : [now, 1];
    if (count > MOST_IN_A_SECOND) return answer(response, 429);
    const body = await readBody(request);
    return answer(response, body === undefined ? 413 : await webhooks.take(provider, request.headers, body));
  };
}

async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BODY) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BODY) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

const TEXTS: Readonly<Record<number, string>> = { 202: 'taken', 400: 'no event', 401: 'not for you', 405: 'only POST', 413: 'too large', 429: 'too many' };

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...(status === 202 ? {} : { Connection: 'close' }) });
  response.end(`${TEXTS[status] ?? ''}\n`);
}
