import type { EngineEvent } from '../engine/port.ts';
import { toOrbitrError } from '../model/errors.ts';

export interface EngineWatchDependencies {
  readonly events: (signal: AbortSignal) => AsyncIterable<EngineEvent>;
  /** The stream is open; everything must be listed once, because the gap before it told nothing. */
  readonly connected: () => void;
  readonly event: (event: EngineEvent) => void;
  /** The stream ended or could not be opened. */
  readonly lost: (reason: string) => void;
}

/** Between tries to reach the engine again, in ms; doubles up to the second. */
const RECONNECT = { first: 250, most: 10_000 };

/** Follows the engine's events until `signal` aborts, and reconnects for ever. */
export async function watchEngine(dependencies: EngineWatchDependencies, signal: AbortSignal): Promise<void> {
  let wait = RECONNECT.first;
  while (!signal.aborted) {
    let reason = 'the event stream ended';
    try {
      for await (const event of dependencies.events(signal)) {
        if (event.action === 'connected') {
          wait = RECONNECT.first;
          dependencies.connected();
        } else {
          dependencies.event(event);
        }
      }
    } catch (thrown) {
      reason = toOrbitrError(thrown).message;
    }
    if (signal.aborted) return;
    dependencies.lost(reason);
    await pause(wait, signal);
    wait = Math.min(RECONNECT.most, wait * 2);
  }
}

// The signal outlives thousands of pauses: none may leave its listener behind.
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (): void => resolve();
  const timer = setTimeout(end, ms);
  signal.addEventListener('abort', end, { once: true });
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', end);
}
