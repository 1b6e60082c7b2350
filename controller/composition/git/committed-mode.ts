import { watch } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Edit, EditRecord } from '../../edits.ts';
import { collectGarbage } from '../../git/collect-garbage.ts';
import type { CommitFiles } from '../../git/commit-files.ts';
import type { Advance } from '../../git/committed-stacks.ts';
import { CommittedStacks } from '../../git/committed-stacks.ts';
import type { Signature } from '../../git/make-commit.ts';
import { nameCommit } from '../../git/name-commit.ts';
import type { Repository } from '../../git/repository.ts';
import { runGit } from '../../git/run-git.ts';
import type { CommitJudgement } from '../../git/receive/receive-push.ts';
import { removeStaleLocks } from '../../git/stale-locks.ts';
import type { OrbitrError } from '../../model/errors.ts';
import { toOrbitrError } from '../../model/errors.ts';
import { MARKER } from '../../source/marker.ts';
import type { GitSettings } from '../settings.ts';
import type { StackFiles } from '../workbench.ts';
import { committedSource } from './committed-source.ts';
import type { EditOrigin, GitSurroundings, SettingsText } from './git-room.ts';
import { prepareRepository } from './local-mode.ts';
import { judgeCommit } from './judge-commit.ts';
import { keepDeployed } from './keep-deployed.ts';
import { reportCommits } from './report-commits.ts';
import { ORBITR, recordEdit } from './record-edit.ts';
import { pathInStacks } from '../../source/path-in-stacks.ts';

/** A commit by hand is several writes; ms. */
const QUIET = 100;
const DAY = 86_400_000;

export interface CommittedModeContext {
  readonly vouches: (path: string, modified: number) => boolean;
  readonly log: Logger;
  readonly surroundings: GitSurroundings;
}

/** What the modes have in common in which the last commit of a branch counts. */
export interface CommittedMode {
  readonly repository: Repository;
  readonly branch: string;
  readonly stacks: CommittedStacks;
  readonly committer: Signature;
  readonly files: StackFiles;
  concerns(path: string): boolean;
  /** Takes what the branch says by now. Never throws. */
  advance(): Promise<void>;
  /** What a commit means. */
  judge(files: CommitFiles, paths: readonly string[]): Promise<CommitJudgement>;
  /** Asks for passes of what a commit changed, and tells where the repository is hosted how it goes. @param judged when that is known already */
  taken(advance: Advance, judged?: CommitJudgement): void;
  /** Commits an edit, and lets it count. */
  recordEdit(edit: Edit): Promise<EditRecord>;
  origin(paths: readonly string[], file?: SettingsText): Promise<EditOrigin | undefined>;
  /** Notes what is not right, and tells once. Undefined: all is. */
  note(problem: OrbitrError | undefined): void;
  readonly problem: OrbitrError | undefined;
  /** Must be called when the mode is complete: watches the branch, and keeps what gets deployed. */
  begin(): void;
  close(): void;
}

/** @param directory of the repository that is `stacks/`. @throws OrbitrError `git/…` */
export async function openCommittedMode(folder: string, settings: GitSettings, directory: string, { vouches, log, surroundings }: CommittedModeContext): Promise<CommittedMode> {
  const repository = await prepareRepository(folder, settings, true);
  // Only a part of the repository lies here: git would take all the rest for deleted.
  await runGit(['config', '--file', join(repository.gitDirectory, 'config'), 'core.bare', String(directory !== '')], repository.call);
  const branch = settings.branch ?? 'main';
  // A remote must not decide what this machine's settings are: they name files and secrets of it.
  const spared = (path: string): boolean => path === MARKER || (settings.mode === 'remote' && /^orbitr\.ya?ml$/.test(path));
  const stacks = new CommittedStacks({ repository, branch, directory, spared, vouches, now: Date.now, onStep: (step) => log.debug({ step }, 'git') });
  const committer = settings.author ?? ORBITR;
  let problem: OrbitrError | undefined;
  let stop = (): void => undefined;

  const note = (found: OrbitrError | undefined): void => {
    if (found !== undefined && found.message !== problem?.message) log.warn({ err: found, code: found.code }, 'git');
    const changed = found?.message !== problem?.message;
    problem = found;
    if (changed) surroundings.board.tell(undefined);
  };
  const judge: CommittedMode['judge'] = (files, paths) => judgeCommit(files, paths, { ...surroundings, current: stacks.current, statusOf: (name) => surroundings.board.get(name) });
  const reports = reportCommits(settings, folder, surroundings.board, log);
  const report = async (advance: Advance): Promise<void> => {
    const files = stacks.current;
    if (settings.status !== undefined && files?.tree.commit === advance.to) reports.taken(advance, await judge(files, advance.paths));
  };
  const taken: CommittedMode['taken'] = (advance, judged) => {
    if (judged === undefined) void report(advance).catch((error: unknown) => log.warn({ err: error }, 'a commit could not be reported'));
    else reports.taken(advance, judged);
    log.info({ from: advance.from, to: advance.to, files: advance.paths.length }, 'commit counts');
    surroundings.changed(advance.paths.map((path) => join(folder, path)));
    surroundings.board.tell(undefined);
  };
  const advance = async (): Promise<void> => {
    try {
      const made = await stacks.alone(() => stacks.advance());
      if (made !== undefined) {
        note(undefined);
        taken(made);
      }
    } catch (thrown) {
      const error = toOrbitrError(thrown);
      note(error);
      if (error.code === 'git/locked') log.warn({ removed: await removeStaleLocks(repository.gitDirectory, Date.now()) }, 'locks of a git that is gone');
    }
  };
  return {
    repository, branch, stacks, committer, advance, taken, note, judge,
    origin: async (paths, file) => {
      const files = stacks.current;
      if (files === undefined || (file !== undefined && (spared(file.file) || (await files.textOf(file.file)) !== file.text))) return undefined;
      const { commit, author, subject } = await nameCommit(repository, files.tree.commit, paths.map((path) => (directory === '' ? path : `${directory}/${path}`)));
      // What git ignores and what a stack reads from elsewhere is in no commit.
      return commit === '' ? undefined : { author: { via: 'git', actor: author, message: subject }, commit };
    },
    files: committedSource(folder, { current: () => stacks.current, isComing: (path) => stacks.isComing(path), problem: () => problem }),
    concerns: (path) => stacks.concerns(pathInStacks(folder, path)),
    recordEdit: async (edit) => {
      const record = await stacks.alone(() => recordEdit(edit, { repository, branchRef: stacks.branchRef, directory, committer }));
      await advance();
      return record;
    },
    get problem() {
      return problem;
    },
    begin: () => {
      const tidy = (): void => void collectGarbage(repository).catch((error: unknown) => log.warn({ err: error }, 'the repository could not be tidied'));
      const daily = setInterval(tidy, DAY).unref();
      tidy();
      const stops = [() => clearInterval(daily), watchFolder(join(repository.gitDirectory, 'refs', 'heads'), () => void advance()), keepDeployed(repository, surroundings.board, log)];
      stop = () => stops.forEach((each) => each());
    },
    close: () => {
      stop();
      reports.close();
      stacks.close();
    },
  };
}

/** Only a hint, as all watching: the regular scan looks, too. */
function watchFolder(folder: string, moved: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(folder, { persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(moved, QUIET).unref();
    });
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch {
    return () => undefined;
  }
}
