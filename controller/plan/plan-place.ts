import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { blockedOperation } from './blocked.ts';
import { serviceDifferences, summarise } from './differences.ts';
import type { DriftContext } from './drift.ts';
import { replacementCause } from './drift.ts';
import { because } from './make-operation.ts';
import type { Place, PlacePlan } from './place.ts';
import { planCreation } from './plan-creation.ts';
import { planRepair } from './plan-repair.ts';
import { localImage } from './plan-images.ts';
import { sharedServices } from './shared-services.ts';
import type { StackContext } from './stack-context.ts';
import { containerName, containerSubject } from './stack-context.ts';

/** Keeps and repairs the container that fits; creates one when none does; removes those that were before it. */
export function planPlace(place: Place): PlacePlan {
  const { service, number, context } = place;
  const candidates = (context.matched.places.get(service.name)?.get(number) ?? []).toSorted(runningThenNewest);
  const drift = driftContext(place);
  const judged = candidates.map((container) => ({ container, cause: replacementCause(container, service, drift) ?? cascade(service, context) }));
  const fitting = judged.find(({ cause }) => cause === undefined)?.container;
  if (fitting !== undefined) {
    const obsolete = candidates.filter((container) => container !== fitting);
    return planRepair(place, fitting, obsolete, drift);
  }
  const kept = candidates.map((observed) => ({ name: observed.name, observed, replaced: false, fresh: false }));
  if (context.spec.run === 'stopped') return planStopped(place, candidates);
  const conflict = place.obstacle ?? nameConflict(place);
  if (conflict !== undefined) return { operations: [], blocked: [conflict], containers: kept };
  return planCreation(place, candidates, explain(judged[0]?.cause, place));
}

// With `run: stopped` an outdated container is only stopped; it is replaced when the stack runs again.
function planStopped(place: Place, candidates: readonly ObservedContainer[]): PlacePlan {
  const [first, ...rest] = candidates;
  if (first === undefined) return { operations: [], blocked: [], containers: [] };
  return planRepair(place, first, rest, driftContext(place));
}

function driftContext({ service, context }: Place): DriftContext {
  return {
    image: localImage(context.input.observed, service),
    networkId: (name) => context.networkIds.get(name),
    peer: (name) => context.placed.get(name)?.containers[0]?.observed,
  };
}

/** A container that lives in another one's network cannot outlive it. */
function cascade(service: ServiceSpec, context: StackContext): Cause | undefined {
  const replaced = sharedServices(service).find((peer) => context.placed.get(peer)?.containers.some(({ observed }) => observed === undefined));
  return replaced === undefined ? undefined : because('DependencyReplaced', `it shares with ${replaced}, which is made anew`);
}

function explain(cause: Cause | undefined, { service, context }: Place): Cause {
  if (cause === undefined) return because('Missing', 'it does not exist');
  if (cause.reason !== 'SpecChanged') return cause;
  const differences = serviceDifferences(context.input.applied, context.spec.canonical, service.name);
  return because('SpecChanged', differences.length > 0 ? summarise(differences) : cause.message, differences);
}

function nameConflict({ service, number, context }: Place): BlockedOperation | undefined {
  const name = containerName(context.spec.name, service, number);
  const holder = context.input.observed.containerByName.get(name);
  if (holder === undefined || context.input.observed.containers.get(context.spec.name)?.includes(holder)) return undefined;
  return blockedOperation({
    kind: 'create-container',
    subject: containerSubject(context, service.name, name),
    code: 'Conflict',
    reason: 'Missing',
    message: `a container named ${name} exists and is not this stack's (${holder.image}, ${holder.state})`,
    hint: `Rename or remove it, for example: docker rename ${name} ${name}-old`,
  });
}

function runningThenNewest(a: ObservedContainer, b: ObservedContainer): number {
  return Number(b.state === 'running') - Number(a.state === 'running') || b.created - a.created || (a.id < b.id ? -1 : 1);
}
