import type { KnownRevision } from '../controller/model/known-revision.ts';
import type { SealedFolder } from './sealed-folder.ts';

/** With the contents of its files in base64, by their path relative to the stack. */
export interface KeptRevision extends Omit<KnownRevision, 'files'> {
  readonly files: Readonly<Record<string, string>>;
}

export interface RevisionHistory {
  /** Newest first. */
  list(stack: string): Promise<readonly KeptRevision[]>;
  /** Nothing is written when the newest one says the same. */
  record(stack: string, revision: KeptRevision): Promise<void>;
  forget(stack: string): Promise<void>;
}

const MOST_REVISIONS = 20;
/** Of base64, for one stack. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** The texts of a stack's last revisions, sealed because they hold secrets, and bounded: the oldest go first. */
export function revisionHistory(folder: SealedFolder): RevisionHistory {
  const list = async (stack: string): Promise<readonly KeptRevision[]> => ((await folder.read(stack)) as readonly KeptRevision[] | undefined) ?? [];
  return {
    list,
    async record(stack, revision) {
      const known = await list(stack);
      const [newest] = known;
      if (newest?.revision === revision.revision && newest.result === revision.result) return;
      await folder.write(stack, bounded([revision, ...known]));
    },
    forget: (stack) => folder.remove(stack),
  };
}

/** The newest one stays, whatever its size. */
function bounded(revisions: readonly KeptRevision[]): readonly KeptRevision[] {
  let characters = 0;
  return revisions.slice(0, MOST_REVISIONS).filter(({ files }, index) => {
    characters += Object.values(files).reduce((sum, content) => sum + content.length, 0);
    return index === 0 || characters <= MOST_CHARACTERS;
  });
}
