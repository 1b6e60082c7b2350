import type { AdoptionReview, Project } from '../../adoption/review.ts';
import { reviewAdoption } from '../../adoption/review.ts';
import type { ObservedState } from '../../model/observed-state.ts';
import type { Plan } from '../../model/plan.ts';
import type { StackSpec } from '../../model/stack-spec.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../plan/plan-input.ts';
import { planStack } from '../../plan/plan-stack.ts';
import type { EngineLook } from '../engine-look.ts';
import { projectPairs } from '../take-pictures.ts';

/** What adopting would mean. */
export interface Judgement {
  readonly review: AdoptionReview;
  /** What the controller would do afterwards. */
  readonly plan: Plan;
  /** Nothing differs, and nothing would be done. */
  readonly clean: boolean;
}

/** Compares, and plans with the very planner that will see it. @param before what was seen before anything was adopted */
export async function judgeAdoption(look: EngineLook, before: ObservedState, spec: StackSpec, project: Project): Promise<Judgement> {
  const review = reviewAdoption(spec, project, await projectPairs(look.bench.engine, spec, project, before));
  const observed = await look.observe(review.adoption);
  const plan = planStack({ stack: spec.name, spec, instance: look.instance, observed, applied: undefined, options: DEFAULT_PLAN_OPTIONS });
  const clean = plan.operations.length === 0 && plan.blocked.length === 0 && review.comparisons.every(({ differences }) => differences.length === 0);
  return { review, plan, clean };
}
