import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReconcileResult } from './reconcile-result.ts';
import { WorkQueue } from './work-queue.ts';

/** A pass that runs until the test ends it. */
interface Pass {
  readonly stack: string;
  readonly signal: AbortSignal;
  end(result?: ReconcileResult): Promise<void>;
}

function openQueue(concurrency = 4): { readonly queue: WorkQueue; readonly passes: Pass[]; readonly running: Pass[]; readonly ended: () => number } {
  const passes: Pass[] = [];
  const running: Pass[] = [];
  let ended = 0;
  const queue = new WorkQueue({
    concurrency,
    run: async (stack, signal) => {
      const { promise, resolve } = Promise.withResolvers<ReconcileResult>();
      const pass: Pass = {
        stack,
        signal,
        end: async (result = { kind: 'done' }) => {
          running.splice(running.indexOf(pass), 1);
          ended++;
          resolve(result);
          await vi.advanceTimersByTimeAsync(0);
        },
      };
      passes.push(pass);
      running.push(pass);
      return promise;
    },
    random: () => 0.5,
    now: Date.now,
    onChange: () => undefined,
  });
  return { queue, passes, running, ended: () => ended };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('the work queue', () => {
  it('runs stacks side by side, but one stack only once at a time', async () => {
    const { queue, running } = openQueue();
    for (const stack of ['a', 'b', 'a', 'a']) queue.add(stack);
    await settle();
    expect(running.map(({ stack }) => stack)).toEqual(['a', 'b']);
    queue.add('a');
    queue.add('a');
    await settle();
    expect(running).toHaveLength(2);
    await running[0]!.end();
    // However often it was asked for meanwhile: once more.
    expect(running.map(({ stack }) => stack)).toEqual(['b', 'a']);
    await running[1]!.end();
    expect(running.map(({ stack }) => stack)).toEqual(['b']);
  });

  it('runs no more at once than it may', async () => {
    const { queue, running } = openQueue(2);
    for (const stack of ['a', 'b', 'c']) queue.add(stack);
    await settle();
    expect(queue.status()).toMatchObject({ running: ['a', 'b'], waiting: ['c'] });
    await running[0]!.end();
    expect(queue.status()).toMatchObject({ running: ['b', 'c'], waiting: [] });
  });

  it('backs off after a failure, twice as long each time, and a hint does not cut it short', async () => {
    const { queue, passes, running } = openQueue();
    queue.add('a');
    await settle();
    await running[0]!.end({ kind: 'transient' });
    queue.add('a');
    await settle(4_999);
    expect(passes).toHaveLength(1);
    expect(queue.status().delayed).toMatchObject([{ stack: 'a', failures: 1 }]);
    expect(queue.isActive('a')).toBe(false);
    await settle(1);
    expect(passes).toHaveLength(2);
    await running[0]!.end({ kind: 'transient' });
    await settle(9_999);
    expect(passes).toHaveLength(2);
    await settle(1);
    expect(passes).toHaveLength(3);
    await running[0]!.end();
    expect(queue.status()).toEqual({ waiting: [], running: [], delayed: [] });
  });

  it('never waits more than five minutes, and never less than it was told', async () => {
    const { queue, passes, running } = openQueue();
    queue.add('a');
    await settle();
    for (let failure = 0; failure < 10; failure++) {
      await running[0]!.end({ kind: 'transient' });
      await settle(5 * 60_000);
    }
    expect(passes).toHaveLength(11);
    await running[0]!.end({ kind: 'transient', retryAfter: 20 * 60_000 });
    await settle(20 * 60_000 - 1);
    expect(passes).toHaveLength(11);
    await settle(1);
    expect(passes).toHaveLength(12);
  });

  it('forgets failures when the files change, and cancels the waits of the pass that runs', async () => {
    const { queue, passes, running } = openQueue();
    queue.add('a');
    await settle();
    await running[0]!.end({ kind: 'transient' });
    queue.add('a', 'supersede');
    await settle();
    expect(passes).toHaveLength(2);
    queue.add('a', 'supersede');
    expect(running[0]!.signal.aborted).toBe(true);
    await settle();
    expect(passes).toHaveLength(2);
    // What a cancelled pass came to does not count.
    await running[0]!.end({ kind: 'transient' });
    expect(passes).toHaveLength(3);
    expect(queue.status().delayed).toEqual([]);
  });

  it('tries again soon after a race, and backs off only when that goes on', async () => {
    const { queue, passes, running } = openQueue();
    queue.add('a');
    await settle();
    for (let race = 1; race <= 6; race++) {
      await running[0]!.end({ kind: 'raced' });
      await settle(10 * 2 ** race);
      expect(passes).toHaveLength(race + 1);
    }
    await running[0]!.end({ kind: 'raced' });
    await settle(4_999);
    expect(passes).toHaveLength(7);
    await settle(1);
    expect(passes).toHaveLength(8);
  });

  it('looks again when it was told to, or earlier when asked', async () => {
    const { queue, passes, running } = openQueue();
    queue.add('a');
    await settle();
    await running[0]!.end({ kind: 'requeue', after: 1_000 });
    await settle(999);
    expect(passes).toHaveLength(1);
    queue.add('a');
    await settle();
    expect(passes).toHaveLength(2);
    await running[0]!.end();
    await settle(60_000);
    expect(passes).toHaveLength(2);
  });

  it('lets everybody who backs off try at once when it is pardoned, and nobody else', async () => {
    const { queue, passes, running } = openQueue();
    for (const stack of ['a', 'b', 'c']) queue.add(stack);
    await settle();
    await running.find(({ stack }) => stack === 'a')!.end({ kind: 'transient' });
    await running.find(({ stack }) => stack === 'b')!.end({ kind: 'requeue', after: 1_000 });
    await running.find(({ stack }) => stack === 'c')!.end();
    queue.pardon();
    await settle();
    expect(passes.map(({ stack }) => stack)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('survives a pass that throws: the stack backs off like after any failure', async () => {
    let calls = 0;
    const queue = new WorkQueue({ concurrency: 1, run: () => Promise.reject(new Error(`defect ${++calls}`)), random: () => 0.5, now: Date.now, onChange: () => undefined });
    queue.add('a');
    await settle();
    expect(queue.status().delayed).toMatchObject([{ stack: 'a', failures: 1 }]);
    await settle(5_000);
    expect(calls).toBe(2);
  });

  it('ends by cancelling waits, waiting for what runs, and taking nothing more', async () => {
    const { queue, passes, running } = openQueue(1);
    queue.add('a');
    queue.add('b');
    await settle();
    const closed = queue.close();
    expect(running[0]!.signal.aborted).toBe(true);
    queue.add('c', 'supersede');
    await running[0]!.end({ kind: 'transient' });
    await closed;
    await settle(60 * 60_000);
    expect(passes.map(({ stack }) => stack)).toEqual(['a']);
  });
});

type Step = { readonly kind: 'hint' | 'supersede'; readonly stack: string } | { readonly kind: 'pardon' } | { readonly kind: 'end'; readonly pick: number; readonly result: ReconcileResult } | { readonly kind: 'wait'; readonly ms: number };

const stacks = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('hint' as const, 'supersede' as const), stack: stacks }),
  fc.constant({ kind: 'pardon' as const }),
  fc.record({ kind: fc.constant('end' as const), pick: fc.nat(3), result: fc.oneof(fc.record({ kind: fc.constantFrom('done' as const, 'raced' as const, 'transient' as const, 'terminal' as const) }), fc.record({ kind: fc.constant('requeue' as const), after: fc.integer({ min: 1, max: 5_000 }) })) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 20_000 }) }),
);

