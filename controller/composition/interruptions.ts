import type { Store } from '../../state/store.ts';
import type { EngineEvent } from '../engine/port.ts';
import type { ObservedState } from '../model/observed-state.ts';
import type { Plan } from '../model/plan.ts';
import type { OperationRecord } from '../model/status.ts';

/** Signals that ask for something else than an end: reload, reopen logs, a new window size. */
const HARMLESS = new Set(['1', '10', '12', '28', 'HUP', 'USR1', 'USR2', 'WINCH', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH']);

/** Keeps in `interrupted` the containers that were told to end: what they exit with is not the verdict of a finished job. */
export function noteInterruption(interrupted: Set<string>, event: EngineEvent): void {
  if (event.type !== 'container') return;
  if (event.action === 'kill' && !HARMLESS.has(event.labels['signal'] ?? '')) interrupted.add(event.id);
  if (event.action === 'start' || event.action === 'destroy') interrupted.delete(event.id);
}

/** The same for what this process itself did: where no events are followed, nobody else tells. */
export function noteOwnOperations(interrupted: Set<string>, plan: Plan, records: readonly OperationRecord[]): void {
  const done = new Set(records.filter(({ result }) => result === 'done').map(({ id }) => id));
  for (const operation of plan.operations) {
    if (!done.has(operation.id)) continue;
    if (operation.kind === 'stop-container' && operation.args.container.id !== undefined) interrupted.add(operation.args.container.id);
    if (operation.kind === 'start-container' && operation.args.container.id !== undefined) interrupted.delete(operation.args.container.id);
  }
}

/**
 * Keeps interruptions over a restart, and from one command to the next: a web server that was told to stop ends with 0, just as a finished job does.
 * Returns what to call with each observation.
 */
export function rememberInterruptions(store: Store, interrupted: Set<string>): (observed: ObservedState) => Promise<void> {
  for (const id of store.memory.interrupted ?? []) interrupted.add(id);
  let first = true;
  return async ({ containers }) => {
    // What was started while nobody looked is not interrupted any more. Later on events tell; an observation may be older than they are.
    if (first) for (const { id, state } of containers) if (state === 'running') interrupted.delete(id);
    first = false;
    const there = new Set(containers.map(({ id }) => id));
    const next = [...interrupted].filter((id) => there.has(id)).toSorted();
    if (JSON.stringify(next) === JSON.stringify(store.memory.interrupted ?? [])) return;
    await store.note((memory) => void (memory.interrupted = next));
  };
}
