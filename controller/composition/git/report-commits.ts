import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { Advance } from '../../git/committed-stacks.ts';
import type { CommitState } from '../../git/feedback/commit-status.ts';
import { StatusSender } from '../../git/feedback/status-sender.ts';
import type { CommitJudgement } from '../../git/receive/receive-push.ts';
import type { StatusBoard } from '../../loop/status-board.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { GitSettings } from '../settings.ts';
import { followStacks } from './follow-stacks.ts';
import { readSecret } from './git-secrets.ts';

export interface CommitReports {
  /** A commit counts from now on. */
  taken(advance: Advance, judged: CommitJudgement): void;
  close(): void;
}

/** After so long a commit that is neither well nor bad is told to be bad, ms. */
const LONGEST = 30 * 60_000;

/** Tells where the repository is hosted what becomes of each commit: that it is under way and what is to be done, and how that ended. */
export function reportCommits(settings: GitSettings, folder: string, board: StatusBoard, log: Pick<Logger, 'warn'>): CommitReports {
  const { status } = settings;
  if (status === undefined) return { taken: () => undefined, close: () => undefined };
  const token = async (): Promise<string> => {
    const secret = await readSecret({ file: status.tokenFile, variable: status.tokenEnv }, folder, process.env);
    if (secret === undefined) throw new OrbitrError({ code: 'git/secret', kind: 'terminal', message: 'git.status has no tokenFile and no tokenEnv' });
    return secret;
  };
  const sender = new StatusSender({ target: { provider: status.provider, api: status.api, repository: status.repository }, token, failed: (error) => log.warn({ err: error, code: error.code }, 'commit status') });
  const stop = new AbortController();
  const context = status.context ?? `orbitr/${hostname()}`;
  return {
    taken: ({ to }, judged) => {
      const tell = (state: CommitState, description: string): void => sender.send({ commit: to, state, description, context });
      const conclude = async (): Promise<void> => {
        const problem = await followStacks(board, judged, () => undefined, stop.signal, LONGEST);
        if (!stop.signal.aborted) tell(problem?.kind ?? 'success', problem?.why ?? 'all stacks are as the commit says');
      };
      tell('pending', summary(judged));
      void conclude();
    },
    close: () => {
      stop.abort();
      sender.close();
    },
  };
}

function summary({ stacks, operations, diagnostics }: CommitJudgement): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (stacks.size === 0) return 'no stack changes';
  const names = [...stacks.keys()].join(', ');
  return `${operations} operations for ${names}${errors === 0 ? '' : `; ${errors} errors in the files`}`;
}
