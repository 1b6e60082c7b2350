import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineEvent } from '../engine/port.ts';
import { watchEngine } from './engine-watch.ts';

const event = (action: string): EngineEvent => ({ type: 'other', action, id: '', labels: {}, time: 0 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Follows a sequence of streams, one a try: what each yields, and whether it then throws. */
function follow(streams: readonly { readonly yields: readonly string[]; readonly throws?: string }[]): { readonly told: string[]; readonly stop: AbortController; readonly over: Promise<void> } {
  const told: string[] = [];
  const stop = new AbortController();
  let tries = 0;
  const over = watchEngine(
    {
      events: async function* () {
        const stream = streams[Math.min(tries++, streams.length - 1)]!;
        for (const action of stream.yields) yield event(action);
        if (stream.throws !== undefined) throw new Error(stream.throws);
      },
      connected: () => void told.push('connected'),
      event: ({ action }) => void told.push(action),
      lost: (reason) => void told.push(`lost: ${reason}`),
    },
    stop.signal,
  );
  return { told, stop, over };
}

describe('the watch on the engine', () => {
  it('tells that it is connected, then events, then that it was lost, and connects again', async () => {
    const { told, stop, over } = follow([{ yields: ['connected', 'start'] }, { yields: ['connected'], throws: 'reset' }]);
    await vi.advanceTimersByTimeAsync(250);
    expect(told).toEqual(['connected', 'start', 'lost: the event stream ended', 'connected', 'lost: reset']);
    stop.abort();
    await over;
  });

  it('waits longer after each try that fails, at most ten seconds, and short again after a success', async () => {
    const { told, stop, over } = follow([...Array.from({ length: 8 }, () => ({ yields: [], throws: 'refused' })), { yields: ['connected'] }, { yields: [], throws: 'refused' }]);
    // 250 ms, 500, 1 s, 2 s, 4 s, 8 s, 10 s, 10 s.
    await vi.advanceTimersByTimeAsync(35_749);
    expect(told).toHaveLength(8);
    await vi.advanceTimersByTimeAsync(1);
    expect(told.slice(8)).toEqual(['connected', 'lost: the event stream ended']);
    await vi.advanceTimersByTimeAsync(250);
    expect(told).toHaveLength(11);
    stop.abort();
    await over;
  });

  it('ends at once when it is told to, also in a wait', async () => {
    const { told, stop, over } = follow([{ yields: [], throws: 'refused' }]);
    await vi.advanceTimersByTimeAsync(0);
    stop.abort();
    await over;
    expect(told).toEqual(['lost: refused']);
  });
});
