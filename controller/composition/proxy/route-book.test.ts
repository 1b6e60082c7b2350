import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stack } from '../../../test/support/synthetic-stacks.ts';
import { StatusBoard } from '../../loop/status-board.ts';
import type { RouteStatus } from '../../model/status.ts';
import { openRouteBook, type RouteBook } from './route-book.ts';

let server: Server;
let port: number;
/** Requests that are answered at the moment, the most that ever were, and all. */
let knocks: { now: number; most: number; all: number };
let board: StatusBoard;
let book: RouteBook;
beforeEach(async () => {
  knocks = { now: 0, most: 0, all: 0 };
  server = createServer((request, response) => {
    knocks.all += 1;
    knocks.most = Math.max(knocks.most, ++knocks.now);
    request.socket.once('close', () => (knocks.now -= 1));
    setTimeout(() => response.writeHead(request.url === '/bad' ? 502 : 204).end(), 10);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
  board = new StatusBoard();
  book = openRouteBook({ board, observed: () => undefined, watches: false, now: () => 1, steady: () => performance.now() });
});
afterEach(() => {
  book.close();
  server.closeAllConnections();
  server.close();
});

function route(path: string, change: Partial<RouteStatus> = {}): RouteStatus {
  const name = `127.0.0.1:${port}${path}`;
  return { service: 'web', kind: 'http', name, url: `http://${name}`, port: 80, tls: 'off', middlewares: [], state: 'served', message: '', backends: 1, ...change };
}
const put = (name: string, routes: readonly RouteStatus[]): void => board.set(stack(name, 1, { routes }));

test('of all stacks together no more than eight names are tried at once', async () => {
  const names = Array.from({ length: 10 }, (_, index) => `s${index}`);
  for (const name of names) put(name, Array.from({ length: 4 }, (_, index) => route(`/${name}/${index}`)));
  const checks = await Promise.all(names.map((name) => book.check(name)));
  expect(checks.flat().map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 204));
  expect(knocks.all).toBe(40);
  expect(knocks.most).toBeGreaterThan(1);
  expect(knocks.most).toBeLessThanOrEqual(8);
});

test('who asks for a stack while it is tried gets the same answer, and every route of that address has it', async () => {
  put('shop', [route('/'), route('/', { service: 'api' }), route('/bad')]);
  const told: (string | undefined)[] = [];
  board.subscribe((name) => told.push(name));
  const [first, second] = await Promise.all([book.check('shop'), book.check('shop')]);
  expect(second).toBe(first);
  expect(knocks.all).toBe(2);
  expect(book.list().map(({ check }) => check?.status)).toEqual([204, 204, 502]);
  expect(told).toEqual(['shop']);
  await book.check('shop');
  expect(knocks.all).toBe(4);
});

test('what is no route any more is forgotten', async () => {
  put('shop', [route('/'), route('/bad')]);
  await book.check('shop');
  put('shop', [route('/')]);
  await book.check('shop');
  put('shop', [route('/'), route('/bad')]);
  expect(book.list().map(({ check }) => check?.status)).toEqual([204, undefined]);
});

test('a route that nobody can open is tried by nobody, and where there is no proxy no certificate is asked for', async () => {
  const { url: _none, ...closed } = route('/');
  put('shop', [closed, { ...route('/'), tls: 'auto' }]);
  await book.lookAtCertificates();
  expect(book.list().map(({ certificate }) => certificate)).toEqual([undefined, undefined]);
  expect(await book.check('none')).toEqual([]);
  expect(await book.check('shop')).toHaveLength(1);
});
