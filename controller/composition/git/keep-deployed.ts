import type { Logger } from 'pino';
import { DeployedRefs } from '../../git/deployed-refs.ts';
import type { Repository } from '../../git/repository.ts';
import type { StatusBoard } from '../../loop/status-board.ts';

/** Stacks come to a commit one after the other; ms. */
const QUIET = 500;

/** Keeps every commit that a stack was brought to. @returns how to stop */
export function keepDeployed(repository: Repository, board: StatusBoard, log: Pick<Logger, 'warn'>): () => void {
  const refs = new DeployedRefs(repository, () => new Date());
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  const note = (): void => {
    const commits = new Set(board.all().flatMap(({ applied }) => applied?.commit ?? []));
    last = last.then(() => refs.note(commits)).catch((error: unknown) => log.warn({ err: error }, 'what is deployed could not be noted'));
  };
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      note();
    }, QUIET).unref();
  };
  const stop = board.subscribe(later);
  later();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
