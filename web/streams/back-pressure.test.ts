import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { condition, stack } from '../../test/support/synthetic-stacks.ts';
import { startTestServer, type TestServer } from '../../test/support/web-client.ts';
import { pump } from './pump.ts';
import { eventSink, socketSink, type Sink } from './sink.ts';
import { streamStacks } from './stack-streams.ts';

/** A line that fills a connection quickly, in bytes. */
const LINE = 512 * 1024;
/** What the kernel keeps of a connection in both of its halves, and ourselves a little: more than that is never read of a source that nobody takes anything of. */
const MOST_UNTAKEN = 32 * 1024 * 1024;

let server: TestServer;
/** Lines that were asked of the containers, and whether somebody still does. */
let source: { read: number; ended: boolean };
beforeEach(async () => {
  server = await startTestServer();
  source = { read: 0, ended: false };
  server.controller.logs = async function* flood() {
    try {
      for (;;) yield { stream: 'stdout', container: 'blog-web-1', text: `${source.read++} `.padEnd(LINE, 'x') };
    } finally {
      source.ended = true;
    }
  };
});
afterEach(() => server.close());

/** Resolves when the source was left alone for a while: then it waits for the reader. */
async function atRest(): Promise<number> {
  const began = performance.now();
  for (let before = -1; before !== source.read; await pause(400)) {
    if (performance.now() - began > 10_000) throw new Error(`still read: ${source.read} lines`);
    before = source.read;
  }
  return source.read;
}

async function request(path: string): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
  return socket;
}

/** Reads until so many numbered lines have come, and gives their numbers. */
async function numbers(socket: Socket, count: number): Promise<readonly number[]> {
  let text = '';
  const found: number[] = [];
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    found.push(...[...text.matchAll(/"text":"(\d+) /g)].map(([, number]) => Number(number)));
    text = text.slice(-30).replace(/.*"text":"\d+ /, '');
    if (found.length >= count) break;
  }
  return found.slice(0, count);
}

test('of events that nobody reads the source is not read ahead, and who reads on misses nothing', async () => {
  const socket = await request('/api/v1/stacks/blog/logs');
  const read = await atRest();
  expect(read * LINE).toBeLessThan(MOST_UNTAKEN);
  const wanted = read + 5;
  expect(await numbers(socket, wanted)).toEqual(Array.from({ length: wanted }, (_, index) => index));
  socket.destroy();
  await expect.poll(() => source.ended).toBe(true);
});

test('nor of a web socket', async () => {
  const talk = await server.talk();
  talk.socket.pause();
  const heard: number[] = [];
  talk.socket.on('message', (data) => {
    const { type, data: line } = JSON.parse(String(data)) as { readonly type: string; readonly data: { readonly text: string } };
    if (type === 'log') heard.push(Number.parseInt(line.text, 10));
  });
  talk.socket.send(JSON.stringify({ type: 'logs', id: 'l', stack: 'blog' }));
  await expect.poll(() => source.read).toBeGreaterThan(0);
  const read = await atRest();
  expect(read * LINE).toBeLessThan(MOST_UNTAKEN);
  talk.socket.resume();
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThan(read + 5);
  expect(heard).toEqual(heard.map((_, index) => index));
  talk.socket.terminate();
  await expect.poll(() => source.ended).toBe(true);
});

/** A server of one endless stream, and a raw connection to it that reads nothing. */
async function stalled(carry: (response: ServerResponse) => Promise<void>): Promise<{ readonly connections: () => Promise<number>; close(): void }> {
  const tiny = createServer((_incoming, response) => void carry(response));
  tiny.listen(0, '127.0.0.1');
  await once(tiny, 'listening');
  const socket = connect((tiny.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  return {
    connections: () => new Promise((resolve) => tiny.getConnections((_error, count) => resolve(count))),
    close() {
      socket.destroy();
      tiny.close();
    },
  };
}

const endlessLines = (sink: Sink, patience: number) => pump({ source: server.controller.logs('blog', undefined, { follow: true, timestamps: false }), sink, event: 'log', size: ({ text }) => text.length, shape: ({ text }) => text, patience });

test('who takes nothing for long is sent away', async () => {
  const began = performance.now();
  const reader = await stalled((response) => endlessLines(eventSink(response), 300));
  await expect.poll(() => source.ended, { timeout: 10_000 }).toBe(true);
  expect(performance.now() - began).toBeGreaterThan(300);
  // The connection is gone as well, with all that it held.
  await expect.poll(reader.connections).toBe(0);
  reader.close();
});

test('who takes no changes of stacks for long is sent away', async () => {
  const reader = await stalled((response) => streamStacks(server.controller, { patience: 300 }, eventSink(response)));
  await expect.poll(reader.connections).toBe(1);
  let count = 0;
  await expect.poll(() => {
    server.controller.put(stack('blog', 0, { conditions: [condition('Ready', 'False', 'Failed', `${count++} `.padEnd(LINE, 'x'), 0)] }));
    return reader.connections();
  }, { timeout: 20_000 }).toBe(0);
  reader.close();
});

test('a web socket that takes nothing for long is closed with 1013, after what it was sent before', async () => {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  sockets.on('connection', (socket) => void endlessLines(socketSink(socket, 'l', new AbortController().signal, () => undefined), 300));
  await once(sockets, 'listening');
  const socket = new WebSocket(`ws://127.0.0.1:${(sockets.address() as AddressInfo).port}/`);
  let heard = 0;
  socket.on('message', () => heard++);
  await once(socket, 'open');
  socket.pause();
  await expect.poll(() => source.ended, { timeout: 10_000 }).toBe(true);
  const closed = once(socket, 'close');
  socket.resume();
  expect((await closed)[0]).toBe(1013);
  expect(heard).toBe(source.read);
  sockets.close();
});
