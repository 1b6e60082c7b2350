import type { Reason } from '../model/operation.ts';
import type { Plan } from '../model/plan.ts';

/** Causes of going to another revision, or of clearing up behind one. */
const CHANGES: ReadonlySet<Reason> = new Set(['SpecChanged', 'ImageChanged', 'BuildChanged', 'ScaledDown', 'ServiceRemoved', 'StackStopped', 'NetworkChanged', 'Duplicate', 'Replacing', 'LeftOver']);

/** Whether a plan for the last good state only brings back what was. One that has to undo something would take back a rollout that a crash cut short, and that is to go on. */
export function isUpkeep({ operations }: Plan): boolean {
  return operations.length > 0 && operations.every(({ cause }) => !CHANGES.has(cause.reason));
}
