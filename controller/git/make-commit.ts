import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TreeFile } from './commit-tree.ts';
import type { Repository } from './repository.ts';
import { gitText, runGit } from './run-git.ts';

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601; absent: now. */
  readonly date?: string;
}

export interface CommitRequest {
  /** Undefined: the first of the repository. */
  readonly parent: string | undefined;
  /** By path in the repository; undefined: it goes. */
  readonly changes: ReadonlyMap<string, TreeFile | undefined>;
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/**
 * Makes a commit of a parent's tree and some changed paths. Uses an index of its own: what the user has staged is not looked at and not changed.
 * Moves no ref.
 * @returns the new commit; the parent itself when nothing would change
 * @throws OrbitrError `git/…`
 */
export async function makeCommit(repository: Repository, { parent, changes, author, committer, message }: CommitRequest): Promise<string | undefined> {
  const index = join(repository.gitDirectory, `orbitr-index-${randomBytes(6).toString('hex')}`);
  const call = { ...repository.call, variables: { ...repository.call.variables, GIT_INDEX_FILE: index } };
  try {
    await runGit(['read-tree', ...(parent === undefined ? ['--empty'] : [parent])], call);
    await runGit(['update-index', '-z', '--index-info'], { ...call, input: [...changes].map(indexLine).join('') });
    const tree = await gitText(['write-tree'], call);
    if (parent !== undefined && tree === (await gitText(['rev-parse', `${parent}^{tree}`], call))) return parent;
    return await commitTree(repository, tree, parent === undefined ? [] : [parent], { author, committer, message });
  } finally {
    await rm(index, { force: true });
    await rm(`${index}.lock`, { force: true });
  }
}

/** Makes a commit of a tree that is there already. Moves no ref. */
export async function commitTree({ call }: Repository, tree: string, parents: readonly string[], { author, committer, message }: Pick<CommitRequest, 'author' | 'committer' | 'message'>): Promise<string> {
  const variables = {
    ...call.variables,
    GIT_AUTHOR_NAME: plain(author.name, 'somebody'),
    GIT_AUTHOR_EMAIL: plain(author.email, ''),
    ...(author.date === undefined ? {} : { GIT_AUTHOR_DATE: author.date }),
    GIT_COMMITTER_NAME: plain(committer.name, 'Orbitr'),
    GIT_COMMITTER_EMAIL: plain(committer.email, ''),
  };
  return gitText(['commit-tree', ...parents.flatMap((parent) => ['-p', parent]), '-F', '-', tree], { ...call, variables, input: message });
}

/** Writes bytes into the repository. @returns the name of the blob */
export async function writeBlob({ call }: Repository, bytes: Uint8Array): Promise<string> {
  return gitText(['hash-object', '-w', '--no-filters', '--stdin'], { ...call, input: bytes });
}

function indexLine([path, file]: readonly [string, TreeFile | undefined]): string {
  return file === undefined ? `0 ${'0'.repeat(40)}\t${path}\0` : `${file.executable ? '100755' : '100644'} ${file.oid}\t${path}\0`;
}

// What would end a name in a commit early.
function plain(text: string, otherwise: string): string {
  const cleaned = text.replace(/[<>\p{Cc}]/gu, ' ').trim().slice(0, 200);
  return cleaned === '' ? otherwise : cleaned;
}
