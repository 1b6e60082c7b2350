import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasApt } from './apt.mjs';
import { engineAddresses, type EngineAddress } from './engine-client.mjs';
import { ensureImage } from './sample-image.mjs';

/** A stand-in for an engine: what it was asked, and what it was given to import. */
const seen = { calls: [] as string[], imported: Buffer.alloc(0) };
let has = false;
let pullSays = '';
let server: Server;
let folder: string;
let engine: EngineAddress;

beforeEach(async () => {
  Object.assign(seen, { calls: [], imported: Buffer.alloc(0) });
  folder = await mkdtemp(join(tmpdir(), 'orbitr-engine-'));
  server = createServer((request, response) => void answer(request).then(({ status, text }) => response.writeHead(status).end(text)));
  await new Promise<void>((resolve) => server.listen(join(folder, 'docker.sock'), resolve));
  [engine] = engineAddresses({ DOCKER_HOST: `unix://${join(folder, 'docker.sock')}` });
});

afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function answer(request: IncomingMessage): Promise<{ status: number; text: string }> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://engine');
  const body = await buffer(request);
  if (pathname === '/images/busybox:stable/json') return note('look', { status: has ? 200 : 404, text: '{}' });
  if (searchParams.get('fromImage') === 'busybox' && searchParams.get('tag') === 'stable') return note('pull', { status: 200, text: pullSays });
  seen.imported = body;
  return note(`import ${searchParams.get('repo')}:${searchParams.get('tag')} with ${searchParams.get('changes')}`, { status: 200, text: '{"status":"sha256:1"}\n' });
}

function note<T>(call: string, result: T): T {
  seen.calls.push(call);
  return result;
}

test('an image that is there is left alone', async () => {
  has = true;
  await ensureImage(engine);
  expect(seen.calls).toEqual(['look']);
});

test('it is pulled where it can be', async () => {
  has = false;
  pullSays = '{"status":"Pulling"}\n{"status":"Downloaded"}\n';
  await ensureImage(engine);
  expect(seen.calls).toEqual(['look', 'pull']);
});

test.runIf(hasApt())('it is built where it cannot be pulled, though the engine answered 200', async () => {
  has = false;
  pullSays = '{"status":"Pulling"}\n{"error":"no such host"}\n';
  await ensureImage(engine);
  expect(seen.calls).toEqual(['look', 'pull', 'import busybox:stable with CMD ["sh"]']);
  const names = seen.imported.toString('latin1');
  for (const name of ['./bin/busybox', './bin/httpd', './bin/sh', './usr/bin/env', './etc/passwd']) expect(names).toContain(name);
});
