import { chmod, lstat, mkdir, open, readFile, rename, rm, rmdir, statfs } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import PQueue from 'p-queue';
import { OrbitrError } from '../model/errors.ts';
import { blobId } from './blob-id.ts';
import type { CommitTree, TreeFile } from './commit-tree.ts';
import { changedPaths } from './commit-tree.ts';
import type { Objects } from './object-reader.ts';

export interface WorkTreeUpdate {
  /** Absolute path of `stacks/`. */
  readonly folder: string;
  readonly objects: Objects;
  /** What the work tree shows now; undefined: nothing of git's yet. */
  readonly before: CommitTree | undefined;
  readonly after: CommitTree;
  /** Paths that an update which was cut short may have left half written: they are ours to write again. */
  readonly torn?: ReadonlySet<string>;
  /** Paths that are this machine's own whatever a commit says. */
  readonly spared: (path: string) => boolean;
}

/** One path that has to change. */
interface Step {
  readonly path: string;
  /** Undefined: it goes. */
  readonly to: TreeFile | undefined;
}

const AT_ONCE = 16;
/** Up to so many files each is on the disk before the update counts; a first checkout of thousands would take minutes. */
const MOST_SYNCED = 1_000;

/**
 * Brings the work tree from one commit to another, **in place**: a file that stays keeps its inode, and no directory of a stack is ever replaced,
 * because containers hold on to inodes: what is renamed over a mounted file or directory they would never see. Only tracked paths are looked at;
 * whatever else lies in the folders is not even listed.
 * Done twice it does nothing the second time, so that an update which was cut short is simply done again.
 * @returns the paths that were changed
 * @throws OrbitrError `git/local-changes` when a file was changed by hand, `git/disk-full`; then nothing was touched
 */
export async function updateWorkTree(update: WorkTreeUpdate): Promise<readonly string[]> {
  const { folder, before, after, spared } = update;
  const paths = changedPaths(before, after).filter((path) => !spared(path));
  const queue = new PQueue({ concurrency: AT_ONCE });
  const looks = await queue.addAll(paths.map((path) => () => lookAt(update, path)));
  const changed = looks.flatMap((look) => (look.kind === 'changed' ? [look.path] : []));
  if (changed.length > 0) throw localChanges(changed);
  const steps = looks.flatMap((look) => (look.kind === 'step' ? [look.step] : []));
  await checkSpace(update, steps);
  // First what goes: a file may stand where a folder comes.
  const going = steps.filter(({ to }) => to === undefined);
  for (const { path } of going) await rm(join(folder, path), { force: true });
  const tops = new Set([...after.files.keys()].map((path) => path.split('/', 1)[0] ?? path));
  for (const { path } of going) await removeEmptied(folder, path, tops, after);
  const sync = steps.length <= MOST_SYNCED;
  await queue.addAll(steps.flatMap(({ path, to }) => (to === undefined ? [] : [async () => writeFileInPlace(join(folder, path), await update.objects.blob(to.oid), to.executable, sync)])));
  return steps.map(({ path }) => path);
}

/** Tracked paths whose file differs from both commits, by hand: an update would lose what somebody wrote. Looks, and touches nothing. */
export async function localConflicts(update: WorkTreeUpdate): Promise<readonly string[]> {
  const paths = changedPaths(update.before, update.after).filter((path) => !update.spared(path));
  const looks = await new PQueue({ concurrency: AT_ONCE }).addAll(paths.map((path) => () => lookAt(update, path)));
  return looks.flatMap((look) => (look.kind === 'changed' ? [look.path] : []));
}

type Look = { readonly kind: 'step'; readonly step: Step } | { readonly kind: 'done' } | { readonly kind: 'changed'; readonly path: string };

