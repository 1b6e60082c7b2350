import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { connect } from 'node:tls';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCaddy } from '../support/caddy.ts';
import type { CaddyTest } from '../support/caddy.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually as soon } from '../support/engine.ts';

// Every middleware and way of TLS, through a real Caddy to a real container.

/** The machine may be busy with other tests. */
const eventually = <T>(condition: () => T | Promise<T>): Promise<NonNullable<T>> => soon(condition, 60_000);

let caddy: CaddyTest;
let test: ControllerTest;
const host = (name: string): string => `${name}.${test.prefix}.test`;

/** An app that tells what it was asked, and an auth service that lets in whoever has the right cookie. */
const APP = [
  'mkdir -p /www/cgi-bin && cd /www && yes 0123456789 | head -2000 > big.txt',
  `printf '#!/bin/sh\\necho "Content-Type: text/plain"\\necho "X-Frame-Options: DENY"\\necho\\necho "$$REQUEST_METHOD $$REQUEST_URI"\\nenv | grep ^HTTP_ | sort\\n' > cgi-bin/echo && chmod +x cgi-bin/echo`,
  'exec httpd -f -p 80 -h /www',
].join(' && ');
const AUTH = [
  'mkdir -p /www/cgi-bin && cd /www',
  `printf '#!/bin/sh\\ncase "$$HTTP_COOKIE" in *let-me-in*) echo "Status: 200 OK"; echo "Remote-User: ann";; *sign-in*) echo "Status: 302 Found"; echo "Location: https://auth.example.com/?rd=x"; echo "Set-Cookie: step=1";; *) echo "Status: 401 Unauthorized";; esac\\necho\\necho "asked for $$HTTP_X_FORWARDED_METHOD $$HTTP_X_FORWARDED_PROTO $$HTTP_X_FORWARDED_HOST $$HTTP_X_FORWARDED_URI as $$REQUEST_METHOD"\\n' > cgi-bin/check && chmod +x cgi-bin/check`,
  'exec httpd -f -p 80 -h /www',
].join(' && ');

beforeAll(async () => {
  caddy = await startCaddy();
  test = await startControllerTest();
  const settings = caddy.settings.replace('proxy:\n', `domain: ${test.prefix}.test\nproxy:\n  network: ${test.prefix}-proxy\n`);
  await test.put('orbitr.yaml', settings);
  const stack = `${test.prefix}-app`;
  const route = (name: string, more: string): string => `        - { subdomain: ${name}, port: 80, ${more} }\n`;
  const off = (name: string, middlewares: string): string => route(name, `tls: off, middlewares: [${middlewares}]`);
  const hash = (await readHash()).replaceAll('$', '$$$$');
  // The auth service answers by its address: this Caddy runs on the host, where names of containers mean nothing.
  const service = (name: string, script: string): string => `  ${name}:\n    image: busybox:stable\n    init: true\n    stop_grace_period: 1s\n    command: ["sh", "-c", ${JSON.stringify(script)}]\n`;
  await test.put(`${test.prefix}-auth.yaml`, `services:\n${service('check', AUTH)}`);
  await test.settled(`${test.prefix}-auth`, 60_000);
  const auth = await test.docker('inspect', '-f', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', `${test.prefix}-auth-check-1`);
  await test.put('orbitr.yaml', `${settings}middlewares:\n  doorman: { auth: { forward: { address: "http://${auth}/cgi-bin/check", responseHeaders: [Remote-User] } } }\n  branding: [{ headers: { response: { X-Brand: ours } } }, compression]\n`);
  await test.put(`${stack}.yaml`, `services:\n${service('web', APP)}    x-orbitr:\n      routes:\n${[
    off('plain', ''),
    off('basic', `{ auth: { basic: { users: ["ann:${hash}"] } } }`),
    off('forward', `{ auth: { forward: { address: "http://${auth}/cgi-bin/check?from=orbitr", responseHeaders: [Remote-User, Remote-Groups] } } }`),
    off('shared', 'doorman, branding'),
    off('bare', '').replace('tls: off', 'tls: off, secureHeaders: false'),
    off('later', '{ redirect: { to: "https://www.example.com/new", keepPath: false } }'),
    off('headers', '{ headers: { request: { X-Site: blog, X-Gone: null }, response: { X-Powered-By: orbitr } } }'),
    off('cors', '{ cors: { origins: ["https://app.example.com"], credentials: true, expose: [X-Total] } }'),
    off('small', '{ body-limit: 10 }'),
    off('packed', 'compression'),
    off('near', '{ ip-allow: [127.0.0.0/8] }'),
    off('far', '{ ip-allow: [192.0.2.0/24] }'),
    off('moved', '{ redirect: { to: "https://www.example.com", permanent: true } }'),
    off('prefix', '{ strip-prefix: /a }'),
    route('both', 'tls: internal, httpsRedirect: false'),
    route('safe', 'tls: internal'),
  ].join('')}`);
  await eventually(async () => expect((await caddy.get(host('plain'), '/cgi-bin/echo')).status).toBe(200));
  await test.settled(stack, 60_000);
});

afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await caddy[Symbol.asyncDispose]();
});

