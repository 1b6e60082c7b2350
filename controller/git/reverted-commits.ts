import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blobId } from './blob-id.ts';
import type { Repository } from './repository.ts';
import { gitText, runGit } from './run-git.ts';

export interface RevertedCommit {
  readonly id: string;
  readonly subject: string;
}

/** Further back nobody looks. */
const MOST = 50;

/**
 * Which commits some files, as they lie in the work tree now, take back: those that changed them since they were like this. Newest first.
 * Empty: they were never quite like this.
 */
export async function revertedCommits(repository: Repository, branchRef: string, paths: readonly string[]): Promise<readonly RevertedCommit[]> {
  if (paths.length === 0) return [];
  const { call, folder } = repository;
  const listed = await runGit(['log', `--max-count=${MOST}`, '--format=%H %s', branchRef, '--', ...paths], { ...call, accept: [128] });
  const commits = listed.stdout.toString('utf8').split('\n').filter((line) => line !== '').map((line): RevertedCommit => ({ id: line.slice(0, line.indexOf(' ')), subject: line.slice(line.indexOf(' ') + 1) }));
  const now = await Promise.all(paths.map((path) => readFile(join(folder, path)).then((bytes) => blobId(bytes, commits[0]?.id ?? ''), () => undefined)));
  for (const [index, { id }] of commits.entries()) {
    const before = await blobsAt(repository, `${id}^`, paths);
    if (paths.every((path, at) => before.get(path) === now[at])) return commits.slice(0, index + 1);
  }
  return [];
}

async function blobsAt({ call }: Repository, commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const text = await gitText(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths], { ...call, accept: [128] });
  return new Map(text.split('\0').filter((line) => line !== '').map((line) => [line.slice(line.indexOf('\t') + 1), line.split(/[ \t]/)[2] ?? '']));
}
