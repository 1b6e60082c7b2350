import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dockerCredentials } from './docker-config.ts';

let folder: string;
const path = process.env['PATH'];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-docker-'));
  await mkdir(join(folder, 'bin'));
  process.env['PATH'] = `${join(folder, 'bin')}${delimiter}${path}`;
});
afterAll(async () => {
  process.env['PATH'] = path;
  await rm(folder, { recursive: true });
});

async function ask(config: unknown, host = 'ghcr.io'): Promise<unknown> {
  await writeFile(join(folder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  return dockerCredentials(folder, host);
}

/** A helper that answers so to the server that it is asked for. @param body of a script that sees `action` and `server` */
async function helper(name: string, body: string): Promise<void> {
  const file = join(folder, 'bin', `docker-credential-${name}`);
  await writeFile(file, `#!${process.execPath}\nconst action = process.argv[2];\nlet server = '';\nprocess.stdin.on('data', (data) => (server += data)).on('end', () => { ${body} });\n`);
  await chmod(file, 0o755);
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('the file of docker login', () => {
  test.each([
    ['ghcr.io', { 'ghcr.io': { auth: base64('me:pa:ss') } }, { username: 'me', password: 'pa:ss', serveraddress: 'ghcr.io' }],
    ['ghcr.io', { 'https://ghcr.io/v2/': { auth: base64('me:x') } }, { username: 'me', password: 'x', serveraddress: 'ghcr.io' }],
    ['ghcr.io', { 'ghcr.io': { identitytoken: 'token', auth: base64('me:x') } }, { identitytoken: 'token', serveraddress: 'ghcr.io' }],
    ['docker.io', { 'https://index.docker.io/v1/': { auth: base64('me:x') } }, { username: 'me', password: 'x', serveraddress: 'https://index.docker.io/v1/' }],
    ['localhost:5000', { 'localhost:5001': { auth: base64('me:x') } }, undefined],
    ['ghcr.io', { 'ghcr.io': {} }, undefined],
    ['ghcr.io', { 'ghcr.io': { auth: base64('no colon') } }, undefined],
    ['ghcr.io', { 'evil.ghcr.io': { auth: base64('me:x') } }, undefined],
    ['constructor', {}, undefined],
  ])('has for %s', async (host, auths, expected) => expect(await ask({ auths }, host)).toEqual(expected));

  test('may be missing, but not broken; its text is not repeated', async () => {
    expect(await dockerCredentials(join(folder, 'none'), 'ghcr.io')).toBeUndefined();
    await expect(ask('{ "auths": { "canary"')).rejects.toMatchObject({ code: 'registry/docker-config', message: expect.not.stringContaining('canary') });
  });
});

describe('a credential helper', () => {
  test('is asked on its standard input, and goes before the file', async () => {
    await helper('keys', `console.log(JSON.stringify({ ServerURL: server, Username: action + ' ' + server, Secret: 's' }))`);
    const auths = { 'ghcr.io': { auth: base64('file:x') } };
    expect(await ask({ auths, credsStore: 'keys' })).toEqual({ username: 'get ghcr.io', password: 's', serveraddress: 'ghcr.io' });
    expect(await ask({ credsStore: 'keys' }, 'docker.io')).toMatchObject({ username: 'get https://index.docker.io/v1/' });
    expect(await ask({ auths, credHelpers: { 'other.example': 'keys' } })).toMatchObject({ username: 'file' });
    expect(await ask({ auths, credHelpers: { 'ghcr.io': 'keys' }, credsStore: 'not-installed' })).toMatchObject({ username: 'get ghcr.io' });
  });

  test('may have a token, or nothing', async () => {
    await helper('token', `console.log(JSON.stringify({ Username: '<token>', Secret: 's' }))`);
    expect(await ask({ credsStore: 'token' })).toEqual({ identitytoken: 's', serveraddress: 'ghcr.io' });
    await helper('empty', `console.log('credentials not found in native keychain'); process.exit(1)`);
    expect(await ask({ credsStore: 'empty' })).toBeUndefined();
  });

  test.each([
    ['not-installed', /not installed/],
    ['../evil', /no name of a credential helper/],
    ['a;b', /no name of a credential helper/],
    ['Upper', /no name of a credential helper/],
    ['locked', /ended with code 3/],
    ['mad', /not JSON/],
    ['odd', /no Username and Secret/],
  ])('that is called %s fails by name, without what it wrote', async (name, message) => {
    await helper('locked', `console.log('canary'); process.exit(3)`);
    await helper('mad', `console.log('canary')`);
    await helper('odd', `console.log(JSON.stringify({ Secret: 'canary' }))`);
    const failure = await ask({ credsStore: name }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'registry/helper-failed', kind: 'terminal', message: expect.stringMatching(message) });
    expect(JSON.stringify([failure, (failure as Error).message, (failure as Error).stack])).not.toContain('canary');
  });
});
