import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { blockedOperation } from './blocked.ts';
import type { PlanInput, WantedPermission } from './plan-input.ts';

/** Nothing is done, not even in part, for a stack that would use more than it was granted: what runs goes on as it is. Undefined: it may go on. */
export function refusedPlan({ options }: Pick<PlanInput, 'options'>, spec: StackSpec): Plan | undefined {
  // Stopping needs no permission.
  if (options.refused.length === 0 || spec.run === 'stopped') return undefined;
  const blocked = options.refused.map(({ permission, subject, means }) => blockedOperation({
    kind: 'create-container',
    subject: { stack: spec.name, type: 'container', name: `${subject}:${permission}` },
    code: 'PermissionMissing',
    reason: 'NotGranted',
    message: `${subject} ${means}, and was not granted that`,
    hint: `If that is right, write "${permission}" under x-orbitr.permissions of the stack.`,
  }));
  return { stack: spec.name, revision: spec.revision, operations: [], blocked, warnings: spec.warnings };
}

/** What a stack that is not held to its grants can do to the machine. */
export function doubts(doubtful: readonly WantedPermission[]): readonly Diagnostic[] {
  return doubtful.map(({ permission, subject, means }) => ({ severity: 'warning', code: 'policy/not-granted', message: `${subject} ${means}`, hint: `If that is right, say so: write "${permission}" under x-orbitr.permissions.` }));
}
