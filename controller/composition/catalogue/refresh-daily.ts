import type { Logger } from 'pino';
import type { CatalogueApi } from '../../catalogue-api.ts';

/** What was fetched is good for so long; after a failure it is tried again sooner. ms. */
const DAY = 24 * 3_600_000;
const AFTER_FAILURE = 3_600_000;
/** Between two looks whether one is due, in ms: also what is written into orbitr.yaml by hand is there soon. */
const LOOK = 60_000;

export interface DailyOptions {
  readonly catalogue: Pick<CatalogueApi, 'sources' | 'refresh'>;
  /** Names of the catalogues that have to be fetched, as the settings have them now. While there are none, the catalogue is not asked, and so never loaded. */
  readonly elsewhere: () => readonly string[];
  /** ms since 1970. */
  readonly now: () => number;
  readonly log: Pick<Logger, 'warn'>;
}

/** @returns a look that fetches what is due. What cannot be fetched is said on the page of apps, and what was fetched before goes on to count. Never throws. */
export function openDailyRefresh({ catalogue, elsewhere, now, log }: DailyOptions): () => Promise<void> {
  /** When each may be fetched next. */
  const due = new Map<string, number>();
  const isDue = (name: string): boolean => (due.get(name) ?? -Infinity) <= now();

  const look = async (): Promise<void> => {
    const names = elsewhere();
    for (const name of due.keys()) if (!names.includes(name)) due.delete(name);
    if (!names.some(isDue)) return;
    // A start of the controller is no reason to fetch anew.
    if (names.some((name) => !due.has(name))) for (const { name, fetchedAt } of await catalogue.sources()) if (names.includes(name) && fetchedAt !== undefined && !due.has(name)) due.set(name, fetchedAt + DAY);
    if (!names.some(isDue)) return;
    const problems = new Map((await catalogue.refresh()).flatMap(({ name, problem }) => (problem === undefined ? [] : [[name, problem]])));
    for (const name of names) due.set(name, now() + (problems.has(name) ? AFTER_FAILURE : DAY));
    for (const [name, problem] of problems) log.warn({ catalogue: name, problem }, 'a catalogue cannot be fetched; what was fetched before is used');
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
