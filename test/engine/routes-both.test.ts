import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startCaddy } from '../support/caddy.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually as soon } from '../support/engine.ts';
import { startLoad } from '../support/keep-alive-load.ts';
import type { ProxyTest } from '../support/proxy-test.ts';
import { findTraefik, startTraefik } from '../support/traefik.ts';

// What a route means, whichever proxy serves it: the same scenarios through each real proxy that is on this machine.

const run = promisify(execFile);
/** Traefik gathers changes for some seconds, and the machine may be busy. */
const eventually = <T>(condition: () => T | Promise<T>): Promise<NonNullable<T>> => soon(condition, 60_000);
const program = await findTraefik(process.env);
const PROXIES: readonly { readonly name: string; readonly open: () => Promise<ProxyTest> }[] = [
  { name: 'Caddy', open: startCaddy },
  ...(program === undefined ? [] : [{ name: 'Traefik', open: () => startTraefik(program) }]),
];

if (program === undefined) {
  process.stderr.write('\nTRAEFIK WAS NOT TRIED: there is neither TRAEFIK_BIN nor an image traefik:v3* on this machine. Its scenarios count as skipped.\n\n');
  it.skip('Traefik: every scenario below (NOT TRIED: set TRAEFIK_BIN, or pull traefik:v3)', () => undefined);
}

