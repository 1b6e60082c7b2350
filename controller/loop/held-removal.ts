import type { Plan } from '../model/plan.ts';
import type { PruneVerdict } from './prune-guard.ts';

/** The plan of a removal that is held back: each step stands still, and the first says what has to happen. A preview must not promise what will not be done. */
export function heldRemoval(plan: Plan, { reason, approval }: PruneVerdict & { readonly kind: 'held' }): Plan {
  const [first] = plan.operations;
  if (first === undefined) return plan;
  return {
    ...plan,
    operations: [],
    blocked: [
      ...plan.blocked,
      {
        id: approval ?? `${first.id}:PruneHeld`,
        kind: first.kind,
        subject: first.subject,
        code: approval === undefined ? 'PruneHeld' : 'NeedsApproval',
        reason: 'StackRemoved',
        message: reason,
        hint: `Until then ${plan.operations.length} operations wait, and the stack goes on running.`,
      },
    ],
  };
}
