import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogueEntry, Trust } from '../catalogue/entry.ts';
import { entryOf } from '../catalogue/entry.ts';
import { readManifest } from '../catalogue/read-manifest.ts';
import { MANIFEST_FILE } from '../catalogue/template.ts';
import { OrbitrError } from '../model/errors.ts';
import { readBounded } from './read-bounded.ts';
import { templateIds } from './built-in-templates.ts';
import { readTemplateFolder } from './read-template-folder.ts';
import type { Shelf } from './shelf.ts';

/** How long what was seen in the folder is taken for true, in ms. */
const FRESH = 5_000;
/** A manifest is a page of text. Bytes. */
const LARGEST_MANIFEST = 256 * 1024;

interface Seen {
  readonly stamp: string;
  readonly entry: CatalogueEntry | undefined;
}

/** A folder of templates. A template whose manifest is broken is not on it; `orbitr template validate` says why. @param now ms of a steady clock */
export function folderShelf(given: { readonly name: string; readonly folder: string; readonly kind: Shelf['kind']; readonly address?: string; readonly trust: Trust; readonly now: () => number }): Shelf {
  const { name, folder, kind, trust, now } = given;
  let known = new Map<string, Seen>();
  let lookedAt = Number.NEGATIVE_INFINITY;

  const look = async (): Promise<void> => {
    const next = new Map<string, Seen>();
    await Promise.all((await templateIds(folder)).map(async (id) => {
      const path = join(folder, id, MANIFEST_FILE);
      const found = await stat(path).catch(() => undefined);
      const stamp = `${found?.mtimeMs}:${found?.size}:${found?.ino}`;
      const before = known.get(id);
      next.set(id, before?.stamp === stamp ? before : { stamp, entry: await readEntry(id, path, name, trust) });
    }));
    known = next;
    lookedAt = now();
  };
  return {
    name,
    kind,
    address: given.address ?? folder,
    trust: () => trust,
    entries: async () => {
      if (now() - lookedAt > FRESH) await look();
      return [...known.values()].flatMap(({ entry }) => entry ?? []);
    },
    files: async ({ id, version }) => {
      if (!known.has(id)) await look();
      if (known.get(id)?.entry?.version !== version) throw new OrbitrError({ code: 'catalogue/no-such-app', kind: 'terminal', message: `the catalogue "${name}" has no ${id} ${version}` });
      return readTemplateFolder(join(folder, id));
    },
    refresh: async () => {
      // Elsewhere it offers nothing; who asks for it by name shall not take a slip of the pen for an empty catalogue.
      if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw new OrbitrError({ code: 'catalogue/unreachable', kind: 'transient', message: `there is no folder ${folder}`, hint: 'A path in orbitr.yaml begins at the folder of stacks, unless it begins with "/".' });
      await look();
    },
    fetchedAt: () => undefined,
  };
}

async function readEntry(id: string, path: string, source: string, trust: Trust): Promise<CatalogueEntry | undefined> {
  const bytes = await readBounded(path, LARGEST_MANIFEST).catch(() => undefined);
  const read = bytes === undefined ? undefined : readManifest(path, new TextDecoder().decode(bytes));
  return read?.kind === 'good' && read.value.id === id ? entryOf(read.value, { source, trust, digest: '' }) : undefined;
}
