import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { environmentProvider } from './environment-provider.ts';
import { fileProvider } from './file-provider.ts';
import type { VaultPlace } from './vault-provider.ts';
import { credentialFrom, vaultProvider } from './vault-provider.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-providers-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the environment', () => {
  const provider = environmentProvider({ allow: ['SHOP_KEY', 'UNSET'] }, { SHOP_KEY: 'k', HOME: '/root' });
  it('gives what is on the list and nothing else', async () => {
    expect(await provider.read('', ['SHOP_KEY', 'UNSET'])).toEqual(new Map([['SHOP_KEY', 'k']]));
    await expect(provider.read('', ['HOME'])).rejects.toMatchObject({ code: 'secrets/not-there' });
  });
});

describe('files', () => {
  it('gives one value a file, and follows a link that stays inside', async () => {
    await mkdir(join(folder, 'in/shop'), { recursive: true });
    await writeFile(join(folder, 'in/shop/pw'), 'a b\n');
    await symlink('pw', join(folder, 'in/shop/link'));
    expect(await fileProvider({ directory: join(folder, 'in') }).read('shop', ['pw', 'link', 'none'])).toEqual(new Map([['pw', 'a b'], ['link', 'a b']]));
  });
  it('never leads out of its directory', async () => {
    await mkdir(join(folder, 'in'));
    await writeFile(join(folder, 'outside'), 'x');
    await symlink('../outside', join(folder, 'in/link'));
    await symlink('..', join(folder, 'in/up'));
    const provider = fileProvider({ directory: join(folder, 'in') });
    for (const [path, key] of [['', 'link'], ['up', 'outside'], ['..', 'outside'], ['', '../outside'], ['', '/etc/passwd'], ['a/../..', 'outside'], ['', '.']] as const) await expect(provider.read(path, [key]), `${path} ${key}`).rejects.toMatchObject({ code: 'secrets/not-there' });
    await expect(provider.read('', ['in'])).resolves.toEqual(new Map());
    await expect(provider.read('', ['k'.repeat(300)])).resolves.toEqual(new Map());
  });
});

/** Answers as Vault's documentation says: KV 1 at /v1/kv, KV 2 at /v1/secret, a login by AppRole whose tokens run out. */
function answerAsVault(request: IncomingMessage, response: ServerResponse, seen: string[], state: { tokens: Set<string> }): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    seen.push(`${request.method} ${request.url} ns=${String(request.headers['x-vault-namespace'])}`);
    const send = (status: number, value: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (request.url === '/v1/auth/approle/login') {
      const { role_id: role, secret_id: secret } = JSON.parse(body) as Record<string, string>;
      if (role !== 'orbitr' || secret !== 's3cret-id') return send(400, { errors: ['invalid role or secret ID'] });
      const token = `hvs-${state.tokens.size}`;
      state.tokens.add(token);
      return send(200, { auth: { client_token: token, lease_duration: 3600 } });
    }
    if (!state.tokens.has(String(request.headers['x-vault-token']))) return send(403, { errors: ['permission denied'] });
    if (request.url === '/v1/secret/data/shop/db') return send(200, { data: { data: { password: 'cAnArY', port: 5432, nested: {} }, metadata: { version: 3 } } });
    if (request.url === '/v1/kv/shop/db') return send(200, { data: { password: 'one' } });
    if (request.url === '/v1/secret/data/gone') return send(200, { data: { data: null, metadata: { deletion_time: 'x' } } });
    if (request.url === '/v1/secret/data/moved') return void response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end();
    if (request.url === '/v1/secret/data/large') return void response.writeHead(200).end(Buffer.alloc(2 * 1024 * 1024, 97));
    if (request.url === '/v1/secret/data/silent') return;
    if (request.url === '/v1/secret/data/sealed') return send(503, { errors: ['Vault is sealed'] });
    if (request.url === '/v1/secret/data/text') return void response.writeHead(200).end('<html>');
    send(404, { errors: [] });
  });
}