const echo = (name: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') => caddy.get(host(name), '/cgi-bin/echo', headers, method);

it('tells the app who asks, and browsers what is safe, unless the app says otherwise', async () => {
  const answer = await echo('plain', { 'X-Forwarded-For': '203.0.113.9' });
  expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'strict-origin-when-cross-origin' });
  expect(answer.headers).not.toHaveProperty('strict-transport-security');
  expect(answer.body).toContain('HTTP_X_FORWARDED_FOR=127.0.0.1\n');
  expect((await caddy.get(host('plain'), '/big.txt')).headers).toMatchObject({ 'x-frame-options': 'SAMEORIGIN' });
  const bare = (await caddy.get(host('bare'), '/big.txt')).headers;
  for (const name of ['x-frame-options', 'x-content-type-options', 'referrer-policy']) expect(bare).not.toHaveProperty(name);
});

it('asks for a password, and keeps it from the app', async () => {
  expect(await echo('basic')).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Basic realm="Restricted"' } });
  expect((await echo('basic', { Authorization: `Basic ${Buffer.from('ann:wrong').toString('base64')}` })).status).toBe(401);
  const answer = await echo('basic', { Authorization: `Basic ${Buffer.from('ann:secret').toString('base64')}` });
  expect(answer.status).toBe(200);
  expect(answer.body).not.toContain('HTTP_AUTHORIZATION');
});

it('asks another service first, and believes only that one', async () => {
  const name = host('forward');
  expect(await echo('forward')).toMatchObject({ status: 401, body: `asked for GET http ${name} /cgi-bin/echo as GET\n` });
  // Whoever comes through learns of the address that was asked for, and not what the visitor says of it.
  expect(await echo('forward', { 'X-Forwarded-Uri': '/public', 'X-Forwarded-Host': 'evil.example.com', 'X-Forwarded-Method': 'GET' }, 'DELETE')).toMatchObject({ status: 401, body: `asked for DELETE http ${name} /cgi-bin/echo as GET\n` });
  expect(await echo('forward', { Cookie: 'sign-in' })).toMatchObject({ status: 302, headers: { location: 'https://auth.example.com/?rd=x', 'set-cookie': ['step=1'] } });
  // Neither a header that the service gives, nor one that it might have given.
  const answer = await echo('forward', { Cookie: 'let-me-in', 'Remote-User': 'root', 'Remote-Groups': 'admins', 'remote-user': 'root' });
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('HTTP_REMOTE_USER=ann\n');
  expect(answer.body).not.toMatch(/root|admins/);
});

it('does what orbitr.yaml says under a name, in the order of the list', async () => {
  expect((await echo('shared')).status).toBe(401);
  const answer = await echo('shared', { Cookie: 'let-me-in' });
  expect(answer).toMatchObject({ status: 200, headers: { 'x-brand': 'ours' } });
  expect(answer.body).toContain('HTTP_REMOTE_USER=ann\n');
  expect((await caddy.get(host('shared'), '/big.txt', { Cookie: 'let-me-in', 'Accept-Encoding': 'gzip' })).headers).toMatchObject({ 'content-encoding': 'gzip' });
});

