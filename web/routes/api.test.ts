import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKeyring } from '../../controller/secrets/keyring.ts';
import { openWikiBench } from '../../test/support/api-wiki.ts';
import { stack } from '../../test/support/synthetic-stacks.ts';
import { startTestServer, type Answer, type TestServer } from '../../test/support/web-client.ts';
import { openApiDocument } from '../openapi/document.ts';
import type { Route } from '../routing/route.ts';

const BLOG = '# mine\nservices:\n  web:\n    image: nginx:1 # pinned\n';
let server: TestServer;
let ajv: Ajv;
let bench: Awaited<ReturnType<typeof openWikiBench>>;
beforeAll(async () => {
  const now = Date.now();
  bench = await openWikiBench();
  server = await startTestServer({ now, catalogue: bench.catalogue, stacks: [stack('blog', now), stack('photos', now)] });
  const { stacks, folder } = server.world;
  await openKeyring({ data: folder, stacks }).ensure(now);
  await mkdir(join(stacks, 'photos'), { recursive: true });
  await Promise.all([writeFile(join(stacks, 'blog.yaml'), BLOG), writeFile(join(stacks, 'photos/compose.yaml'), BLOG), writeFile(join(stacks, 'photos/.env'), 'TOKEN=canary\n')]);
  await server.world.access.accounts.create({ name: 'ada', role: 'admin', password: 'a long password' });
  ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(openApiDocument(server.routes, '0'), 'openapi');
});
afterAll(() => Promise.all([server.close(), bench.close()]));

