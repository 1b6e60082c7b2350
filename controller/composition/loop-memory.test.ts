import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSpec } from '../../test/support/build-spec.ts';
import { draftObserved } from '../../test/support/draft-observed.ts';
import { openJournal } from '../../state/journal.ts';
import { sealedFolder } from '../../state/sealed-folder.ts';
import type { Store } from '../../state/store.ts';
import { openStore } from '../../state/store.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedState } from '../model/observed-state.ts';
import { settledPart } from '../loop/settled-part.ts';
import type { Plan } from '../model/plan.ts';
import type { OperationRecord } from '../model/status.ts';
import { indexObservation } from '../plan/index-observation.ts';
import { because, makeOperation } from '../plan/make-operation.ts';
import { revisionHistory } from '../../state/revision-history.ts';
import type { DurableMemory } from './loop-memory.ts';
import { rolloutMemory } from './rollout-memory.ts';
import { durableMemory, lookingMemory } from './loop-memory.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-memory-'));
  store = await openStore(folder, () => undefined, () => 0);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = async (familiar = true): Promise<DurableMemory> => durableMemory(store, await openJournal(folder), { id: 'mine', familiar }, rolloutMemory({ store, goods: sealedFolder(folder, 'good'), history: revisionHistory(sealedFolder(folder, 'history')), bundleOf: async () => undefined, now: () => 0, onLost: () => undefined }));
const labels = { [LABEL.stack]: 'blog', [LABEL.instance]: 'mine' };
const state = (...names: readonly string[]): ObservedState => ({ engine: { id: 'e', version: '1', apiVersion: '1.41', platform: 'linux/amd64', swarm: false }, containers: names.map((name) => draftObserved(name, { labels })), networks: [], volumes: [], images: new Map() });
const creating = (name: string): Plan => {
  const service = buildSpec({ name: 'blog', services: [{ name: 'web' }] }).services[0]!;
  return { stack: 'blog', blocked: [], warnings: [], operations: [makeOperation({ kind: 'create-container', subject: { stack: 'blog', type: 'container', name }, cause: because('Missing', ''), args: { service, name, labels, anonymousVolumes: {}, peers: {} } })] };
};

/** One look: begins now, ends (and is recorded) when the result is called. */
function look(memory: DurableMemory, plan?: Plan): (...names: readonly string[]) => Promise<void> {
  const seen = memory.observing();
  return async (...names) => memory.recordOwned(indexObservation(seen(state(...names)), memory.inventory()), plan);
}

describe('what the loop remembers', () => {
  it('believes labels once after its memory was lost, and never again', async () => {
    const memory = await open();
    expect(memory.inventory().complete).toBe(false);
    await look(memory)('blog-web-1');
    expect(memory.inventory()).toMatchObject({ complete: true, containers: new Set(['id-blog-web-1']) });
    await look(memory)('blog-web-1', 'labelled-by-somebody');
    expect([...memory.inventory().containers]).toEqual(['id-blog-web-1']);
  });

  it('believes labels once when it remembers another instance', async () => {
    await store.update((memory) => void (memory.instance = 'other'));
    store = await openStore(folder, () => undefined, () => 0);
    expect((await open(true)).inventory().complete).toBe(true);
    expect((await open(false)).inventory().complete).toBe(false);
  });

  it('knows what is being made before it is made, and forgets the intent when the plan is over', async () => {
    const memory = await open();
    await look(memory)();
    const plan = creating('blog-web-1');
    await memory.recordIntent(plan);
    expect([...memory.inventory().intended]).toEqual(['blog-web-1']);
    await look(memory, plan)('blog-web-1');
    expect([...memory.inventory().containers]).toEqual(['id-blog-web-1']);
    expect([...memory.inventory().intended]).toEqual([]);
  });

  it('knows what the engine makes only when nobody waits for it any more', async () => {
    const memory = await open();
    await look(memory)();
    const plan = creating('blog-web-1');
    await memory.recordIntent(plan);
    const timedOut = plan.operations.map(({ id, kind, subject }): OperationRecord => ({ id, kind, subject, trace: 't', cause: '', result: 'failed', startedAt: 0, error: { code: 'engine/timeout', message: '' } }));
    await look(memory, settledPart(plan, timedOut))();
    await look(memory)('blog-web-1');
    expect([...memory.inventory().containers]).toEqual(['id-blog-web-1']);
    // The next plan for it has an end.
    await look(memory, plan)('blog-web-1');
    expect([...memory.inventory().intended]).toEqual([]);
  });

  it('is not made to disown anything by an observation that began earlier and ended later', async () => {
    const memory = await open();
    await look(memory)();
    await memory.recordIntent(creating('blog-web-1'));
    const slow = look(memory);
    await look(memory)('blog-web-1');
    await slow();
    expect([...memory.inventory().containers]).toEqual(['id-blog-web-1']);
  });

  it('forgets the intent also when a later observation was recorded first', async () => {
    const memory = await open();
    await look(memory)();
    const plan = creating('blog-web-1');
    await memory.recordIntent(plan);
    const slow = look(memory, plan);
    await look(memory)('blog-web-1');
    await slow('blog-web-1');
    expect([...memory.inventory().intended]).toEqual([]);
    expect([...memory.inventory().containers]).toEqual(['id-blog-web-1']);
  });

  it('keeps what was applied without its secrets, and nothing of a stack that is gone', async () => {
    const memory = await open();
    const spec = buildSpec({ name: 'blog', services: [{ name: 'web' }] });
    const secret = { ...spec, canonical: { services: { web: { environment: { TOKEN: 'very-secret' } } } } };
    await memory.recordApplied('blog', { kind: 'spec', spec: secret, files: [] }, indexObservation(state(), memory.inventory()));
    expect(JSON.stringify(store.memory.stacks)).not.toContain('very-secret');
    expect(memory.applied('blog')).toBeDefined();
    await memory.recordApplied('blog', { kind: 'absent' }, indexObservation(state(), memory.inventory()));
    expect(memory.applied('blog')).toBeUndefined();
  });

  it('is not written by one that only looks', async () => {
    const memory = lookingMemory(await open());
    await memory.recordIntent(creating('x'));
    await look(memory)('blog-web-1');
    expect(store.memory.inventory).toEqual({ containers: [], networks: [], volumes: [], intended: [] });
  });
});
