import { setTimeout as pause } from 'node:timers/promises';
import { hasRoom, PATIENCE } from './has-room.ts';
import type { Sink } from './sink.ts';

/** What one stream may bring in a slice of time, some thousand lines a second: a flood must not take the controller's only thread. The engine waits meanwhile. */
const SLICE = 50;
const MOST_IN_A_SLICE = 32 * 1024;

export interface PumpOptions<T> {
  readonly source: AsyncIterable<T>;
  readonly sink: Sink;
  /** Name of the event for each item. */
  readonly event: string;
  /** Size of one item, in bytes, roughly. */
  readonly size: (item: T) => number;
  readonly shape: (item: T) => unknown;
  /** In ms; default: a minute. */
  readonly patience?: number;
}

/** Carries a source to a sink until either ends. Nothing is read ahead of the reader: a slow one is waited for, and one that takes nothing is sent away. Never throws. */
export async function pump<T>({ source, sink, event, size, shape, patience = PATIENCE }: PumpOptions<T>): Promise<void> {
  let [slice, taken] = [performance.now(), 0];
  try {
    for await (const item of source) {
      if (sink.signal.aborted) return;
      sink.send(event, shape(item));
      taken += size(item);
      if (!(await hasRoom(sink, patience))) return sink.end('slow');
      const now = performance.now();
      if (taken < MOST_IN_A_SLICE) {
        if (now - slice >= SLICE) [slice, taken] = [now, 0];
        continue;
      }
      await pause(Math.max(1, slice + SLICE - now));
      [slice, taken] = [performance.now(), 0];
    }
    sink.end('done');
  } catch {
    // The engine is away, or the container was removed: the reader may come again.
    sink.end('failed');
  }
}
