import type { Edit, EditRecord } from '../../edits.ts';
import { commitPaths } from '../../git/commit-paths.ts';
import type { Signature } from '../../git/make-commit.ts';
import type { RevertedCommit } from '../../git/reverted-commits.ts';
import { revertedCommits } from '../../git/reverted-commits.ts';
import type { Repository } from '../../git/repository.ts';

export interface EditCommit {
  readonly repository: Repository;
  readonly branchRef: string;
  readonly directory: string;
  readonly committer: Signature;
}

export const ORBITR: Signature = { name: 'Orbitr', email: 'orbitr@localhost' };

type RecordedEdit = Pick<Edit, 'author' | 'message' | 'id'> & { readonly kind?: Edit['kind']; readonly changes: readonly { readonly file: string }[] };

/** Commits what an edit wrote: by whom, what and why. @returns nothing when git does not track it */
export async function recordEdit(edit: RecordedEdit, { repository, branchRef, directory, committer }: EditCommit): Promise<EditRecord> {
  const { actor, via } = edit.author;
  const paths = edit.changes.map(({ file }) => file);
  const reverted = edit.kind === 'rollback' && directory === '' ? await revertedCommits(repository, branchRef, paths) : [];
  const message = `${messageOf(edit, reverted)}\n\nOrbitr-Via: ${via}\nOrbitr-Edit: ${edit.id}\n`;
  const author = { name: actor, email: `${actor.replace(/[^\w.+-]+/g, '-').toLowerCase()}@orbitr.invalid` };
  const commit = await commitPaths(repository, { branchRef, directory, paths, author, committer, message });
  return commit === undefined ? {} : { commit };
}

/** A rollback to what was committed before is a revert, and says so as `git revert` does. */
function messageOf({ message }: RecordedEdit, reverted: readonly RevertedCommit[]): string {
  const [only, ...more] = reverted;
  if (only === undefined) return message;
  const title = more.length === 0 ? `Revert "${only.subject}"` : message;
  return [title, '', ...(more.length === 0 ? [message, ''] : []), ...reverted.map(({ id }) => `This reverts commit ${id}.`)].join('\n');
}
