import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ObservedNetwork } from '../model/observed-state.ts';
import type { Cause, Labels, Operation, Subject } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { NetworkSpec, StackSpec } from '../model/stack-spec.ts';
import { blockedOperation } from './blocked.ts';
import { because, makeOperation, operationId } from './make-operation.ts';
import { attachedContainers, detach, foreignUser, keyById, removeNetwork, removeNetworks } from './network-removal.ts';
import type { PlanInput } from './plan-input.ts';
import { subnetsOverlap } from './subnets.ts';

export interface NetworksPlan {
  readonly operations: readonly Operation[];
  readonly blocked: readonly BlockedOperation[];
  /** Ids of the networks that stay, by name. */
  readonly ids: ReadonlyMap<string, string>;
  /** Networks that nothing may be attached to, by name, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
  /** What must be done before a name means one network again, by name: to the engine a name that two have means none. */
  readonly clearing: ReadonlyMap<string, readonly string[]>;
}

/** Creates what is missing, makes anew what changed, removes what the file no longer names. External ones only have to be there. */
export function planNetworks(input: PlanInput, spec: StackSpec): NetworksPlan {
  const operations: Operation[] = [];
  const blocked: BlockedOperation[] = [];
  const ids = new Map<string, string>();
  const unusable = new Map<string, string>();
  const clearing = new Map<string, readonly string[]>();
  for (const network of spec.networks) {
    const subject: Subject = { stack: spec.name, type: 'network', name: network.name };
    const existing = findNetwork(input, network);
    const create = (cause: Cause, after: readonly string[] = []): void => {
      operations.push(makeOperation({ kind: 'create-network', subject, cause, after, args: { network, labels: networkLabels(spec, network, input.instance) } }));
    };
    const block = (code: BlockedOperation['code'], message: string, hint: string): void => {
      blocked.push(blockedOperation({ kind: 'create-network', subject, code, reason: 'Missing', message, hint }));
      unusable.set(network.name, message);
    };
    const cleared = network.external ? [] : existing.twins.map((twin) => clearTwin(twin, input, subject));
    const obstacle = cleared.flatMap((twin) => twin.blocked)[0];
    if (obstacle !== undefined) {
      blocked.push(obstacle);
      unusable.set(network.name, obstacle.message);
      continue;
    }
    operations.push(...cleared.flatMap((twin) => twin.operations));
    clearing.set(network.name, cleared.flatMap((twin) => twin.removals));
    if (network.external) {
      if (existing.any !== undefined) ids.set(network.name, existing.any.id);
      // The one that is shared with the proxy is made by `planSharedNetwork`.
      else if (network.name !== input.observed.state.proxy?.routing.network) block('ExternalMissing', `external network ${network.name} does not exist`, `Create it with: docker network create ${network.name}`);
    } else if (existing.own === undefined && existing.any === undefined) {
      const taken = takenSubnet(network, input);
      if (taken === undefined) create(because('Missing', 'it does not exist'));
      else block('Conflict', taken, 'Choose another subnet for this network.');
    } else if (existing.own === undefined) {
      block('Conflict', `a network named ${network.name} exists and is not this stack's`, 'Give it another name, or say `external: true` to use the one that is there.');
    } else if (existing.own.labels[LABEL.digest] !== network.digest) {
      const cause = because('NetworkChanged', `the definition of ${network.key} changed`);
      const taken = takenSubnet(network, input);
      const conflict = taken === undefined ? foreignUser(existing.own, input, subject, cause) : blockedOperation({ kind: 'create-network', subject, code: 'Conflict', reason: 'Preflight', message: taken, hint: 'Choose another subnet for this network.' });
      if (conflict === undefined) {
        operations.push(...detach(existing.own, input, cause), removeNetwork({ network: existing.own, key: network.name, input, subject, cause, awaitRemoval: false }));
        create(cause, [operationId('remove-network', network.name), ...(clearing.get(network.name) ?? [])]);
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
  // While one cannot be had, those that were before it stay in use.
  const unwanted = spec.prune && unusable.size === 0 ? (input.observed.networks.get(spec.name) ?? []).filter((network) => !wanted.has(network.name)) : [];
  const removal = removeNetworks(unwanted, input, because('NetworkUnwanted', 'the stack file does not name it any more'));
  return { operations: [...operations, ...removal.operations], blocked: [...blocked, ...removal.blocked], ids, unusable, clearing };
}

interface TwinClearance {
  readonly operations: readonly Operation[];
  readonly blocked: readonly BlockedOperation[];
  /** Ids. */
  readonly removals: readonly string[];
}

/** Takes a second network of ours away that bears the same name. Its containers are attached to the one that stays when they are repaired. */
function clearTwin(twin: ObservedNetwork, input: PlanInput, subject: Subject): TwinClearance {
  const cause = because('Duplicate', 'another network of this stack has the same name');
  const conflict = foreignUser(twin, input, subject, cause);
  if (conflict !== undefined) return { operations: [], blocked: [conflict], removals: [] };
  // Who never ran will be attached to the one that stays, and needs no detaching.
  const attached = attachedContainers(twin, input).filter(({ networks }) => networks[twin.name]?.networkId === twin.id);
  const removal = removeNetwork({ network: twin, key: keyById(twin), input, subject, cause, awaitRemoval: false });
  return { operations: [...detach(twin, input, cause, attached), removal], blocked: [], removals: [removal.id] };
}

/** The engine allows several networks of one name: ours are looked for among all of them, and the one that fits best stays. */
function findNetwork(input: PlanInput, { name, digest }: NetworkSpec): { readonly own: ObservedNetwork | undefined; readonly twins: readonly ObservedNetwork[]; readonly any: ObservedNetwork | undefined } {
  const named = input.observed.networksByName.get(name) ?? [];
  const ours = named.filter((network) => input.observed.owns(network) && network.labels[LABEL.stack] === input.stack);
  if (ours.length <= 1) return { own: ours[0], twins: [], any: named[0] };
  const rank = (network: ObservedNetwork): number => (network.labels[LABEL.digest] === digest ? Infinity : attachedContainers(network, input).length);
  const [own, ...twins] = ours.toSorted((a, b) => (rank(a) === rank(b) ? attachedContainers(b, input).length - attachedContainers(a, input).length : rank(b) - rank(a)));
  return { own, twins, any: named[0] };
}

/** The engine gives no two networks the same addresses. Found out before the one that is there is taken away for it. */
function takenSubnet({ name, ipam }: NetworkSpec, { observed, stack }: PlanInput): string | undefined {
  const own = new Set(observed.networks.get(stack));
  for (const { subnet } of ipam.pools) {
    const other = subnet === undefined ? undefined : observed.state.networks.find((network) => !own.has(network) && network.subnets?.some((each) => subnetsOverlap(subnet, each)));
    if (other !== undefined) return `subnet ${subnet} of network ${name} overlaps with that of network ${other.name} (${other.subnets?.join(', ')})`;
  }
  return undefined;
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
