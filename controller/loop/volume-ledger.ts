import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { LedgerEntry, VolumeMemory } from '../model/volume-ledger.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';

export interface LedgerInput {
  readonly observed: ObservationIndex;
  /** Whether any stack's files name this volume of a stack, or might. */
  readonly wanted: (volume: string, stack: string) => boolean;
  readonly remembered: Readonly<Record<string, VolumeMemory>>;
}

/** All volumes of ours, sorted by name. Pure. Made from the engine's labels; what is remembered only adds to it. */
export function volumeLedger({ observed, wanted, remembered }: LedgerInput): readonly LedgerEntry[] {
  const users = usersByVolume(observed);
  const all = [...observed.volumes].flatMap(([stack, volumes]) => volumes.map(({ name }) => ({ name, stack })));
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, stack }) => {
    const by = users.get(name) ?? [];
    const state = by.length > 0 ? 'used' : wanted(name, stack) ? 'wanted' : 'orphaned';
    const { lastUser = undefined, orphanedSince = undefined } = remembered[name] ?? {};
    const last = by[0] === undefined ? lastUser : userName(by[0]);
    return {
      name, stack, state,
      users: by.map((user) => user.name),
      ...(last === undefined ? {} : { lastUser: last }),
      ...(state !== 'orphaned' || orphanedSince === undefined ? {} : { orphanedSince }),
    };
  });
}

/** What is to be remembered now. Volumes that are gone are forgotten. @param now ms since 1970 */
export function rememberVolumes(ledger: readonly LedgerEntry[], now: number): Readonly<Record<string, VolumeMemory>> {
  return Object.fromEntries(ledger.map(({ name, state, lastUser, orphanedSince }): [string, VolumeMemory] => [
    name,
    { ...(lastUser === undefined ? {} : { lastUser }), ...(state === 'orphaned' ? { orphanedSince: orphanedSince ?? now } : {}) },
  ]));
}

function usersByVolume({ state }: ObservationIndex): ReadonlyMap<string, readonly ObservedContainer[]> {
  const pairs = state.containers.flatMap((container) => container.mounts.flatMap(({ kind, source }) => (kind === 'volume' ? [{ source, container }] : [])));
  return new Map([...Map.groupBy(pairs, ({ source }) => source)].map(([source, found]) => [source, found.map(({ container }) => container)]));
}

/** Names of our containers change with each replacement; their place does not. */
function userName({ name, labels }: ObservedContainer): string {
  const [stack, service] = [labels[LABEL.stack], labels[LABEL.service]];
  return stack === undefined || service === undefined ? name : `${stack}/${service}`;
}
