import type { Revision } from '../../controller/model/revision.ts';

/** `3f2a91c, with changes that are not committed` with git, else the start of the digest. */
export function revisionText(revision: Revision): string {
  if (revision.commit === undefined) return revision.digest.slice(0, 12);
  return revision.commit.slice(0, 7) + (revision.dirty ? ' with uncommitted changes' : '');
}
