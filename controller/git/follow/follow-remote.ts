import { OrbitrError } from '../../model/errors.ts';
import type { Advance, CommittedStacks } from '../committed-stacks.ts';
import type { Signature } from '../make-commit.ts';
import type { Repository } from '../repository.ts';
import { moveRef } from '../repository.ts';
import { runGit } from '../run-git.ts';
import { commitsBetween, isAncestor, replayCommits } from './merge-trees.ts';
import type { Remote } from './remote.ts';
import { REMOTE_REF } from './remote.ts';

export interface FollowDependencies {
  readonly repository: Repository;
  readonly stacks: CommittedStacks;
  readonly remote: Pick<Remote, 'lookUp' | 'fetch' | 'push'>;
  readonly committer: Signature;
  /** Whether what is committed here goes to the remote. */
  readonly pushBack: boolean;
  /** Told when history there was rewritten. */
  readonly rewritten: (from: string, to: string) => void;
}

/** What following came to. */
export interface Followed {
  readonly advance: Advance | undefined;
  /** Commits that are only here. */
  readonly unpushed: number;
}

/** What the remote had when our branch was last joined with it: our commits since then are ours. */
const JOINED_REF = 'refs/orbitr/joined';
/** A push back that others overtake is tried again so often. */
const MOST_RACES = 3;

/**
 * One look at the remote: fetches what is new, puts commits that were made here on top of it, lets the result count, and pushes those back.
 * A remote that has nothing new costs one question. What does not fit together moves nothing: the last commit that was taken goes on to count, and the next
 * look tries again.
 * @throws OrbitrError `git/remote-…`, `git/conflict`, `git/local-changes` …
 */
export async function followRemote(dependencies: FollowDependencies): Promise<Followed> {
  const { stacks, remote } = dependencies;
  const known = await stacks.refId(REMOTE_REF);
  const there = await remote.lookUp(known);
  if (there === undefined) throw new OrbitrError({ code: 'git/remote-branch-gone', kind: 'transient', message: known === undefined ? 'the remote has no such branch, or is empty' : 'the branch is gone from the remote', hint: 'The last commit that was taken stays in force; nothing is removed.' });
  const fetched = there === known ? known : await remote.fetch();
  if (known !== undefined && fetched !== known && !(await isAncestor(dependencies.repository, known, fetched))) dependencies.rewritten(known, fetched);
  const advance = await stacks.alone(async () => {
    await joinBranches(dependencies, fetched);
    return stacks.advance();
  });
  return { advance, unpushed: await pushBack(dependencies) };
}

/** Moves our branch to what the remote has, with our own commits on top. */
async function joinBranches({ repository, stacks, committer }: FollowDependencies, fetched: string): Promise<void> {
  const [ours, joined] = [await stacks.tip(), await stacks.refId(JOINED_REF)];
  const tip = ours === undefined ? fetched : await joinedTip(repository, { ours, joined, fetched }, committer);
  if (tip !== ours) await moveRef(repository, stacks.branchRef, tip, ours, 'follow the remote');
  if (joined !== fetched) await runGit(['update-ref', JOINED_REF, fetched], repository.call);
}

/** @throws OrbitrError `git/conflict` */
async function joinedTip(repository: Repository, { ours, joined, fetched }: { readonly ours: string; readonly joined: string | undefined; readonly fetched: string }, committer: Signature): Promise<string> {
  if (ours === fetched) return ours;
  const since = joined !== undefined && (await isAncestor(repository, joined, ours)) ? joined : undefined;
  // Nothing of ours is in the way. Where the remote dropped commits they go, too: they were never ours.
  if (since === ours || (await isAncestor(repository, ours, fetched))) return fetched;
  const onlyOursIsNew = (since === undefined || (await isAncestor(repository, since, fetched))) && (await isAncestor(repository, fetched, ours));
  if (onlyOursIsNew) return ours;
  const mine = await commitsBetween(repository, since ?? fetched, ours);
  const { tip, conflict } = await replayCommits(repository, mine, fetched, committer);
  if (conflict !== undefined) throw clash(conflict);
  return tip;
}

/** @returns how many commits are only here */
async function pushBack(dependencies: FollowDependencies): Promise<number> {
  const { repository, stacks, remote, pushBack: wanted } = dependencies;
  for (let races = 0; ; races++) {
    const [ours, theirs] = [await stacks.tip(), await stacks.refId(REMOTE_REF)];
    if (ours === theirs) return 0;
    const unpushed = ours === undefined || theirs === undefined ? [] : await commitsBetween(repository, theirs, ours);
    if (ours === undefined || unpushed.length === 0 || !wanted) return unpushed.length;
    if (await remote.push(ours)) {
      await runGit(['update-ref', '--stdin'], { ...repository.call, input: `update ${REMOTE_REF} ${ours}\nupdate ${JOINED_REF} ${ours}\n` });
      return 0;
    }
    if (races === MOST_RACES) throw new OrbitrError({ code: 'git/moved', kind: 'transient', message: 'the remote moves faster than our commits can be put on top of it', hint: 'It is tried again.' });
    const fetched = await remote.fetch();
    await stacks.alone(() => joinBranches(dependencies, fetched));
  }
}

function clash({ commit, paths }: { readonly commit: string; readonly paths: readonly string[] }): OrbitrError {
  return new OrbitrError({
    code: 'git/conflict',
    kind: 'conflict',
    message: `changed both here (${commit.slice(0, 12)}) and on the remote: ${paths.slice(0, 5).join(', ')}`,
    hint: `Nothing of the remote is taken until it fits. In stacks/: \`git rebase ${REMOTE_REF}\` to join them, or \`git reset --keep ${REMOTE_REF}\` to give up what was changed here.`,
  });
}
