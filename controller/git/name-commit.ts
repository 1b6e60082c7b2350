import type { Repository } from './repository.ts';
import { gitText } from './run-git.ts';

/** The last commit, up to one, that changed one of some paths: who made it, and its first line. A push may bring several, of several people. @throws OrbitrError `git/…` */
export async function nameCommit({ call }: Pick<Repository, 'call'>, upTo: string, paths: readonly string[]): Promise<{ readonly commit: string; readonly author: string; readonly subject: string }> {
  const [commit = '', author = '', subject = ''] = (await gitText(['log', '-1', '--no-show-signature', '--format=%H%x00%an%x00%s', upTo, '--', ...paths.map((path) => `:(literal)${path}`)], call)).split('\0');
  return { commit, author, subject };
}
