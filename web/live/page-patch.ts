import type { Page } from '../pages/page.ts';
import type { Renderer } from '../renderer.ts';

/** What a page showed at one moment, piece by piece. */
export interface Snapshot {
  readonly title: string;
  readonly regions: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** What to change on a page that shows an older snapshot. All HTML comes from our views, escaped. */
export interface PagePatch {
  readonly title: string;
  readonly regions: Readonly<Record<string, string>>;
  /** For each list that changed: the ids in order, and the HTML of the new and changed items. */
  readonly lists: Readonly<Record<string, { readonly order: readonly string[]; readonly items: Readonly<Record<string, string>> }>>;
}

/** Renders the pieces of a page that can change. */
export function takeSnapshot(page: Page, render: Renderer): Snapshot {
  return {
    title: page.title,
    regions: new Map(Object.entries(page.regions).map(([id, data]) => [id, render(id, data)])),
    lists: new Map(Object.entries(page.lists).map(([id, items]) => [id, new Map(items.map((item) => [item.id, render('stack-card', item)]))])),
  };
}

/** The difference between two snapshots; undefined when a reader would see none. Without `before`, everything. */
export function diffSnapshots(before: Snapshot | undefined, after: Snapshot): PagePatch | undefined {
  const regions = Object.fromEntries([...after.regions].filter(([id, html]) => !looksSame(before?.regions.get(id), html)));
  const lists: Record<string, PagePatch['lists'][string]> = {};
  for (const [id, items] of after.lists) {
    const old = before?.lists.get(id);
    const changed = [...items].filter(([key, html]) => !looksSame(old?.get(key), html));
    const order = [...items.keys()];
    if (changed.length > 0 || !old || order.join('\n') !== [...old.keys()].join('\n')) lists[id] = { order, items: Object.fromEntries(changed) };
  }
  const nothing = Object.keys(regions).length + Object.keys(lists).length === 0 && before?.title === after.title;
  return nothing ? undefined : { title: after.title, regions, lists };
}

/** "3 s ago" against "4 s ago" is no change: the browser counts on by itself from the `datetime` attribute. */
function looksSame(before: string | undefined, after: string): boolean {
  return before === after || (before !== undefined && withoutTimes(before) === withoutTimes(after));
}

function withoutTimes(html: string): string {
  return html.replaceAll(/(<time [^>]*>)[^<]*/g, '$1');
}
