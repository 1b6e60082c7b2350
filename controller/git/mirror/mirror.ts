import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import PQueue from 'p-queue';
import { syncDirectory, writeSynced } from '../../durable/write-synced.ts';
import { OrbitrError } from '../../model/errors.ts';
import { collectGarbage } from '../collect-garbage.ts';
import type { TreeFault } from '../commit-tree.ts';
import { listCommit } from '../commit-tree.ts';
import { ObjectReader } from '../object-reader.ts';
import type { GitCall } from '../run-git.ts';
import { gitText, runGit } from '../run-git.ts';
import type { Remote } from '../follow/remote.ts';

/** Which commit of a repository is wanted. */
export type MirrorRef = { readonly kind: 'main' } | { readonly kind: 'branch' | 'tag' | 'commit'; readonly name: string };

export interface MirrorOptions {
  /** A folder of its own for everything of this mirror. */
  readonly folder: string;
  /** Over the bare repository in `folder`; see `mirrorRepository`. Made when something is fetched. */
  readonly remote: () => Promise<Pick<Remote, 'fetchAlone'>>;
  readonly url: string;
  readonly ref: MirrorRef;
  /** Folder of the repository; empty: its root. */
  readonly directory: string;
  /** Files that nobody will ask for. */
  readonly skip: (path: string) => boolean;
  /** ms since 1970. */
  readonly now: () => number;
}

/** What the mirror holds. */
export interface Mirrored {
  readonly commit: string;
  /** The committer's own word, in s since 1970. */
  readonly committed: number;
  /** ms since 1970. */
  readonly fetchedAt: number;
  /** With the regular files of the commit, and nothing else. */
  readonly folder: string;
  /** Paths of the commit that were not taken, and why. */
  readonly faults: readonly Pick<TreeFault, 'path' | 'message'>[];
}

export interface Mirror {
  /** What was kept. */
  read(): Promise<Mirrored | undefined>;
  /** What the remote has now, beside what is kept. @throws OrbitrError `catalogue/moved`, `catalogue/downgrade`, `catalogue/too-large`, `git/…` */
  fetch(): Promise<Mirrored>;
  /** From now on this is what `read` gives; whatever was there before goes. */
  keep(mirrored: Mirrored): Promise<void>;
}

interface Kept extends Omit<Mirrored, 'folder'> {
  readonly url: string;
  readonly ref: MirrorRef;
  readonly directory: string;
}

const REF = 'refs/mirror/head';
/** Files, and bytes of one and of all: beyond, it is not a catalogue. */
const LIMITS = { files: 30_000, one: 32 * 1024 * 1024, all: 256 * 1024 * 1024 } as const;

/** A tree that was begun so long ago is not being written any more, in ms. */
const LEFT_BEHIND = 3_600_000;
/** Files that are written at the same time; each is in memory as a whole. */
const AT_ONCE = 4;

/** The bare repository of a mirror, for calls of git. */
export function mirrorRepository(folder: string): { readonly gitDirectory: string; readonly folder: string; readonly call: GitCall } {
  const gitDirectory = join(folder, 'git');
  return { gitDirectory, folder, call: { gitDirectory } };
}

/**
 * One commit of a repository elsewhere, as plain files. Nothing is ever checked out: files are read from git's objects and written by us, so that neither
 * links, submodules, filters, attributes nor hooks of the repository mean anything. What was kept last is used while the remote cannot be reached.
 */
export function openMirror(options: MirrorOptions): Mirror {
  const { folder, remote, url, ref, directory, now } = options;
  const { call, gitDirectory } = mirrorRepository(folder);
  const note = join(folder, 'mirror.json');

  const keptBefore = async (): Promise<Kept | undefined> => {
    // A note that cannot be read is none: the next fetch writes it anew.
    const kept = await readFile(note, 'utf8').then(JSON.parse).catch(() => undefined) as Kept | undefined;
    // Another repository, or another part of it, under the same name begins anew.
    return kept?.url === url && kept.directory === directory && JSON.stringify(kept.ref) === JSON.stringify(ref) ? kept : undefined;
  };
  const placeOf = (commit: string): string => join(folder, `tree-${commit}`);
  const withTree = async (kept: Kept | undefined): Promise<Mirrored | undefined> => {
    if (kept === undefined || !/^[0-9a-f]{40,64}$/.test(kept.commit)) return undefined;
    const found = await stat(placeOf(kept.commit)).catch(() => undefined);
    return found?.isDirectory() === true ? { ...kept, folder: placeOf(kept.commit) } : undefined;
  };
  const fetch = async (): Promise<Mirrored> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await stat(join(gitDirectory, 'HEAD')).catch(() => undefined)) === undefined) await runGit(['init', '--quiet', '--bare', '--template=', '--', gitDirectory]);
    const before = await keptBefore();
    const commit = await (await remote()).fetchAlone(sourceOf(ref), REF);
    const committed = Number(await gitText(['show', '--no-patch', '--format=%ct', commit, '--'], call));
    refuseOlder(before, commit, committed, ref);
    const whole = await withTree(before);
    const faults = whole?.commit === commit ? whole.faults : await writeOut(commit, placeOf(commit), options, call);
    return { commit, committed, fetchedAt: now(), faults, folder: placeOf(commit) };
  };
  const keep = async ({ folder: _folder, ...mirrored }: Mirrored): Promise<void> => {
    const before = await keptBefore();
    const beside = `${note}.${randomUUID()}.tmp`;
    try {
      await writeSynced(beside, JSON.stringify({ url, ref, directory, ...mirrored } satisfies Kept));
      await rename(beside, note);
    } finally {
      await rm(beside, { force: true });
    }
    await syncDirectory(folder);
    await removeOlder(folder, `tree-${mirrored.commit}`, now());
    // Each commit comes as a pack of its own, and nobody looks back. What is not tidied now is after the next one.
    if (before?.commit !== mirrored.commit) await collectGarbage({ call }).catch(() => undefined);
  };
  return { read: async () => withTree(await keptBefore()), fetch, keep };
}

