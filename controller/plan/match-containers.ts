import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';

/** The containers of one stack, sorted into the places that a spec has for them. */
export interface MatchedContainers {
  /** By service, then by replica number; several in one place after a crash or during a replacement. */
  readonly places: ReadonlyMap<string, ReadonlyMap<number, readonly ObservedContainer[]>>;
}

/** Sorts by the labels that were written when each container was made; names do not matter. */
export function matchContainers(containers: readonly ObservedContainer[]): MatchedContainers {
  const places = new Map<string, Map<number, ObservedContainer[]>>();
  for (const container of containers) {
    if (container.labels[LABEL.hook] !== undefined) continue;
    const service = container.labels[LABEL.service] ?? '';
    const number = Number(container.labels[LABEL.number] ?? 1);
    const numbers = places.get(service) ?? new Map<number, ObservedContainer[]>();
    numbers.set(number, [...(numbers.get(number) ?? []), container]);
    places.set(service, numbers);
  }
  return { places };
}
