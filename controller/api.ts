import type { KnownRevision } from './model/known-revision.ts';
import type { ContainerHealth } from './model/health.ts';
import type { ListedRoute, RouteCheck } from './model/listed-route.ts';
import type { EngineFacts } from './model/observed-state.ts';
import type { OperationRecord, QueueStatus, StackStatus } from './model/status.ts';
import type { LedgerEntry } from './model/volume-ledger.ts';
import type { ContainerStats, LogLine, LogOptions } from './engine/port.ts';
import type { DiskUsage, EngineObjects, Machine } from './model/engine-objects.ts';

/** All that the page, the HTTP API and the CLI may ask of a running controller. Asking changes nothing. */
export interface ControllerApi {
  overview(): Overview;
  /** Sorted by name. */
  stacks(): readonly StackStatus[];
  stack(name: string): StackStatus | undefined;
  /** The last health checks of a stack's containers, sorted by name. Kept in memory only; changes of the word are told by `subscribe`, single checks are not. */
  health(stack: string): readonly ContainerHealth[];
  /** Every volume that Orbitr made, sorted by name: whose it is, who uses it, since when nobody does. Sizes only by `orbitr volumes --size`. */
  volumes(): readonly LedgerEntry[];
  /** Every name of every stack: where it leads, whether the proxy took it, what certificate it shows and what came of the last check. */
  routes(): readonly ListedRoute[];
  /** Tries the names of one stack from this machine: DNS, port, TLS, HTTP. Only names that its routes have, at the proxy's ports. Empty: there are none. */
  checkRoutes(stack: string): Promise<readonly RouteCheck[]>;
  /** The newest operations of all stacks, newest first. */
  activity(limit: number): readonly OperationRecord[];
  /** Undefined when there is no such container of the stack. `service` undefined: all services. */
  logs(stack: string, service: string | undefined, options: LogOptions): AsyncIterable<LogLine & { readonly container: string }>;
  /** The revisions of a stack that were tried, newest first. */
  history(stack: string): Promise<readonly KnownRevision[]>;
  /** What the running containers of a stack use, each about once a second. Ends when none is left or `signal` aborts. */
  stats(stack: string, service: string | undefined, signal: AbortSignal): AsyncIterable<ContainerUse>;
  /** What every running container of ours uses, asked of the engine at most every ten seconds. */
  use(): Promise<readonly ContainerUse[]>;
  /** Everything on the engine, ours and foreign, as seen last. */
  objects(): EngineObjects;
  machine(): Promise<Machine>;
  /** What is on the engine's disk; measured when asked, at most once a minute. @throws OrbitrError `engine/…` */
  diskUsage(): Promise<DiskUsage>;
  /** Calls `listener` after each change with the stack's name, or undefined when only the overview changed. Returns the unsubscriber. */
  subscribe(listener: (stack: string | undefined) => void): () => void;
  dump(): ControllerDump;
}

export interface ContainerUse extends ContainerStats {
  readonly stack: string;
  readonly service: string;
  readonly container: string;
}

export interface Overview {
  /** Of Orbitr. */
  readonly version: string;
  readonly startedAt: number;
  readonly stacksDirectory: string;
  readonly engine: EngineStatus;
  /** Why this controller only looks: another one holds the engine. */
  readonly readOnly?: string;
  /** `git:` in orbitr.yaml; absent: git is not used. */
  readonly git?: GitOverview;
  /** Why removed stacks are left running (marker file missing, folder unreadable, too many vanished at once). */
  readonly pruneHeld?: string;
  /** Why what this controller has to remember is not on its disk; while that is so, nothing new is created. */
  readonly forgetful?: string;
  /** Volumes that no stack uses any more. */
  readonly keptVolumes: readonly { readonly name: string; readonly stack: string }[];
  /** Lines of `approvals` in orbitr.yaml that approve nothing that is planned. */
  readonly unusedApprovals: readonly string[];
  readonly queue: QueueStatus;
  readonly lastPass?: { readonly trace: string; readonly at: number; readonly duration: number; readonly engineCalls: number };
}

export interface GitOverview {
  readonly mode: 'local' | 'push' | 'remote';
  readonly branch?: string;
  /** The commit that counts. */
  readonly commit?: string;
  /** What is not right; then the commit above goes on to count. */
  readonly problem?: { readonly code: string; readonly message: string; readonly hint?: string };
}

export type EngineStatus =
  | { readonly kind: 'connected'; readonly facts: EngineFacts }
  | { readonly kind: 'unreachable'; readonly message: string; readonly since: number };

/** For `orbitr dump`: what the controller sees right now, secrets left out. */
export interface ControllerDump {
  readonly overview: Overview;
  readonly stacks: readonly StackStatus[];
  readonly observation: unknown;
}