const api = (path: string, method = 'GET', body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  server.ask(`/api/v1${path}`, { method, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
const json = ({ body }: Answer) => JSON.parse(body) as Record<string, unknown> & { readonly code?: string; readonly changes?: readonly { readonly after?: string; readonly difference: string }[] };
const fits = (schema: string, value: unknown): string => (ajv.validate({ $ref: `openapi#/components/schemas/${schema}` }, value) ? 'fits' : ajv.errorsText());

describe('the description', () => {
  test('is an OpenAPI 3.1 document of every route of the API', () => {
    const document = openApiDocument(server.routes, '0') as unknown as { readonly openapi: string; readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>> };
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    const there = server.routes.filter(({ path }) => path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json').map(({ method, path }) => `${method} ${path.replaceAll(/[:*]([a-z]+)/gi, '{$1}')}`);
    expect(described.toSorted()).toEqual(there.toSorted());
    const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) expect(document).toHaveProperty(['components', 'schemas', target ?? '']);
  });

  test('is served and laid out', async () => {
    expect(JSON.parse((await api('/openapi.json')).body)).toEqual(JSON.parse(JSON.stringify(openApiDocument(server.routes, '0.1.0'))));
    const page = await server.ask('/docs/api');
    expect(page.status).toBe(200);
    expect(page.body).toContain('createStack');
  });

  test('what is read answers as its schema says', async () => {
    for (const route of server.routes.filter(({ method, doc }) => method === 'GET' && doc?.response.schema !== undefined)) {
      const answer = await server.ask(route.path.replace(':stack', 'blog').replace(':id', 'wiki'));
      if (answer.status === 404) expect(route.path).toBe('/api/v1/stacks/:stack/plan');
      else expect([route.path, answer.status, fits(route.doc?.response.schema ?? '', JSON.parse(answer.body))]).toEqual([route.path, 200, 'fits']);
    }
  });

  test('its examples are taken, and answered as it says', async () => {
    for (const route of server.routes.filter((each) => each.doc?.request?.example !== undefined)) {
      const { status, body } = await exampleOf(route);
      const { response } = route.doc ?? {};
      expect([route.path, status, body]).toEqual([route.path, body.includes('"outcome"') && !body.includes('"id"') ? 200 : response?.status, body]);
      if (response?.schema === undefined) continue;
      const value: unknown = JSON.parse(body);
      // With `dryRun` it is only what would be.
      expect([route.path, fits(response.schema, value) === 'fits' || fits('Preview', value) === 'fits']).toEqual([route.path, true]);
    }
  }, 60_000);

  const exampleOf = ({ method, path, doc }: Route): Promise<Answer> => api(path.replace('/api/v1', '').replace(':stack', 'blog').replace(':name', 'grace').replace(':id', 'wiki'), method, doc?.request?.example);
});

describe('reading', () => {
  test('an ETag spares what is known', async () => {
    const first = await api('/stacks');
    const { etag = '' } = first.headers;
    expect(etag).not.toBe('');
    expect((await api('/stacks', 'GET', undefined, { 'if-none-match': etag })).status).toBe(304);
    server.controller.put(stack('blog', Date.now(), { health: 'Degraded' }));
    expect((await api('/stacks', 'GET', undefined, { 'if-none-match': etag })).status).toBe(200);
  });

  test('lists come in pages that name the next one', async () => {
    const first = json(await api('/stacks?limit=1')) as unknown as { readonly stacks: readonly { readonly name: string }[]; readonly total: number; readonly next: string };
    expect([first.stacks.map(({ name }) => name), first.total, first.next]).toEqual([['blog'], 2, '/api/v1/stacks?limit=1&offset=1']);
    const second = JSON.parse((await server.ask(first.next)).body) as typeof first;
    expect([second.stacks.map(({ name }) => name), second.next]).toEqual([['photos'], undefined]);
    expect((await api('/stacks?limit=-1')).status).toBe(400);
    expect((await api('/stacks?limit=1e3')).status).toBe(400);
  });

  test.each(['..', 'constructor', '__proto__', '%2e%2e', 'a%2fb', 'a%00', 'A'])('there is no stack %s', async (name) => {
    for (const path of [`/stacks/${name}`, `/stacks/${name}/files`, `/stacks/${name}/history`]) expect([400, 404]).toContain((await api(path)).status);
  });

  test('problems are problem documents, without a stack trace', async () => {
    const answer = await api('/stacks/none');
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(fits('Problem', json(answer))).toBe('fits');
    const { stacks } = server.controller;
    server.controller.stacks = () => {
      throw new Error('secret inside');
    };
    const broken = await api('/stacks');
    // A stream that has begun cannot take its 200 back, but it ends.
    expect((await api('/events')).body).toContain('"reason":"failed"');
    server.controller.stacks = stacks;
    expect([broken.status, broken.body.includes('secret')]).toEqual([500, false]);
  });
});

describe('files', () => {
  const FILE = '/stacks/photos/files/compose.yaml';

  test('are read and written byte for byte, by who knows what is there', async () => {
    const read = await api(FILE);
    expect([read.status, read.body]).toEqual([200, BLOG]);
    const { etag = '' } = read.headers;
    expect((await api(FILE, 'GET', undefined, { 'if-none-match': etag })).status).toBe(304);
    const changed = BLOG.replace('nginx:1 ', 'nginx:2 ');
    expect((await api(FILE, 'PUT', changed)).status).toBe(428);
    const written = await api(FILE, 'PUT', changed, { 'if-match': etag, 'content-type': 'text/plain' });
    expect([written.status, fits('Edit', json(written))]).toEqual([200, 'fits']);
    expect(await readFile(join(server.world.stacks, 'photos/compose.yaml'), 'utf8')).toBe(changed);
    expect(written.headers.etag).toBe((await api(FILE)).headers.etag);
    const late = await api(FILE, 'PUT', BLOG, { 'if-match': etag });
    expect([late.status, json(late)]).toMatchObject([412, { code: 'edit/changed', current: { text: changed } }]);
    const wrong = await api(FILE, 'PUT', 'services: {web: {imagee: x}}\n', { 'if-match': written.headers.etag ?? '' });
    expect([wrong.status, json(wrong)]).toMatchObject([422, { code: 'edit/invalid', diagnostics: [{ place: { file: 'photos/compose.yaml', line: 1 } }] }]);
    expect(fits('Problem', json(wrong))).toBe('fits');
  });

  test('are added and deleted', async () => {
    expect((await api('/stacks/photos/files/config/app.ini?message=Because', 'PUT', 'a=1\n', { 'if-match': 'none' })).status).toBe(200);
    const { headers } = await api('/stacks/photos/files/config/app.ini');
    expect((await api('/stacks/photos/files/config/app.ini', 'DELETE', undefined, { 'if-match': headers.etag ?? '' })).status).toBe(200);
    expect((await api('/stacks/photos/files/config/app.ini')).status).toBe(404);
  });

  test.each(['%2e%2e%2fblog.yaml', '..%2f..%2fetc%2fpasswd', '..%5cblog.yaml', '.git/config', '%252e%252e%252fblog.yaml', 'a%00b', '.orbitr'])('%s leads nowhere', async (path) => {
    for (const [method, body, headers] of [['GET', undefined, {}], ['PUT', 'x', { 'if-match': 'none' }], ['DELETE', undefined, { 'if-match': 'none' }]] as const) {
      expect([400, 404, 412], `${method} ${path}`).toContain((await api(`/stacks/photos/files/${path}`, method, body, headers)).status);
    }
  });

  test('a body that is too large is refused before it is kept', async () => {
    expect((await api(FILE, 'PUT', 'x'.repeat(1024 * 1024 + 1), { 'if-match': 'none' })).status).toBe(413);
    expect((await api('/stacks', 'POST', { name: 'x', compose: 'x'.repeat(5 * 1024 * 1024) })).status).toBe(413);
  });
});

describe('edits', () => {
  test('an action says what it would write, and writes it', async () => {
    const dry = await api('/stacks/blog/actions', 'POST', { action: 'stop', dryRun: true });
    expect(json(dry).changes?.[0]?.difference).toContain('+  run: stopped');
    const done = await api('/stacks/blog/actions', 'POST', { action: 'stop', message: 'too loud' });
    expect(json(done)).toMatchObject({ message: 'too loud', actor: 'local', changes: json(dry).changes });
    expect(await readFile(join(server.world.stacks, 'blog.yaml'), 'utf8')).toBe(`${BLOG}x-orbitr:\n  run: stopped\n`);
  });

  test('a text that nobody saved is judged and planned, and stays where it is', async () => {
    const good = json(await api('/stacks/photos/preview', 'POST', { files: { 'compose.yaml': 'services: {web: {image: other}}\n' } }));
    expect(good['outcome']).toMatchObject({ kind: 'planned' });
    const bad = json(await api('/stacks/photos/preview', 'POST', { files: { 'compose.yaml': 'services: [\n' } }));
    expect(bad['outcome']).toMatchObject({ kind: 'invalid' });
    expect((await api('/stacks/photos/files/compose.yaml')).body).not.toContain('other');
  });

  test('stacks come from a text or from a docker run line, and go', async () => {
    expect((await api('/stacks', 'POST', { dockerRun: 'docker run -d --name cache -p 6379:6379 redis:7' })).status).toBe(201);
    expect(await readFile(join(server.world.stacks, 'cache.yaml'), 'utf8')).toContain('image: redis:7');
    expect((await api('/stacks', 'POST', { name: 'cache', compose: BLOG })).status).toBe(409);
    expect((await api('/stacks/cache/actions', 'POST', { action: 'remove' })).status).toBe(200);
    expect((await api('/stacks', 'POST', { dockerRun: 'docker run -P redis' })).status).toBe(422);
  });

  test.each([
    [{ name: 'x' }, 400], [{ name: 'x', compose: 'a', dockerRun: 'b' }, 400], [{ name: '../x', compose: BLOG }, 400], [{ name: 'x', compose: BLOG, extra: 1 }, 400], [[], 400], ['{"__proto__": {}}', 422],
    ['{"name": "x", "files": {"constructor": "x"}}', 422], ['{', 400], [{ name: 'orbitr', compose: BLOG }, 409], [{ name: 'x', files: { '../../x.yaml': 'x', 'compose.yaml': BLOG } }, 400],
  ])('%j is refused with %d', async (body, status) => {
    expect((await api('/stacks', 'POST', body)).status).toBe(status);
  });

  test('a form or plain text is no JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) expect((await api('/stacks/blog/actions', 'POST', '{"action":"stop"}', { 'content-type': type })).status, type).toBe(415);
  });
});

describe('live data', () => {
  test('stacks as server-sent events', async () => {
    const { body, headers } = await api('/events?once=1');
    expect(headers['content-type']).toContain('text/event-stream');
    expect(body).toContain('event: current');
  });

  test('logs as server-sent events, with an end', async () => {
    const { body } = await api('/stacks/blog/logs?follow=0');
    expect(body).toBe('event: log\ndata: {"container":"blog-web-1","stream":"stdout","text":"a line of blog"}\n\n');
    expect((await api('/stacks/blog/logs?tail=x')).status).toBe(400);
    expect((await api('/stacks/none/logs')).status).toBe(404);
  });

  test('the same over one socket', async () => {
    const talk = await server.talk();
    expect((await talk.ask({ type: 'stack', id: 'a', stack: 'photos' })).type).toBe('subscribed');
    await talk.hear(({ id, type }) => id === 'a' && type === 'current');
    server.controller.put(stack('photos', Date.now(), { health: 'Degraded' }));
    expect(await talk.hear(({ id, type, data }) => id === 'a' && type === 'stack' && (data as { readonly health: string }).health === 'Degraded')).toBeDefined();
    await talk.ask({ type: 'logs', id: 'b', stack: 'photos', follow: 0 });
    expect((await talk.hear(({ id, type }) => id === 'b' && type === 'log')).data).toMatchObject({ text: 'a line of photos' });
    expect((await talk.hear(({ id, type }) => id === 'b' && type === 'ended')).data).toEqual({ reason: 'done' });
    talk.socket.close();
  });

  test.each(['{', '[]', 'null', '{"type":"stack"}', '{"id":"x"}', '{"type":"stack","id":"<b>"}', 'x'.repeat(70_000)])('%.30s ends the conversation', async (text) => {
    const { socket } = await server.talk();
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.send(text);
    expect([1008, 1009]).toContain(await closed);
  });

  test('who asks again and again for what is not is cut off', async () => {
    const talk = await server.talk();
    expect((await talk.ask({ type: 'constructor', id: 'a' })).type).toBe('refused');
    const closed = new Promise<number>((resolve) => talk.socket.once('close', resolve));
    for (let n = 0; n < 30; n++) talk.socket.send('{"type":"nope","id":"n"}');
    expect(await closed).toBe(1008);
  });
});

test('the audit is filtered, paged and exported', async () => {
  for (const [actor, at] of [['ada', 'blog'], ['ada', 'photos'], ['grace', 'blog']] as const) await server.world.audit.append({ kind: 'edit', actor, via: 'api', stack: at, message: `change <b>${at}</b>` });
  const page = json(await api('/audit?actor=ada&kind=edit&limit=1')) as unknown as { readonly entries: readonly { readonly stack: string }[]; readonly next: string };
  expect(page.entries.map((entry) => entry.stack)).toEqual(['photos']);
  expect((JSON.parse((await server.ask(page.next)).body) as typeof page).entries.map((entry) => entry.stack)).toEqual(['blog']);
  expect((json(await api('/audit?kind=edit&text=GRACE')) as unknown as typeof page).entries).toHaveLength(1);
  expect((await api('/audit?since=yesterday')).status).toBe(400);
  const lines = (await api('/audit/export?kind=edit')).body.trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { readonly seq: number }).seq)).toEqual(lines.map((line) => (JSON.parse(line) as { readonly seq: number }).seq).toSorted((a, b) => b - a));
});
