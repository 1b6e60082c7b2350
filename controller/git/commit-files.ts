import { lstat } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FileContent } from '../model/source-bundle.ts';
import type { DiscoveredStack, Discovery, FolderEntry } from '../source/discover-stacks.ts';
import { discoverStacks } from '../source/discover-stacks.ts';
import { inputsDigest } from '../source/inputs-digest.ts';
import type { FileReading } from '../source/read-file.ts';
import { contentOf, DIRECTORY, MAX_FILE_BYTES, MISSING, readInput, unreadable } from '../source/read-file.ts';
import { settleDelay } from '../source/settled.ts';
import type { BundleReading } from '../source/stack-source.ts';
import type { CommitTree } from './commit-tree.ts';
import type { Objects } from './object-reader.ts';
import { pathInStacks } from '../source/path-in-stacks.ts';

type Input = Pick<FileReading, 'content' | 'digest'> & { readonly settlesIn?: number };

export interface CommitFilesOptions {
  /** Absolute path of `stacks/`, which all paths seem to lie in. */
  readonly folder: string;
  readonly objects: Objects;
  /** Tracked by the commit that the work tree shows, but not by this one: what lies there still is about to go. */
  readonly leaving?: ReadonlySet<string>;
  /** As for `StackSource`. */
  readonly vouches: (path: string, modified: number) => boolean;
  readonly now: () => number;
  /** Readings by blob, shared between commits. */
  readonly cache: Map<string, Input>;
}

/**
 * The stacks of one commit, read from its objects: nobody can change them while they are read, and they are never half there.
 * What a commit does not track, but a stack names (an ignored `.env`), is read from the disk, as long as it lies inside `stacks/`.
 */
export class CommitFiles {
  readonly tree: CommitTree;
  readonly #options: CommitFilesOptions;
  readonly #faults: ReadonlyMap<string, string>;
  readonly #children: ReadonlyMap<string, ReadonlyMap<string, FolderEntry>>;
  #directories: ReadonlySet<string> | undefined;
  #discovery: Promise<Discovery> | undefined;
  /** Readings that hold as long as nothing appears at some places beside the commit. */
  readonly #readings = new Map<string, { readonly reading: BundleReading; readonly extra: readonly string[]; readonly vacant: readonly string[] }>();

  constructor(tree: CommitTree, options: CommitFilesOptions) {
    this.tree = tree;
    this.#options = options;
    this.#faults = new Map(tree.faults.map(({ path, message }) => [path, message]));
    this.#children = upperLevels([...tree.files.keys(), ...this.#faults.keys()]);
  }

