import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** One file to compare, or a main file with its override. */
export interface ComposeFile {
  /** Relative to the folder that was asked for. */
  readonly name: string;
  /** First folder of `name`; empty for files at the top. */
  readonly collection: string;
  /** Absolute. What relative paths start from, and what is copied. */
  readonly directory: string;
  /** Names in `directory`, to be merged in order. */
  readonly entries: readonly string[];
}

/** A main file as Compose looks for it, whose override counts without being named. */
const MAIN = /^(?<stem>(?:docker-)?compose)\.ya?ml$/;
const OVERRIDE = /^(?:docker-)?compose\.override\.ya?ml$/;
/** Also of a file that is broken elsewhere: refusing it is worth comparing, too. */
const HAS_SERVICES = /^(["']?)services\1\s*:/m;

/** Every compose file under a folder whose name matches, sorted. */
export async function findComposeFiles(root: string, only: RegExp): Promise<readonly ComposeFile[]> {
  const paths = (await readdir(root, { recursive: true, encoding: 'utf8' })).filter((path) => /\.ya?ml$/.test(path) && only.test(path)).sort();
  const found = await Promise.all(paths.map((path) => inspect(root, path)));
  return found.flatMap((file) => file ?? []);
}

async function inspect(root: string, path: string): Promise<ComposeFile | undefined> {
  const directory = dirname(join(root, path));
  const entry = path.slice(path.lastIndexOf(sep) + 1);
  const neighbours = await readdir(directory);
  if (OVERRIDE.test(entry) && neighbours.some((name) => MAIN.test(name))) return undefined;
  const text = await readFile(join(root, path), 'utf8').catch(() => '');
  if (!HAS_SERVICES.test(text.replace(/^\uFEFF/, ''))) return undefined;
  const stem = MAIN.exec(entry)?.groups?.['stem'];
  const overrides = stem === undefined ? [] : neighbours.filter((name) => name.startsWith(`${stem}.override.`) && OVERRIDE.test(name)).slice(0, 1);
  const parts = relative(root, join(root, path)).split(sep);
  return { name: parts.join('/'), collection: parts.length > 1 ? (parts[0] ?? '') : '', directory, entries: [entry, ...overrides] };
}
