import { afterAll, beforeAll, expect, test } from 'vitest';
import { condition, record, service, stack } from '../../test/support/synthetic-stacks.ts';
import { startTestServer, type TestServer } from '../../test/support/web-client.ts';

const HOSTILE = `"'><img src=x onerror=alert(1)></script><script>alert(2)</script>{{7*7}}<%= 7*7 %>\u202e`;

let server: TestServer;
beforeAll(async () => {
  const now = Date.now();
  const hostile = stack(HOSTILE, now, {
    sync: 'OutOfSync',
    health: 'Degraded',
    conditions: [condition('Ready', 'False', HOSTILE, HOSTILE, now)],
    services: [service(HOSTILE, HOSTILE, HOSTILE, now, { message: HOSTILE, only: { name: HOSTILE, ports: [{ target: 80, protocol: HOSTILE, hostIp: HOSTILE, published: 80 }, { target: 80, protocol: 'tcp', hostIp: HOSTILE, published: 80 }] } })],
    diagnostics: [{ severity: 'error', code: HOSTILE, message: HOSTILE, hint: HOSTILE, place: { file: HOSTILE, line: 1, column: 1, text: HOSTILE } }],
    operations: [record(HOSTILE, 'start-container', HOSTILE, HOSTILE, now, { result: 'failed', error: { code: HOSTILE, message: HOSTILE, hint: HOSTILE } })],
    keptVolumes: [HOSTILE],
    files: [HOSTILE],
  });
  server = await startTestServer({ stacks: [hostile], overview: { readOnly: HOSTILE, pruneHeld: HOSTILE, forgetful: HOSTILE, stacksDirectory: HOSTILE, keptVolumes: [{ name: HOSTILE, stack: HOSTILE }] } });
});
afterAll(() => server.close());

test.each(['/', `/stacks/${encodeURIComponent(HOSTILE)}`])('third-party text is text on %s', async (path) => {
  const { status, body } = await server.ask(path);
  expect(status).toBe(200);
  expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(body).not.toMatch(/<img|<script>|alert\(2\)<\/script>/);
  // Every script is a file of ours.
  for (const [script] of body.matchAll(/<script[^>]*>/g)) expect(script).toMatch(/^<script src="\/assets\/[0-9a-f]{12}\/[a-z]+\.js" (?:defer|type="module") fetchpriority="low">$/);
});

test('links built from third-party text stay http and leave no attribute', async () => {
  const { body } = await server.ask(`/stacks/${encodeURIComponent(HOSTILE)}`);
  for (const [, href] of body.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(\/|#|https?:\/\/[0-9a-z.:[\]]+\/$)/);
});

test('live fragments are escaped as the page is', async () => {
  const watcher = await server.watch('/');
  const text = JSON.stringify(await watcher.next());
  watcher.socket.close();
  expect(text).toContain('&lt;img');
  expect(text).not.toMatch(/<img|<script/);
});

test('every answer carries the policy, errors included', async () => {
  for (const path of ['/', '/nope', '/api/v1/stacks', '/healthz']) {
    const { headers } = await server.ask(path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY' });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test.each(['localhost', 'localhost:8080', 'LOCALHOST', '127.0.0.1', '127.0.0.1:3000', '[::1]:3000'])('Host %s is served', async (host) => {
  expect((await server.ask('/healthz', { headers: { host } })).status).toBe(200);
});

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example:3000', 'localhost@evil.example', '127.0.0.2', '[::2]', 'localhost:3000:1', 'localhost, evil.example'])(
  'Host %j is misdirected (DNS rebinding)',
  async (host) => {
    expect((await server.ask('/', { headers: { host } })).status).toBe(421);
    await expect(server.watch('/', '', { host, origin: `http://${host}` })).rejects.toThrow(/421|400/);
  },
);

test.each([
  { origin: 'http://evil.example' },
  { origin: 'null' },
  { origin: 'https://localhost' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
])('a write with %o is refused before any route', async (headers) => {
  expect((await server.ask('/api/v1/stacks', { method: 'POST', headers: { ...headers } })).status).toBe(403);
});

test('what takes no body refuses one', async () => {
  expect((await server.ask('/', { method: 'POST', body: 'x'.repeat(100) })).status).toBe(405);
  expect((await server.ask('/', { method: 'GET', headers: { 'transfer-encoding': 'chunked' }, body: 'x' })).status).toBe(413);
});

test('a name as an address outside does not redirect the request', async () => {
  expect((await server.ask('http://evil.example/')).status).toBeLessThan(500);
  expect((await server.ask('//evil.example/')).status).toBe(404);
});
