import type { CatalogueSource } from '../../controller/catalogue-api.ts';
import { relativeTime, type TimeText } from './relative-time.ts';

export interface SourceLine extends CatalogueSource {
  /** When it was fetched; undefined: it is on this machine, or never was. */
  readonly fetched: TimeText | undefined;
  readonly elsewhere: boolean;
}

/** Whether it has to be fetched. */
export function isElsewhere({ kind }: Pick<CatalogueSource, 'kind'>): boolean {
  return kind === 'git' || kind === 'index';
}

/** A catalogue as the page of apps shows it. @param now ms since 1970 */
export function sourceLine(source: CatalogueSource, now: number): SourceLine {
  return { ...source, elsewhere: isElsewhere(source), fetched: source.fetchedAt === undefined || !isElsewhere(source) ? undefined : relativeTime(source.fetchedAt, now) };
}
