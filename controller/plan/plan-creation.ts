import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause, Labels, Operation } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { carriedVolumes } from './carried-volumes.ts';
import { makeOperation, operationId } from './make-operation.ts';
import type { Place, PlacePlan } from './place.ts';
import { planHooks } from './plan-hooks.ts';
import { retire } from './plan-repair.ts';
import { peerNames, serviceLinks } from './service-peers.ts';
import type { StackContext } from './stack-context.ts';
import { containerName, containerSubject, networkReady } from './stack-context.ts';

/**
 * Creates the container of a place, beside the one that it replaces if there is one:
 * create under a passing name → attach, copy → stop the old → start the new → remove the old → rename.
 * Until the old one is stopped nothing that runs is touched, and a crash in between leaves labels that the next plan goes on from.
 */
export function planCreation(place: Place, replaced: readonly ObservedContainer[], cause: Cause): PlacePlan {
  const { service, number, context } = place;
  const finalName = containerName(context.spec.name, service, number);
  const name = freeName(finalName, context);
  const subject = containerSubject(context, service.name, name);
  const create = operationId('create-container', name);
  const container = { name };
  const peers = peerNames(service, context);
  const operations: Operation[] = [
    makeOperation({
      kind: 'create-container',
      subject,
      cause,
      after: [
        ...service.attachments.flatMap((attachment) => networkReady(attachment.name, context)),
        ...service.container.mounts.flatMap((mount) => (mount.kind === 'volume' ? [operationId('create-volume', mount.source)] : [])),
        ...Object.values(peers).flatMap((peer) => [operationId('create-container', peer), operationId('start-container', peer)]),
        ...linkedContainers(service, context).map((linked) => operationId('create-container', linked)),
      ],
      args: { service, name, labels: containerLabels(place), anonymousVolumes: carriedVolumes(replaced, service, context), peers },
    }),
    // The first attachment is part of the creation; engines before API 1.44 take the others only one by one.
    ...service.attachments.slice(1).map((attachment) =>
      makeOperation({ kind: 'connect-network', key: `${name}/${attachment.name}`, subject, cause, after: [create, ...networkReady(attachment.name, context)], args: { container, attachment, ...serviceLinks(service, peers) } }),
    ),
  ];
  if (service.container.files.length > 0) operations.push(makeOperation({ kind: 'copy-files', subject, cause, after: [create], args: { container, service } }));
  const ready = operations.map(({ id }) => id);
  const { operations: retirement, stopped, removed } = retire(place, replaced, name, cause, [...ready, ...place.after]);
  operations.push(...retirement);
  const start = !context.input.options.noStart;
  if (start) {
    operations.push(
      makeOperation({ kind: 'start-container', subject, cause, after: [...ready, ...stopped, ...place.after], args: { container } }),
      ...planHooks(service.container.postStart, 'post-start', container, subject, cause, [operationId('start-container', name)]),
    );
  }
  if (name !== finalName) {
    const holder = context.input.observed.containerByName.get(finalName);
    const freed = holder === undefined ? [] : [operationId('remove-container', holder.name), operationId('rename-container', holder.name)];
    operations.push(makeOperation({ kind: 'rename-container', subject, cause, after: [...removed, ...freed], args: { container, to: finalName } }));
  }
  return { operations, blocked: [], containers: [{ name, observed: undefined, replaced: replaced.length > 0, fresh: true }] };
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
  const { spec, input } = context;
  return {
    [LABEL.stack]: spec.name,
    [LABEL.service]: service.name,
    [LABEL.number]: String(number),
    [LABEL.digest]: service.digest,
    [LABEL.instance]: input.instance,
    [COMPOSE_LABEL.project]: spec.name,
    [COMPOSE_LABEL.service]: service.name,
    [COMPOSE_LABEL.number]: String(number),
    [COMPOSE_LABEL.oneoff]: 'False',
    [COMPOSE_LABEL.configHash]: service.digest,
    [COMPOSE_LABEL.workingDir]: spec.directory,
    [COMPOSE_LABEL.configFiles]: spec.files.join(','),
    [COMPOSE_LABEL.dependsOn]: service.dependsOn.map(({ service: name, condition, restart }) => `${name}:${COMPOSE_CONDITION[condition]}:${restart}`).join(','),
  };
}

const COMPOSE_CONDITION = { started: 'service_started', healthy: 'service_healthy', completed: 'service_completed_successfully' } as const;
