import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../state/store.ts';
import type { Store } from '../../state/store.ts';
import { draftBuild } from '../../test/support/draft-build.ts';
import { draftService } from '../../test/support/draft-service.ts';
import { makeFolder } from '../../test/support/make-folder.ts';
import type { ObservedImage, ObservedState } from '../model/observed-state.ts';
import type { Plan } from '../model/plan.ts';
import type { ServiceSpec, StackSpec } from '../model/stack-spec.ts';
import { SAME_PATHS } from '../spec/host-paths.ts';
import { imageMemory } from './image-memory.ts';

let folder: string;
let store: Store;
let now = 0;
const clocks = { now: () => now, steady: () => now };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-memory-'));
  store = await openStore(folder, () => undefined, () => 0);
  now = 1_000_000;
});
afterEach(() => rm(folder, { recursive: true }));

const spec = (...services: readonly ServiceSpec[]): StackSpec => ({ services }) as unknown as StackSpec;
const observed = (images: Readonly<Record<string, ObservedImage>>): ObservedState => ({ images: new Map(Object.entries(images)) }) as unknown as ObservedState;
const noPlatform = async (): Promise<undefined> => undefined;

describe('when an image is pulled again', () => {
  const daily = spec(draftService('a', { pullPolicy: { kind: 'refresh', refreshAfter: 1_000 }, container: { image: 'a:1' } }), draftService('b', { pullPolicy: { kind: 'always' }, container: { image: 'b:1' } }));
  const pull = { operations: [{ id: 'pull-image:a:1', kind: 'pull-image', args: { image: 'a:1' } }] } as unknown as Plan;
  const ended = (result: 'done' | 'failed') => [{ id: 'pull-image:a:1', result }] as never;

  test('as long after the last pull as the policy says, also after a restart', async () => {
    const memory = imageMemory(store, true, clocks);
    expect([...memory.stale(daily)]).toEqual(['a:1']);
    await memory.note(pull, ended('done'));
    expect([...memory.stale(daily)]).toEqual([]);
    now += 999;
    expect([...imageMemory(await openStore(folder, () => undefined, () => 0), true, clocks).stale(daily)]).toEqual([]);
    now += 1;
    expect([...memory.stale(daily)]).toEqual(['a:1']);
    expect([...memory.stale(undefined)]).toEqual([]);
  });

  test('not at once when it failed: a registry that is away holds back nothing', async () => {
    const memory = imageMemory(store, true, clocks);
    await memory.note(pull, ended('failed'));
    expect([...memory.stale(daily)]).toEqual([]);
    now += 15 * 60_000;
    expect([...memory.stale(daily)]).toEqual(['a:1']);
  });
});

describe('what an image was built from', () => {
  test('is what the files say when somebody else built it, from then on for good', async () => {
    await using context = await makeFolder({ Dockerfile: 'FROM scratch' });
    const service = draftService('web', { build: { ...draftBuild, context: join(context.path, 'context') }, container: { image: 'web' } });
    const inputs = async (writes = true): Promise<readonly (string | undefined)[]> => {
      const memory = imageMemory(store, writes, clocks);
      const { services } = await memory.withInputs(spec(service), SAME_PATHS);
      const state = await memory.enriched(observed({ 'web:latest': { id: 'sha256:1', created: 0 } }), noPlatform);
      return [services[0]?.build?.inputs, state.images.get('web:latest')?.inputs];
    };
    const [wanted, seen] = await inputs(false);
    expect(seen).toBe(wanted);
    // Somebody who only looks remembers nothing.
    expect(store.memory.images).toBeUndefined();
    await inputs();
    await context.write('Dockerfile', 'FROM busybox');
    const [later, known] = await inputs();
    expect(known).toBe(wanted);
    expect(later).not.toBe(wanted);
  });

  test('is left alone where a label tells it', async () => {
    const state = observed({ 'web:latest': { id: 'sha256:1', created: 0, inputs: 'label' } });
    expect(await imageMemory(store, true, clocks).enriched(state, noPlatform)).toBe(state);
  });
});

test('the platform of an image is asked once, and only where a service names one', async () => {
  const memory = imageMemory(store, true, clocks);
  const asked: string[] = [];
  const platformOf = async (id: string): Promise<string> => (asked.push(id), 'linux/arm64');
  await memory.withInputs(spec(draftService('a', { container: { image: 'a:1', platform: 'linux/amd64' } }), draftService('b', { container: { image: 'b:1' } })), SAME_PATHS);
  const state = observed({ 'a:1': { id: 'sha256:a', created: 0 }, 'b:1': { id: 'sha256:b', created: 0 } });
  for (let round = 0; round < 2; round++) {
    const { images } = await memory.enriched(state, platformOf);
    expect([images.get('a:1')?.platform, images.get('b:1')?.platform]).toEqual(['linux/arm64', undefined]);
  }
  expect(asked).toEqual(['sha256:a']);
});
