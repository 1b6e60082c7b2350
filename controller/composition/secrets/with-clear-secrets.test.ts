import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { discoverStacks } from '../../source/discover-stacks.ts';
import { openWorkbench } from '../workbench.ts';

let stacks: string;
beforeEach(async () => {
  stacks = await mkdtemp(join(tmpdir(), 'orbitr-clear-'));
  await mkdir(join(stacks, 'shop'));
  await writeFile(join(stacks, 'shop/compose.yaml'), 'services:\n  web:\n    image: busybox\n    env_file: [app.env]\n    environment: { A: "$DB_PASSWORD" }\n');
  await writeFile(join(stacks, 'shop/.env'), 'DB_PASSWORD=tr0ub4dor\n');
  await writeFile(join(stacks, 'shop/app.env'), '# of the app\nAPI_TOKEN=abc-991-def\n');
});
afterEach(() => rm(stacks, { recursive: true }));

async function warnings(contents: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const bench = openWorkbench({ stacks, data: join(stacks, '.data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: 'unix:///nowhere.sock', engineLock: 'none' }, { vouches: () => true, watchAlso: () => undefined, profiles: () => [], engineMayBeAway: true });
  const [stack] = (await discoverStacks(stacks)).stacks;
  if (stack === undefined) throw new Error('there is no stack');
  const desired = await bench.draft(stack, new Map(Object.entries(contents).map(([path, text]) => [join(stacks, path), { kind: 'text', text }])));
  bench.engine.close();
  return desired.kind === 'spec' ? desired.spec.warnings.filter(({ code }) => code === 'secrets/in-clear').map(({ place }) => `${place?.file}:${place?.line}:${place?.column}`) : [desired.kind];
}

test('what git keeps is looked at, what it ignores or never sees is not', async () => {
  expect(await warnings()).toEqual([]);
  await promisify(execFile)('git', ['init', '-q', stacks]);
  expect((await warnings()).toSorted()).toEqual(['shop/.env:1:13', 'shop/app.env:2:11']);
  await writeFile(join(stacks, '.gitignore'), '.env\n');
  expect(await warnings()).toEqual(['shop/app.env:2:11']);
});

test('a draft is looked at before it is saved', async () => {
  await promisify(execFile)('git', ['init', '-q', stacks]);
  await rm(join(stacks, 'shop/.env'));
  await rm(join(stacks, 'shop/app.env'));
  expect(await warnings({ 'shop/compose.yaml': 'services:\n  web:\n    image: busybox\n    environment:\n      ADMIN_PASSWORD: whalehello\n' })).toEqual(['shop/compose.yaml:5:23']);
});
