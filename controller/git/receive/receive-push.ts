import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatDiagnostic } from '../../model/diagnostic.ts';
import { OrbitrError, toOrbitrError } from '../../model/errors.ts';
import type { CommitFiles } from '../commit-files.ts';
import { changedPaths } from '../commit-tree.ts';
import type { Advance, CommittedStacks } from '../committed-stacks.ts';
import { findLfs } from '../find-lfs.ts';
import type { Repository } from '../repository.ts';
import { moveRef } from '../repository.ts';
import { isAncestor } from '../follow/merge-trees.ts';
import { runGit } from '../run-git.ts';
import { localChanges } from '../work-tree.ts';
import type { HookAnswer, HookHandler, HookQuestion, RefUpdate } from './hook-socket.ts';
import { readPushOptions } from './push-options.ts';
import type { Pusher } from './pusher.ts';

/** What a commit would mean. */
export interface CommitJudgement {
  /** Of the stacks that it changes, and of the settings. */
  readonly diagnostics: readonly Diagnostic[];
  /** One text for each stack with something to do. */
  readonly plans: readonly string[];
  /** How many, in all of them. */
  readonly operations: number;
  /** Stacks that it changes, each with the digest that its revision then has; undefined: it goes. */
  readonly stacks: ReadonlyMap<string, string | undefined>;
  /** Those of them that stand still and have something to do, each with the trace of the pass before: what a commit changes beside the digest, only a later pass knows. */
  readonly awaiting: ReadonlyMap<string, string>;
}

const NO_CHANGE: CommitJudgement = { diagnostics: [], plans: [], operations: 0, stacks: new Map(), awaiting: new Map() };

export interface ReceiveDependencies {
  readonly repository: Repository;
  readonly stacks: CommittedStacks;
  /** Reads and plans what a commit changes, as the controller would. */
  readonly judge: (files: CommitFiles, paths: readonly string[]) => Promise<CommitJudgement>;
  /** Told when a push counts. */
  readonly taken: (advance: Advance, pusher: Pusher, judged: CommitJudgement) => void;
  /** Tells of the operations until all of these stacks are healthy at their digests. @returns why not; undefined: they are */
  readonly follow: (judged: CommitJudgement, say: (text: string) => void, signal: AbortSignal, limit: number) => Promise<string | undefined>;
  /** Who is behind a push over HTTP; over the file system it is somebody who can write to the repository anyway. */
  readonly pusherOf: (push: string | undefined) => Pusher | undefined;
  /** Why nothing may be taken: another controller holds the engine. */
  readonly refused: () => string | undefined;
}

/**
 * What becomes of a push, in two steps, as git calls them. First (`pre-receive`) everything is checked while the objects are in quarantine: a push that is
 * refused leaves nothing behind. Then (`proc-receive`) the branch is moved, by us, from exactly where it was, and the work tree follows.
 */
export function receivePush(dependencies: ReceiveDependencies): HookHandler {
  return async (question, say, gone) => (question.program === 'pre-receive' ? examine(question, say, dependencies) : take(question, say, gone, dependencies));
}

async function examine(question: HookQuestion, say: (text: string) => void, dependencies: ReceiveDependencies): Promise<HookAnswer> {
  const { stacks, pusherOf, refused, judge } = dependencies;
  const pusher = pusherOf(question.push);
  if (pusher === undefined || !pusher.mayPush) throw refusal('git/not-allowed', 'you may fetch, but not push');
  const why = refused();
  if (why !== undefined) throw refusal('git/read-only', `nothing can be deployed from here: ${why}`);
  const options = readPushOptions(question.options);
  if (options.unknown.length > 0) throw refusal('git/option', `unknown push option "${options.unknown[0] ?? ''}"`, 'There are: dry-run, wait, wait=90s, rewrite.');
  const update = theOneUpdate(question.updates, stacks.branchRef);
  const preview = await stacks.preview(update.to, question.variables);
  try {
    if (!options.rewrite && !preview.parents.includes(update.from) && (await losesCommits(update, question, dependencies))) throw refusal('git/rewrites-history', 'the server has commits that this push would drop', 'Pull first. To drop them on purpose: git push --force -o rewrite');
    const paths = changedPaths(stacks.current?.tree, preview.files.tree);
    checkReach(paths, pusher);
    const faults = [...preview.files.tree.faults, ...(await findLfs(preview.files))];
    for (const { path, message, code } of faults) say(`${path}:1:1: error: ${message} (${code})`);
    if (faults.length > 0) throw refusal('git/refused', REFUSED);
    const conflicts = await stacks.conflictsWith(preview.files);
    if (conflicts.length > 0) throw localChanges(conflicts);
    const judged = await judge(preview.files, paths);
    tell(judged, say);
    if (judged.diagnostics.some(({ severity }) => severity === 'error')) throw refusal('git/refused', REFUSED);
    if (options.dryRun) say('\nDry run: this is what would be done. The branch has not moved.');
    return { exit: options.dryRun ? 1 : 0 };
  } finally {
    preview.close();
  }
}

