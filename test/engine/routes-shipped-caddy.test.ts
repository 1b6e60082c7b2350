import { execFile } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { freePort } from '../support/caddy.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

// The Caddy that Orbitr ships, as the stack that people copy: in a container, without the Docker socket, read-only, with one capability.

const run = promisify(execFile);
const TEMPLATE = join(import.meta.dirname, '../../templates/caddy');
const [HELLO, WEB] = ['hello from behind', 'init: true\n    stop_grace_period: 1s'];

it('runs as it is shipped, takes routes over its socket, and has them still after it was killed', async () => {
  await using test = await startControllerTest();
  await using image = await caddyImage(test);
  const [proxy, network] = [`${test.prefix}-proxy`, `${test.prefix}-net`];
  const ports = { http: await freePort(), https: await freePort() };
  await test.put('orbitr.yaml', `domain: ${test.prefix}.internal\nproxy: { provider: caddy, stack: ${proxy}, network: ${network} }\n`);
  await putTemplate(test, proxy, network, image.name, ports);
  await test.settled(proxy, 60_000);
  const container = `${proxy}-caddy-1`;
  const [host] = JSON.parse(await test.docker('inspect', container)) as readonly [{ readonly HostConfig: object; readonly Mounts: readonly { readonly Source: string }[] }];
  expect(host.HostConfig).toMatchObject({ ReadonlyRootfs: true, CapDrop: ['ALL'], CapAdd: [expect.stringMatching(/^(?:CAP_)?NET_BIND_SERVICE$/)], SecurityOpt: [expect.stringContaining('no-new-privileges')], Privileged: false });
  expect(host.Mounts.filter(({ Source }) => Source.includes('docker.sock'))).toEqual([]);

  const command = `["sh", "-c", "mkdir -p /www && echo ${HELLO} > /www/index.html && exec httpd -f -p 80 -h /www"]`;
  await test.put(`${test.prefix}-app.yaml`, `services:\n  web:\n    image: busybox:stable\n    ${WEB}\n    command: ${command}\n    x-orbitr:\n      routes: [{ subdomain: plain, port: 80, tls: off }, { subdomain: safe, port: 80 }]\n`);
  await eventually(async () => expect(await get(ports.http, `plain.${test.prefix}.internal`)).toEqual({ status: 200, body: `${HELLO}\n` }), 60_000);
  await test.settled(`${test.prefix}-app`, 60_000);
  expect(await get(ports.http, `safe.${test.prefix}.internal`)).toMatchObject({ status: 308 });
  expect(await eventually(() => issuerOf(ports.https, `safe.${test.prefix}.internal`))).toContain('Caddy Local Authority');

  const started = await test.docker('inspect', '-f', '{{.State.StartedAt}}', container);
  await test.docker('kill', container);
  await eventually(async () => expect(await test.docker('inspect', '-f', '{{.State.Running}} {{.State.StartedAt}}', container)).not.toMatch(new RegExp(`^false|${started}`)), 60_000);
  await eventually(async () => expect(await get(ports.http, `plain.${test.prefix}.internal`)).toMatchObject({ status: 200 }), 60_000);
  await test.put(`${test.prefix}-app.yaml`, `services:\n  web:\n    image: busybox:stable\n    ${WEB}\n    command: ${command}\n    x-orbitr:\n      routes: [{ subdomain: other, port: 80, tls: off }]\n`);
  await eventually(async () => expect(await get(ports.http, `other.${test.prefix}.internal`)).toMatchObject({ status: 200 }), 60_000);
  expect(await get(ports.http, `plain.${test.prefix}.internal`)).toMatchObject({ status: 404 });
});

/** The template with what is a test's own in it: another image, another network, other ports. */
async function putTemplate(test: ControllerTest, stack: string, network: string, image: string, ports: { readonly http: number; readonly https: number }): Promise<void> {
  const folder = join(test.config.stacks, stack);
  await mkdir(join(folder, 'run'), { recursive: true });
  await cp(join(TEMPLATE, 'config'), join(folder, 'config'), { recursive: true });
  await test.put(`${stack}/.env`, `HTTP_PORT=127.0.0.1:${ports.http}\nHTTPS_PORT=127.0.0.1:${ports.https}\nHTTP3_PORT=127.0.0.1:${ports.https}\n`);
  const file = await readFile(join(TEMPLATE, 'compose.yaml'), 'utf8');
  const changed = file.replace(/image: caddy:\S+/, `image: ${image}`).replace('name: orbitr-proxy', `name: ${network}`);
  expect(changed).toContain(`image: ${image}`);
  expect(changed).toContain(`name: ${network}`);
  await test.put(`${stack}/compose.yaml`, changed);
}

/**
 * Caddy's own image cannot be had everywhere. This one keeps its contract (program on the path, data in /data, configuration in /config), out of
 * the Caddy of this machine, the libraries that it is linked to, and busybox.
 */
async function caddyImage(test: ControllerTest): Promise<{ readonly name: string } & AsyncDisposable> {
  const [name, maker] = [`${test.prefix}-caddy:test`, `${test.prefix}-caddy-maker`];
  const program = (await run('which', ['caddy'])).stdout.trim();
  const linked = await run('ldd', [program]).then(({ stdout }) => stdout, () => '');
  await test.docker('create', '--name', maker, 'busybox:stable');
  try {
    await test.docker('cp', '-L', program, `${maker}:/bin/caddy`);
    for (const [library] of linked.matchAll(/\/[^\s()]+/g)) await copyInto(test, maker, library);
    await test.docker('commit', '--change', 'ENV XDG_CONFIG_HOME=/config XDG_DATA_HOME=/data', maker, name);
  } finally {
    await test.docker('rm', maker);
  }
  return { name, [Symbol.asyncDispose]: async () => void (await test.docker('rmi', '-f', name)) };
}

/** `docker cp` makes no folders; a copy of one that has nothing but the file in it does. */
async function copyInto(test: ControllerTest, container: string, path: string): Promise<void> {
  const root = join(test.config.data, 'image');
  await mkdir(join(root, path, '..'), { recursive: true });
  await cp(path, join(root, path), { dereference: true });
  await test.docker('cp', `${root}/.`, `${container}:/`);
}

async function get(port: number, host: string): Promise<{ readonly status: number; readonly body: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
  request({ host: '127.0.0.1', port, agent: false, timeout: 10_000, headers: { Host: host } }, (answer) => {
    let body = '';
    answer.setEncoding('utf8').on('data', (chunk: string) => void (body += chunk)).on('end', () => resolve({ status: answer.statusCode ?? 0, body })).on('error', reject);
  }).on('error', reject).end();
  return promise;
}

async function issuerOf(port: number, servername: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect({ host: '127.0.0.1', port, servername, rejectUnauthorized: false }, () => resolve(String(socket.getPeerCertificate().issuer.CN)));
  socket.on('error', reject);
  try {
    return await promise;
  } finally {
    socket.destroy();
  }
}
