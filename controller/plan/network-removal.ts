import { LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedNetwork } from '../model/observed-state.ts';
import type { Cause, Operation, Subject } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import { blockedOperation } from './blocked.ts';
import { makeOperation, operationId } from './make-operation.ts';
import type { PlanInput } from './plan-input.ts';

/** Takes networks away once the stack's containers have left them; one that something foreign is attached to is blocked by name. */
export function removeNetworks(networks: readonly ObservedNetwork[], input: PlanInput, cause: Cause): { readonly operations: readonly Operation[]; readonly blocked: readonly BlockedOperation[] } {
  const named = Map.groupBy(networks, ({ name }) => name);
  const steps = networks.map((network) => {
    const subject: Subject = { stack: input.stack, type: 'network', name: network.name };
    const key = (named.get(network.name)?.length ?? 0) > 1 ? keyById(network) : network.name;
    return foreignUser(network, input, subject, cause) ?? removeNetwork({ network, key, input, subject, cause, awaitRemoval: true });
  });
  return { operations: steps.filter((step) => 'args' in step), blocked: steps.filter((step) => 'code' in step) };
}

/** The engine keeps a network that a running container is attached to. Found out before anything is detached: half of this work is an outage. */
export function foreignUser(network: ObservedNetwork, input: PlanInput, subject: Subject, { reason }: Cause): BlockedOperation | undefined {
  const own = new Set(input.observed.containers.get(input.stack));
  const user = input.observed.state.containers.find((container) => !own.has(container) && isUp(container) && container.networks[network.name]?.networkId === network.id);
  if (user === undefined) return undefined;
  const handle = (input.observed.networksByName.get(network.name)?.length ?? 0) > 1 ? network.id.slice(0, 12) : network.name;
  return blockedOperation({ kind: 'remove-network', subject, code: 'Conflict', reason, message: `container ${user.name}, which is not this stack's, is attached to network ${network.name}`, hint: `Detach it with: docker network disconnect ${handle} ${user.name}` });
}

function isUp({ state }: ObservedContainer): boolean {
  return state === 'running' || state === 'paused' || state === 'restarting';
}

interface NetworkRemoval {
  readonly network: ObservedNetwork;
  /** Of the operation: the name, or `keyById` where a plan has several networks of that name. */
  readonly key: string;
  readonly input: PlanInput;
  readonly subject: Subject;
  readonly cause: Cause;
  /** A network that is made anew must not wait for removals: the replacements of the removed containers are waiting for it. */
  readonly awaitRemoval: boolean;
}

/** By exact id, after everything of this stack has left it: detached, or (with `awaitRemoval`) removed. */
export function removeNetwork({ network, key, input, subject, cause, awaitRemoval }: NetworkRemoval): Operation {
  return makeOperation({
    kind: 'remove-network',
    key,
    subject,
    cause,
    after: attachedContainers(network, input).flatMap(({ name }) => [
      operationId('disconnect-network', `${name}/${network.name}`),
      ...(awaitRemoval ? [operationId('remove-container', name)] : []),
    ]),
    args: { network: { id: network.id, name: network.name } },
  });
}

/** Takes containers of the stack off a network, so that it can go while they stay; all that are attached unless told which. */
export function detach(network: ObservedNetwork, input: PlanInput, cause: Cause, containers = attachedContainers(network, input)): readonly Operation[] {
  return containers.map((container) =>
    makeOperation({
      kind: 'disconnect-network',
      key: `${container.name}/${network.name}`,
      subject: { stack: input.stack, type: 'container', name: container.name, service: container.labels[LABEL.service] ?? '' },
      cause,
      args: { container: { id: container.id, name: container.name }, network: { id: network.id, name: network.name } },
    }),
  );
}

/** Containers of the stack that are attached to this very network, or will be as soon as they run. */
export function attachedContainers(network: ObservedNetwork, input: PlanInput): readonly ObservedContainer[] {
  return (input.observed.containers.get(input.stack) ?? []).filter(({ networks }) => {
    const id = networks[network.name]?.networkId;
    // A container that never ran knows its network by name only.
    return id === '' || id === network.id;
  });
}

/** Names an operation on one of several networks of the same name. */
export function keyById({ id, name }: ObservedNetwork): string {
  return `${name}@${id}`;
}
