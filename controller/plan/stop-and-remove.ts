import type { LifecycleHook } from '../model/container-settings.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause, Operation, Subject } from '../model/operation.ts';
import { makeOperation, operationId } from './make-operation.ts';
import { lastHookId, planHooks } from './plan-hooks.ts';

export interface StopOptions {
  /** Ids of what must be done before the stop. */
  readonly stop?: readonly string[];
  /** Ids of what must be done before the removal. */
  readonly remove?: readonly string[];
  /** `pre_stop` of the service, as its file says now. */
  readonly hooks?: readonly LifecycleHook[];
}

/** Stops (when it runs) and removes one container by its exact id. */
export function stopAndRemove(container: ObservedContainer, subject: Subject, cause: Cause, options: StopOptions = {}): readonly Operation[] {
  const detached = Object.keys(container.networks).map((network) => operationId('disconnect-network', `${container.name}/${network}`));
  const after = [operationId('stop-container', container.name), ...detached, ...(options.remove ?? [])];
  return [
    ...stopContainer(container, subject, cause, options),
    makeOperation({ kind: 'remove-container', subject, cause, after, args: { container: { id: container.id, name: container.name } } }),
  ];
}

/** A paused container cannot act on a stop signal, so it is unpaused first. Nothing when it does not run. */
export function stopContainer(container: ObservedContainer, subject: Subject, cause: Cause, { stop: after = [], hooks: declared = [] }: StopOptions = {}): readonly Operation[] {
  if (container.state !== 'running' && container.state !== 'restarting' && container.state !== 'paused') return [];
  const reference = { id: container.id, name: container.name };
  const unpause = container.state === 'paused' ? [makeOperation({ kind: 'unpause-container', subject, cause, after, args: { container: reference } })] : [];
  const unpaused = operationId('unpause-container', container.name);
  // Between two starts there is nothing to run a hook in.
  const hooks = container.state === 'restarting' ? [] : planHooks(declared, 'pre-stop', reference, subject, cause, [...after, unpaused]);
  const grace = container.detail?.stopTimeout;
  const stop = makeOperation({
    kind: 'stop-container',
    subject,
    cause,
    after: [...after, unpaused, ...lastHookId(declared, 'pre-stop', container.name)],
    args: { container: reference, ...(grace === undefined ? {} : { timeout: grace }) },
  });
  return [...unpause, ...hooks, stop];
}
