import { LABEL } from '../model/labels.ts';
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
import { planAnew, remadeVolume } from './plan-anew.ts';
import { planCreation } from './plan-creation.ts';
import { planRepair } from './plan-repair.ts';
import { localImage, rebuildCause } from './plan-images.ts';
import { sharedServices } from './shared-services.ts';
import type { StackContext } from './stack-context.ts';
import { containerName, containerSubject } from './stack-context.ts';
import { unhealthyCause } from './unhealthy.ts';

/** Keeps and repairs the container that fits; creates one when none does; removes those that were before it. */
export function planPlace(place: Place): PlacePlan {
  const { service, number, context } = place;
  const candidates = (context.matched.places.get(service.name)?.get(number) ?? []).toSorted(runningThenNewest);
  if (candidates.length === 0) return planAbsent(place);
  const drift = driftContext(place);
  const judged = candidates.map((container) => ({ container, cause: replacementCause(container, service, drift) ?? cascade(service, context) ?? otherName(container, place) ?? remedy(container, place) }));
  const fitting = judged.find(({ cause }) => cause === undefined)?.container;
  const remade = context.spec.run === 'running' ? remadeVolume(place) : undefined;
  if (fitting !== undefined && remade === undefined) {
    const obsolete = candidates.filter((container) => container !== fitting);
    return planRepair(place, fitting, obsolete, drift);
  }
  const [first, ...rest] = candidates;
  // With `run: stopped` an outdated container is only stopped; it is replaced when the stack runs again.
  if (context.spec.run === 'stopped' && first !== undefined) return planRepair(place, first, rest, drift);
  const conflict = place.obstacle() ?? nameConflict(place);
  if (conflict === undefined && remade !== undefined) return planAnew(place, candidates, remade);
  if (conflict === undefined) return planCreation(place, candidates, explain(judged[0]?.cause, place));
  return { operations: [], blocked: [conflict], containers: candidates.map((observed) => ({ name: observed.name, observed, replaced: false, fresh: false })) };
}

function planAbsent(place: Place): PlacePlan {
  if (place.context.spec.run === 'stopped') return { operations: [], blocked: [], containers: [] };
  const conflict = place.obstacle() ?? nameConflict(place);
  return conflict === undefined ? planCreation(place, [], because('Missing', 'it does not exist')) : { operations: [], blocked: [conflict], containers: [] };
}

function driftContext({ service, number, context }: Place): DriftContext {
  return {
    name: containerName(context.spec.name, service, number),
    image: localImage(context.input.observed, service),
    rebuild: rebuildCause(service, context),
    networkId: (name) => context.networkIds.get(name),
    unusable: (name) => context.unusable.has(name),
    peer: (name) => context.placed.get(name)?.containers[0]?.observed,
  };
}

/** A container that lives in another one's network cannot outlive it. Of several replicas it lives in the first one's. */
function cascade(service: ServiceSpec, context: StackContext): Cause | undefined {
  const replaced = sharedServices(service).find((peer) => {
    const first = context.placed.get(peer)?.containers[0];
    return first !== undefined && first.observed === undefined;
  });
  return replaced === undefined ? undefined : because('DependencyReplaced', `it shares with ${replaced}, which is made anew`);
}

/**
 * A container whose wanted name changed is made anew, because its old name stays an alias on its networks and would go on answering for it.
 * One that was made under its right name, or stands under a passing one, is only renamed.
 */
function otherName(container: ObservedContainer, { service, number, context }: Place): Cause | undefined {
  const wanted = containerName(context.spec.name, service, number);
  if (container.name === wanted || container.name.startsWith(`${wanted}.next`)) return undefined;
  const aliases = Object.values(container.networks).flatMap((endpoint) => endpoint.aliases ?? []);
  const bornSo = aliases.length === 0 || aliases.some((alias) => alias === wanted || alias.startsWith(`${wanted}.next`));
  return bornSo ? undefined : because('Renamed', `it is called ${container.name}, not ${wanted}`);
}

/** An unhealthy container is made anew, if its service asks for that and it was not tried too often or too lately. */
function remedy(container: ObservedContainer, { service, context }: Place): Cause | undefined {
  const { noStart, heldStarts, crashLoops } = context.input.options;
  return noStart || heldStarts.has(container.id) || crashLoops.has(container.id) ? undefined : unhealthyCause(container, service, 'recreate');
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
  if (holder === undefined) return undefined;
  const own = context.input.observed.containers.get(context.spec.name)?.includes(holder) === true;
  // With `prune: false` a container of a service that is gone stays, and keeps its name.
  const stays = own && !context.spec.prune && !context.spec.services.some((each) => each.name === holder.labels[LABEL.service]);
  if (own && !stays) return undefined;
  return blockedOperation({
    kind: 'create-container',
    subject: containerSubject(context, service.name, name),
    code: 'Conflict',
    reason: 'Missing',
    message: stays ? `a container named ${name} is kept by prune: false` : `a container named ${name} exists and is not this stack's (${holder.image}, ${holder.state})`,
    hint: `Rename or remove it, for example: docker rename ${name} ${name}-old`,
  });
}

function runningThenNewest(a: ObservedContainer, b: ObservedContainer): number {
  return Number(b.state === 'running') - Number(a.state === 'running') || b.created - a.created || (a.id < b.id ? -1 : 1);
}
