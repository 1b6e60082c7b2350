import semver from 'semver';
import type { CatalogueEntry } from './entry.ts';

export interface CatalogueFilter {
  readonly query?: string;
  readonly category?: string;
  readonly type?: string;
  readonly source?: string;
  readonly featured?: boolean;
}

/** All apps of all catalogues, made once and asked often. */
export interface SearchIndex {
  /** Newest version of each app, of the catalogue that comes first; best match first, then featured ones, then by name. */
  find(filter: CatalogueFilter): readonly CatalogueEntry[];
  /** Every version of an app, the catalogue that comes first before others, newest first. */
  versions(id: string, source?: string): readonly CatalogueEntry[];
}

interface Indexed {
  readonly entry: CatalogueEntry;
  readonly name: string;
  readonly words: string;
  readonly text: string;
}

/** @param entries in the order of their catalogues' priority: of two with the same id the first catalogue's is shown */
export function buildSearchIndex(entries: readonly CatalogueEntry[]): SearchIndex {
  const byId = Map.groupBy(entries, ({ id }) => id);
  const versionsOf = new Map([...byId].map(([id, all]) => [id, newestFirst(all)]));
  const shown = [...versionsOf.values()].flatMap(([best]) => (best === undefined ? [] : [indexed(best)])).toSorted((a, b) => Number(b.entry.featured) - Number(a.entry.featured) || (a.name < b.name ? -1 : 1));
  return {
    find: ({ query = '', ...filter }) => {
      const terms = query.toLowerCase().split(/\s+/).filter((term) => term !== '').slice(0, 8);
      const candidates = shown.filter(({ entry }) => fits(entry, filter));
      if (terms.length === 0) return candidates.map(({ entry }) => entry);
      const scored = candidates.flatMap((item) => {
        const score = scoreOf(item, terms);
        return score === 0 ? [] : [{ item, score }];
      });
      return scored.toSorted((a, b) => b.score - a.score).map(({ item }) => item.entry);
    },
    versions: (id, source) => (versionsOf.get(id) ?? []).filter((entry) => source === undefined || entry.source === source),
  };
}

/** Catalogues keep their order; versions of one catalogue go from new to old. */
function newestFirst(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return [...Map.groupBy(entries, ({ source }) => source).values()].flatMap((versions) => versions.toSorted((a, b) => semver.rcompare(a.version, b.version)));
}

function indexed(entry: CatalogueEntry): Indexed {
  return { entry, name: entry.name.toLowerCase(), words: [entry.id, ...entry.tags, ...entry.categories].join(' ').toLowerCase(), text: entry.description.toLowerCase() };
}

function fits(entry: CatalogueEntry, { category, type, source, featured }: Omit<CatalogueFilter, 'query'>): boolean {
  return (category === undefined || entry.categories.includes(category)) && (type === undefined || entry.type === type) && (source === undefined || entry.source === source) && (featured === undefined || entry.featured === featured);
}

/** Every word must be somewhere; where counts. Plain substrings: nobody's text becomes a pattern. */
function scoreOf({ name, words, text, entry }: Indexed, terms: readonly string[]): number {
  let score = 0;
  for (const term of terms) {
    const best = name === term || entry.id === term ? 100 : name.startsWith(term) ? 60 : name.includes(term) ? 40 : words.includes(term) ? 20 : text.includes(term) ? 5 : 0;
    if (best === 0) return 0;
    score += best;
  }
  return score;
}
