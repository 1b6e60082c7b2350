import type { EngineEvent } from '../engine/port.ts';

/** Signals that ask for something else than an end: reload, reopen logs, a new window size. */
const HARMLESS = new Set(['1', '10', '12', '28', 'HUP', 'USR1', 'USR2', 'WINCH', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH']);

/** Keeps in `interrupted` the containers that were told to end: what they exit with is not the verdict of a finished job. */
export function noteInterruption(interrupted: Set<string>, event: EngineEvent): void {
  if (event.type !== 'container') return;
  if (event.action === 'kill' && !HARMLESS.has(event.labels['signal'] ?? '')) interrupted.add(event.id);
  if (event.action === 'start' || event.action === 'destroy') interrupted.delete(event.id);
}
