import type { Diagnostic } from '../model/diagnostic.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { VolumesPlan } from './plan-volumes.ts';

/** Lines of `x-orbitr.approvals` that approve nothing: what they were for is done, or is another step by now. Whoever reads the file should not wonder. */
export function unusedApprovals({ approvals }: StackSpec, { operations, blocked }: Pick<VolumesPlan, 'operations' | 'blocked'>): readonly Diagnostic[] {
  const used = new Set([...operations.flatMap((operation) => (operation.kind === 'remove-volume' ? [operation.args.approval] : [])), ...blocked.map(({ id }) => id)]);
  return approvals.filter(({ id }) => !used.has(id)).map(({ id, place }) => ({
    severity: 'warning',
    code: 'plan/unused-approval',
    message: `the approval ${id} is for nothing that is to be done`,
    ...(place === undefined ? {} : { place }),
    hint: 'Take the line out: it was used, or the plan is another one by now.',
  }));
}
