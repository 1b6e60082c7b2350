import type { CatalogueEntry, Trust } from '../catalogue/entry.ts';
import type { TemplateFiles } from '../catalogue/template.ts';

/** One catalogue: a folder, a repository, or an index on the web. */
export interface Shelf {
  readonly name: string;
  readonly kind: 'built-in' | 'folder' | 'git' | 'index';
  /** Where it is, without credentials. */
  readonly address: string;
  /** Its apps were written for another tool, and are converted. */
  readonly converted?: boolean;
  readonly trust: () => Trust;
  /** From memory or cache; never waits for a network. */
  entries(): Promise<readonly CatalogueEntry[]>;
  /** All files of one version, their digests checked where an index promises them. @throws OrbitrError `catalogue/…`, `template/…` */
  files(entry: Pick<CatalogueEntry, 'id' | 'version'>): Promise<TemplateFiles>;
  /** Asks the origin anew. @throws OrbitrError `catalogue/…`; then what is cached stays */
  refresh(): Promise<void>;
  /** ms since 1970 of the last successful `refresh`. */
  fetchedAt(): number | undefined;
}
