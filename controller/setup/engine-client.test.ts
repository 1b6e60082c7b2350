import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { callEngine, engineAddresses, pingEngine, type EngineAddress } from './engine-client.mjs';

let server: Server | undefined;
let folder: string | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** A stand-in for an engine on a socket of its own. */
async function engine(answer: RequestListener): Promise<EngineAddress> {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-engine-'));
  const socket = join(folder, 'docker.sock');
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(socket, resolve));
  return engineAddresses({ DOCKER_HOST: `unix://${socket}` })[0];
}

test.each([
  ['unix:///run/x.sock', {}, { socketPath: '/run/x.sock' }],
  ['tcp://10.0.0.1', {}, { host: '10.0.0.1', port: 2375 }],
  ['tcp://[::1]:99', {}, { host: '::1', port: '99' }],
  ['tcp://10.0.0.1', { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/nowhere' }, { host: '10.0.0.1', port: 2376, protocol: 'https:' }],
  ['ssh://me@server', {}, undefined],
])('reaches %s', (host, environment, options) => {
  const [first, ...others] = engineAddresses({ DOCKER_HOST: host, ...environment });
  expect(first.host).toBe(host);
  expect(first.options).toEqual(options);
  expect(others).toEqual([]);
});

test('without DOCKER_HOST, the default socket comes first', () => expect(engineAddresses({})[0].options).toEqual({ socketPath: '/var/run/docker.sock' }));

test('an engine answers', async () => {
  expect(await pingEngine(await engine((request, response) => response.writeHead(request.url === '/_ping' ? 200 : 404).end('OK')))).toBe('answers');
});

test('what answers, but is no engine, counts as silent', async () => {
  expect(await pingEngine(await engine((_, response) => response.writeHead(404).end()))).toBe('silent');
});

test('nobody answers on a socket that is not there', async () => {
  expect(await pingEngine(engineAddresses({ DOCKER_HOST: 'unix:///nonexistent/docker.sock' })[0])).toBe('silent');
});

test('an engine that hangs is given up', async () => {
  const hanging = await engine(() => undefined);
  await expect(callEngine(hanging, { path: '/x', silence: 50 })).rejects.toThrow('no answer for 0.05 s');
});

test('an engine that is slow but alive is not given up', async () => {
  const slow = await engine((_, response) => {
    let left = 5;
    const timer = setInterval(() => (left-- > 0 ? response.write('.') : (clearInterval(timer), response.end())), 40);
  });
  expect(await callEngine(slow, { path: '/x', silence: 150 })).toEqual({ status: 200, text: '.....' });
});

test('a body that breaks off ends the call', async () => {
  const patient = await engine((request) => void request.resume());
  const body = new Readable({ read: () => void body.destroy(new Error('tar broke')) });
  await expect(callEngine(patient, { method: 'POST', path: '/x', body, silence: 5000 })).rejects.toThrow('tar broke');
});
