import type { Logger } from 'pino';
import { noteInIndex } from '../../git/commit-paths.ts';
import { CommittedStacks } from '../../git/committed-stacks.ts';
import { checkGit, openRepository } from '../../git/repository.ts';
import type { OrbitrError } from '../../model/errors.ts';
import { toOrbitrError } from '../../model/errors.ts';
import type { GitOverview } from '../../api.ts';
import type { Config } from '../../config.ts';
import type { GitSettings } from '../settings.ts';
import type { StackFiles } from '../workbench.ts';
import { committedSource } from './committed-source.ts';
import type { EditOrigin, GitMode, GitSurroundings, SettingsText } from './git-room.ts';
import { openLocalMode } from './local-mode.ts';
import { ORBITR, recordEdit } from './record-edit.ts';
import { openPushMode } from './push-mode.ts';
import { openRemoteMode } from './remote-mode.ts';

export interface GitOptions {
  readonly config: Config;
  readonly log: Logger;
  /** False: only look, as commands do. */
  readonly active: boolean;
  readonly vouches: (path: string, modified: number) => boolean;
}

/** Git in whatever mode the settings say at the moment. */
export interface OpenGit {
  /** Where stacks are read; undefined: on the disk. */
  files(): StackFiles | undefined;
  concerns(path: string): boolean;
  /** Opens, changes or closes the mode when the settings changed; else takes what the branch says. Never throws. */
  refresh(settings: GitSettings | undefined): Promise<void>;
  /** Undefined: nothing is pushed here. */
  serve(): GitMode['serve'];
  webhook(): GitMode['webhook'];
  pull(): Promise<void>;
  /** Undefined: the files on the disk count. */
  origin(paths: readonly string[], file?: SettingsText): Promise<EditOrigin | undefined>;
  readonly problem: OrbitrError | undefined;
  /** Undefined: git is not used. */
  overview(): GitOverview | undefined;
  /** Joins it to the rest of the controller, and opens the mode. Never throws. */
  connect(surroundings: GitSurroundings, settings: GitSettings | undefined): Promise<void>;
  close(): Promise<void>;
}

export function openGit({ config, log, active, vouches }: GitOptions): OpenGit {
  let opened: { readonly key: string; readonly mode: GitMode | undefined; readonly problem: OrbitrError | undefined; readonly settings: GitSettings } | undefined;
  let around: GitSurroundings | undefined;
  let last: Promise<void> = Promise.resolve();
  const open = async (settings: GitSettings): Promise<GitMode> => {
    if (settings.mode === 'local') return openLocalMode(config.stacks, settings, active);
    if (!active || around === undefined) return lookOnly(config.stacks, settings, vouches);
    const openMode = settings.mode === 'push' ? openPushMode : openRemoteMode;
    return openMode(config.stacks, config.data, settings, { vouches, log, surroundings: around });
  };
  const refresh = async (settings: GitSettings | undefined): Promise<void> => {
    const key = JSON.stringify(settings ?? null);
    if (opened?.key === key && opened.problem === undefined) return opened.mode?.refresh();
    await opened?.mode?.close();
    if (settings === undefined) return void (opened = undefined);
    try {
      opened = { key, mode: await open(settings), problem: undefined, settings };
    } catch (thrown) {
      const problem = toOrbitrError(thrown);
      log.warn({ err: thrown, code: problem.code }, 'git cannot be used');
      opened = { key, mode: undefined, problem, settings };
    }
  };
  return {
    files: () => {
      if (opened?.mode !== undefined) return opened.mode.files;
      // What counts is a commit that nobody can read: then nothing is concluded from the disk.
      return opened !== undefined && opened.settings.mode !== 'local' ? committedSource(config.stacks, { current: () => undefined, problem: () => opened?.problem }) : undefined;
    },
    concerns: (path) => opened?.mode?.concerns(path) ?? true,
    refresh: (settings) => {
      last = last.then(() => refresh(settings));
      return last;
    },
    serve: () => opened?.mode?.serve,
    webhook: () => opened?.mode?.webhook,
    origin: async (paths, file) => opened?.mode?.origin?.(paths, file),
    pull: async () => opened?.mode?.pull?.(),
    get problem() {
      return opened?.problem ?? opened?.mode?.problem;
    },
    overview: () => {
      if (opened === undefined) return undefined;
      const { mode, problem = mode?.problem, settings } = opened;
      const commit = mode?.commit();
      return {
        mode: settings.mode,
        ...(settings.mode === 'local' ? {} : { branch: settings.branch ?? 'main' }),
        ...(commit === undefined ? {} : { commit }),
        ...(problem === undefined ? {} : { problem: { code: problem.code, message: problem.message, ...(problem.hint === undefined ? {} : { hint: problem.hint }) } }),
      };
    },
    connect: async (given, settings) => {
      around = given;
      given.edits.onEdited((edit) => opened?.mode?.recordEdit(edit));
      last = last.then(() => refresh(settings));
      await last;
    },
    close: async () => {
      await last;
      await opened?.mode?.close();
    },
  };
}

/** For commands: what the branch says. They may commit an edit; a controller that runs notices it. */
async function lookOnly(folder: string, settings: GitSettings, vouches: GitOptions['vouches']): Promise<GitMode> {
  await checkGit();
  const repository = await openRepository(folder);
  const directory = settings.remote?.directory ?? '';
  const stacks = new CommittedStacks({ repository, branch: settings.branch ?? 'main', directory, spared: () => true, vouches, now: Date.now });
  const refresh = (): Promise<void> => stacks.lookAtTip();
  await refresh();
  return {
    files: committedSource(folder, { current: () => stacks.current }),
    concerns: () => true,
    refresh,
    recordEdit: async (edit) => {
      const record = await recordEdit(edit, { repository, branchRef: stacks.branchRef, directory, committer: settings.author ?? ORBITR });
      if (record.commit !== undefined && directory === '') await noteInIndex(repository, edit.changes.map(({ file }) => file));
      return record;
    },
    problem: undefined,
    commit: () => stacks.current?.tree.commit,
    close: async () => stacks.close(),
  };
}
