import type { Plan } from '../model/plan.ts';
import type { Preflight } from '../model/preflight.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import type { PlanInput } from '../plan/plan-input.ts';
import { planStack } from '../plan/plan-stack.ts';

export type LookAtMachine = (spec: StackSpec, observed: ObservationIndex) => Promise<Preflight>;

/** A plan, with what the machine is like when something is about to be touched: a plan without anything to do is not worth a look at it. */
export async function planWithPreflight(input: PlanInput, preflight: LookAtMachine): Promise<Plan> {
  const plan = planStack(input);
  const touches = plan.operations.some(({ kind }) => kind === 'create-container' || kind === 'start-container');
  return touches && input.spec !== undefined ? planStack({ ...input, preflight: await preflight(input.spec, input.observed) }) : plan;
}