it('changes headers both ways', async () => {
  const answer = await echo('headers', { 'X-Gone': 'here' });
  expect(answer.headers).toMatchObject({ 'x-powered-by': 'orbitr' });
  expect(answer.body).toContain('HTTP_X_SITE=blog\n');
  expect(answer.body).not.toContain('HTTP_X_GONE');
});

it('lets the sites in that are named', async () => {
  expect((await echo('cors', { Origin: 'https://app.example.com' })).headers).toMatchObject({ 'access-control-allow-origin': 'https://app.example.com', 'access-control-allow-credentials': 'true', 'access-control-expose-headers': 'X-Total' });
  expect((await echo('cors', { Origin: 'https://evil.example.com' })).headers).not.toHaveProperty('access-control-allow-origin');
  expect(await echo('cors', { Origin: 'https://app.example.com', 'Access-Control-Request-Method': 'PUT' }, 'OPTIONS')).toMatchObject({ status: 204, headers: { 'access-control-allow-methods': expect.stringContaining('PUT') } });
});

it('limits bodies, packs answers, and lets in by address', async () => {
  expect((await caddy.get(host('small'), '/cgi-bin/echo', { 'Content-Length': '5' }, 'POST', 'small')).status).toBe(200);
  expect((await caddy.get(host('small'), '/cgi-bin/echo', { 'Content-Length': '20' }, 'POST', 'x'.repeat(20))).status).toBeGreaterThanOrEqual(400);
  expect((await caddy.get(host('packed'), '/big.txt', { 'Accept-Encoding': 'gzip' })).headers).toMatchObject({ 'content-encoding': 'gzip' });
  expect((await echo('near')).status).toBe(200);
  expect((await echo('far')).status).toBe(403);
});

it('sends elsewhere, and takes paths off', async () => {
  expect(await caddy.get(host('moved'), '/a?b=c')).toMatchObject({ status: 301, headers: { location: 'https://www.example.com/a?b=c' } });
  expect(await caddy.get(host('later'), '/a?b=c')).toMatchObject({ status: 302, headers: { location: 'https://www.example.com/new' } });
  expect((await caddy.get(host('prefix'), '/a/cgi-bin/echo')).body).toContain('GET /cgi-bin/echo\n');
  expect((await caddy.get(host('prefix'), '/ab')).status).toBe(404);
});

it('gives certificates of its own authority, and sends plain HTTP on', async () => {
  expect(await caddy.get(host('safe'), '/x?y')).toMatchObject({ status: 308, headers: { location: `https://${host('safe')}:${caddy.https}/x?y` } });
  expect((await caddy.get(host('both'), '/cgi-bin/echo')).status).toBe(200);
  const ca = await readFile(caddy.root, 'utf8');
  const socket = connect({ host: '127.0.0.1', port: caddy.https, servername: host('safe'), ca });
  const status = await new Promise<string>((resolve, reject) => {
    socket.on('error', reject).on('secureConnect', () => socket.write(`GET /cgi-bin/echo HTTP/1.0\r\nHost: ${host('safe')}\r\n\r\n`)).once('data', (chunk: Buffer) => resolve(chunk.toString().split('\r\n')[0] ?? ''));
  });
  expect(status).toContain('200');
  expect(socket.getPeerCertificate().subjectaltname).toContain(host('safe'));
  socket.destroy();
  // A name that nobody has gets no certificate, and nobody else's page.
  const refused = await new Promise<string>((resolve) => {
    connect({ host: '127.0.0.1', port: caddy.https, servername: 'nobody.example.com', rejectUnauthorized: false }).on('error', ({ message }) => resolve(message)).on('secureConnect', () => resolve('let in'));
  });
  expect(refused).not.toBe('let in');
});

/** Of `secret`. */
async function readHash(): Promise<string> {
  return (await promisify(execFile)('caddy', ['hash-password', '--plaintext', 'secret'])).stdout.trim();
}
