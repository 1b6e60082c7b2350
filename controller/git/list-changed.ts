import type { CommitTree, TreeFile } from './commit-tree.ts';
import type { Objects } from './object-reader.ts';

interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

const FOLDER = '40000';
const FILE = /^100[0-7]{3}$/;

/** The head of a commit; undefined: there is no such commit. */
export async function readCommitHead(commit: string, objects: Objects): Promise<{ readonly tree: string; readonly parents: readonly string[] } | undefined> {
  const found = await objects.read(commit);
  if (found?.type !== 'commit') return undefined;
  const [head = ''] = found.content.toString('latin1').split('\n\n', 1);
  const named = (what: string): readonly string[] => head.split('\n').flatMap((line) => (line.startsWith(`${what} `) ? [line.slice(what.length + 1)] : []));
  return { tree: named('tree')[0] ?? '', parents: named('parent') };
}

/**
 * Lists a commit by what differs from another: only trees that differ are read, where git would be started to list all.
 * @returns undefined when more differs than what some files hold (a path came or went, a file became a link); then it must be listed as a whole, because
 *   whether paths clash is seen in all of them together
 */
export async function listChanged(before: CommitTree, commit: string, objects: Objects): Promise<CommitTree | undefined> {
  const [from, to] = await Promise.all([readCommitHead(before.commit, objects), readCommitHead(commit, objects)]);
  if (from === undefined || to === undefined) return undefined;
  const files = new Map(before.files);
  return (await takeChanges('', from.tree, to.tree, objects, files)) ? { commit, files, faults: before.faults } : undefined;
}

/** @param files changed in place. @returns whether nothing differs but the content of files that are listed */
async function takeChanges(folder: string, from: string, to: string, objects: Objects, files: Map<string, TreeFile>): Promise<boolean> {
  if (from === to) return true;
  const [before, after] = await Promise.all([readTree(from, objects), readTree(to, objects)]);
  if (before === undefined || after?.length !== before.length) return false;
  for (const [index, { name, mode, oid }] of after.entries()) {
    const old = before[index]!;
    const path = `${folder}${name}`;
    if (old.name !== name) return false;
    if (old.oid === oid && old.mode === mode) continue;
    if (mode === FOLDER && old.mode === FOLDER) {
      if (!(await takeChanges(`${path}/`, old.oid, oid, objects, files))) return false;
    } else if (FILE.test(mode) && FILE.test(old.mode) && files.has(path)) files.set(path, { oid, executable: mode === '100755' });
    else return false;
  }
  return true;
}

/** Entries are `mode name`, a zero, and the id in bytes. */
async function readTree(oid: string, objects: Objects): Promise<readonly TreeEntry[] | undefined> {
  const found = await objects.read(oid);
  if (found?.type !== 'tree') return undefined;
  const { content } = found;
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at);
    const zero = content.indexOf(0, space);
    const end = zero + 1 + oid.length / 2;
    // A commit that somebody made by hand was checked by nobody.
    if (space < 0 || zero < 0 || end > content.length) return undefined;
    entries.push({ mode: content.toString('latin1', at, space), name: content.toString('utf8', space + 1, zero), oid: content.toString('hex', zero + 1, end) });
    at = end;
  }
  return entries;
}
