import type { Operation } from './operation.ts';
import type { Plan } from './plan.ts';
import type { StackStatus } from './status.ts';

/** A plan as it may leave the process: what and why, not with which arguments. */
export type PublicPlan = Omit<Plan, 'operations'> & { readonly operations: readonly Omit<Operation, 'args'>[] };

/** A status as it may leave the process. */
export type PublicStatus = Omit<StackStatus, 'plan'> & { readonly plan?: PublicPlan };

/** Leaves the arguments out: they hold whole service specs, with the values of environment variables and the contents of secrets. */
export function publicPlan(plan: Plan): PublicPlan {
  return { ...plan, operations: plan.operations.map(({ args: _args, ...operation }) => operation) };
}

/** The same for the plan in a status. */
export function publicStatus({ plan, ...status }: StackStatus): PublicStatus {
  return plan === undefined ? status : { ...status, plan: publicPlan(plan) };
}