function sourceOf(ref: MirrorRef): string {
  if (ref.kind === 'main') return 'HEAD';
  return ref.kind === 'commit' ? ref.name : `refs/${ref.kind === 'tag' ? 'tags' : 'heads'}/${ref.name}`;
}

/** Who brings back an old commit, or moves a tag, wants an old hole back or a new one in. */
function refuseOlder(before: Kept | undefined, commit: string, committed: number, ref: MirrorRef): void {
  if (ref.kind === 'commit' && commit !== ref.name) throw new OrbitrError({ code: 'catalogue/moved', kind: 'terminal', message: `the repository sent ${commit.slice(0, 12)} for the commit ${ref.name.slice(0, 12)}` });
  if (before === undefined || before.commit === commit) return;
  const hint = 'What was fetched before is kept. If that is meant, remove the folder of the catalogue under catalogues/ in the data directory.';
  if (ref.kind === 'tag') throw new OrbitrError({ code: 'catalogue/moved', kind: 'terminal', message: `the tag ${ref.name} was moved from ${before.commit.slice(0, 12)} to ${commit.slice(0, 12)}`, hint });
  if (committed < before.committed) throw new OrbitrError({ code: 'catalogue/downgrade', kind: 'terminal', message: `the repository offers a commit (${commit.slice(0, 12)}) that is older than the one before (${before.commit.slice(0, 12)})`, hint });
}

/** Writes the files of a commit beside their place and, once all of it is on the disk, moves them there as a whole: no note ever names half a tree. @returns what was not written */
async function writeOut(commit: string, place: string, { directory, skip }: MirrorOptions, call: GitCall): Promise<Mirrored['faults']> {
  const { files, faults } = await listCommit(commit, directory, call);
  const wanted = [...files].filter(([path]) => !skip(path));
  if (wanted.length > LIMITS.files) throw tooLarge(`${wanted.length} files`);
  const objects = new ObjectReader(call);
  const beside = `${place}.${randomUUID()}.tmp`;
  const refused = faults.map(({ path, message }) => ({ path, message }));
  const faulty = new Set(refused.map(({ path }) => path));
  const doubled = new Map(faults.flatMap(({ other, message }) => (other === undefined ? [] : [[other, message] as const])));
  try {
    let total = 0;
    const taken: (readonly [path: string, oid: string])[] = [];
    for (const [path, { oid }] of wanted) {
      // Where two names are one on some machines, neither is taken.
      if (faulty.has(path)) continue;
      const twin = upwards(path).find((each) => doubled.has(each));
      if (twin !== undefined) {
        refused.push({ path, message: doubled.get(twin) ?? '' });
        continue;
      }
      const size = (await objects.info(oid))?.size ?? 0;
      total += size;
      if (total > LIMITS.all) throw tooLarge(`${LIMITS.all / 1024 / 1024} MiB`);
      if (size > LIMITS.one) refused.push({ path, message: `${path} is larger than ${LIMITS.one / 1024 / 1024} MiB` });
      else taken.push([path, oid]);
    }
    await mkdir(beside, { recursive: true });
    await someAtOnce(taken, async ([path, oid]) => write(join(beside, path), await objects.blob(oid)));
    const inside = await readdir(beside, { recursive: true, withFileTypes: true });
    await someAtOnce([...inside.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name)), beside], syncDirectory);
    await rm(place, { recursive: true, force: true });
    // Another process may have put the same files there meanwhile.
    await rename(beside, place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    await syncDirectory(dirname(place));
    return refused.slice(0, 1_000);
  } finally {
    objects.close();
    await rm(beside, { recursive: true, force: true });
  }
}

/** Takes other commits away, and what a process left behind that ended while it wrote; what is written just now by another one stays. */
async function removeOlder(folder: string, current: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('tree-') || name === current) continue;
    const path = join(folder, name);
    const since = name.endsWith('.tmp') ? (await stat(path).catch(() => undefined))?.mtimeMs : -Infinity;
    if (since !== undefined && now - since > LEFT_BEHIND) await rm(path, { recursive: true, force: true });
  }
}

/** One after the other a disk would be waited for, for each of thousands of files. When this is over nothing is under way any more, also after a failure, which keeps the rest from beginning. */
async function someAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = new PQueue({ concurrency: AT_ONCE });
  let failed = false;
  const ends = await Promise.allSettled(items.map((item) => queue.add(async () => {
    if (failed) return;
    await work(item).catch((error: unknown) => {
      failed = true;
      throw error;
    });
  })));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** A path, and the folders that it lies in. */
function upwards(path: string): readonly string[] {
  return [path, ...[...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))];
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeSynced(path, bytes);
}

function tooLarge(what: string): OrbitrError {
  return new OrbitrError({ code: 'catalogue/too-large', kind: 'terminal', message: `the repository holds more than ${what}, which is no catalogue`, hint: 'Name the folder of the apps with "directory".' });
}
