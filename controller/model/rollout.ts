/**
 * How the containers of a changed service are replaced:
 * - `start-first`: the new one starts beside the old, which stops when the new one is good: no moment without a container;
 * - `stop-first`: the old one stops and is kept, the new one starts, and the old one is removed when the new one is good;
 * - `recreate`: the same, but all replicas of the service stop before the first new one starts.
 */
export type RolloutStrategy = 'start-first' | 'stop-first' | 'recreate';

/** `x-orbitr.rollout` of a service; what it leaves out is taken from the stack's. */
export interface RolloutSettings {
  readonly strategy: 'auto' | RolloutStrategy;
  /** How long a new container may take to become good, in ms. */
  readonly timeout: number;
  /** How long it must stay up, and healthy if it has a health check, in ms. Absent: `DEFAULT_MONITOR` without a health check, not at all with one. */
  readonly monitor?: number;
  /** False: a rollout that fails is left as it stands. */
  readonly rollback: boolean;
  /** How many replicas are replaced at a time. */
  readonly parallelism: number;
}

export const DEFAULT_ROLLOUT: RolloutSettings = { strategy: 'auto', timeout: 5 * 60_000, rollback: true, parallelism: 1 };

/** For how long a crash counts against a container that nobody checks, in ms. */
export const DEFAULT_MONITOR = 5_000;

/** `x-orbitr.hooks` of a service: commands that run once, in a container of their own with the service's image, networks, volumes and environment. */
export interface DeployHooks {
  /** Before anything that runs is touched; its failure ends the rollout. */
  readonly preDeploy?: DeployHook;
  /** When the new containers are good and the old ones gone. */
  readonly postDeploy?: DeployHook;
}

export type DeployPhase = keyof DeployHooks;

export interface DeployHook {
  readonly command: readonly string[];
  /** ms. */
  readonly timeout: number;
}

/** One service whose containers a plan replaces. */
export interface PlannedRollout {
  readonly service: string;
  readonly strategy: RolloutStrategy;
  /** One clause: what decided for this strategy. */
  readonly why: string;
  /** Names of the containers that go. */
  readonly replaces: readonly string[];
  /** Ids of the operations whose failure is the verdict that the new containers are no good. */
  readonly verdicts: readonly string[];
  /** Whether a failure brings back what ran before. */
  readonly rollback: boolean;
}

/** A revision that was tried and found bad, or of which an image cannot be had; what ran before it is what is looked after. It is tried again when it changes. */
export interface HeldRevision {
  /** Digest of the revision in the files. */
  readonly revision: string;
  readonly commit?: string;
  readonly service: string;
  /** Code of the error that decided, for example `wait/unhealthy`. */
  readonly code: string;
  /** One sentence. */
  readonly message: string;
  /** The last lines of the last health check; empty when there was none. */
  readonly output: string;
  /** ms since 1970. */
  readonly since: number;
  /** What exactly was tried; see `attemptKey`. */
  readonly key: string;
  /** When it is tried again all the same, ms since 1970. Absent: not before it changes. */
  readonly until?: number;
}
