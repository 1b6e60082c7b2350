import type { ObservedContainer } from '../model/observed-state.ts';
import type { Operation } from '../model/operation.ts';
import type { DriftContext } from './drift.ts';
import { changedResources, changedRestartPolicy, networkDrift } from './drift.ts';
import { because, makeOperation, operationId } from './make-operation.ts';
import type { Place, PlacePlan } from './place.ts';
import { planStart } from './plan-start.ts';
import { peerNames, serviceLinks } from './service-peers.ts';
import { containerName, containerSubject, networkReady } from './stack-context.ts';
import { stopContainer } from './stop-and-remove.ts';
import { takeOver } from './take-over.ts';

/** Puts right, in place, what drifted on a container that fits; removes what an earlier replacement left beside it. */
export function planRepair(place: Place, container: ObservedContainer, obsolete: readonly ObservedContainer[], drift: DriftContext): PlacePlan {
  const { service, number, context } = place;
  const subject = containerSubject(context, service.name, container.name);
  const reference = { id: container.id, name: container.name };
  if (context.spec.run === 'stopped') {
    const operations = [container, ...obsolete].flatMap((each) =>
      stopContainer(each, containerSubject(context, service.name, each.name), because('StackStopped', 'the stack file says run: stopped'), { hooks: service.container.preStop }),
    );
    return { operations, blocked: [], containers: [{ name: container.name, observed: container, replaced: false, fresh: false }] };
  }
  const operations: Operation[] = [...repairNetworks(place, container, drift), ...repairLimits(place, container)];
  const { operations: retirement, startAfter, removed, replacement } = takeOver(place, obsolete, reference, because('Duplicate', `${container.name} takes its place`), []);
  if (container.state === 'paused') {
    operations.push(makeOperation({ kind: 'unpause-container', subject, cause: because('Paused', 'it is paused'), args: { container: reference } }));
  }
  // What never ran looks its networks up by name when it starts.
  const attachable = service.attachments.flatMap(({ name }) => networkReady(name, context));
  const start = planStart(place, container, [...operations.map(({ id }) => id), ...startAfter, ...attachable]);
  // What runs beside it goes on while it cannot start.
  if (start.blocked.length > 0) return { operations, blocked: start.blocked, containers: [{ name: container.name, observed: container, replaced: false, fresh: false }] };
  operations.push(...start.operations, ...retirement);
  const finalName = containerName(context.spec.name, service, number);
  if (container.name !== finalName) operations.push(...planRename(place, container, finalName, removed));
  const fresh = start.operations.some(({ kind }) => kind === 'start-container');
  return {
    operations,
    blocked: [],
    containers: [{ name: container.name, observed: container, replaced: false, fresh }],
    ...(replacement === undefined ? {} : { replacement }),
  };
}

function repairNetworks({ service, number, context }: Place, container: ObservedContainer, drift: DriftContext): readonly Operation[] {
  const subject = containerSubject(context, service.name, container.name);
  const reference = { id: container.id, name: container.name };
  const { connect, disconnect } = networkDrift(container, service, drift);
  return [
    ...disconnect.map(({ network, id, cause }) => makeOperation({ kind: 'disconnect-network', key: `${container.name}/${network}`, subject, cause, args: { container: reference, network: id === '' ? { name: network } : { id, name: network } } })),
    ...connect.map(({ attachment, cause }) =>
      makeOperation({
        kind: 'connect-network',
        key: `${container.name}/${attachment.name}`,
        subject,
        cause,
        after: [operationId('disconnect-network', `${container.name}/${attachment.name}`), ...networkReady(attachment.name, context)],
        // Its name becomes an alias: the one that it is about to have.
        args: { container: { id: container.id, name: containerName(context.spec.name, service, number) }, attachment, ...serviceLinks(service, peerNames(service, context)) },
      }),
    ),
  ];
}

function repairLimits({ service, context }: Place, container: ObservedContainer): readonly Operation[] {
  const resources = changedResources(container, service);
  const policy = changedRestartPolicy(container, service);
  if (resources === undefined && policy === undefined) return [];
  const cause = because(resources === undefined ? 'RestartPolicyChanged' : 'ResourcesChanged', [resources, policy].filter((text) => text !== undefined).join(', '));
  const subject = containerSubject(context, service.name, container.name);
  return [makeOperation({ kind: 'update-container', subject, cause, args: { container: { id: container.id, name: container.name }, resources: service.resources, restart: service.restart } })];
}

function planRename({ service, context }: Place, container: ObservedContainer, finalName: string, after: readonly string[]): readonly Operation[] {
  const holder = context.input.observed.containerByName.get(finalName);
  // Something foreign has the name: ours goes on under its passing one rather than touching it.
  if (holder !== undefined && !context.input.observed.containers.get(context.spec.name)?.includes(holder)) return [];
  const freed = holder === undefined ? [] : [operationId('remove-container', holder.name), operationId('rename-container', holder.name)];
  const subject = containerSubject(context, service.name, container.name);
  return [makeOperation({ kind: 'rename-container', subject, cause: because('Renamed', `it is called ${container.name}`), after: [...after, ...freed], args: { container: { id: container.id, name: container.name }, to: finalName } })];
}
