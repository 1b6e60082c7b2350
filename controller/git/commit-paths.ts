import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OrbitrError } from '../model/errors.ts';
import type { TreeFile } from './commit-tree.ts';
import type { Signature } from './make-commit.ts';
import { makeCommit, writeBlob } from './make-commit.ts';
import type { Repository } from './repository.ts';
import { moveRef } from './repository.ts';
import { runGit } from './run-git.ts';

export interface PathsCommit {
  /** The branch that the commit goes to. */
  readonly branchRef: string;
  /** Folder of the repository that is `stacks/`; empty: its root. */
  readonly directory: string;
  /** Relative to `stacks/`. */
  readonly paths: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/**
 * Commits some files as they lie in `stacks/` now, and nothing else, whatever is staged or changed beside them. Left out are what git ignores, and
 * values for variables (`.env`) that nobody committed before, unless they are sealed: a history keeps secrets for ever.
 * @returns the commit; undefined when there was nothing to commit
 * @throws OrbitrError `git/moved` when the branch moved meanwhile
 */
export async function commitPaths(repository: Repository, request: PathsCommit): Promise<string | undefined> {
  const { branchRef, directory, author, committer, message } = request;
  const parent = await commitOf(repository, branchRef);
  const wanted = await withoutIgnored(repository, request.paths);
  const changes = new Map<string, TreeFile | undefined>();
  for (const path of wanted) {
    const inside = directory === '' ? path : `${directory}/${path}`;
    if (await mayBeSecret(repository, path, parent, inside)) continue;
    changes.set(inside, await asBlob(repository, path));
  }
  if (changes.size === 0) return undefined;
  const commit = await makeCommit(repository, { parent, changes, author, committer, message });
  if (commit === undefined || commit === parent) return undefined;
  await moveRef(repository, branchRef, commit, parent, message.split('\n')[0] ?? '');
  return commit;
}

/** The commit that a ref, or whatever else git takes for a revision, stands for; undefined: there is none. */
export async function commitOf({ call }: Pick<Repository, 'call'>, ref: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], { ...call, accept: [1, 128] });
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** Tells the user's own index of files that were committed past it, so that `git status` is right. Best effort: somebody else may hold it. */
export async function noteInIndex({ call, folder }: Repository, paths: readonly string[]): Promise<void> {
  await runGit(['-C', folder, 'update-index', '--add', '--remove', '-z', '--stdin'], { ...call, input: paths.map((path) => `${path}\0`).join(''), accept: [1, 128] });
}

async function withoutIgnored({ call, folder }: Repository, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  // Says nothing of what is tracked already, as it should.
  const { stdout } = await runGit(['-C', folder, 'check-ignore', '-z', '--stdin'], { ...call, input: paths.map((path) => `${path}\0`).join(''), accept: [1] });
  const ignored = new Set(stdout.toString('utf8').split('\0'));
  return paths.filter((path) => !ignored.has(path));
}

async function mayBeSecret({ call, folder }: Repository, path: string, parent: string | undefined, inside: string): Promise<boolean> {
  if (!/(?:^|[./])env$/.test(path)) return false;
  const tracked = parent !== undefined && (await runGit(['cat-file', '-e', `${parent}:${inside}`], { ...call, accept: [1, 128] })).code === 0;
  const text = tracked ? '' : await readFile(join(folder, path), 'utf8').catch(() => '');
  return !tracked && !/^sops_/m.test(text);
}

async function asBlob(repository: Repository, path: string): Promise<TreeFile | undefined> {
  const absolute = join(repository.folder, path);
  const found = await lstat(absolute).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isFile()) throw new OrbitrError({ code: 'git/symlink', kind: 'terminal', message: `${path} is no plain file, and is not committed` });
  return { oid: await writeBlob(repository, await readFile(absolute)), executable: (found.mode & 0o100) !== 0 };
}
