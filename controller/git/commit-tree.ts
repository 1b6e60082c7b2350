import { OrbitrError } from '../model/errors.ts';
import type { GitCall } from './run-git.ts';
import { runGit } from './run-git.ts';

/** One tracked file. */
export interface TreeFile {
  /** Of the blob. */
  readonly oid: string;
  readonly executable: boolean;
}

/** What a commit holds, by paths relative to `stacks/`. Only what is a plain file; everything else is a fault. */
export interface CommitTree {
  readonly commit: string;
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly faults: readonly TreeFault[];
}

/** Why a path of a commit is not taken. */
export interface TreeFault {
  readonly path: string;
  readonly code: 'git/symlink' | 'git/submodule' | 'git/path' | 'git/case-collision' | 'git/lfs' | 'git/settings';
  readonly message: string;
  /** Of `git/case-collision`: the path, of a file or a folder, that was listed first and is the same one. It stands among the files. */
  readonly other?: string;
}

/** More tracked files than this is not a folder of stacks. */
export const MOST_FILES = 200_000;

/**
 * Lists a commit without checking anything out.
 * @param directory of the repository that is `stacks/`; empty: its root
 * @throws OrbitrError `git/no-directory`, `git/too-many-files`, `git/failed`
 */
export async function listCommit(commit: string, directory: string, call: GitCall): Promise<CommitTree> {
  const tree = directory === '' ? commit : `${commit}:${directory}`;
  const { code, stdout, stderr } = await runGit(['ls-tree', '-r', '-z', '--full-tree', tree], { ...call, accept: [128] });
  if (code !== 0) {
    if (directory !== '' && /not a tree object|Not a valid object name/i.test(stderr)) throw new OrbitrError({ code: 'git/no-directory', kind: 'terminal', message: `the commit ${commit.slice(0, 12)} has no folder "${directory}"`, hint: 'Correct git.remote.directory in orbitr.yaml.' });
    throw new OrbitrError({ code: 'git/missing-object', kind: 'transient', message: `the commit ${commit.slice(0, 12)} cannot be listed`, hint: 'Run `git fsck` in the repository. What runs is left as it is.' });
  }
  return readListing(commit, stdout.toString('utf8'));
}

/** Pure: the output of `ls-tree -r -z` to a tree. */
export function readListing(commit: string, listing: string): CommitTree {
  const files = new Map<string, TreeFile>();
  const faults: TreeFault[] = [];
  const collisions = collisionFinder();
  let start = 0;
  for (let end = listing.indexOf('\0'); end >= 0; start = end + 1, end = listing.indexOf('\0', start)) {
    const tab = listing.indexOf('\t', start);
    const path = listing.slice(tab + 1, end);
    const mode = listing.slice(start, start + 6);
    const oid = listing.slice(listing.lastIndexOf(' ', tab) + 1, tab);
    const fault = faultOf(mode, path);
    if (fault !== undefined) {
      faults.push(fault);
      continue;
    }
    files.set(path, { oid, executable: mode === '100755' });
    if (files.size > MOST_FILES) throw new OrbitrError({ code: 'git/too-many-files', kind: 'terminal', message: `the commit ${commit.slice(0, 12)} holds more than ${MOST_FILES} files`, hint: 'Keep stacks in a repository of their own, or choose a folder of it with git.remote.directory.' });
    const collision = collisions(path);
    if (collision !== undefined) faults.push(collision);
  }
  return { commit, files, faults };
}

function faultOf(mode: string, path: string): TreeFault | undefined {
  if (mode === '120000') return { path, code: 'git/symlink', message: `${path} is a symbolic link: it could lead out of the repository` };
  if (mode === '160000') return { path, code: 'git/submodule', message: `${path} is a submodule, and those are not fetched` };
  const bad = NO_PATH.test(path) || (path.length > LONGEST_NAME / MOST_BYTES && path.split('/').some((part) => Buffer.byteLength(part) > LONGEST_NAME));
  return bad ? { path: JSON.stringify(path).slice(1, -1), code: 'git/path', message: `${JSON.stringify(path)} is no path that can stand in stacks/` } : undefined;
}

/** A part that is empty, goes up, or is git's own; a character that no name should have. */
const NO_PATH = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)|[\\\p{Cc}\ufffd]/iu;
/** Of a file system, in bytes; and what one UTF-16 unit may take of that. */
const LONGEST_NAME = 255;
const MOST_BYTES = 3;

/** A name that differs only in capitals, or in how its accents are written, is the same file on other machines. Tells it of one path after the other. */
function collisionFinder(): (path: string) => TreeFault | undefined {
  const folded = new Map<string, string>();
  const clashOf = (part: string): string | undefined => {
    const key = part.normalize('NFC').toLowerCase();
    const other = folded.get(key);
    if (other === undefined) folded.set(key, part);
    return other === part ? undefined : other;
  };
  // What git lists lies mostly in the folder of what it listed before; that need not be looked up again.
  let folder = '';
  return (path) => {
    const inFolder = folder !== '' && path.startsWith(folder);
    for (let at = path.indexOf('/', inFolder ? folder.length : 0); at >= 0; at = path.indexOf('/', at + 1)) {
      const other = clashOf(path.slice(0, at));
      if (other !== undefined) return collision(path, other);
      folder = path.slice(0, at + 1);
    }
    const other = clashOf(path);
    return other === undefined ? undefined : collision(path, other);
  };
}

function collision(path: string, other: string): TreeFault {
  return { path, other, code: 'git/case-collision', message: `${path} and ${other} differ only in capitals or accents` };
}

/** Paths that differ between two trees, sorted. */
export function changedPaths(before: CommitTree | undefined, after: CommitTree): readonly string[] {
  if (before?.commit === after.commit) return [];
  const changed: string[] = [];
  for (const [path, { oid, executable }] of after.files) {
    const old = before?.files.get(path);
    if (old === undefined || old.oid !== oid || old.executable !== executable) changed.push(path);
  }
  for (const path of before?.files.keys() ?? []) if (!after.files.has(path)) changed.push(path);
  return changed.toSorted();
}
