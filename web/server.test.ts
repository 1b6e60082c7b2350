import { afterAll, beforeAll, expect, test } from 'vitest';
import { stack } from '../test/support/synthetic-stacks.ts';
import { startTestServer, type TestServer } from '../test/support/web-client.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const READABLE = ['/', '/stacks/blog', '/healthz', '/api/v1/overview', '/api/v1/operations', '/api/v1/stacks/blog'];

test.each(READABLE)('GET %s is 200', async (path) => {
  expect((await server.ask(path)).status).toBe(200);
});

test.each(READABLE)('%s can only be read', async (path) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
    const answer = await server.ask(path, { method });
    expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, 'GET, HEAD']);
  }
  expect(await server.ask(path, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test.each(['/nope', '/stacks', '/stacks/', '/stacks/none', '/stacks/blog/', '/Stacks/blog', '/stacks/constructor', '/stacks/__proto__', '/metrics', '/logs', '/live', '/.git/config', '/assets/orbitr.css', '/assets/..%2f..%2fpackage.json', '/assets/../../package.json', '/api', '/api/v1', '/api/v1/stacks/none', '/api/v1/stacks/__proto__'])(
  '%s does not exist',
  async (path) => {
    expect((await server.ask(path)).status).toBe(404);
  },
);

test('a malformed path is 400, not an error of ours', async () => {
  expect((await server.ask('/stacks/%E0%A4%A')).status).toBe(400);
  expect(server.errors).toEqual([]);
});

test('health says nothing else', async () => {
  expect((await server.ask('/healthz')).body).toBe('{"status":"ok"}');
});

test('the API has entity tags', async () => {
  const { headers } = await server.ask('/api/v1/stacks');
  expect(await server.ask('/api/v1/stacks', { headers: { 'if-none-match': headers.etag ?? '' } })).toMatchObject({ status: 304, body: '' });
  server.controller.put(stack('blog', Date.now(), { health: 'Degraded' }));
  expect((await server.ask('/api/v1/stacks', { headers: { 'if-none-match': headers.etag ?? '' } })).status).toBe(200);
});

test('errors of the API are problem+json, elsewhere a page; both look like the product', async () => {
  const api = await server.ask('/api/v1/stacks/none');
  expect(api.headers['content-type']).toMatch('application/problem+json');
  expect(JSON.parse(api.body)).toEqual({ type: 'about:blank', title: 'There is no such stack', status: 404 });
  const page = await server.ask('/stacks/none');
  expect(page.headers['content-type']).toMatch('text/html');
  expect(page.body).toContain('There is no such stack');
});

test('arguments of planned operations do not leave the process', async () => {
  for (const path of ['/api/v1/stacks', '/api/v1/stacks/shop', '/stacks/shop', '/']) {
    const { body } = await server.ask(path);
    expect(body).toContain('shop-api-1');
    expect(body).not.toContain('canary-secret-4711');
  }
});

test('an error inside is a page without a trace, and a trace in the log', async () => {
  const broken = await startTestServer();
  broken.controller.stacks = () => {
    throw new Error('secret detail');
  };
  for (const path of ['/', '/api/v1/stacks']) {
    const { status, body } = await broken.ask(path);
    expect(status).toBe(500);
    expect(body).not.toMatch(/secret detail|at .*\.ts/);
  }
  expect(broken.errors).toHaveLength(2);
  await broken.close();
});
