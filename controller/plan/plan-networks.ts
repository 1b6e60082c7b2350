import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedNetwork } from '../model/observed-state.ts';
import type { Cause, Labels, Operation, Subject } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { NetworkSpec, StackSpec } from '../model/stack-spec.ts';
import { blockedOperation } from './blocked.ts';
import type { ObservationIndex } from './index-observation.ts';
import { because, makeOperation, operationId } from './make-operation.ts';
import type { PlanInput } from './plan-input.ts';

export interface NetworksPlan {
  readonly operations: readonly Operation[];
  readonly blocked: readonly BlockedOperation[];
  /** Ids of the networks that stay, by name. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Creates what is missing, makes anew what changed, removes what the file no longer names. External ones only have to be there. */
export function planNetworks(input: PlanInput, spec: StackSpec): NetworksPlan {
  const operations: Operation[] = [];
  const blocked: BlockedOperation[] = [];
  const ids = new Map<string, string>();
  for (const network of spec.networks) {
    const subject: Subject = { stack: spec.name, type: 'network', name: network.name };
    const existing = findNetwork(input.observed, spec.name, network.name);
    const create = (cause: Cause, after: readonly string[] = []): void => {
      operations.push(makeOperation({ kind: 'create-network', subject, cause, after, args: { network, labels: networkLabels(spec, network, input.instance) } }));
    };
    if (network.external) {
      if (existing.any !== undefined) ids.set(network.name, existing.any.id);
      else blocked.push(blockedOperation({ kind: 'create-network', subject, code: 'ExternalMissing', reason: 'Missing', message: `external network ${network.name} does not exist`, hint: `Create it with: docker network create ${network.name}` }));
    } else if (existing.own === undefined && existing.any === undefined) {
      create(because('Missing', 'it does not exist'));
    } else if (existing.own === undefined) {
      blocked.push(blockedOperation({ kind: 'create-network', subject, code: 'Conflict', reason: 'Missing', message: `a network named ${network.name} exists and is not this stack's`, hint: 'Give it another name, or say `external: true` to use the one that is there.' }));
    } else if (existing.own.labels[LABEL.digest] !== network.digest) {
      const cause = because('NetworkChanged', `the definition of ${network.key} changed`);
      operations.push(...detachAll(existing.own, input, cause), removeNetwork(existing.own, input, subject, cause, false));
      create(cause, [operationId('remove-network', network.name)]);
    } else {
      ids.set(network.name, existing.own.id);
    }
  }
  const wanted = new Set(spec.networks.map((network) => network.name));
  if (spec.prune) {
    for (const network of input.observed.networks.get(spec.name) ?? []) {
      if (!wanted.has(network.name)) operations.push(removeNetwork(network, input, { stack: spec.name, type: 'network', name: network.name }, because('NetworkUnwanted', 'the stack file does not name it any more'), true));
    }
  }
  return { operations, blocked, ids };
}

/**
 * By exact id, after everything of this stack has left it: detached, or (with `awaitRemoval`) removed.
 * A network that is made anew must not wait for removals: the replacements of the removed containers are waiting for it.
 */
export function removeNetwork(network: ObservedNetwork, input: PlanInput, subject: Subject, cause: Cause, awaitRemoval: boolean): Operation {
  return makeOperation({
    kind: 'remove-network',
    subject,
    cause,
    after: attachedContainers(network, input).flatMap(({ name }) => [
      operationId('disconnect-network', `${name}/${network.name}`),
      ...(awaitRemoval ? [operationId('remove-container', name)] : []),
    ]),
    args: { network: { id: network.id, name: network.name } },
  });
}

function detachAll(network: ObservedNetwork, input: PlanInput, cause: Cause): readonly Operation[] {
  return attachedContainers(network, input).map((container) =>
    makeOperation({
      kind: 'disconnect-network',
      key: `${container.name}/${network.name}`,
      subject: { stack: input.stack, type: 'container', name: container.name, service: container.labels[LABEL.service] ?? '' },
      cause,
      args: { container: { id: container.id, name: container.name }, network: { id: network.id, name: network.name } },
    }),
  );
}

function attachedContainers(network: ObservedNetwork, input: PlanInput): readonly ObservedContainer[] {
  return (input.observed.containers.get(input.stack) ?? []).filter((container) => network.name in container.networks);
}

// The engine allows several networks of one name: ours is looked for among all of them.
function findNetwork(index: ObservationIndex, stack: string, name: string): { own: ObservedNetwork | undefined; any: ObservedNetwork | undefined } {
  const named = index.networksByName.get(name) ?? [];
  return { own: named.find((network) => index.owns(network) && network.labels[LABEL.stack] === stack), any: named[0] };
}

function networkLabels(spec: StackSpec, network: NetworkSpec, instance: string): Labels {
  return {
    [LABEL.stack]: spec.name,
    [LABEL.instance]: instance,
    [LABEL.key]: network.key,
    [LABEL.digest]: network.digest,
    [COMPOSE_LABEL.project]: spec.name,
    [COMPOSE_LABEL.network]: network.key,
  };
}
