import { access } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { OrbitrError } from '../model/errors.ts';
import { CommitFiles } from './commit-files.ts';
import type { CommitFilesOptions } from './commit-files.ts';
import type { CommitTree } from './commit-tree.ts';
import { changedPaths, listCommit } from './commit-tree.ts';
import { listChanged, readCommitHead } from './list-changed.ts';
import { ObjectReader } from './object-reader.ts';
import type { Objects } from './object-reader.ts';
import { QuarantinedObjects } from './quarantined-objects.ts';
import type { Repository } from './repository.ts';
import { currentBranch } from './repository.ts';
import { runGit } from './run-git.ts';
import { localConflicts, updateWorkTree } from './work-tree.ts';

export interface CommittedStacksOptions {
  readonly repository: Repository;
  readonly branch: string;
  /** Folder of the repository that is `stacks/`; empty: its root. */
  readonly directory: string;
  /** Paths that are this machine's own whatever a commit says. */
  readonly spared: (path: string) => boolean;
  readonly vouches: (path: string, modified: number) => boolean;
  readonly now: () => number;
  /** Told each step of an update before it is taken; for the log, and for tests that stop the process there. */
  readonly onStep?: (step: AdvanceStep) => void;
}

export type AdvanceStep = 'noted' | 'written' | 'recorded' | 'done';

/** What became the desired state. */
export interface Advance {
  readonly from: string | undefined;
  readonly to: string;
  /** Paths that differ between the two, sorted; relative to `stacks/`. */
  readonly paths: readonly string[];
}

/** The stacks of a commit that may come to count. */
export interface CommitPreview {
  readonly files: CommitFiles;
  /** Commits that it comes right after. */
  readonly parents: readonly string[];
  readonly close: () => void;
}

/** The commit that the work tree shows in full, and the one that it is on its way to. */
const WORK_TREE = 'refs/orbitr/worktree';
const UPDATING = 'refs/orbitr/updating';

/**
 * The stacks of the deployed branch's last commit. One thing at a time changes them: whoever moves the branch does so within `alone`.
 * The branch moves first; then the work tree follows, and only then does the new commit count, so that no container is made with files of the old one.
 */
export class CommittedStacks {
  readonly #options: CommittedStacksOptions;
  readonly #objects: ObjectReader;
  readonly #cache: CommitFilesOptions['cache'] = new Map();
  readonly #turn = new PQueue({ concurrency: 1 });
  #current: CommitFiles | undefined;
  #coming: CommitTree | undefined;

  constructor(options: CommittedStacksOptions) {
    this.#options = options;
    this.#objects = new ObjectReader(options.repository.call);
  }

  get branchRef(): string {
    return `refs/heads/${this.#options.branch}`;
  }

  /** What counts at the moment; undefined: no commit could be read yet. */
  get current(): CommitFiles | undefined {
    return this.#current;
  }

  /** Whether a file lies in the work tree because a commit that is just being taken put it there. @param path relative to `stacks/` */
  isComing(path: string): boolean {
    return this.#coming?.files.has(path) === true;
  }

  /** Runs one change of the branch at a time. Not to be called from within. */
  async alone<T>(action: () => Promise<T>): Promise<T> {
    return this.#turn.add(action);
  }

  /** The branch's commit; undefined: there is no such branch, or nothing in it. */
  async tip(): Promise<string | undefined> {
    return this.refId(this.branchRef);
  }

