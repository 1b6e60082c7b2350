import type { ObservedContainer } from '../model/observed-state.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import type { StackContext } from './stack-context.ts';

/**
 * Volumes that nobody named, by target: they hold data all the same, so the container that takes the place gets them. Which of them it still has a use for is
 * seen when it is created: what neither the file nor the image asks for any more is not mounted.
 * @param replaced the containers of the place, the one that counts first; a leftover of a crash may stand before the one that has the data
 */
export function carriedVolumes(replaced: readonly ObservedContainer[], service: ServiceSpec, context: StackContext): Readonly<Record<string, string>> {
  if (replaced.length === 0) return {};
  const claimed = new Set(service.container.mounts.filter((mount) => mount.kind !== 'anonymous').map((mount) => mount.target));
  const lent = new Set(lenders(service, context).flatMap(({ mounts }) => mounts.map(({ source }) => source)));
  const found = replaced.flatMap((container) => anonymousMounts(container).filter(({ source, target }) => !claimed.has(target) && !lent.has(source)));
  // The last entry of a target stays, so the first container goes last.
  return Object.fromEntries(found.toReversed().map(({ source, target }) => [target, source]));
}

/** The mounts of volumes that the engine named itself. */
export function anonymousMounts({ mounts }: ObservedContainer): ObservedContainer['mounts'] {
  return mounts.filter(({ kind, source }) => kind === 'volume' && /^[0-9a-f]{64}$/.test(source));
}

/** Containers that lend their volumes by `volumes_from`. What comes from them is theirs to carry, and comes anew with the one that takes their place. */
function lenders({ container }: ServiceSpec, { matched, input }: StackContext): readonly ObservedContainer[] {
  return container.volumesFrom.flatMap((reference) => {
    const [kind, name = ''] = reference.split(':');
    const foreign = input.observed.containerByName.get(name);
    return kind === 'service' ? [...(matched.places.get(name)?.values() ?? [])].flat() : foreign === undefined ? [] : [foreign];
  });
}
