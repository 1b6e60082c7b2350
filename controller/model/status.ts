import type { Diagnostic } from './diagnostic.ts';
import type { ErrorKind } from './errors.ts';
import type { OperationKind, Subject } from './operation.ts';
import type { Plan } from './plan.ts';
import type { Revision } from './revision.ts';
import type { HeldRevision } from './rollout.ts';
import type { StackTemplate } from './stack-spec.ts';
import type { ContainerState, EngineHealth, ObservedPort } from './observed-state.ts';

/** Does the engine hold what the files say? */
export type SyncStatus = 'Synced' | 'OutOfSync' | 'Unknown';
/** Does it work? Best to worst is not alphabetical; see `HEALTH_ORDER`. */
export type HealthStatus = 'Healthy' | 'Completed' | 'Suspended' | 'Progressing' | 'Missing' | 'Degraded' | 'Unknown';

/** A stack is as healthy as its worst service; later is worse. */
export const HEALTH_ORDER: readonly HealthStatus[] = ['Healthy', 'Completed', 'Suspended', 'Progressing', 'Missing', 'Degraded', 'Unknown'];

/** One machine-readable statement about a stack, after Kubernetes' conditions. */
export interface Condition {
  readonly type: ConditionType;
  readonly status: 'True' | 'False' | 'Unknown';
  /** One CamelCase word for machines. */
  readonly reason: string;
  /** One sentence for people. */
  readonly message: string;
  /** When `status` last changed, ms since 1970. */
  readonly since: number;
}

export type ConditionType =
  /** The last pass did what it planned and a second plan was empty. */
  | 'Ready'
  /** A pass is under way. */
  | 'Reconciling'
  /** Nothing will change until the files or the machine do. */
  | 'Stalled'
  /** The files could be read and understood. */
  | 'Valid'
  /** Something foreign is in the way. */
  | 'Conflict'
  /** A container falls or stays unhealthy however often it is started. */
  | 'CrashLoop'
  /** The proxy has each of its names. Only where it has routes. */
  | 'Routed';

export interface StackStatus {
  readonly name: string;
  readonly sync: SyncStatus;
  readonly health: HealthStatus;
  readonly conditions: readonly Condition[];
  readonly services: readonly ServiceStatus[];
  /** Ways in from outside, one for each name. Absent: none. */
  readonly routes?: readonly RouteStatus[];
  /** Volumes of this stack that no service names any more, and those of a removed stack. */
  readonly keptVolumes: readonly string[];
  /** The app of a catalogue that it was installed from. */
  readonly template?: Pick<StackTemplate, 'id' | 'version' | 'source'>;
  readonly attempted?: Revision;
  readonly applied?: Revision;
  /** The revision in the files was tried and found bad; what ran before it runs on. */
  readonly held?: HeldRevision;
  /** Errors and warnings in the stack's files. */
  readonly diagnostics: readonly Diagnostic[];
  /** The last plan that had something to do, or the one that is pending. */
  readonly plan?: Plan;
  /** Of the pass that runs now or ran last; oldest first. */
  readonly operations: readonly OperationRecord[];
  /** Paths of the stack's files relative to `stacks/`. */
  readonly files: readonly string[];
  /** When this value was made, ms since 1970. */
  readonly observedAt: number;
}

export interface RouteStatus {
  readonly service: string;
  readonly kind: 'http' | 'tcp' | 'udp';
  /** Host and path, or port of the proxy. */
  readonly name: string;
  /** Where it can be opened; absent for what a browser cannot open. */
  readonly url?: string;
  /** In the container. */
  readonly port: number;
  /** `off`, `auto`, `internal`, `passthrough`, or the name of a resolver. */
  readonly tls: string;
  readonly middlewares: readonly string[];
  /** `held`: the proxy has it, and no container is ready. `rejected`: the proxy did not take it. `not-served`: no proxy is chosen. */
  readonly state: 'served' | 'held' | 'pending' | 'conflict' | 'rejected' | 'unavailable' | 'not-served';
  /** Why it is not served; empty when it is. */
  readonly message: string;
  /** Containers that it leads to. */
  readonly backends: number;
}

export interface ServiceStatus {
  readonly name: string;
  readonly health: HealthStatus;
  /** Why it is not right; empty when it is. */
  readonly message: string;
  readonly image: string;
  /** Of its first container; absent: there is none. */
  readonly imageId?: string;
  /** `name@sha256:…` of that image; absent where it was built here, or is not here any more. */
  readonly imageDigest?: string;
  readonly replicas: number;
  readonly containers: readonly ContainerStatus[];
}

export interface ContainerStatus {
  readonly id: string;
  readonly name: string;
  readonly state: ContainerState;
  readonly health: EngineHealth;
  readonly startedAt: number;
  readonly exitCode: number;
  readonly ports: readonly ObservedPort[];
}

export type OperationResult = 'pending' | 'running' | 'done' | 'failed' | 'skipped';

/** What became of one operation. Goes to the journal, the page and the terminal. */
export interface OperationRecord {
  readonly id: string;
  readonly trace: string;
  readonly kind: OperationKind;
  readonly subject: Subject;
  /** The cause's message. */
  readonly cause: string;
  readonly result: OperationResult;
  /** ms since 1970. */
  readonly startedAt: number;
  /** ms. */
  readonly duration?: number;
  /** `retryAfter` in ms. */
  readonly error?: { readonly code: string; readonly kind?: ErrorKind; readonly message: string; readonly hint?: string; readonly retryAfter?: number };
}

/** The work queue as it stands. */
export interface QueueStatus {
  readonly waiting: readonly string[];
  readonly running: readonly string[];
  /** Stacks that wait for a later try, with the time of it (ms since 1970). */
  readonly delayed: readonly { readonly stack: string; readonly at: number; readonly failures: number }[];
}
