import type { EngineEvent } from '../engine/port.ts';
import { toOrbitrError } from '../model/errors.ts';

export interface EngineWatchDependencies {
  readonly events: (signal: AbortSignal) => AsyncIterable<EngineEvent>;
  /** The stream is open; everything must be listed once, because the gap before it told nothing. */
  readonly connected: () => void;
  readonly event: (event: EngineEvent) => void;
  /** The stream ended or could not be opened. */
  readonly lost: (reason: string) => void;
  /** A stream that tells nothing for so long is opened anew, in ms: a connection may be dead without an end. */
  readonly silence: number;
}

export interface EngineWatch {
  /** Opens the stream anew: somebody found out that the engine does not answer, and why. As long as that goes on, the waits grow. */
  reconnect(why: string): void;
  /** Settles when the watch is over. */
  readonly over: Promise<void>;
}

/** Between tries to reach the engine again, in ms; doubles up to the second. */
const RECONNECT = { first: 250, most: 10_000 };

/** Follows the engine's events until `signal` aborts, and reconnects for ever. */
export function watchEngine(dependencies: EngineWatchDependencies, signal: AbortSignal): EngineWatch {
  let doubt: string | undefined;
  let cut = (): void => undefined;
  const follow = async (): Promise<void> => {
    let wait = RECONNECT.first;
    while (!signal.aborted) {
      const stream = new AbortController();
      cut = () => stream.abort();
      doubt = undefined;
      const { connected, reason } = await followOnce(dependencies, AbortSignal.any([signal, stream.signal]), cut);
      if (signal.aborted) return;
      if (connected && doubt === undefined) wait = RECONNECT.first;
      dependencies.lost(doubt ?? reason);
      await pause(wait, signal);
      wait = Math.min(RECONNECT.most, wait * 2);
    }
  };
  const reconnect = (why: string): void => {
    doubt = why;
    cut();
  };
  return { reconnect, over: follow() };
}

/** One stream, from its opening to its end. */
async function followOnce({ events, connected, event, silence }: EngineWatchDependencies, signal: AbortSignal, cut: () => void): Promise<{ readonly connected: boolean; readonly reason: string }> {
  let opened = false;
  let silent: NodeJS.Timeout | undefined;
  try {
    for await (const each of events(signal)) {
      clearTimeout(silent);
      silent = setTimeout(cut, silence).unref();
      if (each.action !== 'connected') {
        event(each);
        continue;
      }
      opened = true;
      connected();
    }
    return { connected: opened, reason: 'the event stream ended' };
  } catch (thrown) {
    return { connected: opened, reason: toOrbitrError(thrown).message };
  } finally {
    clearTimeout(silent);
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
