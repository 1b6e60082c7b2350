/** How far a poll may come from its time, so that many servers do not ask at once. */
const JITTER = 0.1;
/** Pokes come in bursts; a look is enough for all within so long, ms. */
const QUIET = 2_000;

export interface Poller {
  /** Something may be new: look soon. */
  poke(): void;
  /** Looks now, and waits for it. */
  now(): Promise<void>;
  close(): Promise<void>;
}

/** Calls `look` at once, every `interval` ms with jitter, and when poked; never twice at a time, and never more often than every two seconds for pokes. */
export function startPoller(look: () => Promise<void>, interval: number, random: () => number): Poller {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;
  let last = -Infinity;

  const schedule = (delay: number): void => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void run(), delay).unref();
  };
  const run = async (): Promise<void> => {
    if (running !== undefined) {
      again = true;
      return running;
    }
    clearTimeout(timer);
    last = performance.now();
    running = look().finally(() => {
      running = undefined;
      schedule(again ? QUIET : interval * (1 - JITTER + 2 * JITTER * random()));
      again = false;
    });
    return running;
  };
  schedule(0);
  return {
    poke: () => {
      if (running !== undefined) again = true;
      else schedule(Math.max(0, last + QUIET - performance.now()));
    },
    now: async () => {
      await running;
      return run();
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
