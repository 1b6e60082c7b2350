import express, { type Request, type RequestHandler, type Response } from 'express';
import { Problem } from '../problem.ts';
import type { RouteBody, Visit } from './route.ts';

export type ReadBody = Pick<Visit, 'form' | 'json' | 'raw'>;

const NOTHING: ReadBody = { form: new URLSearchParams(), json: undefined, raw: new Uint8Array() };

/** Reads what a route takes, no more than it takes, and only after it was decided who may send it. @throws Problem 413, 415, 400 */
export async function readBody(body: RouteBody | undefined, request: Request, response: Response): Promise<ReadBody> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (!hasBody(request)) return body?.kind === 'json' ? { ...NOTHING, json: {} } : NOTHING;
  if (body === undefined) throw new Problem(413, 'This address takes no request body', undefined);
  // A page of another site can send forms and plain text without asking; JSON it cannot.
  if (body.kind === 'json' && type !== 'application/json') throw new Problem(415, 'Send application/json', undefined);
  if (body.kind === 'form' && type !== 'application/x-www-form-urlencoded') throw new Problem(415, 'Send a form', undefined);
  const bytes = await run(express.raw({ type: () => true, limit: body.limit, inflate: false }), request, response);
  if (body.kind === 'raw') return { ...NOTHING, raw: bytes };
  const text = decode(bytes);
  return body.kind === 'form' ? { ...NOTHING, form: new URLSearchParams(text) } : { ...NOTHING, json: parseJson(text) };
}

function hasBody({ headers }: Pick<Request, 'headers'>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function run(parser: RequestHandler, request: Request, response: Response): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    parser(request, response, (error?: unknown) => {
      if (error !== undefined && error !== null) reject(error instanceof Error ? error : new Error('the body cannot be read'));
      else resolve(request.body instanceof Uint8Array ? request.body : new Uint8Array());
    });
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, 'The body is not UTF-8', undefined);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      // Own keys of these names turn into something else as soon as somebody copies the object.
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new Problem(422, `The key "${key}" is not taken`, undefined);
      return value;
    }) as unknown;
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(400, 'The body is not JSON', undefined);
  }
}
