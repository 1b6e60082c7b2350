import type { ContainerState, EngineHealth, ObservedMount, ObservedPort } from './observed-state.ts';

/** Everything on the engine, for people to look at. Labels are left out: they may hold anything. */
export interface EngineObjects {
  /** Sorted by name, as are the others. */
  readonly containers: readonly ContainerView[];
  readonly networks: readonly NetworkView[];
  readonly volumes: readonly VolumeView[];
  readonly images: readonly ImageView[];
}

export interface ContainerView {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly imageId: string;
  /** ms since 1970. */
  readonly created: number;
  readonly state: ContainerState;
  readonly health: EngineHealth;
  /** Whose it is; absent: foreign. */
  readonly stack?: string;
  readonly service?: string;
  /** The Compose project that a foreign one belongs to: it can be adopted. */
  readonly project?: string;
  readonly networks: readonly string[];
  readonly ports: readonly ObservedPort[];
  readonly mounts: readonly ObservedMount[];
}

export interface NetworkView {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly internal: boolean;
  readonly stack?: string;
  /** Names of containers. */
  readonly usedBy: readonly string[];
}

export interface VolumeView {
  readonly name: string;
  readonly driver: string;
  readonly stack?: string;
  /** It holds no data: by it an Orbitr, reached at this address, is the one that may change the engine. */
  readonly lockOf?: string;
  readonly usedBy: readonly string[];
}

export interface ImageView {
  readonly id: string;
  /** ms since 1970. */
  readonly created: number;
  readonly tags: readonly string[];
  readonly usedBy: readonly string[];
}

/** What the engine keeps on its disk. */
export interface DiskUsage {
  /** When it was measured, ms since 1970. */
  readonly at: number;
  readonly images: DiskUsageOf;
  readonly containers: DiskUsageOf;
  readonly volumes: DiskUsageOf;
  readonly buildCache: DiskUsageOf;
}

export interface DiskUsageOf {
  readonly count: number;
  readonly bytes: number;
  /** Bytes of those that nothing uses. */
  readonly reclaimable: number;
}

/** The machine that Orbitr runs on; in a container, its. */
export interface Machine {
  readonly cpus: number;
  /** Of the last minute. */
  readonly load: number;
  /** Bytes. */
  readonly memory: { readonly total: number; readonly available: number };
  /** Of the file system that holds `stacks/`. Bytes. */
  readonly disk: { readonly total: number; readonly available: number };
}
