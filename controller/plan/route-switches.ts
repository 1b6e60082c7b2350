import type { ObservedContainer } from '../model/observed-state.ts';
import type { Operation } from '../model/operation.ts';

/** A container that stops serving in this plan: it is stopped, or leaves the proxy's network. */
export interface Departure {
  readonly container: ObservedContainer;
  /** Ids of the first operations that touch it: hooks before the stop, the stop itself. */
  readonly heads: readonly string[];
  /** What these wait for, apart from each other. */
  readonly after: readonly string[];
}

export function departures(operations: readonly Operation[], containers: readonly ObservedContainer[], network: string): readonly Departure[] {
  return containers.flatMap((container) => {
    const touching = operations.filter((operation) => 'container' in operation.args && operation.args.container.id === container.id);
    const leaves = touching.some((operation) => operation.kind === 'stop-container' || (operation.kind === 'disconnect-network' && operation.args.network.name === network));
    if (!leaves) return [];
    const parting = touching.filter((operation) => operation.kind === 'stop-container' || operation.kind === 'unpause-container' || (operation.kind === 'disconnect-network' && operation.args.network.name === network) || (operation.kind === 'run-hook' && operation.args.phase === 'pre-stop'));
    const heads = parting.map(({ id }) => id);
    return [{ container, heads, after: [...new Set(parting.flatMap((operation) => operation.dependsOn))].filter((id) => !heads.includes(id)) }];
  });
}

/** Ids of what makes a container of the service able to serve. */
export function gainsOf(operations: readonly Operation[], service: string, network: string): readonly string[] {
  return operations.flatMap((operation) => {
    const gains = operation.kind === 'start-container' || operation.kind === 'unpause-container' || (operation.kind === 'connect-network' && operation.args.attachment.name === network);
    return gains && operation.subject.service === service ? [operation.id] : [];
  });
}

/** Ids of what tells that new containers of the service are good. */
export function gatesOf(operations: readonly Operation[], service: string): readonly string[] {
  return operations.filter((operation) => operation.kind === 'wait-container' && operation.args.condition === 'steady' && operation.subject.service === service).map(({ id }) => id);
}

/** Whether `from` comes after `to`, directly or not. */
export function dependsOn(operations: readonly Operation[], from: string, to: string): boolean {
  const edges = new Map(operations.map((operation) => [operation.id, operation.dependsOn]));
  const seen = new Set([from]);
  for (const id of seen) for (const next of edges.get(id) ?? []) seen.add(next);
  return from !== to && seen.has(to);
}

/** Lets each operation that is named wait for another one, too. */
export function withEdges(operations: readonly Operation[], edges: ReadonlyMap<string, string>): readonly Operation[] {
  return operations.map((operation) => {
    const gate = edges.get(operation.id);
    return gate === undefined ? operation : { ...operation, dependsOn: [...operation.dependsOn, gate] };
  });
}
