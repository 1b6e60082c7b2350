import type { Repository } from './repository.ts';
import { gitText } from './run-git.ts';

/** Who made a commit, and its first line. @throws OrbitrError `git/…` */
export async function nameCommit({ call }: Pick<Repository, 'call'>, commit: string): Promise<{ readonly author: string; readonly subject: string }> {
  const [author = '', subject = ''] = (await gitText(['show', '--no-patch', '--no-show-signature', '--format=%an%x00%s', commit], call)).split('\0');
  return { author, subject };
}
