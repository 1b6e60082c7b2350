import type { LifecycleHook } from '../model/container-settings.ts';
import type { Cause, ObjectRef, Operation, Subject } from '../model/operation.ts';
import { makeOperation, operationId } from './make-operation.ts';

export type HookPhase = 'post-start' | 'pre-stop';

/** Compose's `post_start` and `pre_stop`: one after the other, the first after `after`. */
export function planHooks(hooks: readonly LifecycleHook[], phase: HookPhase, container: ObjectRef, subject: Subject, cause: Cause, after: readonly string[]): readonly Operation[] {
  return hooks.map((hook, index) =>
    makeOperation({ kind: 'run-hook', key: hookKey(container.name, phase, index), subject, cause, after: index === 0 ? after : [operationId('run-hook', hookKey(container.name, phase, index - 1))], args: { container, hook, phase } }),
  );
}

/** Id of the last hook of a container, after which its phase is over; undefined when it has none. */
export function lastHookId(hooks: readonly LifecycleHook[], phase: HookPhase, container: string): readonly string[] {
  return hooks.length === 0 ? [] : [operationId('run-hook', hookKey(container, phase, hooks.length - 1))];
}

function hookKey(container: string, phase: HookPhase, index: number): string {
  return `${container}/${phase}-${index + 1}`;
}
