import type { AdoptionReview } from '../adoption/review.ts';
import type { Plan } from '../model/plan.ts';

/** What adopting would mean. */
export interface Judgement {
  readonly review: AdoptionReview;
  /** What the controller would do afterwards. */
  readonly plan: Plan;
  /** Nothing differs, and nothing would be done. */
  readonly clean: boolean;
}
