import type { ObservedContainer } from '../model/observed-state.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';

/**
 * What a container's state means for a service that should run:
 * - `up`: runs, or the engine is about to restart it by its own policy;
 * - `paused`;
 * - `completed`: a job that did its work, and is not run again until it changes;
 * - `failed`: ended badly, and the stack file says `restart: no`, or the engine used up its retries;
 * - `down`: to be started.
 */
export type RunState = 'up' | 'paused' | 'completed' | 'failed' | 'down';

/**
 * An exit code is a verdict only when nobody interfered: `docker stop` on a web server also ends with 0.
 * The engine's own restart policy is never fought: what it will restart is `up`.
 */
export function runState(container: ObservedContainer, service: Pick<ServiceSpec, 'restart'>): RunState {
  if (container.state === 'running' || container.state === 'restarting') return 'up';
  if (container.state === 'paused') return 'paused';
  const detail = container.detail;
  if (container.state !== 'exited' || detail === undefined || detail.startedAt === 0 || detail.interrupted) return 'down';
  const { name, declared } = service.restart;
  if (name === 'always' || name === 'unless-stopped') return 'down';
  if (detail.exitCode === 0) return 'completed';
  if (name === 'on-failure') return 'failed';
  return declared ? 'failed' : 'down';
}