describe('whatever happens, the work queue', () => {
  it('never runs two passes of one stack at once, and follows every request by a pass that begins after it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { queue, passes, running } = openQueue(2);
        /** Passes of a stack that had begun when it was last asked for. */
        const asked = new Map<string, number>();
        const begun = (stack: string): number => passes.filter((pass) => pass.stack === stack).length;
        for (const each of steps) {
          if (each.kind === 'pardon') {
            queue.pardon();
          } else if (each.kind === 'wait') {
            await settle(each.ms);
          } else if (each.kind === 'end') {
            await running[each.pick % Math.max(1, running.length)]?.end(each.result);
          } else {
            asked.set(each.stack, begun(each.stack));
            queue.add(each.stack, each.kind);
          }
          await settle();
          expect(new Set(running.map(({ stack }) => stack)).size).toBe(running.length);
          expect(running.length).toBeLessThanOrEqual(2);
        }
        // Let everything come to rest: passes succeed from here on, and the longest back-off is five minutes and a fifth.
        for (let round = 0; round < 20; round++) {
          while (running.length > 0) await running[0]!.end();
          await settle(6 * 60_000);
        }
        for (const [stack, before] of asked) expect(begun(stack)).toBeGreaterThan(before);
        expect(queue.status()).toEqual({ waiting: [], running: [], delayed: [] });
      }),
      { numRuns: 150 },
    );
  });
});
