import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftObserved } from '../test/support/draft-observed.ts';
import { draftNetwork, draftService, draftVolume } from '../test/support/draft-service.ts';
import type { ObservedState } from '../controller/model/observed-state.ts';
import type { Operation, Subject } from '../controller/model/operation.ts';
import type { Plan } from '../controller/model/plan.ts';
import { because, makeOperation } from '../controller/plan/make-operation.ts';
import { intendedNames, readInventory, recordIntent, recordOwned } from './inventory.ts';
import type { Store } from './store.ts';
import { openStore } from './store.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-inventory-'));
  store = await openStore(folder, () => undefined, () => 0);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const subject: Subject = { stack: 'blog', type: 'container', name: 'x' };
const cause = because('Missing', '');
const plan = (...operations: readonly Operation[]): Plan => ({ stack: 'blog', operations, blocked: [], warnings: [] });
const everything = plan(
  makeOperation({ kind: 'create-container', key: '1', subject, cause, args: { service: draftService('web'), name: 'blog-web-1.next', labels: {}, anonymousVolumes: {}, peers: {} } }),
  makeOperation({ kind: 'rename-container', key: '2', subject, cause, args: { container: { name: 'blog-web-1.next' }, to: 'blog-web-1' } }),
  makeOperation({ kind: 'create-network', key: '3', subject, cause, args: { network: draftNetwork('blog_default'), labels: {} } }),
  makeOperation({ kind: 'create-volume', key: '4', subject, cause, args: { volume: draftVolume('blog_data'), labels: {} } }),
  makeOperation({ kind: 'start-container', key: '5', subject, cause, args: { container: { name: 'other' } } }),
);
const state = (names: readonly string[]): ObservedState => ({ engine: { id: 'e', version: '1', apiVersion: '1.41', platform: 'linux/amd64', swarm: false }, containers: names.map((name) => draftObserved(name)), networks: [], volumes: [], images: new Map() });
const written = async (): Promise<number> => (await stat(join(folder, 'memory.json'))).ino;

describe('the inventory', () => {
  it('knows the names of all that a plan makes before it is made, passing and final ones', async () => {
    expect(intendedNames(everything)).toEqual(['blog-web-1.next', 'blog-web-1', 'blog_default', 'blog_data']);
    await recordIntent(store, everything);
    await recordIntent(store, everything);
    expect([...readInventory(store, 'mine', true).intended]).toEqual(['blog-web-1.next', 'blog-web-1', 'blog_default', 'blog_data']);
  });

  it('survives a crash right after that', async () => {
    await recordIntent(store, everything);
    const after = await openStore(folder, () => undefined, () => 0);
    expect(readInventory(after, 'mine', true).intended.has('blog-web-1.next')).toBe(true);
  });

  it('records what is ours, forgets what is gone, and the names of plans that are over', async () => {
    await recordIntent(store, everything);
    await recordOwned(store, state(['a', 'b', 'theirs']), ({ name }) => name !== 'theirs', []);
    await recordOwned(store, state(['b', 'theirs']), ({ name }) => name !== 'theirs', ['blog-web-1', 'blog-web-1.next']);
    const { containers, intended } = readInventory(store, 'mine', true);
    expect([[...containers], [...intended]]).toEqual([['id-b'], ['blog_default', 'blog_data']]);
  });

  it('is written only when something changed', async () => {
    await recordOwned(store, state(['a']), () => true, []);
    const before = await written();
    await recordOwned(store, state(['a']), () => true, ['never intended']);
    await recordIntent(store, plan());
    expect(await written()).toBe(before);
  });
});
