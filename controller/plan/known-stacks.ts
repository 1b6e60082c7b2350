import type { ObservationIndex } from './index-observation.ts';

/** Names of all stacks that something of is there: containers, networks, or routes that the proxy still has. */
export function knownStacks({ containers, networks, state: { proxy } }: ObservationIndex): readonly string[] {
  const routed = proxy?.kind === 'serving' ? [...proxy.table.values()].map(({ stack }) => stack) : [];
  return [...new Set([...containers.keys(), ...networks.keys(), ...routed])];
}
