import type { FallsRecord } from '../model/health.ts';
import { LABEL } from '../model/labels.ts';
import type { Labels } from '../model/operation.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import { backoffDelay, RESTART_BACKOFF } from './backoff.ts';

/** After this long on its feet a place's falls are forgotten; as long is a place remembered that has no container. ms. */
const FORGIVEN_AFTER = 10 * 60_000;
/** So many starts within `WINDOW` are a crash loop: no further one until the window has room again. ms. */
export const MOST_STARTS = 10;
const WINDOW = 60 * 60_000;

interface Falls {
  count: number;
  /** Times of starts within the window, oldest first; at most `MOST_STARTS`. */
  starts: number[];
  engineRestarts: number[];
  startAgainAt: number;
  upright?: { readonly start: string; readonly since: number };
  goneSince?: number;
}

export interface CrashLoop {
  /** Orbitr's starts are held back; the engine's restarts are its own affair, and only told. */
  readonly by: 'orbitr' | 'engine';
  readonly message: string;
}

/**
 * Remembers how often containers had to be started again because they fell or were unhealthy, so that one that keeps falling is not started in a tight loop.
 * A place is a replica with one definition and one image: what replaces a broken container in the same way bears its guilt, what replaces it by a changed one does not.
 * Times are ms of a steady clock, which a change of the date cannot touch.
 */
export class RestartMemory {
  readonly #falls = new Map<string, Falls>();
  /** By container id. */
  readonly #containers = new Map<string, { readonly place: string; readonly restartCount: number }>();
  readonly #random: () => number;

  /** @param restored what was written down @param now steady, as everywhere @param elapsed ms since it was written down */
  constructor(random: () => number, restored: Readonly<Record<string, FallsRecord>> = {}, now = 0, elapsed = 0) {
    this.#random = random;
    for (const [place, { count, starts, engineRestarts, wait }] of Object.entries(restored)) {
      const times = (ages: readonly number[]): number[] => ages.map((age) => now - age - elapsed);
      this.#falls.set(place, { count, starts: times(starts), engineRestarts: times(engineRestarts), startAgainAt: now + wait - elapsed });
    }
  }

