import { fromLockLabels } from '../engine/lock-decision.ts';
import type { ContainerView, EngineObjects } from '../model/engine-objects.ts';
import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedState } from '../model/observed-state.ts';

const NOTHING: EngineObjects = { containers: [], networks: [], volumes: [], images: [] };

/** An observation as people look at it. Pure. @param owns whether a thing is ours: a label alone proves nothing */
export function engineObjects(observed: ObservedState | undefined, owns: (labels: Readonly<Record<string, string>>, idOrName: string) => boolean): EngineObjects {
  if (observed === undefined) return NOTHING;
  const ownerOf = (labels: Readonly<Record<string, string>>, id: string): { readonly stack?: string } => {
    const stack = labels[LABEL.stack];
    return stack !== undefined && owns(labels, id) ? { stack } : {};
  };
  const users = (uses: (container: ObservedContainer) => boolean): readonly string[] => observed.containers.filter(uses).map(({ name }) => name).toSorted();
  const tags = Map.groupBy(observed.images, ([, { id }]) => id);
  return {
    containers: observed.containers.map((container) => viewOf(container, ownerOf(container.labels, container.id))).toSorted(byName),
    networks: observed.networks.map(({ id, name, driver, internal, labels }) => ({ id, name, driver, internal, ...ownerOf(labels, id), usedBy: users(({ networks }) => Object.values(networks).some(({ networkId }) => networkId === id)) })).toSorted(byName),
    volumes: observed.volumes.map(({ name, driver, labels }) => ({ name, driver, ...ownerOf(labels, name), ...lockOf(labels), usedBy: users(({ mounts }) => mounts.some(({ kind, source }) => kind === 'volume' && source === name)) })).toSorted(byName),
    images: [...tags].map(([id, names]) => ({ id, created: names[0]?.[1].created ?? 0, tags: names.map(([name]) => name).filter((name) => !name.startsWith('sha256:') && !name.includes('@')).toSorted(), usedBy: users(({ imageId }) => imageId === id) })).toSorted((a, b) => ((a.tags[0] ?? a.id) < (b.tags[0] ?? b.id) ? -1 : 1)),
  };
}

function viewOf({ id, name, image, imageId, created, state, health, labels, networks, ports, mounts }: ObservedContainer, owner: { readonly stack?: string }): ContainerView {
  const service = labels[LABEL.service];
  const project = labels[COMPOSE_LABEL.project];
  return {
    id, name, image, imageId, created, state, health, ...owner,
    ...(owner.stack !== undefined && service !== undefined && { service }),
    ...(owner.stack === undefined && project !== undefined && { project }),
    networks: Object.keys(networks).toSorted(), ports, mounts,
  };
}

/** Also another Orbitr's, one that runs no more, or whatever somebody labels like one: it is looked at only. */
function lockOf(labels: Readonly<Record<string, string>>): { readonly lockOf?: string } {
  const { nonce, listen } = fromLockLabels(labels);
  return nonce === '' ? {} : { lockOf: listen };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
