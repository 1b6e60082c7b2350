import type { IncomingMessage } from 'node:http';
import { unavailable } from './provider.ts';

export interface VaultRequest {
  /** https://host[:port][/prefix]; http:// only to this machine. */
  readonly address: string;
  readonly method: 'GET' | 'POST';
  /** Below /v1/, encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** PEM; besides the system's. */
  readonly ca?: string;
  /** ms, for all of it. */
  readonly timeout: number;
}

export interface VaultAnswer {
  readonly status: number;
  /** Undefined: it was no JSON. */
  readonly json: unknown;
}

const LARGEST = 1024 * 1024;
/** Imported by name it would bring a second HTTP client along, which costs memory and is never used. */
const [http, https, tls] = [process.getBuiltinModule('node:http'), process.getBuiltinModule('node:https'), process.getBuiltinModule('node:tls')];

/** One question and its whole answer. A redirect is an answer like any other: it could lead the token anywhere. @throws OrbitrError `secrets/unavailable` */
export async function vaultRequest({ address, method, path, headers, body, ca, timeout }: VaultRequest): Promise<VaultAnswer> {
  const url = new URL(`${address.replace(/\/+$/, '')}/v1/${path}`);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) throw unavailable(`${address} is not asked: a token would go over the network in clear`, 'Use https, with caFile for a certificate of your own.');
  const { promise, resolve, reject } = Promise.withResolvers<VaultAnswer>();
  const fail = (why: string): void => reject(unavailable(`${address} cannot be asked: ${why}`));
  const options = { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }) }, signal: AbortSignal.timeout(timeout), agent: false as const };
  const answered = (response: IncomingMessage): void => void read(response).then((text) => resolve({ status: response.statusCode ?? 0, json: parse(text) }), (error: Error) => fail(reasonOf(error)));
  const request = url.protocol === 'https:' ? https.request(url, { ...options, ...(ca === undefined ? {} : { ca: [...tls.rootCertificates, ca] }) }, answered) : http.request(url, options, answered);
  request.on('error', (error) => fail(reasonOf(error)));
  request.end(body);
  return promise;
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > LARGEST) throw new Error('the answer is larger than 1 MiB');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What it says instead may be of anybody.
    return undefined;
  }
}

function reasonOf(error: Error & { readonly code?: string }): string {
  return error.name === 'TimeoutError' || error.name === 'AbortError' ? 'it does not answer in time' : (error.code ?? error.message);
}
