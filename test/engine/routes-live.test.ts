import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { connect as connectPlain } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { CaddyTest } from '../support/caddy.ts';
import { startCaddy } from '../support/caddy.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

// What a running proxy has to keep up with: certificates that people bring, connections that stay open, and passes that find nothing to do.

const run = promisify(execFile);
const settings = (caddy: CaddyTest, test: ControllerTest): string => caddy.settings.replace('proxy:\n', `domain: ${test.prefix}.test\nproxy:\n  network: ${test.prefix}-proxy\n`);
const service = (command: string, routes: string, more = ''): string => `services:\n  web:\n    image: busybox:stable\n    init: true\n    stop_grace_period: 1s\n    command: ["sh", "-c", ${JSON.stringify(command)}]\n${more}    x-orbitr:\n      rollout: { monitor: 1s }\n      routes: ${routes}\n`;
const HTTPD = 'mkdir -p /www && echo hello > /www/index.html && exec httpd -f -p 80 -h /www';

it('shows the certificate from a file for its names, and only for those', async () => {
  await using caddy = await startCaddy();
  await using test = await startControllerTest();
  const [name, other, folder] = [`own.${test.prefix}.test`, `other.${test.prefix}.test`, join(test.config.data, 'certs')];
  await mkdir(folder, { recursive: true });
  const [certificate, key] = [join(folder, 'own.pem'), join(folder, 'own.key')];
  await run('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '3', '-subj', '/CN=brought along', '-addext', `subjectAltName=DNS:${name}`, '-keyout', key, '-out', certificate]);
  await test.put('orbitr.yaml', settings(caddy, test).replace('  provider: caddy\n', `  provider: caddy\n  certificates: [{ certificate: ${certificate}, key: ${key}, hosts: [${name}] }]\n`));
  await test.put(`${test.prefix}-tls.yaml`, service(HTTPD, '[{ subdomain: own, port: 80 }, { subdomain: other, port: 80 }]'));
  await test.settled(`${test.prefix}-tls`);
  expect(await issuerOf(caddy.https, name, await readFile(certificate, 'utf8'))).toBe('brought along');
  expect(await eventually(async () => issuerOf(caddy.https, other, await readFile(caddy.root, 'utf8')))).toContain('Caddy Local Authority');
});

it('a connection that was upgraded is carried, and at a rollout opens again at once', async () => {
  await using caddy = await startCaddy();
  await using test = await startControllerTest();
  const [stack, host] = [`${test.prefix}-live`, `live.${test.prefix}.test`];
  // Says yes to whoever wants a WebSocket, tells which container it is, and repeats what it hears.
  const handler = String.raw`while read -r line; do [ "$$(printf %s "$$line" | tr -d '\r')" = "" ] && break; done; printf 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'; echo "generation $$GENERATION"; exec cat`;
  const file = (generation: number): string => service('echo "$$HANDLER" > /handler && exec nc -ll -p 80 -e sh /handler', '[{ subdomain: live, port: 80, tls: off }]', `    environment: ${JSON.stringify({ GENERATION: String(generation), HANDLER: handler })}\n`);
  await test.put('orbitr.yaml', settings(caddy, test));
  await test.put(`${stack}.yaml`, file(1));
  await test.settled(stack);
  const first = await upgraded(caddy.http, host);
  await eventually(() => expect(first.heard()).toContain('generation 1\n'));
  first.socket.write('are you there?\n');
  await eventually(() => expect(first.heard()).toContain('are you there?\n'));

  await test.put(`${stack}.yaml`, file(2));
  // Whether it stays open until the old container stops is up to the version of Caddy: 2.6 closes it with the switch.
  await first.closed;
  const second = await upgraded(caddy.http, host);
  await eventually(() => expect(second.heard()).toContain('generation 2\n'));
  second.socket.write('still there?\n');
  await eventually(() => expect(second.heard()).toContain('still there?\n'));
  second.socket.destroy();
  await test.settled(stack);
});

it('a pass that finds routes as they should be asks the engine four times at most', async () => {
  await using caddy = await startCaddy();
  await using test = await startControllerTest();
  const stack = `${test.prefix}-calm`;
  await test.put('orbitr.yaml', settings(caddy, test));
  await test.put(`${stack}.yaml`, service(HTTPD, '[{ subdomain: calm, port: 80, tls: off }]'));
  await test.settled(stack);
  const counts: number[] = [];
  for (let round = 0; round < 3; round++) {
    test.calls.length = 0;
    expect(await test.controller.pass(stack)).toEqual({ kind: 'done' });
    counts.push(test.calls.length);
  }
  // An event of another test may cost a look of its own meanwhile.
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(Math.min(...counts), test.calls.join(', ')).toBeLessThanOrEqual(4);
});

async function issuerOf(port: number, servername: string, ca: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect({ host: '127.0.0.1', port, servername, ca }, () => resolve(String(socket.getPeerCertificate().issuer.CN)));
  socket.on('error', reject);
  try {
    return await promise;
  } finally {
    socket.destroy();
  }
}

interface Upgraded {
  readonly socket: Socket;
  heard(): string;
  readonly closed: Promise<void>;
}

/** Asks for a WebSocket as a browser does. @throws Error with the status when it is not granted */
async function upgraded(port: number, host: string): Promise<Upgraded> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  let text = '';
  const socket = connectPlain({ host: '127.0.0.1', port });
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
    if (status === '101') resolve();
    else if (status !== undefined) reject(new Error(`the answer was ${status}`));
  }).on('error', reject).on('close', () => close());
  socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`);
  await promise;
  return { socket, heard: () => text, closed };
}
