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
  /** Networks that nothing may be attached to, by name, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
}

/** Creates what is missing, makes anew what changed, removes what the file no longer names. External ones only have to be there. */
export function planNetworks(input: PlanInput, spec: StackSpec): NetworksPlan {
  const operations: Operation[] = [];
  const blocked: BlockedOperation[] = [];
  const ids = new Map<string, string>();
  const unusable = new Map<string, string>();
  for (const network of spec.networks) {
    const subject: Subject = { stack: spec.name, type: 'network', name: network.name };
    const existing = findNetwork(input.observed, spec.name, network.name);
    const create = (cause: Cause, after: readonly string[] = []): void => {
      operations.push(makeOperation({ kind: 'create-network', subject, cause, after, args: { network, labels: networkLabels(spec, network, input.instance) } }));
    };
    const block = (code: BlockedOperation['code'], message: string, hint: string): void => {
      blocked.push(blockedOperation({ kind: 'create-network', subject, code, reason: 'Missing', message, hint }));
      unusable.set(network.name, message);
    };
    if (network.external) {
      if (existing.any !== undefined) ids.set(network.name, existing.any.id);
      else block('ExternalMissing', `external network ${network.name} does not exist`, `Create it with: docker network create ${network.name}`);
    } else if (existing.own === undefined && existing.any === undefined) {
      create(because('Missing', 'it does not exist'));
    } else if (existing.own === undefined) {
      block('Conflict', `a network named ${network.name} exists and is not this stack's`, 'Give it another name, or say `external: true` to use the one that is there.');
    } else if (existing.own.labels[LABEL.digest] !== network.digest) {
      const cause = because('NetworkChanged', `the definition of ${network.key} changed`);
      const conflict = foreignUser(existing.own, input, subject, cause);
      if (conflict === undefined) {
        operations.push(...detachAll(existing.own, input, cause), removeNetwork(existing.own, input, subject, cause, false));
        create(cause, [operationId('remove-network', network.name)]);
      } else {
        // As it is it goes on being used.
        blocked.push(conflict);
        ids.set(network.name, existing.own.id);
      }
    } else {
      ids.set(network.name, existing.own.id);
    }
  }
  const wanted = new Set(spec.networks.map((network) => network.name));
  const unwanted = spec.prune ? (input.observed.networks.get(spec.name) ?? []).filter((network) => !wanted.has(network.name)) : [];
  const removal = removeNetworks(unwanted, input, because('NetworkUnwanted', 'the stack file does not name it any more'));
  return { operations: [...operations, ...removal.operations], blocked: [...blocked, ...removal.blocked], ids, unusable };
}

/** Takes networks away once the stack's containers have left them; one that something foreign is attached to is blocked by name. */
export function removeNetworks(networks: readonly ObservedNetwork[], input: PlanInput, cause: Cause): { readonly operations: readonly Operation[]; readonly blocked: readonly BlockedOperation[] } {
  const steps = networks.map((network) => {
    const subject: Subject = { stack: input.stack, type: 'network', name: network.name };
    return foreignUser(network, input, subject, cause) ?? removeNetwork(network, input, subject, cause, true);
  });
  return { operations: steps.filter((step) => 'args' in step), blocked: steps.filter((step) => 'code' in step) };
}

/** The engine keeps a network that a running container is attached to. Found out before anything is detached: half of this work is an outage. */
function foreignUser(network: ObservedNetwork, input: PlanInput, subject: Subject, { reason }: Cause): BlockedOperation | undefined {
  const own = new Set(input.observed.containers.get(input.stack));
  const user = input.observed.state.containers.find((container) => !own.has(container) && isUp(container) && container.networks[network.name]?.networkId === network.id);
  if (user === undefined) return undefined;
  return blockedOperation({ kind: 'remove-network', subject, code: 'Conflict', reason, message: `container ${user.name}, which is not this stack's, is attached to network ${network.name}`, hint: `Detach it with: docker network disconnect ${network.name} ${user.name}` });
}

function isUp({ state }: ObservedContainer): boolean {
  return state === 'running' || state === 'paused' || state === 'restarting';
}

/**
 * By exact id, after everything of this stack has left it: detached, or (with `awaitRemoval`) removed.
 * A network that is made anew must not wait for removals: the replacements of the removed containers are waiting for it.
 */
function removeNetwork(network: ObservedNetwork, input: PlanInput, subject: Subject, cause: Cause, awaitRemoval: boolean): Operation {
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
