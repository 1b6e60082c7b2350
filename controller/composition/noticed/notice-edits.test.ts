import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deployedObservation, SCENARIO_INSTANCE } from '../../../test/support/deployed-observation.ts';
import { startTestServer, type TestServer } from '../../../test/support/web-client.ts';
import { editNotes } from '../../../state/edit-notes.ts';
import { NO_FILE } from '../../edits.ts';
import type { Outcome } from '../../loop/outcome.ts';
import { stackStatus } from '../../loop/stack-report.ts';
import type { AuditEntry } from '../../model/audit.ts';
import type { OperationRecord } from '../../model/status.ts';
import { indexObservation } from '../../plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../plan/plan-input.ts';
import { planStack } from '../../plan/plan-stack.ts';
import { auditEdits } from '../audit-edits.ts';
import type { EditOrigin } from '../git/git-room.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { noteWritten } from './note-written.ts';
import { openNotice, type Notice } from './notice-edits.ts';

const BLOG = "services:\n  web:\n    image: nginx:1\n    environment: { PASSWORD: canary-1 }\n";
const AUTHOR = { via: 'api', actor: 'ada' } as const;

let server: TestServer;
let bench: Workbench;
let notice: Notice;
let stopAudit: () => void;
let origin: EditOrigin | undefined;
beforeEach(async () => {
  server = await startTestServer({ stacks: [] });
  const { controller, world } = server;
  await mkdir(join(world.stacks, 'photos/config'), { recursive: true });
  await Promise.all([
    write('blog.yaml', BLOG),
    write('photos/compose.yaml', 'services:\n  app: { image: photos, env_file: app.env }\nconfigs: { ini: { file: config/app.ini } }\n'),
    write('photos/app.env', 'TOKEN=canary-2\n'),
    write('photos/config/app.ini', 'password=canary-3\n'),
  ]);
  bench = openWorkbench({ stacks: world.stacks, data: world.folder, listen: { host: '127.0.0.1', port: 0 }, dockerHost: 'unix:///nowhere.sock', engineLock: 'none' }, { vouches: () => true, watchAlso: () => undefined, profiles: () => [], engineMayBeAway: true });
  let ids = 0;
  origin = undefined;
  notice = openNotice({ folder: world.stacks, edits: world.edits, board: { subscribe: controller.subscribe, get: controller.stack }, desired: bench.desired, origin: async () => origin, notes: () => editNotes(world.folder, Date.now()), newId: () => `noticed-${++ids}`, now: Date.now, log: { warn: (fields: object) => server.errors.push(fields) } });
  stopAudit = auditEdits({ edits: world.edits, noticed: notice, api: controller, audit: world.audit, now: Date.now });
  for (const stack of ['blog', 'photos']) await pass(stack);
  await notice.begin();
});
afterEach(async () => {
  stopAudit();
  await notice.close();
  bench.engine.close();
  await server.close();
  expect(server.errors).toEqual([]);
});

const path = (file: string): string => join(server.world.stacks, file);
async function write(file: string, text: string | Uint8Array): Promise<void> {
  await writeFile(path(file), text);
}

/** A pass as the controller's: it reads, plans against an engine that holds nothing, and tells; here it does nothing. */
async function pass(stack: string, outcome: Outcome = { kind: 'synced' }, records?: readonly OperationRecord[]): Promise<void> {
  const desired = await bench.desired.find(stack);
  const observed = indexObservation(deployedObservation(undefined), { instance: SCENARIO_INSTANCE, complete: true, containers: new Set(), networks: new Set(), volumes: new Set(), intended: new Set() });
  const plan = desired.kind === 'spec' ? planStack({ stack, spec: desired.spec, instance: SCENARIO_INSTANCE, observed, applied: undefined, options: DEFAULT_PLAN_OPTIONS }) : undefined;
  server.controller.put(stackStatus({ report: { stack, desired, observed, plan, outcome: desired.kind === 'invalid' ? { kind: 'invalid', errors: 1, first: '' } : outcome, records }, previous: server.controller.stack(stack), applied: undefined, falls: () => 0, crashLoop: () => undefined, now: Date.now() }));
  if (desired.kind === 'absent' && outcome.kind === 'synced') server.controller.remove(stack);
}

/** Oldest first; when all that was told was looked at. */
async function entries(): Promise<readonly AuditEntry[]> {
  for (let turn = 0; turn < 3; turn++) await server.world.edits.alone(async () => undefined);
  return (await server.world.audit.find({}, 1_000)).toReversed();
}

