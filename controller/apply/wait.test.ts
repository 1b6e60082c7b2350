import { describe, expect, test } from 'vitest';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import type { ContainerDetail, ObservedContainer } from '../model/observed-state.ts';
import type { DependencyCondition } from '../model/stack-spec.ts';
import { judge, waitForContainer } from './wait.ts';

const seen = (overrides: Partial<ObservedContainer>, detail: Partial<ContainerDetail> = {}) => draftObserved('db', { ...overrides, detail: { ...draftDetail, ...detail } });
const created = seen({ state: 'created' }, { startedAt: 0 });
const running = seen({});
const ended = (exitCode: number) => seen({ state: 'exited' }, { exitCode });

describe('judging one look', () => {
  test.each<[DependencyCondition, string, ObservedContainer | undefined, string]>([
    ['started', 'not yet started', created, 'not-yet'],
    ['started', 'runs', running, 'met'],
    ['started', 'started and ended already', ended(1), 'met'],
    ['started', 'is gone', undefined, 'wait/gone'],
    ['completed', 'runs', running, 'not-yet'],
    ['completed', 'never started', created, 'not-yet'],
    ['completed', 'ended well', ended(0), 'met'],
    ['completed', 'ended badly', ended(3), 'wait/job-failed'],
    ['completed', 'is being restarted', seen({ state: 'restarting' }, { exitCode: 1 }), 'not-yet'],
    ['healthy', 'not yet started', created, 'not-yet'],
    ['healthy', 'starting', seen({ health: 'starting' }), 'not-yet'],
    ['healthy', 'healthy', seen({ health: 'healthy' }), 'met'],
    ['healthy', 'unhealthy', seen({ health: 'unhealthy' }), 'wait/unhealthy'],
    ['healthy', 'has no check', running, 'wait/no-healthcheck'],
    ['healthy', 'ended', ended(0), 'wait/exited'],
    ['healthy', 'ended while it was healthy', seen({ state: 'exited', health: 'healthy' }), 'wait/exited'],
    ['healthy', 'is being restarted', seen({ state: 'restarting', health: 'unhealthy' }), 'wait/unhealthy'],
  ])('%s: %s', (condition, _, container, expected) => {
    const verdict = judge(condition, 'db', container);
    expect(verdict.kind === 'failed' ? verdict.code : verdict.kind).toBe(expected);
  });

  test('says what the health check said', () => {
    expect(judge('healthy', 'db', seen({ health: 'unhealthy' }, { healthOutput: 'trying\nno route' }))).toMatchObject({ message: 'db is unhealthy; its check says: no route' });
  });
});

describe('waiting', () => {
  const args = { container: { id: 'id-db', name: 'db' }, condition: 'healthy', timeout: 5000, required: true } as const;
  const healthy = seen({ health: 'healthy' });
  const starting = seen({ health: 'starting' });

  /** Answers in turn; the last one for ever. */
  const looks = (...answers: readonly (ObservedContainer | undefined)[]) => {
    let asked = 0;
    return { inspectContainer: async () => answers[Math.min(asked++, answers.length - 1)], count: () => asked };
  };

  test('looks again at an event, without waiting for the poll', async () => {
    const engine = looks(starting, starting, healthy);
    const started = performance.now();
    await waitForContainer(args, { engine, changes: async () => undefined, pollInterval: 4000 });
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('listens before it looks, so that nothing falls in between', async () => {
    const order: string[] = [];
    const engine = { inspectContainer: async () => (order.push('look'), order.length > 3 ? healthy : starting) };
    await waitForContainer(args, { engine, changes: async () => void order.push('listen'), pollInterval: 10 });
    expect(order.slice(0, 2)).toEqual(['listen', 'look']);
  });

  test('polls when no event tells, also when the source fails', async () => {
    await waitForContainer(args, { engine: looks(starting, healthy), changes: async () => Promise.reject(new Error('no stream')), pollInterval: 5 });
    await waitForContainer(args, { engine: looks(starting, healthy), pollInterval: 5 });
  });

  test('a container that is known by name only is looked at twice at once', async () => {
    const engine = looks(starting, healthy);
    await waitForContainer({ ...args, container: { name: 'db' } }, { engine, pollInterval: 60_000 });
    expect(engine.count()).toBe(2);
  });

  test('gives up after the timeout', async () => {
    await expect(waitForContainer({ ...args, timeout: 30 }, { engine: looks(starting), pollInterval: 5 })).rejects.toMatchObject({ code: 'wait/timeout', kind: 'transient' });
  });

  test('stops at once when it is cancelled', async () => {
    const abort = new AbortController();
    const waiting = expect(waitForContainer(args, { engine: looks(starting) }, abort.signal)).rejects.toMatchObject({ code: 'wait/cancelled' });
    setTimeout(() => abort.abort(), 20);
    await waiting;
  });

  test('fails at once when it can no longer happen', async () => {
    const engine = looks(ended(1));
    await expect(waitForContainer(args, { engine })).rejects.toMatchObject({ code: 'wait/exited', hint: expect.any(String) });
    expect(engine.count()).toBe(1);
  });
});
