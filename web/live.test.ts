import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stack } from '../test/support/synthetic-stacks.ts';
import { startTestServer, type TestServer } from '../test/support/web-client.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const versionOf = async (path: string) => /data-version="([^"]+)"/.exec((await server.ask(path)).body)?.[1] ?? '';

test('a page that is up to date gets nothing but the version', async () => {
  const version = await versionOf('/');
  const { next } = await server.watch('/', version);
  expect(await next()).toEqual({ version });
});

test('a page from before gets everything', async () => {
  const { next } = await server.watch('/', 'of-another-run');
  const { patch, full } = await next();
  expect(full).toBe(true);
  expect(Object.keys(patch?.lists ?? {})).toEqual(['attention', 'stacks']);
});

/** @returns how long it took until everybody had it, in ms */
async function changeReaches(): Promise<number> {
  const version = await versionOf('/');
  const watchers = await Promise.all([server.watch('/', version), server.watch('/', version)]);
  for (const { next } of watchers) await next();
  const started = performance.now();
  server.controller.put(stack('blog', Date.now(), { health: 'Progressing' }));
  for (const { next } of watchers) {
    const { patch } = await next();
    expect(Object.keys(patch?.lists['stacks']?.items ?? {})).toEqual(['stacks-blog']);
    expect(patch?.lists['stacks']?.items['stacks-blog']).toContain('Progressing');
  }
  return performance.now() - started;
}

test('a change reaches everybody who looks, as the one card that changed', async () => void (await changeReaches()));

// A bound on the work, not on the machine: of several tries one must be undisturbed.
test('a change reaches everybody within 250 ms', { retry: 4 }, async () => expect(await changeReaches()).toBeLessThan(250));

test('a storm of changes is at most about five pushes a second', async () => {
  const { next, socket } = await server.watch('/', await versionOf('/'));
  await next();
  const pushes: number[] = [];
  socket.on('message', () => pushes.push(performance.now()));
  const began = performance.now();
  // Counted in pushes, not in time: a machine that has other things to do makes fewer, and none may make more.
  for (let n = 0; pushes.length < 4 && performance.now() - began < 15_000; n += 1) {
    server.controller.put(stack('blog', Date.now(), { health: n % 2 ? 'Progressing' : 'Degraded' }));
    await new Promise((done) => setTimeout(done, 2));
  }
  expect(pushes.length).toBeGreaterThanOrEqual(4);
  expect(performance.now() - began).toBeGreaterThan(3 * 140);
});

test("a stack's page hears of its own stack and of the controller only", async () => {
  const { next } = await server.watch('/stacks/blog', await versionOf('/stacks/blog'));
  await next();
  server.controller.put(stack('shop', Date.now()));
  server.controller.change({ readOnly: 'another controller' });
  const { patch } = await next();
  expect(Object.keys(patch?.regions ?? {})).toEqual(['banners']);
  server.controller.remove('blog');
  expect((await next()).gone).toBe(true);
});

test.each([
  [{ origin: 'http://evil.example' }, '403'],
  [{ origin: 'null' }, '403'],
  [{ origin: '' }, '403'],
])('an upgrade with %o is refused', async (headers, status) => {
  await expect(server.watch('/', '', headers)).rejects.toThrow(status);
});

test('there is nothing to watch but pages that exist', async () => {
  await expect(server.watch('/stacks/none')).rejects.toThrow('404');
  await expect(server.watch('/healthz')).rejects.toThrow('404');
  await expect(server.watch('/stacks/%')).rejects.toThrow('404');
});

test('whatever a client sends closes its connection', async () => {
  const small = await server.watch('/');
  const large = await server.watch('/');
  const closed = [small, large].map(({ socket }) => new Promise<number>((resolve) => socket.once('close', resolve)));
  small.socket.send('hello');
  large.socket.send('x'.repeat(65 * 1024));
  expect(await Promise.all(closed)).toEqual([1008, 1009]);
});

test('one address cannot take every connection', async () => {
  const opened = await Promise.all(Array.from({ length: 256 }, () => server.watch('/stacks/blog')));
  await expect(server.watch('/stacks/blog')).rejects.toThrow('503');
  const [first] = opened;
  const closed = new Promise((done) => first?.socket.once('close', done));
  first?.socket.close();
  await closed;
  await new Promise((done) => setTimeout(done, 20));
  expect(await server.watch('/stacks/blog')).toBeDefined();
});

test('a malformed upgrade is refused and ends nothing', async () => {
  const { hostname, port } = new URL(server.url);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(`GET // HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`));
    socket.once('data', (data) => resolve(data.toString()));
  });
  expect(answer).toMatch(/^HTTP\/1.1 404 /);
  expect((await server.ask('/healthz')).status).toBe(200);
});

test('a page that fails while it is opened ends nothing', async () => {
  server.controller.stacks = () => {
    throw new Error('broken');
  };
  await expect(server.watch('/')).rejects.toThrow();
  expect(server.errors).toHaveLength(1);
  expect((await server.ask('/healthz')).status).toBe(200);
});

test('a view that fails while somebody looks ends nothing', async () => {
  const { next } = await server.watch('/', await versionOf('/'));
  await next();
  const { stacks } = server.controller;
  server.controller.stacks = () => {
    throw new Error('broken');
  };
  server.controller.put(stack('blog', Date.now(), { health: 'Degraded' }));
  await expect.poll(() => server.errors.length).toBe(1);
  server.controller.stacks = stacks;
  server.controller.put(stack('blog', Date.now(), { health: 'Missing' }));
  expect((await next()).patch?.lists['attention']?.items['attention-blog']).toContain('Missing');
});