test('an edit by hand is told like any other: what it changed without secrets, what was planned, and what came of it', async () => {
  await write('blog.yaml', BLOG.replace('nginx:1', 'nginx:2').replace('canary-1', 'canary-9'));
  server.controller.change({ queue: { waiting: [], running: ['blog'], delayed: [] } });
  await pass('blog', { kind: 'applying', operations: 3 });
  const [edit, ...none] = await entries();
  expect(none).toEqual([]);
  expect(edit).toMatchObject({ kind: 'edit', actor: 'file system', via: 'files', stack: 'blog', message: 'blog: change blog.yaml', edit: 'noticed-1', files: [{ file: 'blog.yaml' }] });
  expect(edit?.files?.[0]?.difference).toMatch(/^-    image: nginx:1$[^]*^\+    image: nginx:2$/m);
  expect(edit?.plan?.operations).toContainEqual(expect.objectContaining({ kind: 'create-container', subject: 'blog-web-1' }));
  const record: OperationRecord = { id: 'x', trace: 't', kind: 'create-container', subject: { stack: 'blog', name: 'blog-web-1' }, cause: 'is missing', result: 'done', startedAt: Date.now() } as OperationRecord;
  await pass('blog', { kind: 'synced' }, [record]);
  server.controller.change({ queue: { waiting: [], running: [], delayed: [] } });
  const told = await entries();
  expect(told.map(({ kind }) => kind)).toEqual(['edit', 'result']);
  expect(told[1]).toMatchObject({ actor: 'file system', stack: 'blog', edit: 'noticed-1', result: { reason: 'Synced', operations: [{ kind: 'create-container', subject: 'blog-web-1', result: 'done' }] } });
  expect(JSON.stringify(told)).not.toContain('canary');
  const shown = await Promise.all(['/activity?actor=file+system', '/api/v1/audit?actor=file+system', '/api/v1/audit/export'].map((page) => server.ask(page)));
  for (const { status, body } of shown) {
    expect(status).toBe(200);
    expect(body).toContain('blog: change blog.yaml');
    expect(body).toContain('    image: nginx:2');
    expect(body).not.toContain('canary');
  }
  expect(shown[0]?.body).toMatch(/file system<\/b> <span class="quiet name">by hand/);
});

test('a pass that is over before anybody looked is told with what it did', async () => {
  await write('blog.yaml', BLOG.replace('nginx:1', 'nginx:2'));
  const desired = await bench.desired.find('blog');
  const record = { id: 'x', trace: 'new', kind: 'pull-image', subject: { stack: 'blog', name: 'nginx:2' }, cause: 'is missing', result: 'done', startedAt: Date.now() - 50 } as OperationRecord;
  server.controller.put(stackStatus({ report: { stack: 'blog', desired, observed: undefined, plan: { stack: 'blog', operations: [], blocked: [], warnings: [] } as never, outcome: { kind: 'synced' }, records: [record] }, previous: server.controller.stack('blog'), applied: undefined, falls: () => 0, crashLoop: () => undefined, now: Date.now() }));
  expect(await entries()).toMatchObject([{ kind: 'edit', plan: { operations: [{ kind: 'pull-image', subject: 'nginx:2', cause: 'is missing' }] } }, { kind: 'result', result: { operations: [{ result: 'done' }] } }]);
});

test('our own edits are told once, however late their listeners are, and what is written by hand right after one is not hidden by it', async () => {
  // The pass sees what an edit wrote before anybody was told of the edit.
  server.world.edits.onEdited(async ({ stack }) => (stack === 'blog' ? pass('blog') : undefined));
  const { etag } = await server.world.edits.read({ stack: 'blog', path: 'blog.yaml' });
  await server.world.edits.make({ kind: 'write-files', stack: 'blog', files: [{ path: 'blog.yaml', content: BLOG.replace('nginx:1', 'nginx:2'), ifMatch: etag }] }, AUTHOR);
  await server.world.edits.make({ kind: 'create-stack', stack: 'notes', files: { 'compose.yaml': BLOG, '.env': 'A=1\n' } }, AUTHOR);
  await pass('notes');
  await server.world.edits.make({ kind: 'remove-stack', stack: 'notes' }, AUTHOR);
  await pass('notes');
  await server.world.edits.make({ kind: 'write-files', stack: undefined, files: [{ path: 'orbitr.yaml', content: 'profiles: [a]\n', ifMatch: NO_FILE }] }, AUTHOR);
  notice.look();
  expect((await entries()).map(({ actor }) => actor)).not.toContain('file system');
  await server.world.edits.make({ kind: 'set-run', stack: 'blog', run: 'stopped' }, AUTHOR);
  await write('blog.yaml', BLOG.replace('nginx:1', 'nginx:3'));
  await pass('blog');
  const [found] = (await entries()).filter(({ actor, kind }) => actor === 'file system' && kind === 'edit');
  expect(found?.files?.[0]?.difference).toContain('-  run: stopped');
});

