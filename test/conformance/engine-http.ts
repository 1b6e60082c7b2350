import { request } from 'node:http';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parseDockerHost } from '../../controller/engine/docker-host.ts';

export interface EngineAnswer {
  readonly status: number;
  readonly bytes: Buffer;
}

export interface EngineRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: object;
  /** Sent as a tar. */
  readonly archive?: Readable;
}

/**
 * One call past Orbitr's own boundary to the engine, so that what is compared is not seen through the eyes of what is tested.
 * Resolves whatever the status is; rejects only when there is no answer.
 */
export async function callEngine(path: string, { method = 'GET', body, archive }: EngineRequest = {}): Promise<EngineAnswer> {
  const address = parseDockerHost(process.env['DOCKER_HOST']);
  const where = address.kind === 'socket' ? { socketPath: address.path } : { host: address.host, port: address.port };
  const headers = body ? { 'content-type': 'application/json' } : archive ? { 'content-type': 'application/x-tar' } : {};
  const { promise, resolve, reject } = Promise.withResolvers<EngineAnswer>();
  const call = request({ ...where, path, method, headers }, (response) => {
    buffer(response).then((bytes) => resolve({ status: response.statusCode ?? 0, bytes }), reject);
  });
  call.on('error', reject);
  if (archive) archive.on('error', (error) => call.destroy(error)).pipe(call);
  else call.end(body ? JSON.stringify(body) : undefined);
  return promise;
}

/** As `callEngine`, for answers that are JSON. @throws when the engine says no */
export async function askEngine<T>(path: string, options?: EngineRequest): Promise<T> {
  const { status, bytes } = await callEngine(path, options);
  if (status >= 400) throw new Error(`${options?.method ?? 'GET'} ${path}: ${status} ${bytes.toString('utf8').trim()}`);
  return JSON.parse(bytes.toString('utf8') || 'null') as T;
}

/** `?a=1&filters={"label":["x"]}` */
export function query(parameters: Readonly<Record<string, string | object>>): string {
  const pairs = Object.entries(parameters).map(([key, value]): [string, string] => [key, typeof value === 'string' ? value : JSON.stringify(value)]);
  return `?${new URLSearchParams(pairs)}`;
}