  /** What a ref stands for now; undefined: there is no such ref. Starts no program. */
  async refId(ref: string): Promise<string | undefined> {
    return (await this.#objects.info(ref))?.oid;
  }

  /** For commands that only look: what the branch says now, whatever the work tree shows. */
  async lookAtTip(): Promise<void> {
    const tip = await this.tip();
    if (tip !== undefined && tip !== this.#current?.tree.commit) this.#current = this.#files(await this.list(tip), this.#objects, undefined);
  }

  /** Lists a commit. */
  async list(commit: string): Promise<CommitTree> {
    return listCommit(commit, this.#options.directory, this.#options.repository.call);
  }

  /**
   * The stacks of a commit that does not count yet. What its files say is what would count after it was taken.
   * @param variables where git finds objects of a push that is not accepted yet
   */
  async preview(commit: string, variables: Readonly<Record<string, string>> = {}): Promise<CommitPreview> {
    const { repository, directory } = this.#options;
    const call = { ...repository.call, variables: { ...repository.call.variables, ...variables } };
    const all = new ObjectReader(call);
    try {
      const objects = new QuarantinedObjects({ folder: variables['GIT_QUARANTINE_PATH'], kept: this.#objects, all });
      const tree = (await this.#changed(this.#current?.tree, commit, objects)) ?? (await listCommit(commit, directory, call));
      const parents = (await readCommitHead(commit, objects))?.parents ?? [];
      return { files: this.#files(tree, objects, this.#current?.tree), parents, close: () => all.close() };
    } catch (error) {
      all.close();
      throw error;
    }
  }

  /** Files changed by hand that taking this tree would have to write over. */
  async conflictsWith({ tree }: CommitFiles): Promise<readonly string[]> {
    const { repository, spared } = this.#options;
    return localConflicts({ folder: repository.folder, objects: this.#objects, before: await this.#shown(), after: tree, spared });
  }

  /**
   * Takes the branch's last commit: writes what changed into the work tree, and lets the commit count. Must run within `alone`.
   * Cut short at any step it is done again by the next call, also after a restart.
   * @returns undefined when nothing changed
   * @throws OrbitrError `git/no-branch`, `git/other-branch`, `git/local-changes`, `git/disk-full` …; then the commit before goes on to count
   */
  async advance(): Promise<Advance | undefined> {
    const { repository, branch, spared } = this.#options;
    const tip = await this.tip();
    if (tip === undefined) throw noBranch(branch);
    const shown = await this.#shown(tip);
    if (tip === this.#current?.tree.commit && tip === shown?.commit) return undefined;
    await this.#checkBranch();
    const before = this.#current?.tree;
    const after = shown?.commit === tip ? shown : ((await this.#changed(shown, tip, this.#objects)) ?? (await this.list(tip)));
    // What counted before a restart goes on to count should the work tree not follow.
    if (this.#current === undefined && shown !== undefined) this.#current = this.#files(shown, this.#objects, undefined);
    if (shown?.commit !== tip) {
      const torn = await this.#torn(shown);
      await this.#setRefs([`update ${UPDATING} ${tip}`]);
      this.#step('noted');
      this.#coming = after;
      await updateWorkTree({ folder: repository.folder, objects: this.#objects, before: shown, after, spared, torn });
      this.#step('written');
    }
    await this.#setRefs([`update ${WORK_TREE} ${tip}`]);
    this.#step('recorded');
    this.#current = this.#files(after, this.#objects, undefined);
    this.#coming = undefined;
    this.#forgetOldReadings();
    if ((await this.#objects.info(UPDATING)) !== undefined) {
      await this.#refreshIndex(tip);
      await this.#setRefs([`delete ${UPDATING}`]);
    }
    this.#step('done');
    return { from: before?.commit ?? shown?.commit, to: tip, paths: changedPaths(before ?? shown, after) };
  }

  /** Whether a change of this file matters: the work tree's copy of what is tracked does not. @param path relative to `stacks/` */
  concerns(path: string): boolean {
    return this.#current?.tree.files.has(path) !== true;
  }

  close(): void {
    this.#objects.close();
  }

  /** The listing of a commit, when hardly anything differs from another. */
  async #changed(before: CommitTree | undefined, commit: string, objects: Objects): Promise<CommitTree | undefined> {
    return before === undefined || this.#options.directory !== '' ? undefined : listChanged(before, commit, objects);
  }

  #files(tree: CommitTree, objects: Objects, before: CommitTree | undefined): CommitFiles {
    const { repository, vouches, now } = this.#options;
    const leaving = new Set([...(before?.files.keys() ?? [])].filter((path) => !tree.files.has(path)));
    return new CommitFiles(tree, { folder: repository.folder, objects, leaving, vouches, now, cache: this.#cache });
  }

  /** What the work tree shows. A repository that Orbitr never worked in, but somebody else did, shows what is checked out. */
  async #shown(tip?: string): Promise<CommitTree | undefined> {
    const { repository, directory, branch } = this.#options;
    const noted = (await this.#objects.info(WORK_TREE))?.oid;
    if (noted !== undefined) return this.#current?.tree.commit === noted ? this.#current.tree : this.list(noted);
    const checkedOut = directory === '' && (await currentBranch(repository)) === branch && (await access(join(repository.gitDirectory, 'index')).then(() => true, () => false));
    return checkedOut && tip !== undefined ? this.list(tip) : undefined;
  }

  /** Paths that an update which was cut short may have left in any state. */
  async #torn(shown: CommitTree | undefined): Promise<ReadonlySet<string>> {
    const commit = (await this.#objects.info(UPDATING))?.oid;
    return new Set(commit === undefined ? [] : changedPaths(shown, await this.list(commit)));
  }

  async #checkBranch(): Promise<void> {
    const { repository, branch, directory } = this.#options;
    const there = await currentBranch(repository);
    if (directory !== '' || there === branch) return;
    throw new OrbitrError({ code: 'git/other-branch', kind: 'terminal', message: `in stacks/ ${there === undefined ? 'no branch' : `the branch "${there}"`} is checked out, but "${branch}" is to be deployed`, hint: `Run \`git switch ${branch}\` in stacks/. The last commit that was taken stays in force.` });
  }

  async #setRefs(lines: readonly string[]): Promise<void> {
    await runGit(['update-ref', '--stdin'], { ...this.#options.repository.call, input: `${lines.join('\n')}\n` });
  }

  /** So that `git status` in `stacks/` tells the truth. Held by somebody else, it is made up for by the next commit. */
  async #refreshIndex(commit: string): Promise<void> {
    const { repository, directory } = this.#options;
    if (directory !== '') return;
    const read = await runGit(['read-tree', '--reset', commit], { ...repository.call, accept: [1, 128] });
    if (read.code === 0) await runGit(['update-index', '-q', '--refresh'], { ...repository.call, accept: [1, 128] });
  }

  #forgetOldReadings(): void {
    if (this.#cache.size === 0) return;
    const used = new Set([...(this.#current?.tree.files.values() ?? [])].map(({ oid }) => oid));
    for (const oid of this.#cache.keys()) if (!used.has(oid)) this.#cache.delete(oid);
  }

  #step(step: AdvanceStep): void {
    this.#options.onStep?.(step);
  }
}

function noBranch(branch: string): OrbitrError {
  return new OrbitrError({ code: 'git/no-branch', kind: 'transient', message: `the branch "${branch}" is not there, or holds no commit`, hint: 'The last commit that was taken stays in force; nothing is removed. Commit or push something to it.' });
}
