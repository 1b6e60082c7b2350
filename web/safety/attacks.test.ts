import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { readConfig } from '../../controller/config.ts';
import { startTestServer, type TestServer } from '../../test/support/web-client.ts';

let server: TestServer;
afterEach(() => server?.close());

const ORIGIN = (): string => new URL(server.url).origin;

describe('nobody has to sign in only where nobody else can come', () => {
  const listen = (environment: Readonly<Record<string, string>>) => readConfig(environment, '/').listen.host;
  test.each(['0.0.0.0:3000', '192.168.1.2:3000', '[::]:3000', 'nas.lan:80'])('ORBITR_LISTEN=%s with ORBITR_AUTH=off does not start', (address) => {
    expect(() => listen({ ORBITR_LISTEN: address, ORBITR_AUTH: 'off' })).toThrow('as root on this machine');
    expect(listen({ ORBITR_LISTEN: address })).not.toBe('127.0.0.1');
    expect(listen({ ORBITR_LISTEN: address, ORBITR_AUTH: 'off', ORBITR_INSECURE: '1' })).not.toBe('127.0.0.1');
  });
  test('without any setting it is this machine', () => expect(listen({})).toBe('127.0.0.1'));
  test('and who insists is told on every page', async () => {
    server = await startTestServer({ environment: { ORBITR_AUTH: 'off', ORBITR_INSECURE: '1' }, loopback: false });
    for (const path of ['/', '/system', '/stacks/blog']) expect((await server.ask(path)).body, path).toContain('whoever does is root on this machine');
  });
});

test('a session that an attacker chose is not taken up by signing in, and none is stored as it is sent', async () => {
  server = await startTestServer({ environment: {} });
  await server.world.access.accounts.create({ name: 'ada', role: 'admin', password: 'a long password' });
  const planted = `orbitr=${'A'.repeat(43)}`;
  const signIn = () => server.ask('/sign-in', { method: 'POST', headers: { cookie: planted, origin: ORIGIN(), 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ name: 'ada', password: 'a long password' }).toString() });
  const [one, two] = [(await signIn()).headers['set-cookie']?.[0] ?? '', (await signIn()).headers['set-cookie']?.[0] ?? ''];
  const secretOf = (cookie: string): string => cookie.split(';')[0]?.split('=')[1] ?? '';
  expect(new Set([secretOf(planted), secretOf(one), secretOf(two)]).size).toBe(3);
  expect((await server.ask('/', { headers: { cookie: planted } })).status).toBe(401);
  const files = (await readdir(server.world.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const { parentPath, name } of files) expect(await readFile(join(parentPath, name), 'utf8'), name).not.toContain(secretOf(one));
});

describe('texts that make careless patterns run for ever', () => {
  const evil = ['a'.repeat(8_000) + '!', `${'a@'.repeat(4_000)}!`, `${'a.'.repeat(4_000)}/`, `${' '.repeat(2_600)}x`, '('.repeat(8_000), `${'0'.repeat(8_000)}x`];
  test.each(evil.map((text) => [text.slice(0, 4), text]))('%s… is answered at once', async (_begin, text) => {
    server = await startTestServer();
    const value = encodeURIComponent(text);
    for (const path of ['/search?q=', '/activity?q=', '/activity?stack=', '/activity?actor=', '/api/v1/audit?actor=', '/api/v1/audit?stack=', '/api/v1/stacks?limit=', '/stacks/']) {
      await server.ask(`${path}x`);
      const before = process.cpuUsage();
      const { status } = await server.ask(path + value);
      const { user, system } = process.cpuUsage(before);
      // The processor's time of the whole test, asking included; a pattern that backtracks takes seconds.
      expect([path, status < 500, (user + system) / 1000 < 150]).toEqual([path, true, true]);
    }
  });
});

describe('a socket', () => {
  const closed = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve));

  test('takes no message of more than 64 KiB', async () => {
    server = await startTestServer();
    const { socket } = await server.talk();
    const end = closed(socket);
    socket.send(JSON.stringify({ type: 'stacks', id: 'x', stack: 'x'.repeat(65 * 1024) }));
    expect(await end).toBe(1009);
  });

  test('takes no more than fifty messages a second', async () => {
    server = await startTestServer();
    const { socket } = await server.talk();
    const end = closed(socket);
    for (let count = 0; count < 200; count++) socket.send(JSON.stringify({ type: 'stop', id: 'x' }));
    expect(await end).toBe(1008);
  });

  test('has so many subscriptions and no more', async () => {
    server = await startTestServer();
    const talk = await server.talk();
    for (let count = 0; count < 32; count++) expect((await talk.ask({ type: 'stack', id: `s${count}`, stack: 'blog' })).type).toBe('subscribed');
    expect(await talk.ask({ type: 'stack', id: 'last', stack: 'blog' })).toMatchObject({ type: 'refused', data: { status: 429 } });
    talk.socket.close();
  });
});

test('stored addresses that climb out, spelled in any way, are no files of ours', async () => {
  server = await startTestServer();
  await mkdir(join(server.world.stacks, 'blog/.git'), { recursive: true });
  for (const file of ['blog/compose.yaml', 'shop.yaml', 'blog/.git/config']) await writeFile(join(server.world.stacks, file), 'services: {}\n');
  expect((await server.ask('/api/v1/stacks/blog/files/compose.yaml')).body).toContain('services:');
  for (const path of ['/assets/../../package.json', '/assets/%2e%2e%2f%2e%2e%2fpackage.json', '/assets/..%5c..%5cpackage.json', '/assets/%252e%252e%252fpackage.json', '/assets/x%00.css', '/assets/.git/config', '/.git/HEAD', '/stacks/blog/files/%2e%2e%2fshop.yaml', '/stacks/blog/files/..%5cshop.yaml', '/api/v1/stacks/blog/files/%2e%2e/shop.yaml', '/api/v1/stacks/blog/files/.git/config', '/api/v1/stacks/%2e%2e/files/x', '/api/v1/stacks/blog/files/x%00']) {
    const { status, body } = await server.ask(path);
    expect([path, status === 400 || status === 404, /"name": "orbitr"|services:/.test(body)]).toEqual([path, true, false]);
  }
});
