import type { Logger } from 'pino';
import type { CatalogueApi } from '../../catalogue-api.ts';

/** What was fetched is good for so long; after a failure it is tried again sooner. ms. */
const DAY = 24 * 3_600_000;
const AFTER_FAILURE = 3_600_000;
/** Between two looks whether one is due, in ms: also what is written into orbitr.yaml by hand is there soon. */
const LOOK = 60_000;
/** A new one is due at the look after the one that saw it. */
const NEXT = LOOK / 2;

export interface DailyOptions {
  readonly catalogue: Pick<CatalogueApi, 'sources' | 'refresh'>;
  /** Catalogues that have to be fetched, by name, with all that the settings say of each now. While there are none, the catalogue is not asked, and so never loaded. */
  readonly elsewhere: () => ReadonlyMap<string, string>;
  /** ms since 1970. */
  readonly now: () => number;
  readonly log: Pick<Logger, 'warn'>;
}

/** @returns a look that fetches what is due. What cannot be fetched is said on the page of apps, and what was fetched before goes on to count. Never throws. */
export function openDailyRefresh({ catalogue, elsewhere, now, log }: DailyOptions): () => Promise<void> {
  /** When each may be fetched next, by name, and what the settings said of it then: another address is another catalogue. */
  const due = new Map<string, { readonly entry: string; readonly at: number }>();

  const isDue = (name: string): boolean => (due.get(name)?.at ?? Infinity) <= now();

  const look = async (): Promise<void> => {
    const wanted = elsewhere();
    for (const [name, { entry }] of due) if (wanted.get(name) !== entry) due.delete(name);
    // One that is new waits until the next look: whoever wrote it may be fetching it (`orbitr catalogue add`).
    for (const [name, entry] of wanted) if (!due.has(name)) due.set(name, { entry, at: now() + NEXT });
    if (![...wanted.keys()].some(isDue)) return;
    // Somebody else may have fetched it, before this start of the controller or since.
    for (const { name, fetchedAt = -Infinity } of await catalogue.sources()) if (isDue(name) && fetchedAt + DAY > now()) due.set(name, { entry: wanted.get(name) ?? '', at: fetchedAt + DAY });
    if (![...wanted.keys()].some(isDue)) return;
    // Only these: one that always fails must not have all the others fetched each hour.
    const fetched = [...wanted].filter(([name]) => isDue(name));
    const sources = new Map((await catalogue.refresh(fetched.map(([name]) => name))).map((source) => [source.name, source]));
    for (const [name, entry] of fetched) {
      const problem = sources.get(name)?.problem;
      due.set(name, { entry, at: now() + (problem === undefined ? DAY : AFTER_FAILURE) });
      if (problem !== undefined) log.warn({ catalogue: name, problem }, 'a catalogue cannot be fetched; what was fetched before is used');
    }
  };
  return () => look().catch((error: unknown) => log.warn({ err: error }, 'catalogues cannot be read'));
}

/** Looks every minute, one look at a time. @returns stops it */
export function refreshDaily(options: DailyOptions): () => void {
  const look = openDailyRefresh(options);
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => (looking = false));
  }, LOOK).unref();
  return () => clearInterval(timer);
}
