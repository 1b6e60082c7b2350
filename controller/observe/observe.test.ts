import { beforeEach, describe, expect, test } from 'vitest';
import type { EngineEvent, EngineReader } from '../engine/port.ts';
import { OrbitrError } from '../model/errors.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import { DetailCache } from './detail-cache.ts';
import { observe } from './observe.ts';

/** An engine of nothing but containers, which tells what it was asked. */
let listed: ObservedContainer[];
let inspected: string[];
let beforeAnswer: (id: string) => void;
let cache: DetailCache;

const engine: EngineReader = {
  facts: async () => ({ id: 'e', version: '20', apiVersion: '1.41', platform: 'linux/amd64', swarm: false }),
  listContainers: async () => listed,
  inspectContainer: async (id) => {
    inspected.push(id);
    const container = listed.find((each) => each.id === id);
    const answer = container && { ...container, detail: draftDetail };
    beforeAnswer(id);
    return answer;
  },
  listNetworks: async () => [],
  listVolumes: async () => [],
  volumeSizes: async () => new Map(),
  listImages: async () => new Map(),
      imagePlatform: async () => undefined,
  ping: async () => undefined,
  logs: () => ({}) as never,
  events: () => ({}) as never,
};

const event = (id: string, action: string, more: Partial<EngineEvent> = {}): EngineEvent => ({ type: 'container', action, id, labels: {}, time: 0, ...more });

/** Ids that one more observation inspected. */
async function inspections(options: { deep?: boolean } = {}): Promise<string[]> {
  inspected = [];
  await observe(engine, { cache, ...options });
  return inspected;
}

beforeEach(() => {
  listed = [draftObserved('b'), draftObserved('a'), draftObserved('foreign', { labels: {} })];
  inspected = [];
  beforeAnswer = () => undefined;
  cache = new DetailCache();
  cache.streamUp();
});

test('looks closer at what is ours, once, and sorts by name', async () => {
  const state = await observe(engine, { cache });
  expect(state.containers.map(({ name, detail }) => [name, detail !== undefined])).toEqual([['a', true], ['b', true], ['foreign', false]]);
  expect(await inspections()).toEqual([]);
});

describe('looks again', () => {
  beforeEach(async () => void (await inspections()));

  test.each(['update', 'rename', 'die', 'start', 'health_status: unhealthy', 'kill'])('after the event %s, at that container only', async (action) => {
    cache.note(event('id-a', action));
    expect(await inspections()).toEqual(['id-a']);
    expect(await inspections()).toEqual([]);
  });

  test('after a network event that is about the container', async () => {
    cache.note(event('net', 'disconnect', { type: 'network', labels: { container: 'id-b' } }));
    expect(await inspections()).toEqual(['id-b']);
  });

  test('when the list shows another condition', async () => {
    listed = listed.map((container) => (container.name === 'a' ? { ...container, state: 'exited' } : container));
    expect(await inspections()).toEqual(['id-a']);
  });

  test('when it is told to', async () => {
    expect(await inspections({ deep: true })).toEqual(['id-b', 'id-a']);
    expect(await inspections()).toEqual([]);
  });

  test('always, while the event stream is down, and once after it is back', async () => {
    cache.streamDown();
    expect(await inspections()).toHaveLength(2);
    expect(await inspections()).toHaveLength(2);
    cache.streamUp();
    expect(await inspections()).toHaveLength(2);
    expect(await inspections()).toEqual([]);
  });

  test('but not for the execs of a health check', async () => {
    cache.note(event('id-a', 'exec_create: true'));
    cache.note(event('id-a', 'exec_die'));
    expect(await inspections()).toEqual([]);
  });
});

test('what was overtaken by an event is not believed', async () => {
  beforeAnswer = (id) => cache.note(event(id, 'update'));
  await observe(engine, { cache });
  beforeAnswer = () => undefined;
  expect(await inspections()).toHaveLength(2);
});

test('what was overtaken by a gap in the events is not believed', async () => {
  beforeAnswer = () => {
    cache.streamDown();
    cache.streamUp();
  };
  await observe(engine, { cache });
  beforeAnswer = () => undefined;
  expect(await inspections()).toHaveLength(2);
});

test('what vanished after the list is not there', async () => {
  const gone = listed;
  listed = [];
  const state = await observe({ ...engine, listContainers: async () => gone }, { cache });
  expect(state.containers.map(({ name }) => name)).toEqual(['foreign']);
});

test('what another instance made is as foreign as anything', async () => {
  listed = [draftObserved('a', { labels: { [LABEL.stack]: 's', [LABEL.instance]: 'me' } }), draftObserved('b', { labels: { [LABEL.stack]: 's', [LABEL.instance]: 'other' } })];
  await observe(engine, { cache, instance: 'me' });
  expect(inspected).toEqual(['id-a']);
});

describe('one that does not answer', () => {
  const timeout = new OrbitrError({ code: 'engine/timeout', kind: 'transient', message: 'no answer' });
  const hanging: EngineReader = { ...engine, inspectContainer: async (id) => (id === 'id-a' ? (inspected.push(id), Promise.reject(timeout)) : engine.inspectContainer(id)) };

  test('hides no other one, is told as silent, and is left alone for a minute', async () => {
    let now = 0;
    cache = new DetailCache(() => now);
    const look = async () => (await observe(hanging, { cache, deep: true })).containers.map(({ name, detail, silent }) => [name, detail !== undefined, silent === true]);
    expect(await look()).toEqual([['a', false, true], ['b', true, false], ['foreign', false, false]]);
    now = 59_000;
    expect(await look()).toEqual([['a', false, true], ['b', true, false], ['foreign', false, false]]);
    expect(inspected).toEqual(['id-b', 'id-a', 'id-b']);
    now = 60_000;
    await look();
    expect(inspected.filter((id) => id === 'id-a')).toHaveLength(2);
  });

  test('is asked again when something happens to it', async () => {
    await observe(hanging, { cache });
    cache.note(event('id-a', 'start'));
    expect((await observe(engine, { cache })).containers[0]).not.toHaveProperty('silent');
  });

  test('any other failure is one of the whole look', async () => {
    const broken: EngineReader = { ...engine, inspectContainer: async () => Promise.reject(new OrbitrError({ code: 'engine/connection-lost', kind: 'transient', message: 'gone' })) };
    await expect(observe(broken, { cache })).rejects.toMatchObject({ code: 'engine/connection-lost' });
  });
});

test('a killed job is interrupted, by what was seen or by its exit code', async () => {
  const withExit = (exitCode: number) => async (id: string) => ({ ...(listed.find((each) => each.id === id) ?? draftObserved('x')), detail: { ...draftDetail, exitCode } });
  const interrupted = async (exitCode: number, ids: string[]) => (await observe({ ...engine, inspectContainer: withExit(exitCode) }, { cache, deep: true, interrupted: new Set(ids) })).containers[0]?.detail?.interrupted;
  expect(await interrupted(0, [])).toBe(false);
  expect(await interrupted(1, [])).toBe(false);
  expect(await interrupted(137, [])).toBe(true);
  expect(await interrupted(0, ['id-a'])).toBe(true);
});
