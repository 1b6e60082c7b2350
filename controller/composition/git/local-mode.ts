import { toOrbitrError } from '../../model/errors.ts';
import type { OrbitrError } from '../../model/errors.ts';
import { noteInIndex } from '../../git/commit-paths.ts';
import type { Repository } from '../../git/repository.ts';
import { checkGit, createRepository, currentBranch, excludeMarker, hasRepository, openRepository } from '../../git/repository.ts';
import type { GitSettings } from '../settings.ts';
import type { GitMode } from './git-room.ts';
import { ORBITR, recordEdit } from './record-edit.ts';

/**
 * `git.mode: local`: the files on the disk count, as without git; what Orbitr writes itself it commits, on whatever branch is checked out.
 * What people write by hand they commit by themselves. @throws OrbitrError `git/…`
 */
export async function openLocalMode(folder: string, settings: GitSettings, mayCreate: boolean): Promise<GitMode> {
  const repository = await prepareRepository(folder, settings, mayCreate);
  let problem: OrbitrError | undefined;
  return {
    files: undefined,
    concerns: () => true,
    refresh: async () => undefined,
    recordEdit: async (edit) => {
      try {
        const branch = await currentBranch(repository);
        const record = await recordEdit(edit, { repository, branchRef: branch === undefined ? 'HEAD' : `refs/heads/${branch}`, directory: '', committer: settings.author ?? ORBITR });
        if (record.commit !== undefined) await noteInIndex(repository, edit.changes.map(({ file }) => file));
        problem = undefined;
        return record;
      } catch (thrown) {
        problem = toOrbitrError(thrown);
        throw problem;
      }
    },
    commit: () => undefined,
    get problem() {
      return problem;
    },
    close: async () => undefined,
  };
}

/** @throws OrbitrError `git/…` */
export async function prepareRepository(folder: string, settings: Pick<GitSettings, 'branch'>, mayCreate: boolean): Promise<Repository> {
  await checkGit();
  if (mayCreate && !(await hasRepository(folder))) await createRepository(folder, settings.branch ?? 'main');
  const repository = await openRepository(folder);
  if (mayCreate) await excludeMarker(repository);
  return repository;
}
