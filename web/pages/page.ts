import type { Rights } from '../../controller/model/access.ts';
import type { AppHints } from '../app-hints.ts';
import type { Machine } from '../../controller/model/engine-objects.ts';

/**
 * A page as data: what its template lays out and what the live connection keeps fresh.
 * The key of a region is the id of its element *and* the name of its view, so that the first rendering and every later patch are the same text.
 */
export interface Page {
  /** Name of the view that lays the regions out. */
  readonly view: 'overview' | 'stack' | 'system' | 'route-list';
  readonly title: string;
  /** The stack that the page is about; undefined when it is about all of them. */
  readonly stack: string | undefined;
  readonly regions: Readonly<Record<string, unknown>>;
  /** Lists whose items come and go one by one. The key is the id of the list element; each item is shown by the view `stack-card`. */
  readonly lists: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

/** For whom and when a page is made. */
export interface PageContext {
  /** ms since 1970. */
  readonly now: number;
  /** Undefined: not read yet. */
  readonly machine: Machine | undefined;
  /** What the catalogue knows of stacks that came from it. */
  readonly apps: AppHints;
  /** The host name by which the reader reached the page, with brackets around IPv6. */
  readonly pageHost: string;
  /** Pages of viewers with the same rights are rendered once: what they show of the viewer may only be their rights. */
  readonly viewer: Rights | undefined;
}
