import type { Operation } from './operation.ts';
import type { Plan } from './plan.ts';

/** A plan as it may leave the process: what and why, not with which arguments. */
export type PublicPlan = Omit<Plan, 'operations'> & { readonly operations: readonly Omit<Operation, 'args'>[] };

/** Leaves the arguments out: they hold whole service specs, with the values of environment variables and the contents of secrets. */
export function publicPlan(plan: Plan): PublicPlan {
  return { ...plan, operations: plan.operations.map(({ args: _args, ...operation }) => operation) };
}