describe('Vault', () => {
  let seen: string[];
  let state: { tokens: Set<string> };
  let address: string;
  let close: () => Promise<void>;
  beforeEach(async () => {
    [seen, state] = [[], { tokens: new Set(['root']) }];
    const server = createServer((request, response) => answerAsVault(request, response, seen, state));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    };
  });
  afterEach(() => close());
  const vault = (more: Partial<VaultPlace> = {}, now = () => 0) => vaultProvider({ address, mount: 'secret', version: 2, credentials: { kind: 'token', token: async () => 'root' }, timeout: 2_000, ...more }, now);

  it('reads KV 2 and KV 1; what is no text is left out', async () => {
    expect(await vault().read('shop/db', [])).toEqual(new Map([['password', 'cAnArY'], ['port', '5432']]));
    expect(await vault({ mount: 'kv', version: 1, namespace: 'team/a' }).read('shop/db', [])).toEqual(new Map([['password', 'one']]));
    expect(seen).toEqual(['GET /v1/secret/data/shop/db ns=undefined', 'GET /v1/kv/shop/db ns=team/a']);
  });

  it('signs in by AppRole once for all who ask, keeps the token, and signs in anew when it has run out', async () => {
    const provider = vault({ credentials: { kind: 'approle', mount: 'approle', roleId: 'orbitr', secretId: async () => 's3cret-id' } });
    const readAll = () => Promise.all(Array.from({ length: 10 }, () => provider.read('shop/db', [])));
    await readAll();
    await readAll();
    expect(seen.filter((each) => each.includes('login'))).toHaveLength(1);
    state.tokens = new Set(['root', 'other']);
    await readAll();
    expect(seen.filter((each) => each.includes('login'))).toHaveLength(2);
    await expect(vault({ credentials: { kind: 'approle', mount: 'approle', roleId: 'orbitr', secretId: async () => 'wrong' } }).read('shop/db', [])).rejects.toMatchObject({ code: 'secrets/unavailable', message: expect.not.stringContaining('wrong') });
  });

  it.each([
    ['none', 'secrets/not-there'], ['gone', 'secrets/not-there'], ['text', 'secrets/not-there'], ['moved', 'secrets/unavailable'], ['large', 'secrets/unavailable'], ['silent', 'secrets/unavailable'], ['sealed', 'secrets/unavailable'],
  ])('says what is wrong with %s', async (path, code) => {
    await expect(vault().read(path, [])).rejects.toMatchObject({ code });
    expect(seen).toHaveLength(1);
  });

  it('waits for silence once: whoever asks soon afterwards is told at once', async () => {
    let now = 0;
    const provider = vault({ timeout: 200 }, () => now);
    const silence = provider.read('silent', []);
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    now = 200;
    await expect(silence).rejects.toMatchObject({ code: 'secrets/unavailable' });
    now = 15_199;
    await expect(provider.read('shop/db', [])).rejects.toMatchObject({ code: 'secrets/unavailable', message: expect.stringContaining('in time') });
    expect(seen).toHaveLength(1);
    now = 15_200;
    await expect(provider.read('shop/db', [])).resolves.toBeDefined();
  });

  it.each(['../sys/raw/core', 'shop/../../auth/token/lookup-self', 'shop/%2e%2e/x', '/shop', 'shop//db', 'shop?list=true', 'shop#x', ''])('asks for nothing at %s', async (path) => {
    await expect(vault().read(path, [])).rejects.toMatchObject({ code: 'secrets/not-there' });
    expect(seen).toEqual([]);
  });

  it('asks only below the paths that were allowed, and with the right token', async () => {
    await expect(vault({ paths: ['shop'] }).read('shop/db', [])).resolves.toBeDefined();
    await expect(vault({ paths: ['sho', 'shop/d'] }).read('shop/db', [])).rejects.toMatchObject({ code: 'secrets/not-there' });
    const refused = await vault({ credentials: { kind: 'token', token: async () => 'no-such-token' } }).read('shop/db', []).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'secrets/unavailable' });
    expect(JSON.stringify(refused)).not.toContain('no-such-token');
  });

  it('sends no token in clear over a network', async () => {
    await expect(vault({ address: 'http://vault.example.org:8200' }).read('shop/db', [])).rejects.toMatchObject({ code: 'secrets/unavailable', message: expect.stringContaining('in clear') });
  });

  it('believes a certificate only when somebody does', async () => {
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    await promisify(execFile)('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']);
    const server = createTlsServer({ key: await readFile(key), cert: await readFile(certificate) }, (request, response) => answerAsVault(request, response, seen, state));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const at = `https://localhost:${(server.address() as AddressInfo).port}`;
    try {
      await expect(vault({ address: at }).read('shop/db', [])).rejects.toMatchObject({ code: 'secrets/unavailable', message: expect.stringContaining('SELF_SIGNED') });
      expect(seen).toEqual([]);
      expect((await vault({ address: at, caFile: certificate }).read('shop/db', [])).get('password')).toBe('cAnArY');
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    }
  });
});

test('a credential is one line of a file or a variable, and never more', async () => {
  await writeFile(join(folder, 'token'), 'hvs.abc\n');
  expect(await credentialFrom({ file: join(folder, 'token') }, {})()).toBe('hvs.abc');
  expect(await credentialFrom({ variable: 'T' }, { T: 'x' })()).toBe('x');
  for (const text of ['', 'a\r\nX-Evil: 1', 'a b']) await expect(credentialFrom({ variable: 'T' }, { T: text })()).rejects.toMatchObject({ code: 'secrets/unavailable', message: expect.not.stringContaining('Evil') });
});