async function lookAt({ folder, before, after, torn }: WorkTreeUpdate, path: string): Promise<Look> {
  const [from, to] = [before?.files.get(path), after.files.get(path)];
  if (await leadsThroughLink(folder, path)) return { kind: 'changed', path };
  const found = await lstat(join(folder, path)).catch(() => undefined);
  if (found === undefined) return to === undefined ? { kind: 'done' } : { kind: 'step', step: { path, to } };
  // A folder of tracked files that becomes a file: its files go first.
  if (found.isDirectory() && to !== undefined && before !== undefined && [...before.files.keys()].some((each) => each.startsWith(`${path}/`))) return { kind: 'step', step: { path, to } };
  if (!found.isFile()) return { kind: 'changed', path };
  const id = blobId(await readFile(join(folder, path)), (to ?? from)?.oid ?? '');
  if (id === to?.oid) return ((found.mode & 0o100) !== 0) === to.executable ? { kind: 'done' } : { kind: 'step', step: { path, to } };
  return id === from?.oid || torn?.has(path) === true ? { kind: 'step', step: { path, to } } : { kind: 'changed', path };
}

/** A link in the way would let a commit write somewhere else. */
async function leadsThroughLink(folder: string, path: string): Promise<boolean> {
  const parts = path.split('/');
  for (let depth = 1; depth < parts.length; depth++) {
    const found = await lstat(join(folder, ...parts.slice(0, depth))).catch(() => undefined);
    if (found === undefined) return false;
    if (found.isSymbolicLink()) return true;
  }
  return false;
}

async function checkSpace({ folder, objects }: WorkTreeUpdate, steps: readonly Step[]): Promise<void> {
  const sizes = await Promise.all(steps.map(async ({ to }) => (to === undefined ? 0 : ((await objects.info(to.oid))?.size ?? 0))));
  const needed = sizes.reduce((sum, size) => sum + size, 0);
  const { bavail, bsize } = await statfs(folder);
  if (needed > bavail * bsize) throw new OrbitrError({ code: 'git/disk-full', kind: 'transient', message: `there is no space for ${needed} bytes in ${folder}`, hint: 'Free some space; the last commit stays in force until then.' });
}

/** Folders that lost their last file go only together with their whole stack, or where a file comes: one that a stack still mounts must stay the same folder. */
async function removeEmptied(folder: string, path: string, tops: ReadonlySet<string>, after: CommitTree): Promise<void> {
  const parents = parentsOf(path);
  const stays = tops.has(path.split('/', 1)[0] ?? path) && !parents.some((parent) => after.files.has(parent));
  if (stays) return;
  for (const parent of parents) {
    // Fails, as it should, when anything that is not ours lies there.
    const emptied = await rmdir(join(folder, parent)).then(() => true, () => false);
    if (!emptied || after.files.has(parent)) return;
  }
}

/** The nearest first. */
function parentsOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

async function writeFileInPlace(path: string, bytes: Buffer, executable: boolean, sync: boolean): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => error);
  if (file instanceof Error) return writeNew(path, bytes, executable, sync);
  try {
    // Written before it is cut: whoever reads meanwhile never finds an empty file.
    if (bytes.length > 0) await file.write(bytes, 0, bytes.length, 0);
    await file.truncate(bytes.length);
    const { mode } = await file.stat();
    // Whoever may read it may run it; what its owner had narrowed stays narrow.
    await file.chmod(executable ? mode | ((mode & 0o444) >> 2) : mode & ~0o111);
    if (sync) await file.sync();
  } finally {
    await file.close();
  }
}

/** What is not there yet appears as a whole; so is a program replaced that runs at this moment, which nobody may write to. */
async function writeNew(path: string, bytes: Buffer, executable: boolean, sync: boolean): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      if (sync) await file.sync();
    } finally {
      await file.close();
    }
    if (executable) await chmod(temporary, 0o755);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Files that were changed by hand, and would be written over. */
export function localChanges(paths: readonly string[]): OrbitrError {
  const shown = paths.slice(0, 5).join(', ');
  const more = paths.length > 5 ? ` and ${paths.length - 5} more` : '';
  return new OrbitrError({ code: 'git/local-changes', kind: 'conflict', message: `changed in stacks/ on the server and not committed: ${shown}${more}`, hint: 'Commit these changes there, or undo them (`git checkout -- FILE` in stacks/), and try again.' });
}
