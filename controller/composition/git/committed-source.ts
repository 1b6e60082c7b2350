import { readdir } from 'node:fs/promises';
import { buildsOutside } from '../../git/confine-builds.ts';
import type { CommitFiles } from '../../git/commit-files.ts';
import type { OrbitrError } from '../../model/errors.ts';
import type { FolderEntry } from '../../source/discover-stacks.ts';
import { discoverStacks } from '../../source/discover-stacks.ts';
import type { StackFiles } from '../workbench.ts';
import { pathInStacks } from '../../source/path-in-stacks.ts';

export interface CommittedView {
  /** Undefined: no commit could be read yet. */
  readonly current: () => CommitFiles | undefined;
  /** Whether a file is there because the next commit is just being written. @param path relative to `stacks/` */
  readonly isComing?: (path: string) => boolean;
  /** Why no commit could be read. */
  readonly problem?: () => OrbitrError | undefined;
}

/**
 * The stacks of the commit that counts. What lies in `stacks/` beside it is not run, but counts as a stack that cannot be read: else switching git on, or
 * forgetting `git add`, would remove what runs.
 */
export function committedSource(folder: string, { current, isComing = () => false, problem = () => undefined }: CommittedView): StackFiles {
  return {
    forbids: (spec, entry) => buildsOutside(spec, folder, entry),
    discover: async () => {
      const files = current();
      // What is not known to be gone is not removed.
      if (files === undefined) return { stacks: [], unreadable: problem()?.message ?? 'no commit was read yet' };
      const committed = await files.discover();
      const names = new Set(committed.stacks.map(({ name }) => name));
      const beside = await discoverStacks(folder, async (path) => {
        const entries: readonly FolderEntry[] = await readdir(path, { withFileTypes: true });
        return path === folder ? entries.filter(({ name }) => !names.has(name.replace(/\.ya?ml$/, ''))) : entries;
      });
      return { stacks: [...committed.stacks, ...beside.stacks.filter(({ entries }) => !entries.some((path) => isComing(pathInStacks(folder, path)))).map((stack) => ({ ...stack, uncommitted: true as const }))] };
    },
    read: (stack, extra) => {
      const files = current();
      if (files === undefined) throw new Error('nothing was discovered yet');
      return files.read(stack, extra);
    },
  };
}
