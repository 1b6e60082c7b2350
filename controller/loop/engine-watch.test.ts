import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineEvent } from '../engine/port.ts';
import { watchEngine } from './engine-watch.ts';

const event = (action: string): EngineEvent => ({ type: 'other', action, id: '', labels: {}, time: 0 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Follows a sequence of streams, one a try: what each yields, and whether it then throws or stays open. */
function follow(streams: readonly { readonly yields: readonly string[]; readonly throws?: string; readonly stays?: boolean }[]): { readonly told: string[]; readonly stop: AbortController; readonly over: Promise<void>; reconnect(why: string): void } {
  const told: string[] = [];
  const stop = new AbortController();
  let tries = 0;
  const watch = watchEngine(
    {
      silence: 60_000,
      events: async function* (signal) {
        const stream = streams[Math.min(tries++, streams.length - 1)]!;
        for (const action of stream.yields) yield event(action);
        if (stream.throws !== undefined) throw new Error(stream.throws);
        if (stream.stays === true) await new Promise<void>((resolve) => void signal.addEventListener('abort', () => resolve()));
      },
      connected: () => void told.push('connected'),
      event: ({ action }) => void told.push(action),
      lost: (reason) => void told.push(`lost: ${reason}`),
    },
    stop.signal,
  );
  return { told, stop, over: watch.over, reconnect: (why) => watch.reconnect(why) };
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

  it('opens a stream anew that was silent for long: it may be dead without an end', async () => {
    const { told, stop, over } = follow([{ yields: ['connected', 'start'], stays: true }]);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(told).toEqual(['connected', 'start']);
    await vi.advanceTimersByTimeAsync(251);
    expect(told.slice(2)).toEqual(['lost: the event stream ended', 'connected', 'start']);
    stop.abort();
    await over;
  });

  it('opens a stream anew when somebody found out that the engine does not answer', async () => {
    const { told, stop, over, reconnect } = follow([{ yields: ['connected'], stays: true }]);
    await vi.advanceTimersByTimeAsync(0);
    reconnect('no answer');
    await vi.advanceTimersByTimeAsync(250);
    expect(told).toEqual(['connected', 'lost: no answer', 'connected']);
    // That it can be opened does not say that the engine is well.
    reconnect('no answer');
    await vi.advanceTimersByTimeAsync(499);
    expect(told).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveLength(5);
    stop.abort();
    await over;
  });
});
