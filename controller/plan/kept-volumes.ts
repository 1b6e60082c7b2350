import type { Diagnostic } from '../model/diagnostic.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Operation } from '../model/operation.ts';
import { anonymousMounts } from './carried-volumes.ts';

/**
 * Tells the volumes without a name that lose their last container by a plan. They are kept, as `docker compose down` keeps them; but they bear no label,
 * so that this is the moment to say which they are.
 */
export function keptVolumes(operations: readonly Operation[], containers: readonly ObservedContainer[]): readonly Diagnostic[] {
  if (containers.length === 0) return [];
  const removed = new Set(operations.flatMap((operation) => (operation.kind === 'remove-container' ? [operation.args.container.name] : [])));
  const carried = operations.flatMap((operation) => (operation.kind === 'create-container' ? Object.values(operation.args.anonymousVolumes) : []));
  const staying = containers.filter(({ name }) => !removed.has(name)).flatMap(({ mounts }) => mounts.map(({ source }) => source));
  const held = new Set([...carried, ...staying]);
  const left = containers.filter(({ name }) => removed.has(name)).flatMap((container) => anonymousMounts(container).filter(({ source }) => !held.has(source)).map(({ source, target }) => ({ source, target, service: container.labels[LABEL.service] ?? container.name })));
  const unique = [...new Map(left.map((volume) => [volume.source, volume])).values()];
  return unique.map(({ source, target, service }) => ({ severity: 'warning', code: 'plan/volume-kept', message: `the volume without a name that ${service} has at ${target} is kept: ${source}` }));
}
