import type { Operation } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import type { ChosenStrategy } from './strategy.ts';
import type { PlacedContainer, StackContext } from './stack-context.ts';

/** One place for a container: replica `number` of a service. */
export interface Place {
  readonly service: ServiceSpec;
  readonly number: number;
  readonly context: StackContext;
  /** Ids of what must be done before a start. */
  readonly after: readonly string[];
  /** How a container that is there is replaced. */
  readonly strategy: () => ChosenStrategy;
  /** Ids of what must be done before a container that is there may be touched: the replicas before it are good. */
  readonly turn: readonly string[];
  /** Why nothing may be created here. */
  readonly obstacle: () => BlockedOperation | undefined;
}

export interface PlacePlan {
  readonly operations: readonly Operation[];
  readonly blocked: readonly BlockedOperation[];
  readonly containers: readonly PlacedContainer[];
  /** Containers that give way to another one. Absent: none do. */
  readonly replacement?: Replacement;
}

export interface Replacement {
  readonly replaces: readonly string[];
  readonly successor: string;
  /** Ids after which the next place may be touched. */
  readonly end: readonly string[];
}
