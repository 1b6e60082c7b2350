import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Trust } from '../catalogue/entry.ts';
import type { ForeignFormat } from '../catalogue/foreign/foreign-app.ts';
import { OrbitrError } from '../model/errors.ts';
import type { Fetched } from './fetch-pinned.ts';
import { folderShelf } from './folder-shelf.ts';
import { foreignShelf } from './foreign-shelf.ts';
import { indexShelf } from './index-shelf.ts';
import { readBounded } from './read-bounded.ts';
import type { Shelf } from './shelf.ts';

/** One commit of a repository as plain files. */
export interface CheckedOut {
  readonly commit: string;
  readonly folder: string;
  /** ms since 1970. */
  readonly fetchedAt: number;
  /** Paths that were not taken: links, submodules, names that lead elsewhere. */
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

export interface Checkout<Out extends CheckedOut = CheckedOut> {
  /** What was kept; undefined: nothing yet. */
  read(): Promise<Out | undefined>;
  fetch(): Promise<Out>;
  /** Only what was found good. */
  keep(checkedOut: Out): Promise<void>;
}

export interface GitShelfOptions<Out extends CheckedOut = CheckedOut> {
  readonly name: string;
  /** Of the repository, with what of it is meant. */
  readonly address: string;
  readonly checkout: Checkout<Out>;
  /** Folder of its own for what an index promises. */
  readonly cache: string;
  readonly keys: readonly string[];
  /** The settings name the one commit. */
  readonly pinned: boolean;
  readonly format: ForeignFormat | undefined;
  /** ms since 1970. */
  readonly now: () => number;
  /** ms of a steady clock. */
  readonly steady: () => number;
}

/** Bytes. */
const LARGEST_INDEX = 32 * 1024 * 1024;
/** Never asked for: an index in a repository names its files by it. */
const INDEX = 'https://repository.invalid/registry.json';

/**
 * A repository as a catalogue: with a `registry.json` what that index names, each file by its sha-256 and the whole by its signature; else the templates in
 * it; or another tool's apps. What was fetched last is offered until something newer could be fetched.
 */
export function gitShelf<Out extends CheckedOut>(options: GitShelfOptions<Out>): Shelf {
  const { name, checkout, keys, pinned } = options;
  const trust = (): Trust => (keys.length > 0 || pinned ? 'verified' : 'community');
  let inside: { readonly from: Out; readonly shelf: Shelf } | undefined;

  const open = async (from: Out): Promise<Shelf> => {
    if (inside?.from.commit === from.commit) return inside.shelf;
    const shelf = await shelfOver(from, options, trust());
    inside = { from, shelf };
    return shelf;
  };
  // Another process may have fetched meanwhile.
  const opened = async (): Promise<Shelf | undefined> => {
    const from = await checkout.read();
    return from === undefined ? inside?.shelf : open(from);
  };
  return {
    name,
    kind: 'git',
    address: options.address,
    ...(options.format === undefined ? {} : { converted: true }),
    trust,
    // What nobody can vouch for any more offers nothing, and takes nothing from the other catalogues; a refresh says why.
    entries: async () => (await opened().catch(() => undefined))?.entries() ?? [],
    files: async (entry) => {
      const shelf = await opened();
      if (shelf === undefined) throw new OrbitrError({ code: 'catalogue/no-such-app', kind: 'terminal', message: `the catalogue "${name}" was not fetched yet`, hint: '`orbitr catalogue refresh` does.' });
      const fault = inside?.from.faults.find(({ path }) => path.startsWith(`${entry.id}/`));
      if (fault !== undefined && options.format === undefined) throw new OrbitrError({ code: 'template/file', kind: 'terminal', message: `${entry.id} of "${name}" is refused: ${fault.message}`, hint: 'A template holds regular files only.' });
      return shelf.files(entry);
    },
    refresh: async () => {
      const from = await checkout.fetch();
      await open(from);
      await checkout.keep(from);
      inside = inside && { ...inside, from };
    },
    fetchedAt: () => inside?.from.fetchedAt,
  };
}

/** @throws OrbitrError `catalogue/unsigned`, `catalogue/corrupt`, `catalogue/downgrade` */
async function shelfOver(from: CheckedOut, options: Omit<GitShelfOptions, 'checkout'>, trust: Trust): Promise<Shelf> {
  const { name, keys, format, cache, now, steady } = options;
  if (format !== undefined && keys.length === 0) return foreignShelf({ name, folder: from.folder, format, trust, now: steady });
  const listed = await hasIndex(from);
  if (!listed && keys.length > 0) throw new OrbitrError({ code: 'catalogue/unsigned', kind: 'terminal', message: `the repository of "${name}" has no registry.json that its keys could have signed`, hint: 'Keep there what `orbitr template publish` wrote, name the folder with "directory", or leave the keys out and name a commit.' });
  if (!listed) return folderShelf({ name, folder: from.folder, kind: 'folder', trust, now: steady });
  const shelf = indexShelf({ name, address: INDEX, cache, keys, allow: [], fetch: (address, { etag }) => fileAt(from, address, etag), now });
  await shelf.refresh();
  return shelf;
}

/** Only what is not there at all is no index: one that cannot be read must not make way for folders that nobody signed. @throws OrbitrError `catalogue/corrupt` */
async function hasIndex({ folder, faults }: CheckedOut): Promise<boolean> {
  const fault = faults.find(({ path }) => path === 'registry.json');
  if (fault !== undefined) throw unreadable('/registry.json', fault.message);
  return lstat(join(folder, 'registry.json')).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return false;
    throw unreadable('/registry.json', error.code ?? error.name, error);
  });
}

async function fileAt({ folder, commit }: CheckedOut, address: string, etag: string | undefined): Promise<Fetched> {
  if (etag === commit) return { kind: 'unchanged' };
  const path = decodeURIComponent(new URL(address).pathname);
  const bytes = await readBounded(join(folder, path), LARGEST_INDEX).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new OrbitrError({ code: 'catalogue/corrupt', kind: 'terminal', message: `the repository has no file ${path}`, cause: error }) : unreadable(path, error instanceof OrbitrError ? 'it is too large, or no regular file' : (error.code ?? error.name), error);
  });
  return { kind: 'bytes', bytes, etag: commit };
}

function unreadable(path: string, why: string, cause?: unknown): OrbitrError {
  return new OrbitrError({ code: 'catalogue/corrupt', kind: 'terminal', message: `${path.slice(1)} of the repository cannot be read: ${why}`, hint: 'The repository must hold it as a regular file.', cause });
}
