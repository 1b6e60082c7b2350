import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { checkRoute } from './check-route.ts';

let server: Server | undefined;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.close();
});

/** @returns its port */
async function listening(answer: (socket: Socket) => void, address = '127.0.0.1'): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const made = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    answer(socket);
  }).listen(0, address, () => resolve((made.address() as AddressInfo).port));
  server = made;
  return promise;
}
const check = (url: string) => checkRoute(url, () => 1);

test('tells the status, and asks for what the route covers', async () => {
  let heard = '';
  const port = await listening((socket) => socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
    socket.write('HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n');
  }));
  expect(await check(`http://localhost:${port}/admin`)).toMatchObject({ at: 1, status: 302, addresses: expect.arrayContaining(['127.0.0.1']) as string[] });
  expect(heard).toMatch(/^GET \/admin HTTP\/1\.1\r\nHost: localhost\r\n/);
});

test('says at which step it ended', async () => {
  const port = await listening((socket) => socket.on('data', () => socket.write('SSH-2.0-OpenSSH_9.2\r\n'.repeat(10))));
  expect(await check(`http://127.0.0.1:${port}/`)).toMatchObject({ failed: { step: 'http', message: 'what answers does not speak HTTP' } });
  expect(await check(`https://127.0.0.1:${port}/`)).toMatchObject({ failed: { step: 'tls' } });
  expect(await check('http://nobody.invalid/')).toMatchObject({ failed: { step: 'dns' } });
  server?.close();
  for (const socket of sockets.splice(0)) socket.destroy();
  expect(await check(`http://127.0.0.1:${port}/`)).toMatchObject({ addresses: ['127.0.0.1'], failed: { step: 'port' } });
});

test.each(['169.254.169.254', '[fe80::1]', '[::ffff:169.254.169.254]'])('does not knock at %s', async (host) => {
  const { failed } = await check(`http://${host}/latest/meta-data`);
  expect(failed).toMatchObject({ step: 'dns', message: expect.stringContaining('is an address for this link only') as string });
});

test('an address of IPv6 is asked without its brackets, and named with them', async () => {
  let heard = '';
  const port = await listening((socket) => socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
    socket.write('HTTP/1.1 204 No Content\r\n\r\n');
  }), '::1');
  expect(await check(`http://[::1]:${port}/`)).toMatchObject({ status: 204, addresses: ['::1'] });
  expect(heard).toContain('\r\nHost: [::1]\r\n');
});
