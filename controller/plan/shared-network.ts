import { LABEL } from '../model/labels.ts';
import type { Operation } from '../model/operation.ts';
import type { NetworkSpec, StackSpec } from '../model/stack-spec.ts';
import { because, makeOperation } from './make-operation.ts';
import type { PlanInput } from './plan-input.ts';

export interface SharedNetworkPlan {
  readonly operations: readonly Operation[];
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * The network that the proxy and all routed services share. It belongs to no stack, so it is made when the first one needs it and stays.
 * It is internal: whoever is attached to it gets no way to the outside that its own networks do not give, and no other default route.
 */
export function planSharedNetwork({ observed, instance }: PlanInput, spec: StackSpec): SharedNetworkPlan {
  const name = observed.state.proxy?.routing.network;
  if (name === undefined || !usesNetwork(spec, name)) return { operations: [], ids: new Map() };
  const existing = observed.networksByName.get(name)?.[0];
  if (existing !== undefined) return { operations: [], ids: new Map([[name, existing.id]]) };
  const network: NetworkSpec = { key: name, name, external: false, driverOptions: {}, internal: true, attachable: true, ipam: { options: {}, pools: [] }, labels: {}, digest: '' };
  const operation = makeOperation({
    kind: 'create-network',
    subject: { stack: spec.name, type: 'network', name },
    cause: because('Missing', 'it does not exist'),
    args: { network, labels: { [LABEL.instance]: instance, [LABEL.key]: name } },
  });
  return { operations: [operation], ids: new Map() };
}

/** A routed service, or the proxy itself, whose file names the network as an external one. */
function usesNetwork(spec: StackSpec, name: string): boolean {
  return spec.services.some(({ attachments }) => attachments.some((attachment) => attachment.name === name));
}
