import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause, Operation } from '../model/operation.ts';
import type { Plan } from '../model/plan.ts';
import { keptVolumes } from './kept-volumes.ts';
import { orderOperations } from './order-operations.ts';
import { because, operationId } from './make-operation.ts';
import type { PlanInput } from './plan-input.ts';
import { planRoutes } from './plan-routes.ts';
import { removeNetworks } from './network-removal.ts';
import { removeKeptVolumes } from './remove-kept-volumes.ts';
import { stopAndRemove } from './stop-and-remove.ts';
import { topologicalOrder } from './topological-order.ts';

/** Takes a stack away whose file is gone: containers in reverse dependency order, then networks. Volumes are kept, and told, unless they may go for good. */
export function planRemoval(input: PlanInput): Plan {
  const { stack, observed } = input;
  const cause = because('StackRemoved', 'its stack file is gone');
  const containers = removalOrder(observed.containers.get(stack) ?? [], stack, cause);
  const networks = removeNetworks(observed.networks.get(stack) ?? [], input, cause);
  const volumes = removeKeptVolumes(input);
  return {
    stack,
    operations: orderOperations(planRoutes(input, undefined, [...containers, ...networks.operations, ...volumes.operations]).operations),
    blocked: [...networks.blocked, ...volumes.blocked],
    warnings: [...volumes.warnings, ...keptVolumes(containers, observed.containers.get(stack) ?? [])],
  };
}

/** Dependents stop before what they depend on. Who depends on whom is read from the labels, because the file may be gone. */
export function removalOrder(containers: readonly ObservedContainer[], stack: string, cause: Cause): readonly Operation[] {
  const dependents = dependentsByService(containers);
  return containers.flatMap((container) => {
    const service = container.labels[LABEL.service] ?? '';
    // A dependent's stop may not be needed (it does not run); its removal always is.
    const after = [...(dependents.get(service) ?? [])].flatMap(({ name }) => [operationId('stop-container', name), operationId('remove-container', name)]);
    return stopAndRemove(container, { stack, type: 'container', name: container.name, service }, cause, { stop: after, remove: after });
  });
}

// Labels of containers from different revisions can contradict each other; an edge that closes a cycle is left out.
function dependentsByService(containers: readonly ObservedContainer[]): ReadonlyMap<string, readonly ObservedContainer[]> {
  const services = Map.groupBy(containers, (container) => container.labels[LABEL.service] ?? '');
  const edges = ([, members]: [string, readonly ObservedContainer[]]): readonly string[] => members.flatMap(dependencies);
  const { cyclic } = topologicalOrder([...services], ([name]) => name, edges);
  const left = new Set(cyclic.map((edge) => edge.join('→')));
  const pairs = [...services].flatMap(([service, members]) =>
    members.flatMap((container) => dependencies(container).filter((needed) => !left.has(`${service}→${needed}`)).map((needed) => ({ needed, container }))),
  );
  return new Map([...Map.groupBy(pairs, ({ needed }) => needed)].map(([needed, found]) => [needed, found.map(({ container }) => container)]));
}

// `service:condition:restart`, comma separated: Compose's own form of the label.
function dependencies(container: ObservedContainer): readonly string[] {
  const label = container.labels[COMPOSE_LABEL.dependsOn] ?? '';
  return label.split(',').flatMap((entry) => entry.split(':')[0] || []);
}
