import type { ObservedContainer } from '../model/observed-state.ts';
import { backoffDelay, RESTART_BACKOFF } from './backoff.ts';

/** After this long on its feet a container's falls are forgotten, in ms. */
const FORGIVEN_AFTER = 10 * 60_000;

/** Remembers how often containers had to be started again, so that one that keeps falling is not started in a tight loop. */
export class RestartMemory {
  readonly #falls = new Map<string, { readonly count: number; readonly startAgainAt: number }>();
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** A container that did not run was started at `now` (ms, any steady clock). */
  started(name: string, now: number): void {
    const count = (this.#falls.get(name)?.count ?? 0) + 1;
    this.#falls.set(name, { count, startAgainAt: now + backoffDelay(RESTART_BACKOFF, count, this.#random()) });
  }

  /** Names that must not be started yet. */
  held(now: number): ReadonlySet<string> {
    return new Set([...this.#falls].filter(([, fall]) => fall.startAgainAt > now).map(([name]) => name));
  }

  /** When the first of these containers may be started again, in ms from `now`; undefined: none of them waits. */
  nextIn(names: readonly string[], now: number): number | undefined {
    const waits = names.flatMap((name) => {
      const fall = this.#falls.get(name);
      return fall !== undefined && fall.startAgainAt > now ? [fall.startAgainAt - now] : [];
    });
    return waits.length === 0 ? undefined : Math.min(...waits);
  }

  falls(name: string): number {
    return this.#falls.get(name)?.count ?? 0;
  }

  /** Forgets containers that have been up for long, and those that are gone. */
  forgive(containers: readonly ObservedContainer[], now: number): void {
    const byName = new Map(containers.map((container) => [container.name, container]));
    for (const [name, fall] of this.#falls) {
      const container = byName.get(name);
      const longUp = container?.state === 'running' && now - fall.startAgainAt > FORGIVEN_AFTER;
      if (container === undefined || longUp) this.#falls.delete(name);
    }
  }
}
