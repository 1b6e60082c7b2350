import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Labels, Subject } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { ServiceSpec, StackSpec } from '../model/stack-spec.ts';
import type { BuiltService } from './image-builders.ts';
import { operationId } from './make-operation.ts';
import type { MatchedContainers } from './match-containers.ts';
import type { PlanInput } from './plan-input.ts';

/** What the planners of one stack share: the input, and what was decided before them in dependency order. */
export interface StackContext {
  readonly input: PlanInput;
  readonly spec: StackSpec;
  readonly matched: MatchedContainers;
  /** What all containers of the stack bear. */
  readonly labels: Labels;
  /** Ids of the networks that stay, by name. */
  readonly networkIds: ReadonlyMap<string, string>;
  /** Ids of what must be done before a network's name means one network again, by name. */
  readonly clearing: ReadonlyMap<string, readonly string[]>;
  /** Networks and volumes (by name) that cannot be used, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
  /** Names of volumes that this plan makes anew. */
  readonly remade: ReadonlySet<string>;
  /** Services planned so far. A service only looks at those it depends on. */
  readonly placed: ReadonlyMap<string, PlacedService>;
  /** Who says how an image is built, by the image's list name. */
  readonly builders: ReadonlyMap<string, BuiltService>;
}

/** Where a service's containers will be once the plan is done. */
export interface PlacedService {
  readonly service: ServiceSpec;
  readonly containers: readonly PlacedContainer[];
  readonly blocked: readonly BlockedOperation[];
}

export interface PlacedContainer {
  /** The name it has while the plan runs; a replacement is renamed at the end. */
  readonly name: string;
  /** Undefined when this plan creates it. */
  readonly observed: ObservedContainer | undefined;
  /** Made anew by this plan. */
  readonly replaced: boolean;
  /** Created or started by this plan, so that what was observed of its health no longer counts. */
  readonly fresh: boolean;
}

/** The labels that do not depend on the service. */
export function stackLabels({ name, directory, files }: StackSpec, instance: string): Labels {
  return {
    [LABEL.stack]: name,
    [LABEL.instance]: instance,
    [COMPOSE_LABEL.project]: name,
    [COMPOSE_LABEL.oneoff]: 'False',
    [COMPOSE_LABEL.workingDir]: directory,
    [COMPOSE_LABEL.configFiles]: files.join(','),
  };
}

export function containerSubject(context: StackContext, service: string, name: string): Subject {
  return { stack: context.spec.name, type: 'container', name, service };
}

/** Ids after which containers can be attached to a network by its name. */
export function networkReady(name: string, { clearing }: StackContext): readonly string[] {
  return [operationId('create-network', name), ...(clearing.get(name) ?? [])];
}

/** `<stack>-<service>-<n>` unless the file names it (Compose's rule). */
export function containerName(stack: string, service: ServiceSpec, number: number): string {
  return service.containerName ?? `${stack}-${service.name}-${number}`;
}
