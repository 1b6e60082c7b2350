import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { templateTexts } from '../support/catalogue-bench.ts';
import type { CliTest } from '../support/cli.ts';
import { startCliTest } from '../support/cli.ts';
import { TEST_IMAGE } from '../support/engine.ts';
import { minisignKeys } from '../support/minisign-keys.ts';

// A catalogue as its maker publishes it and as its user takes it: by the command line, over https with a certificate of one's own, signed.

const run = promisify(execFile);

/** Trusts the server's certificate, and one that does not. */
let test: CliTest;
let stranger: CliTest;
let server: Server;
let root: string;
let address: string;
/** With an exact version, as a catalogue wants it. */
let image: string;
beforeAll(async () => {
  stranger = await startCliTest();
  root = dirname(stranger.stacks);
  const [key, certificate] = [join(root, 'key.pem'), join(root, 'ca.pem')];
  await run('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate]);
  server = createServer({ key: await readFile(key), cert: await readFile(certificate) }, (request, response) => void readFile(join(root, 'site', new URL(request.url ?? '/', 'https://localhost').pathname)).then((bytes) => response.end(bytes), () => response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  address = `https://localhost:${(server.address() as AddressInfo).port}/registry.json`;
  image = `${stranger.prefix}-image:1.0.0`;
  await stranger.docker('tag', TEST_IMAGE, image);
  test = await startCliTest({ NODE_EXTRA_CA_CERTS: certificate });
});
afterAll(async () => {
  server.close();
  await test[Symbol.asyncDispose]();
  await stranger.docker('rmi', image);
  await stranger[Symbol.asyncDispose]();
});

it('a signed catalogue is published, added, installed from, updated from, and not believed when somebody changes it', async () => {
  const [{ secret, publicKey }, secretFile] = [minisignKeys(), join(root, 'friends.key')];
  await writeFile(secretFile, secret, { mode: 0o600 });
  const publish = async (version: string): Promise<void> => {
    const folder = join(root, 'made/tool');
    await mkdir(folder, { recursive: true });
    for (const [path, text] of Object.entries(templateTexts('tool', `version: ${version}\nimages: ["${image}"]\n`, `services:\n  tool:\n    image: ${image}\n    healthcheck: { test: [CMD, "true"] }\n    command: [sleep, "100000"]\n    init: true\n    environment: { EDITION: "${version}" }\n    mem_limit: 32m\n`))) await writeFile(join(folder, path), text);
    expect(await stranger.run('template', 'publish', dirname(folder), '--to', join(root, 'site'), '--key', secretFile, '--name', 'friends')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('signed') as string });
  };
  await publish('1.0.0');
  expect(await stranger.run('catalogue', 'add', 'friends', '--index', address, '--allow', 'localhost', '--key', publicKey)).toMatchObject({ code: 1, err: expect.stringContaining('cannot be fetched') as string });
  expect(await test.run('catalogue', 'add', 'friends', '--index', address, '--allow', 'localhost', '--key', publicKey)).toMatchObject({ code: 0, out: expect.stringContaining('friends: 1 app, verified') as string });

  const stack = `${test.prefix}-tool`;
  const edition = async (): Promise<string> => (await test.docker('inspect', '-f', '{{.Config.Env}}', `${stack}-tool-1`)).replace(/.*EDITION=(\S+?)[\s\]].*/s, '$1');
  expect(await test.run('app', 'install', 'tool', '--name', stack, '--source', 'friends')).toMatchObject({ code: 0, err: '' });
  expect(await test.run('apply', stack)).toMatchObject({ code: 0 });
  expect(await edition()).toBe('1.0.0');

  await publish('1.1.0');
  expect(await test.run('catalogue', 'refresh')).toMatchObject({ code: 0 });
  expect(await test.run('app', 'update', stack)).toMatchObject({ code: 0 });
  expect(await test.run('apply', stack)).toMatchObject({ code: 0 });
  expect(await edition()).toBe('1.1.0');

  // One word in a file that was not fetched yet, and then in the index itself.
  await publish('1.2.0');
  const compose = join(root, 'site/tool/1.2.0/compose.yaml');
  await writeFile(compose, (await readFile(compose, 'utf8')).replace('32m', '64m'));
  await test.run('catalogue', 'refresh');
  expect(await test.run('app', 'update', stack)).toMatchObject({ code: 1, err: expect.stringContaining('is not what the index of "friends" promises') as string });
  const index = join(root, 'site/registry.json');
  await writeFile(index, (await readFile(index, 'utf8')).replaceAll('1.2.0', '1.3.0'));
  expect(await test.run('catalogue', 'refresh')).toMatchObject({ code: 1, out: expect.stringContaining('sign') as string });
  await rm(join(root, 'site'), { recursive: true });
  expect((await test.json<{ readonly apps: readonly { readonly version: string }[] }>('app', 'search', 'tool', '--source', 'friends')).apps.map(({ version }) => version)).toEqual(['1.2.0']);
  expect(await edition()).toBe('1.1.0');
});
