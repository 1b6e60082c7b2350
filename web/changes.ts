import { randomBytes } from 'node:crypto';
import type { ControllerApi } from '../controller/api.ts';

/** Counts the controller's changes, so that a page and a socket can tell whether they show the same moment. */
export interface Changes {
  /** Different after every change, and between two runs of the controller. */
  version(): string;
  /** `stack` as in `ControllerApi.subscribe`. Returns the unsubscriber. */
  listen(listener: (stack: string | undefined) => void): () => void;
  /** What pages show changed although the controller did not. */
  tell(): void;
  stop(): void;
}

/** One subscription for the whole server; while nobody looks, a change costs one addition. */
export function watchChanges(api: ControllerApi): Changes {
  const run = randomBytes(6).toString('base64url');
  const listeners = new Set<(stack: string | undefined) => void>();
  let count = 0;
  const tell = (stack: string | undefined): void => {
    count += 1;
    for (const listener of listeners) listener(stack);
  };
  const stop = api.subscribe(tell);
  return {
    version: () => `${run}.${count}`,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => tell(undefined),
    stop,
  };
}
