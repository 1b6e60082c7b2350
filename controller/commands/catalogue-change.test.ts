import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listen } from '../../test/support/command-line.ts';
import type { AddOptions } from './catalogue-change.ts';
import { catalogueAddCommand } from './catalogue-change.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-catalogues-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const add = (options: AddOptions) => catalogueAddCommand(listen({ stacks: join(folder, 'stacks'), data: join(folder, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: `unix://${folder}/nobody.sock`, engineLock: 'none' }).context, 'friends', options);

it('an address that never works is not written', async () => {
  for (const options of [{ git: '/srv/apps' }, { git: 'file:///srv/apps' }, { index: 'http://127.0.0.1:9/registry.json' }]) await expect(add(options)).rejects.toMatchObject({ code: 'catalogue/address' });
  await expect(readFile(join(folder, 'stacks/orbitr.yaml'))).rejects.toMatchObject({ code: 'ENOENT' });
});

it('one that cannot be reached now is, with all that was said of it', async () => {
  expect(await add({ git: 'https://127.0.0.1:9/apps', allow: ['127.0.0.1'], branch: 'main', caFile: 'ca.pem' })).toBe(1);
  const text = await readFile(join(folder, 'stacks/orbitr.yaml'), 'utf8');
  for (const line of ['name: friends', 'git: https://127.0.0.1:9/apps', 'branch: main', 'caFile: ca.pem']) expect(text).toContain(line);
});
