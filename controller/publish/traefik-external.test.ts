import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { routingOf, specOf, tableOf } from '../../test/support/route-table.ts';
import type { RouteEntry } from '../model/route.ts';
import type { Routing } from '../model/routing.ts';
import { CANARY, CANARY_HEADER, generationOf } from '../proxies/traefik.ts';
import type { ProxyPublisher } from './publisher.ts';
import { traefikApi } from './traefik-api.ts';
import { traefikFiles } from './traefik-files.ts';
import { traefikPublisher } from './traefik-publisher.ts';

// `external: { directory, api }`: a Traefik of one's own. Its API stands in here, over HTTP, with the answers of Traefik 3; no Traefik is run.

let directory: string;
let server: Server;
let routing: Routing;
/** What the stand-in works by: the file as it is, or an older one. */
let frozen: string | undefined;
let disabled: readonly object[];
const asked: string[] = [];

beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'orbitr-external-')), 'dynamic');
  await mkdir(directory);
  [frozen, disabled, asked.length] = [undefined, [], 0];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    void (async () => {
      const generation = frozen ?? generationOf(await readFile(join(directory, 'orbitr.yml'), 'utf8').catch(() => ''));
      if (request.url === `/base/api/http/middlewares/${CANARY}@file` && generation !== '') return response.end(JSON.stringify({ headers: { customResponseHeaders: { [CANARY_HEADER]: generation } }, status: 'enabled', name: `${CANARY}@file`, provider: 'file', type: 'headers' }));
      if (request.url?.startsWith('/base/api/http/routers?status=disabled') === true) return response.end(JSON.stringify(disabled));
      if (request.url?.startsWith('/base/api/') === true) return response.writeHead(404).end('{"message":"not found"}');
      return response.writeHead(500).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  routing = routingOf(`proxy: { provider: traefik, external: { directory: "${directory}", api: "http://127.0.0.1:${(server.address() as AddressInfo).port}/base/" } }`);
});
afterEach(async () => {
  server.close();
  await rm(join(directory, '..'), { recursive: true, force: true });
});

const entryOf = (stack: string): RouteEntry => [...tableOf([specOf(stack, `services: { web: { image: nginx, x-orbitr: { routes: [{ host: ${stack}.example.com, port: 80 }] } } }`, routing)]).values()][0]!;
/** Each look at the clock takes a second, so that nobody waits for a deadline. */
const publisher = (): ProxyPublisher => {
  let clock = 0;
  return traefikPublisher({ files: traefikFiles(routing.directory, !routing.external), api: routing.api === undefined ? undefined : traefikApi(routing.api), routing: () => routing, nudge: async () => undefined, lastWords: async () => '', steady: () => (clock += 1000) }, { changed: () => undefined });
};

it('writes into that directory beside the files of others, and asks that API whether it was taken', async () => {
  await writeFile(join(directory, 'mine.yml'), 'http: {}\n');
  await publisher().publish(entryOf('blog'));
  expect((await readdir(directory)).toSorted()).toEqual(['mine.yml', 'orbitr-routes.json', 'orbitr.yml']);
  expect(await readFile(join(directory, 'mine.yml'), 'utf8')).toBe('http: {}\n');
  // The way to the API is Orbitr's own only in the Traefik that it ships.
  expect(await readFile(join(directory, 'orbitr.yml'), 'utf8')).not.toContain('api@internal');
  expect(asked).toContain(`/base/api/http/middlewares/${CANARY}@file`);
  expect(await publisher().observe()).toMatchObject({ kind: 'serving', intact: true });
});

it('says so when that Traefik goes on with an older configuration, or has something against a router', async () => {
  frozen = '0123456789abcdef';
  await expect(publisher().publish(entryOf('blog'))).rejects.toMatchObject({ code: 'proxy/frozen' });
  frozen = undefined;
  disabled = [{ name: 'blog--web--0@file', provider: 'file', error: ['entryPoint "websecure" doesn\'t exist'] }, { name: 'dashboard@docker', provider: 'docker', error: ['not ours'] }];
  await expect(publisher().publish({ ...entryOf('blog'), backends: [] })).rejects.toMatchObject({ code: 'proxy/rejected', message: expect.stringContaining('websecure') as string });
});

it('makes no directory of its own, and says which one is missing', async () => {
  await rm(directory, { recursive: true });
  expect(await publisher().observe()).toMatchObject({ kind: 'unavailable', message: expect.stringContaining(directory) as string });
  await expect(publisher().publish(entryOf('blog'))).rejects.toMatchObject({ code: 'proxy/unavailable' });
  await expect(readdir(directory)).rejects.toThrow('ENOENT');
});
