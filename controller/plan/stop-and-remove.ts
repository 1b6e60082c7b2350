import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause, Operation, Subject } from '../model/operation.ts';
import { makeOperation, operationId } from './make-operation.ts';

/** What must be done before each of the two steps, as operation ids. */
export interface Before {
  readonly stop: readonly string[];
  readonly remove: readonly string[];
}

/** Stops (when it runs) and removes one container by its exact id. */
export function stopAndRemove(container: ObservedContainer, subject: Subject, cause: Cause, before: Before = { stop: [], remove: [] }): readonly Operation[] {
  const detached = Object.keys(container.networks).map((network) => operationId('disconnect-network', `${container.name}/${network}`));
  const after = [operationId('stop-container', container.name), ...detached, ...before.remove];
  return [
    ...stopContainer(container, subject, cause, before.stop),
    makeOperation({ kind: 'remove-container', subject, cause, after, args: { container: { id: container.id, name: container.name } } }),
  ];
}

/** A paused container cannot act on a stop signal, so it is unpaused first. Nothing when it does not run. */
export function stopContainer(container: ObservedContainer, subject: Subject, cause: Cause, after: readonly string[] = []): readonly Operation[] {
  if (container.state !== 'running' && container.state !== 'restarting' && container.state !== 'paused') return [];
  const reference = { id: container.id, name: container.name };
  const unpause = container.state === 'paused' ? [makeOperation({ kind: 'unpause-container', subject, cause, after, args: { container: reference } })] : [];
  const stop = makeOperation({ kind: 'stop-container', subject, cause, after: [...after, operationId('unpause-container', container.name)], args: { container: reference } });
  return [...unpause, stop];
}
