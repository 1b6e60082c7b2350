import type { Signature } from '../make-commit.ts';
import { commitTree } from '../make-commit.ts';
import type { Repository } from '../repository.ts';
import { gitText, runGit } from '../run-git.ts';

export type Merge =
  | { readonly kind: 'clean'; readonly tree: string }
  /** Both sides changed the same lines of these. */
  | { readonly kind: 'conflict'; readonly paths: readonly string[] };

const NOBODY: Signature = { name: 'merge', email: 'merge@localhost' };

/**
 * Merges two trees that come from a third, without a work tree. Git's merge takes commits and finds their base by itself, so it is given three that
 * nobody else ever sees, of which the base is certain: for a rebase that is the parent of what is moved, not what histories have in common.
 */
async function mergeTrees(repository: Repository, { base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string }): Promise<Merge> {
  const signed = { author: NOBODY, committer: NOBODY, message: 'merge\n' };
  const root = await commitTree(repository, base, [], signed);
  const [left, right] = await Promise.all([ours, theirs].map((tree) => commitTree(repository, tree, [root], signed)));
  const { code, stdout } = await runGit(['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', left ?? '', right ?? ''], { ...repository.call, accept: [1] });
  const [tree = '', ...paths] = stdout.toString('utf8').split('\0').filter((part) => part !== '');
  return code === 0 ? { kind: 'clean', tree } : { kind: 'conflict', paths: [...new Set(paths)] };
}

export interface Replay {
  readonly tip: string;
  readonly conflict?: { readonly commit: string; readonly paths: readonly string[] };
}

/** Puts commits on another one, oldest first, keeping who wrote them and when. Moves no ref. Stops at the first that does not fit. */
export async function replayCommits(repository: Repository, commits: readonly string[], onto: string, committer: Signature): Promise<Replay> {
  let tip = onto;
  for (const commit of commits) {
    const [base, ours, theirs] = await Promise.all([treeOf(repository, `${commit}^`), treeOf(repository, tip), treeOf(repository, commit)]);
    const merge = await mergeTrees(repository, { base, ours, theirs });
    if (merge.kind === 'conflict') return { tip, conflict: { commit, paths: merge.paths } };
    // It is there already.
    if (merge.tree === ours) continue;
    const { author, message } = await readCommit(repository, commit);
    tip = await commitTree(repository, merge.tree, [tip], { author, committer, message });
  }
  return { tip };
}

/** Commits of one branch that another lacks, oldest first; merges are left out, because what they brought is there by itself. */
export async function commitsBetween({ call }: Repository, from: string, to: string): Promise<readonly string[]> {
  const text = await gitText(['rev-list', '--reverse', '--no-merges', '--max-count=1000', `${from}..${to}`], call);
  return text === '' ? [] : text.split('\n');
}

export async function isAncestor({ call }: Repository, older: string, newer: string): Promise<boolean> {
  return (await runGit(['merge-base', '--is-ancestor', older, newer], { ...call, accept: [1] })).code === 0;
}

/** The tree of a commit; of what is before the first, the empty one. */
async function treeOf({ call }: Repository, commit: string): Promise<string> {
  const { code, stdout } = await runGit(['rev-parse', '--verify', '--quiet', `${commit}^{tree}`], { ...call, accept: [1, 128] });
  return code === 0 ? stdout.toString('utf8').trim() : gitText(['mktree'], { ...call, input: '' });
}

async function readCommit({ call }: Repository, commit: string): Promise<{ readonly author: Signature; readonly message: string }> {
  const [name = '', email = '', date = '', message = ''] = (await gitText(['log', '-1', '--format=%an%x00%ae%x00%aI%x00%B', commit], call)).split('\0');
  return { author: { name, email, date }, message };
}
