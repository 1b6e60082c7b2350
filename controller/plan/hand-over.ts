import type { ObservedContainer } from '../model/observed-state.ts';
import type { Operation } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';

type Edges = Map<string, readonly string[]>;

/**
 * Lets a container start only after another one of the stack, which this plan stops, has let go of a host port or a fixed address
 * that the first one needs. Each planner sees its own service only, and the engine refuses a port that is still taken.
 *
 * Where the holder was to run until something had started that itself waits for the port, the holder stops at once:
 * waiting for each other, neither would ever come.
 */
export function handOver(operations: readonly Operation[], services: readonly ServiceSpec[], containers: readonly ObservedContainer[]): readonly Operation[] {
  const holders = holdersByResource(operations, containers);
  if (holders.size === 0) return operations;
  const byName = new Map(services.map((service) => [service.name, service]));
  const edges: Edges = new Map(operations.map(({ id, dependsOn }) => [id, dependsOn]));
  for (const start of operations) {
    const service = start.kind === 'start-container' ? byName.get(start.subject.service ?? '') : undefined;
    if (service === undefined) continue;
    for (const holder of new Set(neededBy(service).flatMap((resource) => holders.get(resource) ?? []))) {
      if (reaches(edges, holder.id, start.id)) stopAtOnce(edges, operations, holder);
      edges.set(start.id, [...(edges.get(start.id) ?? []), holder.id]);
    }
  }
  return operations.map((operation) => ({ ...operation, dependsOn: edges.get(operation.id) ?? [] }));
}

/** The stops of this plan, by what each of them frees. */
function holdersByResource(operations: readonly Operation[], containers: readonly ObservedContainer[]): ReadonlyMap<string, readonly Operation[]> {
  if (containers.length === 0) return new Map();
  const byId = new Map(containers.map((container) => [container.id, container]));
  const held = operations.flatMap((operation) => {
    const container = operation.kind === 'stop-container' ? byId.get(operation.args.container.id ?? '') : undefined;
    return container === undefined ? [] : heldBy(container).map((resource) => ({ resource, operation }));
  });
  return new Map([...Map.groupBy(held, ({ resource }) => resource)].map(([resource, each]) => [resource, each.map(({ operation }) => operation)]));
}

// The host address is left out: the engine refuses 127.0.0.1:80 beside 0.0.0.0:80, and an order too many does no harm.
function heldBy({ ports, networks }: ObservedContainer): readonly string[] {
  return [
    ...ports.flatMap(({ published, protocol }) => (published === undefined ? [] : [`${published}/${protocol}`])),
    ...Object.entries(networks).flatMap(([name, { ipv4, ipv6 }]) => [ipv4, ipv6].flatMap((address) => (address === undefined ? [] : [`${name} ${address}`]))),
  ];
}

function neededBy({ container, attachments }: ServiceSpec): readonly string[] {
  return [
    ...container.ports.flatMap(({ published, protocol }) => (published === undefined ? [] : [`${published}/${protocol}`])),
    ...attachments.flatMap(({ name, ipv4, ipv6 }) => [ipv4, ipv6].flatMap((address) => (address === undefined ? [] : [`${name} ${address}`]))),
  ];
}

function reaches(edges: Edges, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const id of seen) for (const next of edges.get(id) ?? []) seen.add(next);
  return seen.has(to);
}

/** Takes away all that the stop waits for, but what belongs to the stop itself: unpausing, and the hooks before it. */
function stopAtOnce(edges: Edges, operations: readonly Operation[], { args }: Operation): void {
  const id = 'container' in args ? args.container.id : undefined;
  const own = operations.filter((operation) => ['unpause-container', 'run-hook', 'stop-container'].includes(operation.kind) && 'container' in operation.args && operation.args.container.id === id);
  const ids = new Set(own.map((operation) => operation.id));
  for (const each of ids) edges.set(each, (edges.get(each) ?? []).filter((needed) => ids.has(needed)));
}
