import type { Labels } from './operation.ts';
import type { ObservedState } from './observed-state.ts';

/**
 * What was there before Orbitr and is ours since. Labels of a thing that exists cannot be changed, so those that it would bear are kept here,
 * by container id, network id and volume name, and laid over what the engine tells.
 */
export interface Adoption {
  readonly containers: Readonly<Record<string, Labels>>;
  readonly networks: Readonly<Record<string, Labels>>;
  readonly volumes: Readonly<Record<string, Labels>>;
}

export const NO_ADOPTION: Adoption = { containers: {}, networks: {}, volumes: {} };

/** One object with the labels that its adoption gave it. The same object when it was not adopted. */
export function withAdopted<T extends { readonly labels: Labels }>(object: T, labels: Labels | undefined): T {
  return labels === undefined ? object : { ...object, labels: { ...object.labels, ...labels } };
}

/** Forgets what is not there any more: a volume that is made anew under an adopted name is foreign again. */
export function stillThere(adoption: Adoption, { containers, networks, volumes }: Pick<ObservedState, 'containers' | 'networks' | 'volumes'>): Adoption {
  return {
    containers: pick(adoption.containers, containers.map(({ id }) => id)),
    networks: pick(adoption.networks, networks.map(({ id }) => id)),
    volumes: pick(adoption.volumes, volumes.map(({ name }) => name)),
  };
}

/** Both; `later` wins. */
export function mergeAdoptions(earlier: Adoption, later: Adoption): Adoption {
  return { containers: { ...earlier.containers, ...later.containers }, networks: { ...earlier.networks, ...later.networks }, volumes: { ...earlier.volumes, ...later.volumes } };
}

function pick(labels: Readonly<Record<string, Labels>>, keys: readonly string[]): Readonly<Record<string, Labels>> {
  const present = new Set(keys);
  return Object.fromEntries(Object.entries(labels).filter(([key]) => present.has(key)));
}
