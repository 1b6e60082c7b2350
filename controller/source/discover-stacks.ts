import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What `stacks/` holds at one moment, before any stack file is opened. */
export interface Discovery {
  /** Sorted by name. */
  readonly stacks: readonly DiscoveredStack[];
  /** Why the folder could not be read; then `stacks` says nothing, and absence means nothing. */
  readonly unreadable?: string;
}

export interface DiscoveredStack {
  /** In lower case, so that a rename of letters only is no removal. */
  readonly name: string;
  /** As file or folder spells it, where that differs: then it cannot be a stack's name. */
  readonly spelled?: string;
  readonly layout: 'file' | 'folder';
  /** Absolute directory that relative paths start from. */
  readonly directory: string;
  /** Absolute paths: the main file, then its override. */
  readonly entries: readonly string[];
  /** Everything else that claims the same name: with more than one claim nobody gets it. */
  readonly rivals: readonly string[];
  /** Why nobody can say whether this folder holds a stack. It counts as one, because it is not known to be none. */
  readonly unreadable?: string;
  /** It lies there, but the commit that counts does not have it. It counts as a stack, because it is not known that nobody wants it. */
  readonly uncommitted?: true;
}

/** Compose's own order of preference (specification, "Compose file"). */
export const MAIN_FILES: readonly string[] = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDE_FILES = ['compose.override.yaml', 'compose.override.yml', 'docker-compose.override.yml', 'docker-compose.override.yaml'];
const SETTINGS_FILES = new Set(['orbitr.yaml', 'orbitr.yml']);

/** One name in a folder, as `readdir` gives it. */
export interface FolderEntry {
  readonly name: string;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** How a folder is listed: on the disk, or in a commit. Rejects as `readdir` does. */
export type ListFolder = (path: string) => Promise<readonly FolderEntry[]>;

const listOnDisk: ListFolder = (path) => readdir(path, { withFileTypes: true });

/**
 * Lists the stacks of a folder: `blog.yaml` and `photos/compose.yaml`. Looks one directory deep and no further,
 * because app data often lies beside the stack files. What editors leave around (`.x.swp`, `x~`, `.#x`) is not seen.
 */
export async function discoverStacks(folder: string, list: ListFolder = listOnDisk): Promise<Discovery> {
  let entries: readonly FolderEntry[];
  try {
    entries = await list(folder);
  } catch (error) {
    return { stacks: [], unreadable: error instanceof Error ? error.message : String(error) };
  }
  const found = (await Promise.all(entries.filter(({ name }) => !isLitter(name)).map((entry) => discoverOne(folder, entry, list)))).flatMap((each) => each ?? []);
  const byName = Map.groupBy(found.toSorted(byFirstEntry), ({ name }) => name);
  const stacks = [...byName.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [{ ...first, rivals: rest.flatMap(({ directory, entries: files }) => (files.length > 0 ? files : [directory])) }]));
  return { stacks: stacks.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Which names in a folder are its stack files: the main file, then its override. None: it is no stack. */
export function entriesAmong(names: readonly string[]): readonly string[] {
  const main = MAIN_FILES.find((name) => names.includes(name));
  const override = OVERRIDE_FILES.find((name) => names.includes(name));
  return main === undefined ? [] : [main, ...(override === undefined ? [] : [override])];
}

function byFirstEntry(a: DiscoveredStack, b: DiscoveredStack): number {
  return (a.entries[0] ?? a.directory) < (b.entries[0] ?? b.directory) ? -1 : 1;
}

async function discoverOne(folder: string, entry: FolderEntry, list: ListFolder): Promise<DiscoveredStack | undefined> {
  const path = join(folder, entry.name);
  if (entry.isDirectory() || entry.isSymbolicLink()) {
    const inside = await list(path).catch((error: NodeJS.ErrnoException) => error);
    if (inside instanceof Error) return withoutListing(folder, entry, inside);
    const names = entriesAmong(inside.map(({ name }) => name));
    if (names.length > 0) return { ...named(entry.name), layout: 'folder', directory: path, entries: names.map((name) => join(path, name)), rivals: [] };
    // Made by an engine that was to mount a file which was not there, for example: the stack is not gone, its file is lost.
    const lost = fileStack(folder, entry.name);
    return lost && { ...lost, directory: path, entries: [], unreadable: `${entry.name} is a folder where a file should be` };
  }
  return fileStack(folder, entry.name);
}

/**
 * A folder that cannot be listed (no permission, a mount that is away) is a stack that cannot be read, never one that is gone:
 * what is gone is removed.
 */
function withoutListing(folder: string, entry: FolderEntry, error: NodeJS.ErrnoException): DiscoveredStack | undefined {
  const file = fileStack(folder, entry.name);
  if (file !== undefined || error.code === 'ENOTDIR') return file;
  // Removed between the two looks.
  if (entry.isDirectory() && error.code === 'ENOENT') return undefined;
  return { ...named(entry.name), layout: 'folder', directory: join(folder, entry.name), entries: [], rivals: [], unreadable: error.message };
}

function fileStack(folder: string, file: string): DiscoveredStack | undefined {
  const match = /^(?<name>.+)\.ya?ml$/.exec(file);
  const name = match?.groups?.['name'];
  if (name === undefined || SETTINGS_FILES.has(file)) return undefined;
  return { ...named(name), layout: 'file', directory: folder, entries: [join(folder, file)], rivals: [] };
}

function named(spelled: string): Pick<DiscoveredStack, 'name' | 'spelled'> {
  const name = spelled.toLowerCase();
  return name === spelled ? { name } : { name, spelled };
}

/** Names that editors and file systems use for their own. */
export function isLitter(name: string): boolean {
  return name.startsWith('.') || name.startsWith('#') || name.endsWith('~') || name === '4913' || name === 'node_modules' || /\.(?:swp|swx|tmp|bak|orig|rej|part)$/.test(name);
}
