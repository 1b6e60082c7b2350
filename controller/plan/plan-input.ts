import type { CanonicalModel, StackSpec } from '../model/stack-spec.ts';
import type { Preflight } from '../model/preflight.ts';
import type { ObservationIndex } from './index-observation.ts';

/** All that a plan is made of. Same input, same plan. */
export interface PlanInput {
  readonly stack: string;
  /** Undefined: the stack's file is gone and its objects are to be removed. */
  readonly spec: StackSpec | undefined;
  /** Goes into the labels of what is made. */
  readonly instance: string;
  readonly observed: ObservationIndex;
  /** What was applied last, so that a change can be told field by field. */
  readonly applied: CanonicalModel | undefined;
  readonly options: PlanOptions;
  /** Absent: nobody looked, because nothing is to be created or started, or it cannot be seen. */
  readonly preflight?: Preflight;
}

export interface PlanOptions {
  /** Create, but neither start nor wait (`orbitr apply --no-start`). */
  readonly noStart: boolean;
  /** Ids of containers that fell over again and again: left alone until their back-off is over. */
  readonly heldStarts: ReadonlySet<string>;
  /** Containers that were started too often, by id, with what is to say of them: not started until something changes. */
  readonly crashLoops: ReadonlyMap<string, string>;
  /** Ids of approvals in `orbitr.yaml`. */
  readonly approvals: ReadonlySet<string>;
  /** Ids of approvals that were used: they approve nothing any more. */
  readonly spentApprovals: ReadonlySet<string>;
  /** Images that were not pulled for longer than the `pull_policy` of one of their services allows. */
  readonly stale: ReadonlySet<string>;
  /** The spec is the last good one: it takes the place of what was found bad at once, and nothing of it is tried out again. */
  readonly restoring: boolean;
  /** What the stack would use and was not granted: with any of it nothing is done. */
  readonly refused: readonly WantedPermission[];
  /** The same for a stack that nobody holds to its grants: only said. */
  readonly doubtful: readonly WantedPermission[];
  /** How long a dependency may take to become ready, in ms. */
  readonly waitTimeout: number;
}

/** Something beyond an ordinary container. */
export interface WantedPermission {
  /** As it is written under `x-orbitr.permissions`. */
  readonly permission: string;
  /** Who wants it: a service, a volume, a network. */
  readonly subject: string;
  /** What it means, as one clause. */
  readonly means: string;
}

export const DEFAULT_PLAN_OPTIONS: PlanOptions = { noStart: false, heldStarts: new Set(), crashLoops: new Map(), approvals: new Set(), spentApprovals: new Set(), stale: new Set(), restoring: false, refused: [], doubtful: [], waitTimeout: 10 * 60_000 };
