import type { ObservationIndex } from '../plan/index-observation.ts';

/** Stacks that have anything of ours on the engine. */
export function ownedStacks(observed: ObservationIndex): readonly string[] {
  return [...new Set([...observed.containers.keys(), ...observed.networks.keys()])];
}
