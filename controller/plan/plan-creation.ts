import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause, Labels, Operation } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { carriedVolumes } from './carried-volumes.ts';
import { makeOperation, operationId } from './make-operation.ts';
import type { Place, PlacePlan } from './place.ts';
import { planHooks } from './plan-hooks.ts';
import { peerNames, serviceLinks } from './service-peers.ts';
import type { StackContext } from './stack-context.ts';
import { containerName, containerSubject, networkReady } from './stack-context.ts';
import { takeOver } from './take-over.ts';

/**
 * Creates the container of a place, beside the one that it replaces if there is one:
 * create under a passing name → attach, copy → `takeOver`, which starts it before or after the old one stops → rename.
 * Until then nothing that runs is touched, and a crash in between leaves labels that the next plan goes on from.
 */
export function planCreation(place: Place, replaced: readonly ObservedContainer[], cause: Cause): PlacePlan {
  const { service, number, context } = place;
  const finalName = containerName(context.spec.name, service, number);
  const name = freeName(finalName, context);
  const subject = containerSubject(context, service.name, name);
  const create = operationId('create-container', name);
  const container = { name };
  const peers = peerNames(service, context);
  const labels = containerLabels(place);
  const after = creationNeeds(service, peers, context);
  const operations: Operation[] = [makeOperation({ kind: 'create-container', subject, cause, after, args: { service, name, labels, anonymousVolumes: carriedVolumes(replaced, service, context), peers } })];
  // The first attachment is part of the creation; engines before API 1.44 take the others only one by one.
  for (const attachment of service.attachments.slice(1)) {
    operations.push(makeOperation({ kind: 'connect-network', key: `${name}/${attachment.name}`, subject, cause, after: [create, ...networkReady(attachment.name, context)], args: { container, attachment, ...serviceLinks(service, peers) } }));
  }
  if (service.container.files.length > 0) operations.push(makeOperation({ kind: 'copy-files', subject, cause, after: [create], args: { container, service } }));
  const ready = operations.map(({ id }) => id).concat(place.after);
  const { operations: retirement, startAfter, removed, replacement } = takeOver(place, replaced, container, cause, ready);
  operations.push(...retirement);
  if (!context.input.options.noStart) {
    const start = makeOperation({ kind: 'start-container', subject, cause, after: ready.concat(startAfter), args: { container } });
    operations.push(start, ...planHooks(service.container.postStart, 'post-start', container, subject, cause, [start.id]));
  }
  if (name !== finalName) {
    const holder = context.input.observed.containerByName.get(finalName);
    const freed = holder === undefined ? [] : [operationId('remove-container', holder.name), operationId('rename-container', holder.name)];
    operations.push(makeOperation({ kind: 'rename-container', subject, cause, after: [...removed, ...freed], args: { container, to: finalName } }));
  }
  return {
    operations,
    blocked: [],
    containers: [{ name, observed: undefined, replaced: replaced.length > 0, fresh: true }],
    ...(replacement === undefined ? {} : { replacement }),
  };
}

/** Ids of what must be done before a container of the service can be created. */
export function creationNeeds(service: ServiceSpec, peers: Readonly<Record<string, string>>, context: StackContext): readonly string[] {
  // An array that is pushed to has room for sixteen more; this one is kept, and there is one for each container.
  const [first, ...others] = service.attachments;
  const needs = first === undefined ? [] : networkReady(first.name, context).concat(others.flatMap(({ name }) => networkReady(name, context)));
  for (const mount of service.container.mounts) if (mount.kind === 'volume') needs.push(operationId('create-volume', mount.source));
  for (const peer of Object.values(peers)) needs.push(operationId('create-container', peer), operationId('start-container', peer));
  for (const name of linkedContainers(service, context)) needs.push(operationId('create-container', name));
  return needs;
}

/** On the old bridge a link is looked up when its container is created; a service depends on those that it links to. */
function linkedContainers(service: ServiceSpec, context: StackContext): readonly string[] {
  if (service.container.links.length === 0) return [];
  return service.dependsOn.flatMap((dependency) => context.placed.get(dependency.service)?.containers.map(({ name }) => name) ?? []);
}

// Never the name of anything that exists: creating beside the old one must not fail on it.
function freeName(finalName: string, context: StackContext): string {
  const taken = context.input.observed.containerByName;
  if (!taken.has(finalName)) return finalName;
  for (let attempt = 0; ; attempt++) {
    const name = `${finalName}.next${attempt === 0 ? '' : attempt}`;
    if (!taken.has(name)) return name;
  }
}

function containerLabels({ service, number, context }: Place): Labels {
  return {
    ...context.labels,
    [LABEL.service]: service.name,
    [LABEL.number]: String(number),
    [LABEL.digest]: service.digest,
    [COMPOSE_LABEL.service]: service.name,
    [COMPOSE_LABEL.number]: String(number),
    [COMPOSE_LABEL.configHash]: service.digest,
    [COMPOSE_LABEL.dependsOn]: service.dependsOn.map(({ service: name, condition, restart }) => `${name}:${COMPOSE_CONDITION[condition]}:${restart}`).join(','),
  };
}

const COMPOSE_CONDITION = { started: 'service_started', healthy: 'service_healthy', completed: 'service_completed_successfully' } as const;
