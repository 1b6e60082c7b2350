import { setTimeout as pause } from 'node:timers/promises';
import type { Sink } from './sink.ts';

/** Past this much that was not taken, in bytes, the source waits for the reader. */
const FULL = 256 * 1024;
/** How often it is looked whether a reader that was full has taken something, in ms: sockets do not tell. */
const LOOK = 50;
/** How long a reader that takes nothing is waited for, in ms. */
export const PATIENCE = 60_000;

/**
 * Waits, when much was not taken, until most of it was.
 * @param patience in ms @returns false when nothing was taken for so long; true also when the reader is gone
 */
export async function hasRoom(sink: Sink, patience = PATIENCE): Promise<boolean> {
  if (sink.pending <= FULL) return true;
  let least = sink.pending;
  let since = performance.now();
  while (!sink.signal.aborted && sink.pending > FULL / 2) {
    if (performance.now() - since > patience) return false;
    await pause(LOOK);
    if (sink.pending < least) [least, since] = [sink.pending, performance.now()];
  }
  return true;
}
