import type { DiskUsage } from '../model/engine-objects.ts';
import type { EngineFacts, ObservedContainer, ObservedImage, ObservedNetwork, ObservedVolume } from '../model/observed-state.ts';
import type { BuildImageArgs, CreateContainerArgs, Labels, ObjectRef, ServiceLinks } from '../model/operation.ts';
import type { LifecycleHook, NetworkAttachment, ResourceSettings, RestartPolicy } from '../model/container-settings.ts';
import type { EngineInspector } from './inspected.ts';
import type { NetworkSpec, ServiceSpec, VolumeSpec } from '../model/stack-spec.ts';

/**
 * The Docker boundary: plain data in and out, no dockerode type ever passes.
 * Every method throws `OrbitrError` with a code of `engine/errors.ts`; "already so" (304, and 404 on removal) is success.
 * Every call has a deadline; `signal` cancels only reads, pulls and waits, never a half-done write.
 */
export interface Engine extends EngineReader, EngineMeter, EngineWriter, EngineInspector, EngineChecker {
  close(): void;
}

export interface EngineReader {
  /** `GET /version` and `/info`, asked once and remembered until the connection is lost. */
  facts(): Promise<EngineFacts>;
  ping(): Promise<void>;
  /** One call. All containers, running or not; `detail` is absent. */
  listContainers(): Promise<readonly ObservedContainer[]>;
  /** One call. Undefined when there is no such container. */
  inspectContainer(id: string): Promise<ObservedContainer | undefined>;
  listNetworks(): Promise<readonly ObservedNetwork[]>;
  listVolumes(): Promise<readonly ObservedVolume[]>;
  listImages(): Promise<ReadonlyMap<string, ObservedImage>>;
  /** Bytes by name, of volumes whose driver tells. Slow: the engine looks at every file. */
  volumeSizes(): Promise<ReadonlyMap<string, number>>;
  /** `linux/arm64/v8` of an image, by id; an image never changes. Undefined when there is none. */
  imagePlatform(id: string): Promise<string | undefined>;
  /** Lines of one container, demultiplexed. Ends when the container does, unless `follow`. */
  logs(id: string, options: LogOptions): AsyncIterable<LogLine>;
  /** The first event is `other/connected`, once the stream is open. Ends (without throwing) when the connection is lost or `signal` aborts. */
  events(signal: AbortSignal): AsyncIterable<EngineEvent>;
}

export interface EngineMeter {
  /** What a container uses, about once a second, until it stops or `signal` aborts. */
  stats(id: string, signal: AbortSignal): AsyncIterable<ContainerStats>;
  /** One sample at once. Undefined: it does not run. */
  statsOnce(id: string): Promise<ContainerStats | undefined>;
  /** What is on its disk, by kind. Slow: the engine looks at every file. */
  diskUsage(): Promise<DiskUsage>;
}

export interface EngineWriter {
  /** `onProgress` gets the bytes of all layers together, at most ten times a second. */
  pullImage(image: string, platform: string | undefined, onProgress: (progress: PullProgress) => void, signal?: AbortSignal): Promise<void>;
  /** Only builds; `pullFirst` is the caller's to see to. @throws OrbitrError `engine/build-failed` with the last lines */
  buildImage(args: BuildImageArgs, onLine: (line: string) => void, signal?: AbortSignal): Promise<void>;
  createNetwork(network: NetworkSpec, labels: Labels): Promise<string>;
  removeNetwork(network: ObjectRef): Promise<void>;
  /** `engine/name-taken` when a volume of that name is there with other labels; one with the same labels is a success. */
  createVolume(volume: VolumeSpec, labels: Labels): Promise<void>;
  removeVolume(name: string): Promise<void>;
  createContainer(args: CreateContainerArgs): Promise<string>;
  copyFiles(container: ObjectRef, service: ServiceSpec): Promise<void>;
  startContainer(container: ObjectRef): Promise<void>;
  /** `timeout` in seconds. */
  stopContainer(container: ObjectRef, timeout?: number): Promise<void>;
  /** Runs a command in a running container and waits for its end. @throws OrbitrError `engine/hook-failed` when it does not end with 0. */
  runHook(container: ObjectRef, hook: LifecycleHook, phase: string): Promise<void>;
  unpauseContainer(container: ObjectRef): Promise<void>;
  renameContainer(container: ObjectRef, to: string): Promise<void>;
  /** Keeps anonymous volumes. Killed when running. Waits while another removal of it is in progress. */
  removeContainer(container: ObjectRef): Promise<void>;
  updateContainer(container: ObjectRef, resources: ResourceSettings, restart: RestartPolicy): Promise<void>;
  /** `links`: those of the service, which hold on each of its networks. */
  connectNetwork(container: ObjectRef, attachment: NetworkAttachment, links?: ServiceLinks): Promise<void>;
  disconnectNetwork(container: ObjectRef, network: ObjectRef): Promise<void>;
}

export interface EngineChecker {
  /**
   * Runs a command in a running container and waits for its end, or until `signal` aborts. Engines cannot end what they began so: a command that
   * goes on is `running`, and as long as it does, no other one is begun in its container by this call.
   */
  runCheck(container: ObjectRef & { readonly id: string }, command: readonly string[], signal: AbortSignal): Promise<CheckRun>;
}

/** `output`: both streams; cut. 126 and 127 as exit code: there is no such command. */
export type CheckRun = { readonly kind: 'ended'; readonly exitCode: number; readonly output: string } | { readonly kind: 'running' };

export interface PullProgress {
  readonly image: string;
  /** Bytes; `total` is 0 until the engine knows. */
  readonly current: number;
  readonly total: number;
}

/** What a container has used so far and uses now. */
export interface ContainerStats {
  /** ms since 1970, by the engine's clock. */
  readonly at: number;
  /** Seconds of one core since it started. */
  readonly cpuTime: number;
  /** Bytes, without the cache that can be taken back. */
  readonly memory: number;
  /** Bytes; of the machine, when the container has none of its own. */
  readonly memoryLimit: number;
  /** Bytes since it started, as are those below. */
  readonly received: number;
  readonly sent: number;
  readonly read: number;
  readonly written: number;
  readonly processes: number;
}

export interface LogOptions {
  readonly follow: boolean;
  /** Lines from the end; undefined: all. */
  readonly tail?: number;
  readonly timestamps: boolean;
  readonly signal?: AbortSignal;
}

export interface LogLine {
  readonly stream: 'stdout' | 'stderr';
  /** Without the line end; cut at 16 KiB. */
  readonly text: string;
}

/** A hint that something changed. Never a reason to act in itself: a pass reads everything afresh. */
export interface EngineEvent {
  readonly type: 'container' | 'network' | 'volume' | 'image' | 'daemon' | 'other';
  readonly action: string;
  /** Container id, network id, volume name or image reference. */
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  /** ms since 1970, by the engine's clock. */
  readonly time: number;
}
