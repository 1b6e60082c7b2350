import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { openChannel } from './channel.ts';

/** More than a connection holds of one change after a few of them, in bytes. */
const PAGE = 2 * 1024 * 1024;

test('a page that takes nothing is cut off with 1013 instead of a backlog, and the others stay', async () => {
  let count = 0;
  const channel = openChannel({
    look: () => ({ title: 'Stacks', regions: new Map([['banners', `${count++} `.padEnd(PAGE, 'x')]]), lists: new Map() }),
    version: () => String(count),
    onError: (error) => expect.unreachable(String(error)),
  });
  const house = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  house.on('connection', (socket) => {
    socket.once('close', () => channel.leave(socket));
    channel.join(socket, '0');
  });
  await once(house, 'listening');
  const [stalled, well] = await Promise.all([1, 2].map(async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${(house.address() as AddressInfo).port}/`);
    await once(socket, 'open');
    return socket;
  })) as [WebSocket, WebSocket];
  let heard = 0;
  well.on('message', () => heard++);
  stalled.pause();
  const behind = () => [...house.clients].some(({ readyState }) => readyState === WebSocket.CLOSING);
  await expect.poll(() => {
    channel.changed();
    return behind();
  }, { timeout: 20_000 }).toBe(true);
  const closed = once(stalled, 'close');
  stalled.resume();
  expect((await closed)[0]).toBe(1013);
  await expect.poll(() => house.clients.size).toBe(1);
  const before = heard;
  await expect.poll(() => {
    channel.changed();
    return heard;
  }, { timeout: 10_000 }).toBeGreaterThan(before);
  channel.close();
  well.terminate();
  house.close();
});