  /** A container that did not run or was unhealthy was started, or made anew, at `now`. */
  started(place: string, now: number): void {
    const falls = this.#fallsOf(place);
    falls.count++;
    falls.starts = recent([...falls.starts, now], now);
    falls.startAgainAt = now + backoffDelay(RESTART_BACKOFF, falls.count, this.#random());
    delete falls.upright;
  }

  /** The place of a container that was seen. */
  placeOf(id: string): string | undefined {
    return this.#containers.get(id)?.place;
  }

  /** The place that a container with these labels takes, whatever its image: for one that has no id yet. */
  placeLike(labels: Labels): string | undefined {
    const wanted = placeOf(labels, '');
    return [...this.#containers.values()].find(({ place }) => place.startsWith(wanted))?.place;
  }

  /** Ids of those that must not be started yet. */
  held(now: number): ReadonlySet<string> {
    return new Set(this.#ids().filter((id) => this.#readyAt(id, now) > now));
  }

  /** Those that were started too often, by id. */
  crashLoops(now: number): ReadonlyMap<string, CrashLoop> {
    return new Map(this.#ids().flatMap((id): [string, CrashLoop][] => {
      const loop = this.crashLoop(id, now);
      return loop === undefined ? [] : [[id, loop]];
    }));
  }

  /** The same of one container. */
  crashLoop(id: string, now: number): CrashLoop | undefined {
    const { starts = [], engineRestarts = [] } = this.#fallsAt(id) ?? {};
    if (recent(starts, now).length >= MOST_STARTS) return { by: 'orbitr', message: `it was started ${MOST_STARTS} times within an hour and did not stay well` };
    return recent(engineRestarts, now).length >= MOST_STARTS ? { by: 'engine', message: `the engine restarted it ${MOST_STARTS} times or more within an hour` } : undefined;
  }

  /** When the first of these containers may be started again, in ms from `now`; undefined: none of them waits. */
  nextIn(ids: readonly string[], now: number): number | undefined {
    const waits = ids.map((id) => this.#readyAt(id, now) - now).filter((wait) => wait > 0);
    return waits.length === 0 ? undefined : Math.min(...waits);
  }

  falls(id: string): number {
    return this.#fallsAt(id)?.count ?? 0;
  }

  /** Takes a look at all containers of ours: counts what the engine restarted, and forgets the falls of those that have been well for long or are gone. */
  observed(containers: readonly ObservedContainer[], now: number): void {
    const present = new Set(containers.map(({ id }) => id));
    for (const id of this.#containers.keys()) if (!present.has(id)) this.#containers.delete(id);
    for (const container of containers) this.#note(container, now);
    const byPlace = Map.groupBy(containers, (container) => this.placeOf(container.id) ?? '');
    for (const [place, falls] of this.#falls) if (forgiven(falls, byPlace.get(place) ?? [], now)) this.#falls.delete(place);
  }

  /** To be written down. */
  records(now: number): Readonly<Record<string, FallsRecord>> {
    const ages = (times: readonly number[]): readonly number[] => recent(times, now).map((time) => Math.round(now - time));
    return Object.fromEntries([...this.#falls].map(([place, { count, starts, engineRestarts, startAgainAt }]) =>
      [place, { count, starts: ages(starts), engineRestarts: ages(engineRestarts), wait: Math.max(0, Math.round(startAgainAt - now)) }]));
  }

  #note({ id, labels, imageId, detail }: ObservedContainer, now: number): void {
    const place = placeOf(labels, imageId);
    const restartCount = detail?.restartCount ?? 0;
    const more = restartCount - (this.#containers.get(id)?.restartCount ?? restartCount);
    this.#containers.set(id, { place, restartCount });
    if (more <= 0) return;
    const falls = this.#fallsOf(place);
    falls.engineRestarts = recent([...falls.engineRestarts, ...Array.from({ length: Math.min(more, MOST_STARTS) }, () => now)], now);
  }

  #readyAt(id: string, now: number): number {
    const falls = this.#fallsAt(id);
    if (falls === undefined) return 0;
    const starts = recent(falls.starts, now);
    const roomAt = starts.length >= MOST_STARTS ? (starts[0] ?? 0) + WINDOW : 0;
    return Math.max(falls.startAgainAt, roomAt);
  }

  #ids(): readonly string[] {
    return [...this.#containers.keys()];
  }

  #fallsAt(id: string): Falls | undefined {
    return this.#falls.get(this.placeOf(id) ?? '');
  }

  #fallsOf(place: string): Falls {
    const falls = this.#falls.get(place) ?? { count: 0, starts: [], engineRestarts: [], startAgainAt: 0 };
    this.#falls.set(place, falls);
    return falls;
  }
}

/** A replica with what it is made of. */
export function placeOf(labels: Labels, imageId: string): string {
  return [labels[LABEL.stack], labels[LABEL.service], labels[LABEL.number], labels[LABEL.digest], imageId].join(' ');
}

function recent(times: readonly number[], now: number): number[] {
  return times.filter((time) => time > now - WINDOW).slice(-MOST_STARTS);
}

/** Keeps in `falls` since when one of its containers stands, and says whether that is long enough. */
function forgiven(falls: Falls, containers: readonly ObservedContainer[], now: number): boolean {
  if (containers.length === 0) {
    falls.goneSince ??= now;
    return now - falls.goneSince > FORGIVEN_AFTER;
  }
  delete falls.goneSince;
  const standing = containers.find(({ state, health }) => state === 'running' && (health === 'none' || health === 'healthy'));
  if (standing === undefined) {
    delete falls.upright;
    return false;
  }
  const start = `${standing.id} ${standing.detail?.startedAt ?? 0}`;
  if (falls.upright?.start !== start) falls.upright = { start, since: now };
  return now - falls.upright.since > FORGIVEN_AFTER;
}
