import type { Operation } from '../controller/model/operation.ts';
import type { StackStatus } from '../controller/model/status.ts';

/** A status as it may leave the process: the plan says what and why, not with which arguments. */
export type PublicStatus = Omit<StackStatus, 'plan'> & {
  readonly plan?: Omit<NonNullable<StackStatus['plan']>, 'operations'> & { readonly operations: readonly Omit<Operation, 'args'>[] };
};

/** Leaves the arguments of operations out: they hold whole service specs, with the values of environment variables and the contents of secrets. */
export function publicStatus(status: StackStatus): PublicStatus {
  const { plan, ...rest } = status;
  if (!plan) return rest;
  return { ...rest, plan: { ...plan, operations: plan.operations.map(({ args: _args, ...operation }) => operation) } };
}
