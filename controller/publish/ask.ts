import type { RequestOptions } from 'node:http';

// An import would load the whole of it, and with it an HTTP client that nobody here uses.
const { request } = process.getBuiltinModule('node:http');

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Empty: none. */
  readonly etag: string;
}

const LARGEST_ANSWER = 64 * 1024 * 1024;

/** One request, and its whole answer. @param deadline ms @throws Error of the system, or that there was no answer in time */
export async function ask(options: RequestOptions, deadline: number, body?: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = request({ ...options, signal: AbortSignal.timeout(deadline) }, (answer) => {
    const chunks: Buffer[] = [];
    let size = 0;
    answer.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_ANSWER) answer.destroy(new Error('the answer is too large'));
      else chunks.push(chunk);
    });
    // Caddy before 2.8 tells the tag after the body.
    answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8'), etag: answer.headers.etag ?? answer.trailers['etag'] ?? '' }));
    answer.on('error', reject);
  });
  asked.on('error', reject);
  asked.end(body);
  return promise;
}
