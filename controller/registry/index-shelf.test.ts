import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { templateTexts } from '../../test/support/catalogue-bench.ts';
import { minisignKeys } from '../../test/support/minisign-keys.ts';
import { checkTemplate } from '../catalogue/check-template.ts';
import { fetchPinned } from './fetch-pinned.ts';
import { indexShelf } from './index-shelf.ts';
import { signMinisign, verifyMinisign } from './minisign.ts';
import { isPublicAddress } from './public-address.ts';
import { publishIndex } from './publish-index.ts';

const run = promisify(execFile);
const texts = templateTexts('tool', 'version: 1.0.0\nimages: ["example/tool:1.0"]\n', 'services:\n  tool:\n    image: example/tool:1.0\n    healthcheck: { test: [CMD, check] }\n    mem_limit: 64m\n');
const template = checkTemplate('tool', new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)])), 'x').template!;

let folder: string;
let server: Server;
let address: string;
let served: Map<string, Uint8Array | string>;
let asked: string[];
let now: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-index-'));
  served = new Map();
  asked = [];
  now = 7;
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const body = served.get(request.url ?? '');
    if (body === undefined) return void response.writeHead(request.url === '/away' ? 302 : 404, { location: 'http://127.0.0.1:1/' }).end();
    if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
    response.writeHead(200, { etag: '"1"' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/registry.json`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

const shelf = (publicKeys: readonly string[] = []) => indexShelf({ name: 'friends', address, cache: join(folder, 'cache'), keys: publicKeys, allow: ['localhost'], fetch: fetchPinned, now: () => now });
function publish(sequence: number, secret?: string): void {
  const { index, files } = publishIndex('friends', [template], undefined, '2026-11-25T12:00:00.000Z');
  const text = JSON.stringify({ ...index, sequence });
  served.set('/registry.json', text);
  if (secret !== undefined) served.set('/registry.json.minisig', signMinisign(Buffer.from(text), secret, 'friends'));
  for (const [path, bytes] of files) served.set(`/${path}`, bytes);
}

describe('a catalogue on the web', () => {
  it('is signed, checked file by file, kept, and used without the web', async () => {
    const { secret, publicKey } = minisignKeys();
    publish(1, secret);
    const first = shelf([publicKey]);
    expect(await first.entries()).toEqual([]);
    await first.refresh();
    expect(await first.entries()).toMatchObject([{ id: 'tool', version: '1.0.0', trust: 'verified', source: 'friends' }]);
    expect([...(await first.files({ id: 'tool', version: '1.0.0' })).keys()].toSorted()).toEqual(Object.keys(texts).toSorted());
    served.clear();
    const later = shelf([publicKey]);
    await expect(later.refresh()).rejects.toMatchObject({ code: 'catalogue/unreachable' });
    expect((await later.files({ id: 'tool', version: '1.0.0' })).size).toBe(4);
  });
  it('says of an app that was never fetched that this one is not there', async () => {
    publish(1);
    await shelf().refresh();
    served.clear();
    await expect(shelf().files({ id: 'tool', version: '1.0.0' })).rejects.toMatchObject({
      code: 'catalogue/unreachable',
      message: expect.stringContaining('tool 1.0.0 was never fetched as a whole') as string,
      hint: expect.not.stringContaining('fetched last') as string,
    });
  });
  it('is not fetched again while it is the same', async () => {
    publish(1);
    const one = shelf();
    await one.refresh();
    now = 8;
    await one.refresh();
    expect(await one.entries()).toHaveLength(1);
    expect(one.fetchedAt()).toBe(8);
    // Whoever comes later knows as well when it was asked.
    const later = shelf();
    await later.entries();
    expect(later.fetchedAt()).toBe(8);
  });
  it('is not taken for another one that had the name before', async () => {
    publish(5);
    await shelf().refresh();
    served.set('/other.json', String(served.get('/registry.json')));
    address = address.replace('registry.json', 'other.json');
    expect(await shelf().entries()).toEqual([]);
  });
  it.each<[what: string, spoil: () => void]>([
    ['no signature', () => served.delete('/registry.json.minisig')],
    ['another signature', () => served.set('/registry.json.minisig', signMinisign(Buffer.from('other'), minisignKeys().secret, 'x'))],
    ['one byte more', () => served.set('/registry.json', `${String(served.get('/registry.json'))} `)],
    ['nonsense for a signature', () => served.set('/registry.json.minisig', 'a\nb\nc\nd')],
  ])('is refused with %s', async (_, spoil) => {
    const { secret, publicKey } = minisignKeys();
    publish(1, secret);
    spoil();
    const one = shelf([publicKey]);
    await expect(one.refresh()).rejects.toMatchObject({ code: 'catalogue/unsigned' });
    expect(await one.entries()).toEqual([]);
  });
  it('does not go back to an older index', async () => {
    publish(5);
    const one = shelf();
    await one.refresh();
    publish(4);
    server.removeAllListeners('request').on('request', (request, response) => void response.end(served.get(request.url ?? '')));
    await expect(one.refresh()).rejects.toMatchObject({ code: 'catalogue/downgrade' });
    expect(await one.entries()).toHaveLength(1);
  });
  it.each<[what: string, change: (index: string) => string]>([
    ['leads out of the folder', (index) => index.replace('"path":"README.md"', '"path":"a/../../README.md"')],
    ['is hidden', (index) => index.replace('"path":"README.md"', '"path":".git/config"')],
    ['is not what was promised', (index) => index.replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${'0'.repeat(64)}"`)],
    ['is larger than promised', (index) => index.replace(/"size":\d+/, '"size":1')],
    ['is smaller than promised', (index) => index.replace(/"size":\d+/, '"size":2000000')],
  ])('refuses a file that %s', async (_, change) => {
    publish(1);
    served.set('/registry.json', change(String(served.get('/registry.json'))));
    const one = shelf();
    await one.refresh();
    await expect(one.files({ id: 'tool', version: '1.0.0' })).rejects.toMatchObject({ code: 'catalogue/corrupt' });
  });
  it('refuses an index that is none', async () => {
    served.set('/registry.json', '{"apps": "all"}');
    await expect(shelf().refresh()).rejects.toMatchObject({ code: 'catalogue/corrupt' });
  });
});

