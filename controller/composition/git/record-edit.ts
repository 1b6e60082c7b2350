import type { Edit, EditRecord } from '../../edits.ts';
import { commitPaths } from '../../git/commit-paths.ts';
import type { Signature } from '../../git/make-commit.ts';
import type { Repository } from '../../git/repository.ts';

export interface EditCommit {
  readonly repository: Repository;
  readonly branchRef: string;
  readonly directory: string;
  readonly committer: Signature;
}

export const ORBITR: Signature = { name: 'Orbitr', email: 'orbitr@localhost' };

/** Commits what an edit wrote: by whom, what and why. @returns nothing when git does not track it */
export async function recordEdit(edit: Pick<Edit, 'author' | 'message' | 'id'> & { readonly changes: readonly { readonly file: string }[] }, { repository, branchRef, directory, committer }: EditCommit): Promise<EditRecord> {
  const { actor, via } = edit.author;
  const message = `${edit.message}\n\nOrbitr-Via: ${via}\nOrbitr-Edit: ${edit.id}\n`;
  const author = { name: actor, email: `${actor.replace(/[^\w.+-]+/g, '-').toLowerCase()}@orbitr.invalid` };
  const commit = await commitPaths(repository, { branchRef, directory, paths: edit.changes.map(({ file }) => file), author, committer, message });
  return commit === undefined ? {} : { commit };
}
