import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Config } from '../../config.ts';
import { noteInIndex } from '../../git/commit-paths.ts';
import { currentBranch } from '../../git/repository.ts';
import { noteWritten } from '../noticed/note-written.ts';
import { openSettings } from '../settings.ts';
import { prepareRepository } from './local-mode.ts';
import { ORBITR, recordEdit } from './record-edit.ts';
import { pathInStacks } from '../../source/path-in-stacks.ts';

/**
 * Tells whose work files of `stacks/` are that a command wrote, and commits them when git is switched on. A controller that runs notices the commit.
 * @param paths absolute
 * @throws OrbitrError `git/…`; the files are written all the same
 */
export async function commitWritten(config: Pick<Config, 'stacks' | 'data'>, paths: readonly string[], message: string): Promise<void> {
  const { stacks } = config;
  const actor = userInfo().username;
  await noteWritten(config, paths, actor, message);
  const { git } = await openSettings(stacks).refresh();
  if (git === undefined) return;
  const repository = await prepareRepository(stacks, git, false);
  const branch = git.mode === 'local' ? await currentBranch(repository) : (git.branch ?? 'main');
  const changes = paths.map((path) => ({ file: pathInStacks(stacks, path) }));
  const { commit } = await recordEdit({ id: randomUUID(), author: { via: 'cli', actor }, message, changes }, { repository, branchRef: branch === undefined ? 'HEAD' : `refs/heads/${branch}`, directory: git.remote?.directory ?? '', committer: git.author ?? ORBITR });
  if (commit !== undefined) await noteInIndex(repository, changes.map(({ file }) => file));
}
