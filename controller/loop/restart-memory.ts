import type { ObservedContainer } from '../model/observed-state.ts';
import { backoffDelay, RESTART_BACKOFF } from './backoff.ts';

/** After this long on its feet a container's falls are forgotten, in ms. */
const FORGIVEN_AFTER = 10 * 60_000;

/**
 * Remembers how often containers had to be started again, so that one that keeps falling is not started in a tight loop.
 * By id: the container that replaces a broken one bears its name, but not its guilt.
 */
export class RestartMemory {
  readonly #falls = new Map<string, { readonly count: number; readonly startAgainAt: number }>();
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** A container that did not run was started at `now` (ms, any steady clock). */
  started(id: string, now: number): void {
    const count = (this.#falls.get(id)?.count ?? 0) + 1;
    this.#falls.set(id, { count, startAgainAt: now + backoffDelay(RESTART_BACKOFF, count, this.#random()) });
  }

  /** Ids of those that must not be started yet. */
  held(now: number): ReadonlySet<string> {
    return new Set([...this.#falls].filter(([, fall]) => fall.startAgainAt > now).map(([id]) => id));
  }

  /** When the first of these containers may be started again, in ms from `now`; undefined: none of them waits. */
  nextIn(ids: readonly string[], now: number): number | undefined {
    const waits = ids.flatMap((id) => {
      const fall = this.#falls.get(id);
      return fall !== undefined && fall.startAgainAt > now ? [fall.startAgainAt - now] : [];
    });
    return waits.length === 0 ? undefined : Math.min(...waits);
  }

  falls(id: string): number {
    return this.#falls.get(id)?.count ?? 0;
  }

  /** Forgets containers that have been up for long, and those that are gone. */
  forgive(containers: readonly ObservedContainer[], now: number): void {
    const byId = new Map(containers.map((container) => [container.id, container]));
    for (const [id, fall] of this.#falls) {
      const container = byId.get(id);
      const longUp = container?.state === 'running' && now - fall.startAgainAt > FORGIVEN_AFTER;
      if (container === undefined || longUp) this.#falls.delete(id);
    }
  }
}
