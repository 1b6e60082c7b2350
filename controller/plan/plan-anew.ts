import type { ObservedContainer } from '../model/observed-state.ts';
import type { Operation } from '../model/operation.ts';
import { carriedVolumes } from './carried-volumes.ts';
import { because } from './make-operation.ts';
import type { Place, PlacePlan } from './place.ts';
import { planCreation } from './plan-creation.ts';
import { containerSubject } from './stack-context.ts';
import { stopAndRemove } from './stop-and-remove.ts';

/** The volume of the service that this plan makes anew, if there is one. */
export function remadeVolume({ service, context }: Place): string | undefined {
  return service.container.mounts.flatMap((mount) => (mount.kind === 'volume' && context.remade.has(mount.source) ? [mount.source] : []))[0];
}

/**
 * Removes the containers of a place before the new one is created: for a volume that cannot be made anew as long as any container names it. There is no way
 * back from here, which is why only an approval leads here.
 */
export function planAnew(place: Place, replaced: readonly ObservedContainer[], volume: string): PlacePlan {
  const { service, context } = place;
  const cause = because('SpecChanged', `volume ${volume} is made anew`);
  const removal = replaced.flatMap((old) => stopAndRemove(old, containerSubject(context, service.name, old.name), cause, { hooks: service.container.preStop }));
  const anonymousVolumes = carriedVolumes(replaced, service, context);
  const creation = planCreation(place, [], cause);
  const operations = creation.operations.map((operation): Operation => (operation.kind === 'create-container' ? { ...operation, args: { ...operation.args, anonymousVolumes } } : operation));
  return { ...creation, operations: [...removal, ...operations], containers: creation.containers.map((container) => ({ ...container, replaced: replaced.length > 0 })) };
}