describe.each(PROXIES)('$name', ({ open }) => {
  async function start(more = ''): Promise<{ readonly proxy: ProxyTest; readonly test: ControllerTest } & AsyncDisposable> {
    const proxy = await open();
    const test = await startControllerTest();
    await test.put('orbitr.yaml', proxy.settings.replace('proxy:\n', `domain: ${test.prefix}.test\nproxy:\n  network: ${test.prefix}-proxy\n  drain: 2s\n${more}`));
    return {
      proxy, test,
      [Symbol.asyncDispose]: async () => {
        await test[Symbol.asyncDispose]();
        await proxy[Symbol.asyncDispose]();
      },
    };
  }

  it('serves a name and a path, holds it while the app is stopped, and forgets it with the stack', async () => {
    await using both = await start();
    const { proxy, test } = both;
    const [stack, host] = [`${test.prefix}-app`, `app.${test.prefix}.test`];
    const file = web('hello', '[{ subdomain: app, port: 80, tls: off }, { subdomain: deep, path: /a, strip: true, port: 80, tls: off }]');
    await test.put(`${stack}.yaml`, file);
    await eventually(async () => expect(await proxy.get(host)).toMatchObject({ status: 200, body: 'hello\n' }));
    const settled = await test.settled(stack);
    expect(settled.routes).toMatchObject([{ state: 'served' }, { state: 'served' }]);
    expect(settled.conditions.find(({ type }) => type === 'Routed')).toMatchObject({ status: 'True' });
    expect(await proxy.get(`deep.${test.prefix}.test`, '/a/index.html')).toMatchObject({ status: 200, body: 'hello\n' });
    expect(await proxy.get(`deep.${test.prefix}.test`, '/ab')).toMatchObject({ status: 404 });
    expect(await proxy.get(`nobody.${test.prefix}.test`)).toMatchObject({ status: 404 });
    await test.put(`${stack}.yaml`, `x-orbitr: { run: stopped }\n${file}`);
    await eventually(async () => expect(await proxy.get(host)).toMatchObject({ status: 503 }));
    await test.put(`${stack}.yaml`, file);
    await eventually(async () => expect(await proxy.get(host)).toMatchObject({ status: 200 }));
    await test.remove(`${stack}.yaml`);
    await eventually(() => test.status(stack) === undefined);
    await eventually(async () => expect(await proxy.get(host)).toMatchObject({ status: 404 }));
  });

  it('does what each middleware says', async () => {
    await using both = await start();
    const { proxy, test } = both;
    const off = (name: string, middleware: string): string => `{ subdomain: ${name}, port: 80, tls: off, middlewares: [${middleware}] }`;
    const hash = (await run('caddy', ['hash-password', '--plaintext', 'secret'])).stdout.trim().replaceAll('$', '$$$$');
    await test.put(`${test.prefix}-mid.yaml`, web('hello', `[${[
      off('basic', `{ auth: { basic: { users: ["ann:${hash}"] } } }`), off('headers', '{ headers: { response: { X-Powered-By: orbitr } } }'), off('far', '{ ip-allow: [192.0.2.0/24] }'), off('near', '{ ip-allow: [127.0.0.0/8] }'),
      off('moved', '{ redirect: { to: "https://www.example.com", permanent: true } }'), off('prefix', '{ strip-prefix: /a }'), off('cors', '{ cors: { origins: ["https://app.example.com"], credentials: true } }'),
    ].join(', ')}]`));
    const get = (name: string, path = '/', headers: Readonly<Record<string, string>> = {}, method = 'GET') => proxy.get(`${name}.${test.prefix}.test`, path, headers, method);
    await eventually(async () => expect(await get('near')).toMatchObject({ status: 200, headers: { 'x-content-type-options': 'nosniff' } }));
    expect(await get('basic')).toMatchObject({ status: 401 });
    expect(await get('basic', '/', { Authorization: `Basic ${Buffer.from('ann:wrong').toString('base64')}` })).toMatchObject({ status: 401 });
    expect(await get('basic', '/', { Authorization: `Basic ${Buffer.from('ann:secret').toString('base64')}` })).toMatchObject({ status: 200 });
    expect((await get('headers')).headers).toMatchObject({ 'x-powered-by': 'orbitr' });
    expect(await get('far')).toMatchObject({ status: 403 });
    expect(await get('moved', '/a?b=c')).toMatchObject({ status: 301, headers: { location: 'https://www.example.com/a?b=c' } });
    expect(await get('prefix', '/a/index.html')).toMatchObject({ status: 200 });
    expect((await get('cors', '/', { Origin: 'https://app.example.com' })).headers).toMatchObject({ 'access-control-allow-origin': 'https://app.example.com', 'access-control-allow-credentials': 'true' });
    expect((await get('cors', '/', { Origin: 'https://evil.example.com' })).headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('shows the certificate from a file, and sends plain HTTP on to it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orbitr-cert-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const [certificate, key] = [join(folder, 'own.pem'), join(folder, 'own.key')];
    await run('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '3', '-subj', '/CN=brought along', '-addext', 'subjectAltName=DNS:own.orbitr.test', '-keyout', key, '-out', certificate]);
    await using both = await start(`  certificates: [{ certificate: ${certificate}, key: ${key}, hosts: [own.orbitr.test] }]\n`);
    const { proxy, test } = both;
    await test.put(`${test.prefix}-tls.yaml`, web('hello', '[{ host: own.orbitr.test, port: 80 }]'));
    await test.settled(`${test.prefix}-tls`);
    const moved = await eventually(async () => {
      const answer = await proxy.get('own.orbitr.test', '/x');
      return answer.status === 404 ? undefined : answer;
    });
    expect([301, 308]).toContain(moved.status);
    expect(moved.headers['location']).toBe(`https://own.orbitr.test:${proxy.https}/x`);
    expect(await issuerOf(proxy.https, 'own.orbitr.test', await readFile(certificate, 'utf8'))).toBe('brought along');
  });

  it('replaces a container without a failed request', async () => {
    await using both = await start();
    const { proxy, test } = both;
    const [stack, host] = [`${test.prefix}-live`, `live.${test.prefix}.test`];
    const file = (generation: number): string => web('hello', '[{ subdomain: live, port: 80, tls: off }]', `    environment: { GENERATION: "${generation}" }\n`);
    await test.put(`${stack}.yaml`, file(0));
    await eventually(async () => expect(await proxy.get(host)).toMatchObject({ status: 200 }));
    await test.settled(stack);
    const end = startLoad({ host: '127.0.0.1', port: proxy.http, headers: { Host: host } }, 4);
    await test.put(`${stack}.yaml`, file(1));
    await eventually(async () => expect(await test.docker('inspect', '-f', '{{.Config.Env}}', `${stack}-web-1`)).toContain('GENERATION=1'));
    await test.settled(stack);
    const { answered, failed, reasons } = await end();
    expect({ failed, reasons }).toEqual({ failed: 0, reasons: {} });
    expect(answered).toBeGreaterThan(10);
  });
});

/** A web server that says its word. */
function web(word: string, routes: string, more = ''): string {
  return `services:\n  web:\n    image: busybox:stable\n    init: true\n    stop_grace_period: 1s\n    command: ["sh", "-c", "mkdir -p /www && echo ${word} > /www/index.html && exec httpd -f -p 80 -h /www"]\n${more}    x-orbitr:\n      rollout: { monitor: 1s }\n      routes: ${routes}\n`;
}

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
