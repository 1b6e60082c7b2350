import type { Revision } from '../model/revision.ts';
import { stackStatus, type StackReport } from '../loop/stack-report.ts';
import type { StatusBoard } from '../loop/status-board.ts';
import type { Healing } from './healing.ts';

export interface PublishDependencies {
  readonly board: StatusBoard;
  readonly healing: Pick<Healing, 'falls' | 'crashLoop' | 'forget'>;
  readonly applied: (stack: string) => Revision | undefined;
  /** ms since 1970. */
  readonly now: () => number;
}

/** Puts reports on the board, and takes stacks from it that are gone. */
export function publishReports({ board, healing, applied, now }: PublishDependencies): (report: StackReport) => void {
  return (report) => {
    const { stack, desired, outcome } = report;
    board.set(stackStatus({ report, previous: board.get(stack), applied: applied(stack), falls: healing.falls, crashLoop: healing.crashLoop, now: now() }));
    if (desired?.kind !== 'absent' || outcome.kind !== 'synced') return;
    healing.forget(stack);
    board.remove(stack);
  };
}