test('what was there at the start, what is only touched, and what is named for the first time is no change', async () => {
  await utimes(path('blog.yaml'), new Date(), new Date());
  await pass('blog');
  await server.world.edits.make({ kind: 'set-run', stack: 'photos', run: 'stopped' }, AUTHOR);
  await pass('photos');
  expect((await entries()).map(({ actor }) => actor)).not.toContain('file system');
  await write('photos/compose.yaml', 'services:\n  app: { image: photos, env_file: app.env, configs: [ini] }\nconfigs: { ini: { file: config/app.ini } }\n');
  await pass('photos');
  const found = (await entries()).filter(({ actor, kind }) => actor === 'file system' && kind === 'edit');
  expect(found.map(({ files }) => files?.map(({ file }) => file))).toEqual([['photos/compose.yaml']]);
});

test('stacks that come and go, values, files of any kind and the settings', async () => {
  await mkdir(path('shop'));
  await write('shop/compose.yaml', BLOG);
  await write('shop/.env', 'KEY=canary-4\n');
  await pass('shop');
  await write('photos/app.env', 'TOKEN=canary-5\nMORE=canary-6\n');
  await write('photos/.env', 'NEW=canary-7\n');
  await pass('photos');
  await rm(path('blog.yaml'));
  await pass('blog', { kind: 'waiting', reason: 'Waiting', message: '', after: 1 });
  await pass('blog');
  // Seen in one look, the settings come first.
  await entries();
  await write('orbitr.yaml', 'profiles: [a]\n');
  notice.look();
  const told = await entries();
  const edits = told.filter(({ kind }) => kind === 'edit');
  expect(edits.map(({ stack, message, files }) => [stack, message, files?.map(({ file }) => file).toSorted()])).toEqual([
    ['shop', 'shop: add the stack', ['shop/.env', 'shop/compose.yaml']],
    ['photos', 'photos: change photos/app.env, photos/.env', ['photos/.env', 'photos/app.env']],
    ['blog', 'blog: remove the stack', ['blog.yaml']],
    [undefined, 'settings: change orbitr.yaml', ['orbitr.yaml']],
  ]);
  expect(told.filter(({ kind, stack }) => kind === 'result' && stack === 'blog')).toMatchObject([{ result: { reason: 'Removed' } }]);
  expect(JSON.stringify(told)).not.toContain('canary');
  expect(edits[1]?.files?.find(({ file }) => file === 'photos/app.env')?.difference).toContain('+MORE=•••');
});

test('files that are wrong are told, too, and where a commit counts its author is', async () => {
  origin = { author: { via: 'git', actor: 'Grace', message: 'Newer nginx' }, commit: 'abc' };
  await write('blog.yaml', 'services:\n  web: { imagee: nginx }\n');
  await pass('blog');
  const told = await entries();
  expect(told).toMatchObject([{ kind: 'edit', actor: 'Grace', via: 'git', message: 'Newer nginx', commit: 'abc', files: [{ file: 'blog.yaml' }] }, { kind: 'result', result: { reason: 'Invalid' } }]);
  expect(told[0]).not.toHaveProperty('plan');
});

test('what a command wrote is told as its work, and what was changed after it is not', async () => {
  const data = server.world.folder;
  const change = async (image: string): Promise<void> => write('blog.yaml', BLOG.replace('nginx:1', image));
  const last = async (): Promise<readonly (string | undefined)[]> => {
    await pass('blog');
    const edit = (await entries()).findLast(({ kind }) => kind === 'edit');
    return [edit?.actor, edit?.via, edit?.message];
  };
  await change('nginx:2');
  await noteWritten({ data }, [path('blog.yaml')], 'grace', 'blog: accept what drifted');
  expect(await last()).toEqual(['grace', 'cli', 'blog: accept what drifted']);
  await change('nginx:3');
  await noteWritten({ data }, [path('blog.yaml')], 'grace', 'blog: accept what drifted');
  await change('nginx:4');
  expect(await last()).toEqual(['file system', 'files', 'blog: change blog.yaml']);
  await rm(path('blog.yaml'));
  await noteWritten({ data }, [path('blog.yaml')], 'grace', 'blog: remove the stack');
  expect(await last()).toEqual(['grace', 'cli', 'blog: remove the stack']);
});

test('a checkout of many stacks is told whole, and compared in part', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `many${index}`);
  await Promise.all(names.map((name) => write(`${name}.yaml`, BLOG)));
  for (const name of names) await pass(name);
  const edits = (await entries()).filter(({ kind }) => kind === 'edit');
  expect(new Set(edits.map(({ stack }) => stack))).toEqual(new Set(names));
  expect(edits).toHaveLength(60);
  expect(edits.filter(({ files }) => files?.[0]?.difference.includes('nginx'))).toHaveLength(50);
  expect(edits.at(-1)?.files?.[0]?.difference).toMatch(/none → \d+ bytes; what it holds is not recorded/);
});

test('what is too long to be compared is told by its size', async () => {
  await write('blog.yaml', `${BLOG}# ${'x'.repeat(200_000)}\n`);
  await pass('blog');
  const [edit] = await entries();
  expect(edit?.files?.[0]?.difference).toMatch(/^blog\.yaml: 76 bytes → \d{6} bytes; what it holds is not recorded\n$/);
});
