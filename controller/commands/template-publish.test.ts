import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { templateTexts } from '../../test/support/catalogue-bench.ts';
import { listen } from '../../test/support/command-line.ts';
import { templatePublishCommand } from './template-publish.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-publish-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(id: string): Promise<void> {
  await mkdir(join(folder, 'apps', id), { recursive: true });
  for (const [path, text] of Object.entries(templateTexts(id, 'version: 1.0.0\nimages: ["example/tool:1.0"]\n', 'services:\n  web:\n    image: example/tool:1.0\n    mem_limit: 32m\n'))) await writeFile(join(folder, 'apps', id, path), text);
}

async function publish(): Promise<string> {
  const heard = listen({ stacks: join(folder, 'stacks'), data: join(folder, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: `unix://${folder}/nobody.sock`, engineLock: 'none' });
  expect(await templatePublishCommand(heard.context, join(folder, 'apps'), { to: join(folder, 'public') })).toBe(0);
  return heard.out();
}

it('counts what is published', async () => {
  await put('tool');
  expect(await publish()).toMatch(/^✓ 1 app in .*public, index 1, not signed$/m);
  await put('other');
  expect(await publish()).toMatch(/^✓ 2 apps in .*public, index 2, not signed$/m);
});
