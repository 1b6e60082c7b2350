import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listen } from '../../test/support/command-line.ts';
import { appShowCommand } from './app-look.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-show-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function show(app: string, json = false): Promise<string> {
  const heard = listen({ stacks: join(folder, 'stacks'), data: join(folder, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: `unix://${folder}/nobody.sock`, engineLock: 'none' });
  expect(await appShowCommand(heard.context, app, { json })).toBe(0);
  return heard.out();
}

it('names what --set, --port and --need take', async () => {
  expect(await show('postgresql')).toMatch(/^ {2}setting {5}POSTGRES_PASSWORD {2}password, made up/m);
  const shown = await show('miniflux');
  expect(shown).toMatch(/^ {2}port {8}[A-Z_]+ +\d+ or the next free one {2}/m);
  expect(shown).toMatch(/^ {2}needs {7}postgresql  postgresql \^1\.0\.0  Database$/m);
  const { app } = JSON.parse(await show('postgresql', true)) as { readonly app: { readonly settings: readonly { readonly name: string }[] } };
  expect(app.settings.map(({ name }) => name)).toContain('POSTGRES_DB');
});
