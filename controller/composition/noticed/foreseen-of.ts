import type { AuditEntry } from '../../model/audit.ts';
import type { OperationRecord, StackStatus } from '../../model/status.ts';
import type { Plan } from '../../model/plan.ts';

type AuditPlan = NonNullable<AuditEntry['plan']>;

/** A plan as the audit keeps it. Pure. */
export function auditPlan({ operations, blocked }: Pick<Plan, 'operations' | 'blocked'>): AuditPlan {
  return { operations: operations.map(({ kind, subject, cause }) => ({ kind, subject: subject.name, cause: cause.message })), blocked: blocked.length };
}

/**
 * What came of files as the first status that knew of them says: the plan, or, when the pass was over by then, what it did. Pure.
 * @param before trace of the last pass before them @param now ms since 1970
 * @returns `at`: no operation that comes of them began earlier
 */
export function foreseenOf(status: StackStatus | undefined, before: string | undefined, now: number): { readonly at: number; readonly plan?: AuditPlan } {
  const made = (status?.operations ?? []).filter(({ trace }) => trace !== before);
  const at = Math.min(now, ...made.map(({ startedAt }) => startedAt));
  if (status?.plan === undefined) return { at };
  const planned = auditPlan(status.plan);
  return { at, plan: made.length > planned.operations.length ? { ...planned, operations: made.map(recorded) } : planned };
}

function recorded({ kind, subject, cause }: OperationRecord): AuditPlan['operations'][number] {
  return { kind, subject: subject.name, cause };
}