  /** Looked up once: a commit never changes. */
  async discover(): Promise<Discovery> {
    const { folder } = this.#options;
    this.#discovery ??= discoverStacks(folder, async (path) => {
      const children = this.#children.get(relative(folder, path));
      if (children === undefined) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
      return [...children.values()];
    });
    return this.#discovery;
  }

  async read(stack: DiscoveredStack, extra: readonly string[]): Promise<BundleReading> {
    const known = this.#readings.get(stack.name);
    if (known !== undefined && known.extra.join('\0') === extra.join('\0') && (await allMissing(known.vacant))) return known.reading;
    const dotenv = stack.layout === 'folder' ? [join(stack.directory, '.env'), join(stack.directory, 'secrets.env')] : [];
    const paths = [...new Set([...stack.entries, ...dotenv, ...extra])];
    const inputs = await Promise.all(paths.map((path) => this.#readInput(path)));
    const present = paths.flatMap((path, index): [string, Input][] => {
      const input = inputs[index]!;
      return dotenv.includes(path) && !extra.includes(path) && input.content.kind === 'missing' ? [] : [[path, input]];
    });
    const reading: BundleReading = {
      bundle: {
        name: stack.name,
        layout: stack.layout,
        directory: stack.directory,
        entries: stack.entries,
        files: new Map<string, FileContent>(present.map(([path, { content }]) => [path, content])),
        revision: { digest: inputsDigest(present.map(([path, { digest }]) => [path, digest])), commit: this.tree.commit, dirty: false },
      },
      settlesIn: Math.max(0, ...present.map(([, { settlesIn }]) => settlesIn ?? 0)),
    };
    const vacant = paths.filter((_, index) => inputs[index] === MISSING);
    if (paths.every((path) => vacant.includes(path) || this.#isCommitted(path))) this.#readings.set(stack.name, { reading, extra, vacant });
    else this.#readings.delete(stack.name);
    return reading;
  }

  /** A tracked text file; undefined: there is none, or it is not text. @param path relative to `stacks/` */
  async textOf(path: string): Promise<string | undefined> {
    const file = this.tree.files.get(path);
    const content = file === undefined ? undefined : (await this.#readBlob(file.oid)).content;
    return content?.kind === 'text' ? content.text : undefined;
  }

  /** Whether what is read there is the commit's, and so never changes. @param path absolute */
  #isCommitted(path: string): boolean {
    const inside = this.#inside(path);
    return this.#faults.has(inside) || this.tree.files.has(inside);
  }

  #inside(path: string): string {
    return pathInStacks(this.#options.folder, path);
  }

  async #readInput(path: string): Promise<Input> {
    const inside = this.#inside(path);
    const fault = this.#faults.get(inside);
    if (fault !== undefined) return unreadable(fault);
    const file = this.tree.files.get(inside);
    if (file !== undefined) return this.#readBlob(file.oid);
    this.#directories ??= directoriesOf(this.tree);
    if (this.#directories.has(inside)) return DIRECTORY;
    if (this.#options.leaving?.has(inside) === true) return MISSING;
    return this.#readBeside(path, inside);
  }

  async #readBlob(oid: string): Promise<Input> {
    const { cache, objects } = this.#options;
    const known = cache.get(oid);
    if (known !== undefined) return known;
    const info = await objects.info(oid);
    const tooLarge = info !== undefined && info.size > MAX_FILE_BYTES;
    const input = tooLarge ? unreadable(`it is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB`) : readContent(await objects.blob(oid));
    cache.set(oid, input);
    return input;
  }

  /** Untracked. A repository must not reach what is outside of it, neither by its path nor over a link that lies there. */
  async #readBeside(path: string, inside: string): Promise<Input> {
    const { folder, vouches, now } = this.#options;
    if (inside.startsWith('..') || inside.startsWith('/')) return unreadable('it lies outside of stacks/, and what comes by git may not read there');
    // Most stacks have no `.env`: for them this one call is all.
    if (await isMissing(path)) return MISSING;
    const real = await realpath(path).catch(() => path);
    const home = await realpath(folder).catch(() => folder);
    if (real !== path && !`${real}${sep}`.startsWith(`${home}${sep}`)) return unreadable('it is a link that leads out of stacks/, and what comes by git may not read there');
    if (inside === '.git' || inside.startsWith('.git/')) return unreadable('it belongs to git');
    const reading = await readInput(path);
    return { content: reading.content, digest: reading.digest, settlesIn: settleDelay(reading, now(), vouches(path, reading.modified)) };
  }
}

async function allMissing(paths: readonly string[]): Promise<boolean> {
  return (await Promise.all(paths.map(isMissing))).every(Boolean);
}

/** With a callback, because `fs/promises` makes an error with a trace for each file that is not there, which costs more than the look. */
function isMissing(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    lstat(path, (error) => resolve(error?.code === 'ENOENT' || error?.code === 'ENOTDIR'));
  });
}

const LFS = 'version https://git-lfs.github.com/spec/';

function readContent(bytes: Buffer): Input {
  if (bytes.length < 1_024 && bytes.toString('latin1').startsWith(LFS)) return unreadable('git holds only a pointer to it (Git LFS), and its content is not fetched');
  return contentOf(bytes);
}

/** What lies in `stacks/` and directly in its folders; the empty path is `stacks/` itself. */
function upperLevels(paths: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, FolderEntry>> {
  const children = new Map<string, Map<string, FolderEntry>>([['', new Map()]]);
  const add = (folder: string, name: string, isFolder: boolean): void => {
    const known = children.get(folder) ?? new Map<string, FolderEntry>();
    if (!known.has(name)) known.set(name, { name, isDirectory: () => isFolder, isSymbolicLink: () => false });
    children.set(folder, known);
  };
  // Thousands of paths lie deeper in one folder, and say nothing new.
  let deeper = '\0';
  for (const path of paths) {
    if (path.startsWith(deeper)) continue;
    const first = path.indexOf('/');
    const second = first < 0 ? -1 : path.indexOf('/', first + 1);
    add('', first < 0 ? path : path.slice(0, first), first >= 0);
    if (first >= 0) add(path.slice(0, first), path.slice(first + 1, second < 0 ? undefined : second), second >= 0);
    if (second >= 0) deeper = path.slice(0, second + 1);
  }
  return children;
}

function directoriesOf({ files }: CommitTree): ReadonlySet<string> {
  const directories = new Set<string>(['']);
  let last = '';
  for (const path of files.keys()) {
    const end = path.lastIndexOf('/');
    if (end < 0 || (end === last.length && path.startsWith(last))) continue;
    last = path.slice(0, end);
    for (let at = end; at > 0; at = path.lastIndexOf('/', at - 1)) {
      const directory = path.slice(0, at);
      if (directories.has(directory)) break;
      directories.add(directory);
    }
  }
  return directories;
}
