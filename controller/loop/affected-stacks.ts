import { relative, sep } from 'node:path';
import type { EngineEvent } from '../engine/port.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedState } from '../model/observed-state.ts';
import type { Labels } from '../model/operation.ts';

/** Container events that may have changed what a plan looks at; the others (exec, attach, top …) are noise. */
const TELLING = new Set(['create', 'die', 'destroy', 'kill', 'oom', 'pause', 'rename', 'restart', 'start', 'stop', 'unpause', 'update']);

/**
 * The stacks that an engine event may concern. Which event it was does not matter any further: a pass reads everything afresh.
 * @param instance whose stacks: others may be on the same engine, and anybody can write a label
 */
export function stacksOfEvent(event: EngineEvent, last: ObservedState | undefined, instance: string): readonly string[] {
  const concerned = (objects: readonly (Labels | undefined)[]): readonly string[] => objects.flatMap((labels) => (labels?.[LABEL.instance] === instance ? (labels[LABEL.stack] ?? []) : []));
  const container = (id: string | undefined): Labels | undefined => last?.containers.find((each) => each.id === id)?.labels;
  if (event.type === 'container') {
    const telling = TELLING.has(event.action) || event.action.startsWith('health_status');
    // The engine's event knows nothing of an adoption; the last observation does.
    return telling ? concerned([event.labels[LABEL.stack] === undefined ? container(event.id) : event.labels]) : [];
  }
  if (event.type === 'network') return concerned([container(event.labels['container']), last?.networks.find(({ id }) => id === event.id)?.labels]);
  return event.type === 'volume' ? concerned([last?.volumes.find(({ name }) => name === event.id)?.labels]) : [];
}

/** Whether something foreign that was in a stack's way may be gone, or what a stack lacked may be there: whose it is, the event cannot tell. */
export function mayUnblock({ type, action }: EngineEvent): boolean {
  if (type === 'container') return action === 'destroy' || action === 'die' || action === 'rename';
  if (type === 'network') return action !== 'connect';
  return type === 'volume' ? action === 'create' || action === 'destroy' : type === 'image' && (action === 'pull' || action === 'load' || action === 'tag' || action === 'import');
}

/** The stack that a path under `stacks/` belongs to: `blog.yaml` and `photos/.env` → `blog`, `photos`. Undefined: it may be any. */
export function stackOfPath(folder: string, path: string): string | undefined {
  const inside = relative(folder, path);
  if (inside === '' || inside.startsWith('..')) return undefined;
  const [first = ''] = inside.split(sep);
  if (first.startsWith('.') || /^orbitr\.ya?ml$/.test(first)) return undefined;
  return first.replace(/\.ya?ml$/, '').toLowerCase();
}
