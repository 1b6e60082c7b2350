import type { Logger } from 'pino';
import type { Inventory } from '../model/inventory.ts';
import type { ObservedState } from '../model/observed-state.ts';
import type { Plan } from '../model/plan.ts';
import type { HeldRevision } from '../model/rollout.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { OperationRecord } from '../model/status.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import type { PlanInput, PlanOptions } from '../plan/plan-input.ts';
import type { Desired, DesiredState } from './desired-state.ts';
import type { LookAtMachine } from './plan-with-preflight.ts';
import type { PruneVerdict } from './prune-guard.ts';
import type { StackReport } from './stack-report.ts';
import type { TargetMemory } from './stack-target.ts';
import type { UnreadyStack } from './unready-stacks.ts';

/** What the loop remembers, and where it writes it down. */
export interface LoopMemory extends TargetMemory {
  inventory(): Inventory;
  recordIntent(plan: Plan): Promise<void>;
  recordOwned(observed: ObservationIndex, plan: Plan | undefined): Promise<void>;
  applied(stack: string): PlanInput['applied'];
  /** The stack is what its files say, on an engine that looks like this. Remembers it as its last good state. */
  recordApplied(stack: string, desired: Desired, observed: ObservationIndex): Promise<void>;
  hold(stack: string, held: HeldRevision): Promise<void>;
  journal(records: readonly OperationRecord[]): Promise<void>;
}

/** Everything that the loop does to the world, handed in by the composition root. */
export interface ReconcilerDependencies {
  readonly desired: DesiredState;
  readonly observe: (deep: boolean) => Promise<ObservedState>;
  readonly execute: (plan: Plan, options: { readonly trace: string; readonly signal: AbortSignal; readonly onRecord: (record: OperationRecord) => void }) => Promise<readonly OperationRecord[]>;
  readonly memory: LoopMemory;
  /** Why this controller must not write: another one holds the engine. */
  readonly readOnly: (observed: ObservedState) => string | undefined;
  /** How long a stack must have been gone, and whether it may be removed. */
  readonly mayPrune: (stack: string, observed: ObservationIndex) => Promise<PruneVerdict | { readonly kind: 'too-soon'; readonly after: number }>;
  /** Stacks that are to be removed before this one, because they depend on it. */
  readonly dependentsOf: (stack: string, observed: ObservationIndex) => readonly string[];
  /** Those of the stacks that this one depends on that are not Healthy. */
  readonly unready: (stacks: readonly string[]) => readonly UnreadyStack[];
  /** What the machine is like, for a plan that creates or starts something. */
  readonly preflight: LookAtMachine;
  readonly planOptions: (spec: StackSpec | undefined) => PlanOptions;
  /** Takes note of containers that had to be started again; tells when the next held one may be. */
  readonly noteStarts: (records: readonly OperationRecord[], plan: Plan) => void;
  readonly nextStart: (observed: ObservationIndex, stack: string) => number | undefined;
  readonly report: (report: StackReport) => void;
  readonly now: () => number;
  readonly log: Logger;
}
