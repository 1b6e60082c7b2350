import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { discoverStacks } from '../../source/discover-stacks.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import type { ProviderSettings } from './open-external.ts';

const CANARY = 'cAnArY-aa77bb';
let root: string;
let bench: Workbench | undefined;
const SETTINGS: ProviderSettings = { machine: { type: 'file', directory: '../kept', stacks: ['shop'], refresh: '0s' } };
const FILE = `services:
  web:
    image: busybox
    environment: { URL: "redis://:\${PW}@cache" }
    secrets: [pw]
secrets: { pw: { environment: PW } }
x-orbitr:
  secretsFrom:
    - provider: machine
      path: db
      keys: { PW: password }
`;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orbitr-external-'));
  await mkdir(join(root, 'stacks'));
  await mkdir(join(root, 'kept/db'), { recursive: true });
  await writeFile(join(root, 'stacks/shop.yaml'), FILE);
  await writeFile(join(root, 'kept/db/password'), `${CANARY}\n`);
});
afterEach(async () => {
  bench?.engine.close();
  await rm(root, { recursive: true });
});

async function load(settings: ProviderSettings | 'nobody asks' = SETTINGS, watched: string[] = []) {
  bench?.engine.close();
  bench = openWorkbench({ stacks: join(root, 'stacks'), data: join(root, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: 'unix:///nowhere.sock', engineLock: 'none' }, { vouches: () => true, watchAlso: (paths) => void watched.push(...paths), profiles: () => [], engineMayBeAway: true, ...(settings === 'nobody asks' ? {} : { secretProviders: () => settings }) });
  return again();
}
async function again() {
  const [stack] = (await discoverStacks(join(root, 'stacks'))).stacks;
  if (stack === undefined || bench === undefined) throw new Error('there is no stack');
  return bench.desired.load(stack);
}

test('values of a provider become variables and files, hidden wherever settings are shown', async () => {
  const watched: string[] = [];
  const desired = await load(SETTINGS, watched);
  if (desired.kind !== 'spec') throw new Error(JSON.stringify(desired));
  const { services, canonical, hidden } = desired.spec;
  expect(JSON.stringify(services[0]?.container.environment)).toContain(`redis://:${CANARY}@cache`);
  expect(JSON.stringify(services)).toContain(Buffer.from(CANARY).toString('base64'));
  expect(hidden).toEqual([CANARY]);
  expect(JSON.stringify([canonical, desired.files, desired.spec.reads, watched])).not.toContain(CANARY);
  expect(watched).toEqual([]);
  // What is kept of a revision are the files, and those have no value in them.
  expect(JSON.stringify([...((await bench?.desired.bundleOf('shop'))?.files ?? [])])).not.toContain(CANARY);
});

test('another value is another revision, without any file of the stack changing', async () => {
  const before = await load();
  await writeFile(join(root, 'kept/db/password'), 'another-one');
  const after = await again();
  if (before.kind !== 'spec' || after.kind !== 'spec') throw new Error(JSON.stringify([before, after]));
  expect(after.spec.revision.digest).not.toBe(before.spec.revision.digest);
  expect(after.spec.services[0]?.digest).not.toBe(before.spec.services[0]?.digest);
  expect(await again()).toMatchObject({ spec: { revision: after.spec.revision } });
});

test('what cannot be read is an error at its entry', async () => {
  await rm(join(root, 'kept/db/password'));
  expect(await load()).toMatchObject({ kind: 'invalid', diagnostics: [{ severity: 'error', code: 'secrets/external', message: '"machine" has no password under db', place: { file: 'shop.yaml', line: 9 } }] });
  expect(await load({})).toMatchObject({ kind: 'invalid', diagnostics: [{ message: 'there is no provider "machine"' }] });
  expect(await load({ machine: { type: 'file', directory: '../kept', stacks: ['blog'] } })).toMatchObject({ kind: 'invalid', diagnostics: [{ message: expect.stringContaining('not for this stack') }] });
});

test('where nobody asks providers, it is told where the value would come from', async () => {
  const desired = await load('nobody asks');
  if (desired.kind !== 'spec') throw new Error(JSON.stringify(desired));
  expect(JSON.stringify(desired.spec.services[0]?.container.environment)).toContain('redis://:(machine db#password)@cache');
});