const REFUSED = 'the commit is not taken: the branch has not moved, and what runs is left as it is';

/** @throws OrbitrError `git/settings`, `git/not-allowed` */
function checkReach(paths: readonly string[], { admin, mayChange }: Pusher): void {
  const settings = paths.find((path) => /^orbitr\.ya?ml$/.test(path));
  if (settings !== undefined && !admin) throw refusal('git/settings', `${settings}: only an administrator may change what holds for all stacks`);
  if (mayChange('')) return;
  const beyond = paths.find((path) => !mayChange((path.split('/')[0] ?? '').replace(/\.ya?ml$/, '')));
  if (beyond !== undefined) throw refusal('git/not-allowed', `${beyond} is none of the stacks that you may change`);
}

function tell({ diagnostics, plans, stacks }: CommitJudgement, say: (text: string) => void): void {
  for (const diagnostic of diagnostics) say(formatDiagnostic(diagnostic));
  if (diagnostics.some(({ severity }) => severity === 'error')) return;
  for (const plan of plans) say(plan);
  if (plans.length === 0) say(stacks.size === 0 ? 'No stack changes.' : `Nothing to do for ${[...stacks.keys()].join(', ')}.`);
}

async function take(question: HookQuestion, say: (text: string) => void, gone: AbortSignal, dependencies: ReceiveDependencies): Promise<HookAnswer> {
  const { repository, stacks, pusherOf, judge, taken, follow } = dependencies;
  const update = theOneUpdate(question.updates, stacks.branchRef);
  const pusher = pusherOf(question.push);
  if (pusher?.mayPush !== true) return { exit: 0, reports: [`ng ${update.ref} not allowed`] };
  const options = readPushOptions(question.options);
  const accepted = await stacks.alone(async () => {
    try {
      await moveRef(repository, update.ref, update.to, isZero(update.from) ? undefined : update.from, `push by ${pusher.name}`);
    } catch (thrown) {
      return toOrbitrError(thrown).code === 'git/moved' ? 'somebody else pushed first: fetch, and push again' : toOrbitrError(thrown).message;
    }
    try {
      const advance = await stacks.advance();
      const files = stacks.current;
      const judged = files === undefined || advance === undefined ? NO_CHANGE : await judge(files, advance.paths);
      if (advance !== undefined) taken(advance, pusher, judged);
      return judged;
    } catch (thrown) {
      // Taken back: the branch never says what does not count.
      await runGit(['update-ref', '-m', 'push taken back', ...(isZero(update.from) ? ['-d', update.ref, update.to] : [update.ref, update.from, update.to])], repository.call).catch(() => undefined);
      return toOrbitrError(thrown).message;
    }
  });
  if (typeof accepted === 'string') return { exit: 0, reports: [`ng ${update.ref} ${oneLine(accepted)}`] };
  say(`Taken: ${update.to.slice(0, 12)} by ${pusher.name}.`);
  const failed = options.wait === undefined ? undefined : await follow(accepted, say, gone, options.wait);
  return { exit: 0, reports: [failed === undefined ? `ok ${update.ref}` : `ng ${update.ref} ${oneLine(`taken, but not healthy: ${failed}`)}`] };
}

/** @throws OrbitrError `git/other-ref` */
function theOneUpdate(updates: readonly RefUpdate[], branch: string): RefUpdate {
  const [update] = updates;
  const shown = branch.replace('refs/heads/', '');
  if (update === undefined || updates.length > 1 || update.ref !== branch) throw refusal('git/other-ref', `only the branch "${shown}" is taken, and nothing beside it`, `git push REMOTE HEAD:${shown}`);
  if (isZero(update.to)) throw refusal('git/other-ref', `"${shown}" is deployed and cannot be deleted`);
  return update;
}

async function losesCommits({ from, to }: RefUpdate, { variables }: HookQuestion, { repository }: ReceiveDependencies): Promise<boolean> {
  if (isZero(from)) return false;
  return !(await isAncestor({ ...repository, call: { ...repository.call, variables: { ...repository.call.variables, ...variables } } }, from, to));
}

function refusal(code: string, message: string, hint?: string): OrbitrError {
  return new OrbitrError({ code, kind: 'terminal', message, ...(hint === undefined ? {} : { hint }) });
}

function isZero(oid: string): boolean {
  return /^0+$/.test(oid);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 300);
}
