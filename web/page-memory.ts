import { createHash } from 'node:crypto';

/** For so long one rendering serves everybody who sees the same, in ms: "3 s ago" stays true. */
const GOOD_FOR = 1_000;
const MOST = 64;

export interface RenderedPage {
  /** As it is sent: written out once, and not once for each reader. */
  readonly html: Buffer;
  readonly etag: string;
}

/** Renders a page once for all who ask within a second and see the same. Anything that changed makes it again at once. */
export interface PageMemory {
  /** @param key everything that tells what is seen apart: address, host, rights, who it is @param render undefined: there is no such page */
  get(key: string, render: () => string | undefined): RenderedPage | undefined;
}

/** @param version changes with every change of what pages show @param now ms of a steady clock */
export function pageMemory(version: () => string, now: () => number): PageMemory {
  const pages = new Map<string, RenderedPage & { readonly version: string; readonly at: number }>();
  return {
    get(key, render) {
      const known = pages.get(key);
      const current = version();
      if (known !== undefined && known.version === current && now() - known.at < GOOD_FOR) return known;
      pages.delete(key);
      const text = render();
      if (text === undefined) return undefined;
      const html = Buffer.from(text);
      const page = { html, etag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`, version: current, at: now() };
      pages.set(key, page);
      for (const oldest of pages.keys()) {
        if (pages.size <= MOST) break;
        pages.delete(oldest);
      }
      return page;
    },
  };
}
