import type { CatalogueEntry } from '../../catalogue/entry.ts';
import type { SearchIndex } from '../../catalogue/search-index.ts';
import { buildSearchIndex } from '../../catalogue/search-index.ts';
import type { TemplateReport } from '../../catalogue/check-template.ts';
import { checkTemplate } from '../../catalogue/check-template.ts';
import type { Template, TemplateFiles } from '../../catalogue/template.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { Shelf } from '../../registry/shelf.ts';

/** All catalogues as one: entries in the order of priority, templates checked and remembered by what they are. */
export interface Shelves {
  readonly all: readonly Shelf[];
  index(): Promise<SearchIndex>;
  /** The files of a template, whole as its catalogue promises them, but not looked into: enough for a picture, of which a page shows a hundred. @throws OrbitrError `catalogue/…`, `template/…` */
  files(entry: CatalogueEntry): Promise<TemplateFiles>;
  /** A template with everything that there is to say of it. @throws OrbitrError `catalogue/no-such-app`, `template/…` */
  report(entry: CatalogueEntry): Promise<TemplateReport>;
  /** @throws OrbitrError `catalogue/refused` when the template is not right */
  template(entry: CatalogueEntry): Promise<Template>;
}

/** Checked templates that are kept in memory. */
const MOST_KEPT = 50;

/** @param shelves as the settings have them now, the first one first */
export function openShelves(shelves: () => readonly Shelf[]): Shelves {
  let indexed: { readonly lists: readonly (readonly CatalogueEntry[])[]; readonly index: SearchIndex } | undefined;
  const kept = new Map<string, TemplateReport>();

  const index = async (): Promise<SearchIndex> => {
    const lists = await Promise.all(shelves().map((shelf) => shelf.entries()));
    // Shelves hand out the same entries until something changes.
    const flat = lists.flat();
    const before = indexed?.lists.flat();
    if (before === undefined || before.length !== flat.length || flat.some((entry, at) => entry !== before[at])) indexed = { lists, index: buildSearchIndex(flat) };
    return indexed!.index;
  };
  const shelfOf = ({ source }: CatalogueEntry): Shelf => {
    const shelf = shelves().find(({ name }) => name === source);
    if (shelf === undefined) throw new OrbitrError({ code: 'catalogue/no-such-app', kind: 'terminal', message: `there is no catalogue "${source}"` });
    return shelf;
  };
  const report = async (entry: CatalogueEntry): Promise<TemplateReport> => {
    const shelf = shelfOf(entry);
    const files = await shelf.files(entry);
    const fresh = (): TemplateReport => checkTemplate(entry.id, files, entry.source, shelf.converted);
    const key = [...files].map(([path, bytes]) => `${path} ${bytes.length}`).join('\n') + entry.version + entry.source + entry.id;
    const known = kept.get(key);
    // Equal sizes are a hint only: the bytes decide.
    const same = known?.template !== undefined && [...files].every(([path, bytes]) => Buffer.from(bytes).equals(known.template?.files.get(path) ?? Buffer.alloc(0)));
    const result = same && known !== undefined ? known : fresh();
    kept.delete(key);
    kept.set(key, result);
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    return result;
  };
  return {
    get all() {
      return shelves();
    },
    index,
    files: async (entry) => shelfOf(entry).files(entry),
    report,
    template: async (entry) => {
      const { template, diagnostics } = await report(entry);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      if (template !== undefined && errors.length === 0) return template;
      throw new OrbitrError({ code: 'catalogue/refused', kind: 'terminal', message: `${entry.id} ${entry.version} of "${entry.source}" is not right: ${errors.map(({ message }) => message).slice(0, 5).join('; ')}`, hint: 'Tell those who keep the catalogue. `orbitr template validate` shows all of it.' });
    },
  };
}
