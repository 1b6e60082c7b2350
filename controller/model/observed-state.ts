import type { ObservedProxy } from './routing.ts';

/** Everything the planner may know about the engine, as plain data, read in one pass for all stacks. */
export interface ObservedState {
  readonly engine: EngineFacts;
  readonly containers: readonly ObservedContainer[];
  readonly networks: readonly ObservedNetwork[];
  readonly volumes: readonly ObservedVolume[];
  /** Image id by every reference it can be called by (`nginx:1.27`, `nginx@sha256:…`, `sha256:…`). */
  readonly images: ReadonlyMap<string, ObservedImage>;
  /** Absent: no proxy is ours to configure. */
  readonly proxy?: ObservedProxy;
}

export interface EngineFacts {
  readonly id: string;
  readonly version: string;
  /** Negotiated, for example `1.41`. */
  readonly apiVersion: string;
  /** `linux/amd64` */
  readonly platform: string;
  readonly swarm: boolean;
  /** Where it keeps images and containers, on its own machine. */
  readonly dataRoot?: string;
}

export interface ObservedImage {
  readonly id: string;
  /** `linux/arm64/v8`; only known of images whose services name a platform. */
  readonly platform?: string;
  /** ms since 1970. */
  readonly created: number;
  /** On the disk, in bytes. */
  readonly size?: number;
  /** `name@sha256:…` of each registry that it came from or went to; absent: none. */
  readonly repoDigests?: readonly string[];
  /** `BuildSpec.inputs` of the build that made it: by its label, or as remembered of an image that somebody else built. */
  readonly inputs?: string;
}

export type ContainerState = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';
export type EngineHealth = 'none' | 'starting' | 'healthy' | 'unhealthy';

export interface ObservedContainer {
  readonly id: string;
  /** Without the leading slash. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly image: string;
  readonly imageId: string;
  /** ms since 1970. */
  readonly created: number;
  readonly state: ContainerState;
  readonly health: EngineHealth;
  /** Attached networks by name. */
  readonly networks: Readonly<Record<string, ObservedEndpoint>>;
  readonly mounts: readonly ObservedMount[];
  readonly ports: readonly ObservedPort[];
  /** What only `inspect` tells. Absent for containers that are not ours: the observer does not look closer than it must. */
  readonly detail?: ContainerDetail;
  /** Ours, and the engine does not answer when it is asked for its detail: nothing may be concluded about its stack. */
  readonly silent?: true;
}

export interface ContainerDetail {
  readonly exitCode: number;
  /** ms since 1970; 0: never. */
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly restartCount: number;
  readonly oomKilled: boolean;
  /** The engine's word for why the last start failed; empty when it did not. */
  readonly error: string;
  /** `HostConfig.NetworkMode` as the engine reports it. */
  readonly networkMode: string;
  readonly restart: { readonly name: string; readonly maximumRetries: number };
  /** Same names and units as `ResourceSettings`; 0 and empty mean unlimited. */
  readonly resources: Readonly<Record<ObservedResource, number>> & { readonly cpusetCpus: string; readonly cpusetMems: string };
  /** Seconds that it is given to stop by itself; absent: the engine's default. */
  readonly stopTimeout?: number;
  /** Ports of the host that it has when it runs; `ContainerState` running or not. */
  readonly boundPorts?: readonly ObservedPort[];
  /** The last lines of the last health check. */
  readonly healthOutput: string;
  /** Someone stopped or killed it (an event told so): its exit code is not the verdict of a finished job. */
  readonly interrupted: boolean;
}

export type ObservedResource =
  | 'memory' | 'memorySwap' | 'memoryReservation' | 'nanoCpus' | 'cpuShares' | 'cpuPeriod' | 'cpuQuota' | 'pidsLimit';

export interface ObservedEndpoint {
  readonly networkId: string;
  /** Absent where only a list, not an inspect, was read. */
  readonly aliases?: readonly string[];
  /** As configured, not as leased; absent when the engine chose. */
  readonly ipv4?: string;
  readonly ipv6?: string;
  /** As leased; empty when the container does not run. */
  readonly address: string;
}

export interface ObservedMount {
  readonly kind: 'bind' | 'volume' | 'tmpfs' | 'npipe' | 'cluster' | 'image';
  /** Volume name or host path; empty for tmpfs. */
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
}

export interface ObservedPort {
  readonly target: number;
  readonly protocol: string;
  readonly hostIp?: string;
  readonly published?: number;
}

export interface ObservedNetwork {
  readonly id: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly driver: string;
  readonly internal: boolean;
  /** `172.18.0.0/16`. Absent: none are known. */
  readonly subnets?: readonly string[];
  /** Swarm scope networks are seen but not ours to make. */
  readonly scope: string;
}

export interface ObservedVolume {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly driver: string;
  readonly options: Readonly<Record<string, string>>;
}
