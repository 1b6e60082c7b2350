import type { DesiredState } from '../loop/desired-state.ts';
import type { StatusBoard } from '../loop/status-board.ts';
import type { WorkQueue } from '../loop/work-queue.ts';

/** After a pass of a stack: those that wait for it look again now, not only when their time is up. */
export function wakeDependents(stack: string, desired: Pick<DesiredState, 'dependentsOf'>, board: Pick<StatusBoard, 'get'>, queue: Pick<WorkQueue, 'add'>): void {
  for (const name of desired.dependentsOf(stack)) {
    const waits = board.get(name)?.conditions.some(({ type, reason }) => type === 'Ready' && reason === 'Waiting') === true;
    if (waits) queue.add(name);
  }
}
