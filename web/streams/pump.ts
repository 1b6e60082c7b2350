import { setTimeout as pause } from 'node:timers/promises';
import type { Sink } from './sink.ts';

/** Past this much that was not taken, in bytes, what comes is dropped and counted; past the other the connection is closed. */
const DROPPING = 1024 * 1024;
const HOPELESS = 8 * 1024 * 1024;
/** What one stream may bring in a slice of time, some thousand lines a second: a flood must not take the controller's only thread. The engine waits meanwhile. */
const SLICE = 50;
const MOST_IN_A_SLICE = 32 * 1024;

/** How long nothing is dropped any more before what was dropped is told, in ms. */
export interface PumpOptions<T> {
  readonly source: AsyncIterable<T>;
  readonly sink: Sink;
  /** Name of the event for each item. */
  readonly event: string;
  /** Size of one item, in bytes, roughly. */
  readonly size: (item: T) => number;
  readonly shape: (item: T) => unknown;
}

/** Carries a source to a sink until either ends. A reader that is slow misses some and is told how many; memory stays flat. Never throws. */
export async function pump<T>({ source, sink, event, size, shape }: PumpOptions<T>): Promise<void> {
  let skipped = 0;
  let [slice, taken] = [performance.now(), 0];
  try {
    for await (const item of source) {
      if (sink.signal.aborted) return;
      if (sink.pending > HOPELESS) return sink.end('slow');
      if (sink.pending > DROPPING) skipped += 1;
      else {
        if (skipped > 0) sink.send('skipped', { count: skipped });
        skipped = 0;
        sink.send(event, shape(item));
      }
      taken += size(item);
      const now = performance.now();
      if (taken < MOST_IN_A_SLICE) {
        if (now - slice >= SLICE) [slice, taken] = [now, 0];
        continue;
      }
      await pause(Math.max(1, slice + SLICE - now));
      [slice, taken] = [performance.now(), 0];
    }
    if (skipped > 0) sink.send('skipped', { count: skipped });
    sink.end('done');
  } catch {
    // The engine is away, or the container was removed: the reader may come again.
    sink.end('failed');
  }
}
