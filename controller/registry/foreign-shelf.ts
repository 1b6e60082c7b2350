import { convertForeign } from '../catalogue/foreign/convert-foreign.ts';
import { completeManifest } from '../catalogue/foreign/complete-manifest.ts';
import type { ForeignFormat } from '../catalogue/foreign/foreign-app.ts';
import type { CatalogueEntry, Trust } from '../catalogue/entry.ts';
import { entryOf } from '../catalogue/entry.ts';
import { OrbitrError } from '../model/errors.ts';
import type { FoundApp } from './find-foreign-apps.ts';
import { findForeignApps } from './find-foreign-apps.ts';
import type { Shelf } from './shelf.ts';

/** How long what was seen in the folder is taken for true, in ms. */
const FRESH = 10_000;

interface Seen {
  readonly app: FoundApp;
  /** Undefined: it cannot be taken over. */
  readonly entry: CatalogueEntry | undefined;
  readonly reasons: readonly string[];
}

/** A checkout of another tool's catalogue. Its apps are converted when they are asked for, and from then on are templates like any other. @param now ms of a steady clock */
export function foreignShelf(given: { readonly name: string; readonly folder: string; readonly format: ForeignFormat; readonly trust: Trust; readonly now: () => number }): Shelf {
  const { name, folder, format, trust, now } = given;
  let known = new Map<string, Seen>();
  let lookedAt = Number.NEGATIVE_INFINITY;

  const look = async (): Promise<void> => {
    const found = await findForeignApps(folder, format);
    const next = new Map<string, Seen>();
    for (const app of found) {
      const before = known.get(app.id);
      next.set(app.id, before?.app.stamp === app.stamp ? before : await see(app));
    }
    known = next;
    lookedAt = now();
  };
  const see = async (app: FoundApp): Promise<Seen> => {
    const converted = convertForeign(format, await app.read());
    return converted.kind === 'refused' ? { app, entry: undefined, reasons: converted.reasons } : { app, entry: entryOf(converted.manifest, { source: name, trust, digest: '' }), reasons: [] };
  };
  return {
    name,
    kind: 'folder',
    address: folder,
    converted: true,
    trust: () => trust,
    entries: async () => {
      // A folder that went away offers nothing, and takes nothing from the other catalogues; a refresh says so.
      if (now() - lookedAt > FRESH) await look().catch(() => undefined);
      return [...known.values()].flatMap(({ entry }) => entry ?? []);
    },
    files: async ({ id, version }) => {
      if (!known.has(id)) await look();
      const seen = known.get(id);
      const converted = seen === undefined ? undefined : convertForeign(format, await seen.app.read());
      if (converted?.kind === 'template' && converted.manifest.version === version) return completeManifest(converted.manifest, converted.files);
      if (converted?.kind === 'refused') throw new OrbitrError({ code: 'catalogue/foreign', kind: 'terminal', message: `${id} of "${name}" cannot be taken over: ${converted.reasons.join('; ')}` });
      throw new OrbitrError({ code: 'catalogue/no-such-app', kind: 'terminal', message: `the catalogue "${name}" has no ${id} ${version}` });
    },
    refresh: look,
    fetchedAt: () => undefined,
  };
}