describe('signatures are those of minisign(1)', async () => {
  const installed = await run('minisign', ['-v']).then(() => true, () => false);
  it.skipIf(!installed)('both ways', async () => {
    const at = (name: string): string => join(folder, name);
    await run('minisign', ['-G', '-W', '-f', '-p', at('pub'), '-s', at('sec')]);
    const { readFile } = await import('node:fs/promises');
    const [publicKey, secret] = [(await readFile(at('pub'), 'utf8')).split('\n')[1] ?? '', await readFile(at('sec'), 'utf8')];
    await writeFile(at('file'), 'hello');
    await run('minisign', ['-S', '-s', at('sec'), '-m', at('file'), '-t', 'theirs']);
    expect(verifyMinisign(Buffer.from('hello'), await readFile(at('file.minisig'), 'utf8'), [publicKey])).toMatchObject({ trustedComment: 'theirs' });
    await writeFile(at('file.minisig'), signMinisign(Buffer.from('hello'), secret, 'ours'));
    expect((await run('minisign', ['-V', '-p', at('pub'), '-m', at('file')])).stdout).toContain('Trusted comment: ours');
  });
});

describe('nobody is led into this network', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.17.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', '::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:a00:1', 'fe80::1', 'fc00::1', '64:ff9b::7f00:1', '2002:7f00:1::', '::127.0.0.1', 'localhost', ''])('%s is inside', (one) => expect(isPublicAddress(one)).toBe(false));
  it.each(['1.1.1.1', '8.8.8.8', '2606:4700:4700::1111'])('%s is outside', (one) => expect(isPublicAddress(one)).toBe(true));
  const ask = (url: string, lookup?: (host: string) => Promise<readonly string[]>) => fetchPinned(url, { allow: [], most: 10, ...(lookup === undefined ? {} : { lookup }) });
  it.each(['http://example.org/x', 'gopher://example.org/', 'file:///etc/passwd', 'https://127.1/', 'https://0x7f000001/', 'https://2130706433/', 'https://[::ffff:127.0.0.1]/', 'https://[::1]/', 'https://localhost/', 'https://localhost./', 'https://user:pass@example.org/', 'https://169.254.169.254/latest/meta-data', 'nonsense'])('%s is refused', (url) => expect(ask(url)).rejects.toMatchObject({ code: 'catalogue/address' }));
  it('judges every address of a name', () => expect(ask('https://rebind.example/', async () => ['1.1.1.1', '127.0.0.1'])).rejects.toMatchObject({ code: 'catalogue/address' }));
  it('follows no redirect, and reads no more than it was told', async () => {
    await expect(fetchPinned(address.replace('registry.json', 'away'), { allow: ['localhost'], most: 10 })).rejects.toMatchObject({ code: 'catalogue/unreachable' });
    served.set('/registry.json', 'x'.repeat(11));
    await expect(fetchPinned(address, { allow: ['localhost'], most: 10 })).rejects.toMatchObject({ code: 'catalogue/too-large' });
    expect(asked).toEqual(['/away', '/registry.json']);
  });
});
