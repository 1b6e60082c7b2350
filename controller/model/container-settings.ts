/** What a container is made of, engine-neutral. Absent means "the image's or the engine's default"; an empty list is an explicit nothing. */
export interface ContainerSettings {
  readonly image: string;
  /** `os/arch[/variant]` */
  readonly platform?: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  /** Sorted `KEY=VALUE`; a bare `KEY` unsets what the image sets. */
  readonly environment: readonly string[];
  /** The user's labels only; Orbitr's and Compose's are added when the container is created. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly workingDir?: string;
  readonly user?: string;
  readonly hostname?: string;
  readonly domainname?: string;
  readonly macAddress?: string;
  readonly tty: boolean;
  readonly stdinOpen: boolean;
  /** `80/tcp` */
  readonly expose: readonly string[];
  readonly ports: readonly PortSpec[];
  readonly mounts: readonly MountSpec[];
  /** Configs and secrets whose content is written into the created container before it starts. */
  readonly files: readonly InjectedFile[];
  /** `service:x` or `container:x` with an optional `:ro`. */
  readonly volumesFrom: readonly string[];
  readonly healthcheck?: HealthcheckSpec;
  readonly stopSignal?: string;
  /** Seconds. */
  readonly stopTimeout?: number;
  readonly networkMode: NetworkMode;
  /** `container:alias` for links to services of this stack and to foreign containers. */
  readonly links: readonly string[];
  readonly extraHosts: readonly string[];
  readonly dns: readonly string[];
  readonly dnsSearch: readonly string[];
  readonly dnsOptions: readonly string[];
  readonly capAdd: readonly string[];
  readonly capDrop: readonly string[];
  readonly privileged: boolean;
  readonly readOnly: boolean;
  readonly init?: boolean;
  /** Seccomp profiles are already inlined. */
  readonly securityOpt: readonly string[];
  readonly groupAdd: readonly string[];
  /** `host`, `service:x`, `container:x`, `shareable` … as Compose takes them. */
  readonly pid?: string;
  readonly ipc?: string;
  readonly uts?: string;
  readonly userns?: string;
  readonly cgroup?: string;
  readonly cgroupParent?: string;
  readonly isolation?: string;
  readonly runtime?: string;
  readonly devices: readonly { readonly source: string; readonly target: string; readonly permissions: string }[];
  readonly deviceCgroupRules: readonly string[];
  readonly deviceRequests: readonly DeviceRequest[];
  readonly sysctls: Readonly<Record<string, string>>;
  readonly ulimits: readonly { readonly name: string; readonly soft: number; readonly hard: number }[];
  /** Bytes. */
  readonly shmSize?: number;
  readonly storageOptions: Readonly<Record<string, string>>;
  readonly oomKillDisable?: boolean;
  readonly oomScoreAdj?: number;
  readonly logging?: { readonly driver?: string; readonly options: Readonly<Record<string, string>> };
  /** Run inside the container by the engine's exec call. */
  readonly postStart: readonly LifecycleHook[];
  readonly preStop: readonly LifecycleHook[];
}

export type NetworkMode =
  /** Attached to the networks in `ServiceSpec.attachments`. */
  | { readonly kind: 'networks' }
  | { readonly kind: 'bridge' | 'host' | 'none' }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'container'; readonly container: string }
  /** Any other engine network by name. */
  | { readonly kind: 'named'; readonly network: string };

export interface PortSpec {
  readonly target: number;
  readonly protocol: string;
  readonly hostIp?: string;
  /** `8080`, or `8000-8010` for "any free one of these". Absent: the engine chooses. */
  readonly published?: string;
}

export type MountSpec =
  | {
      readonly kind: 'bind';
      readonly source: string;
      readonly target: string;
      readonly readOnly: boolean;
      /** Make a missing source directory (Compose short syntax). `if-able`: nobody asked; it is made by engines since API 1.42, and missed by older ones. */
      readonly createHostPath: boolean | 'if-able';
      readonly propagation?: string;
      readonly selinux?: string;
      readonly recursive?: string;
      readonly consistency?: string;
      /** sha-256 of the file's content for configs and secrets from files; the mount is replaced when it changes. */
      readonly contentDigest?: string;
    }
  | {
      readonly kind: 'volume';
      /** Name on the engine. */
      readonly source: string;
      /** Key in the stack file. */
      readonly key: string;
      readonly target: string;
      readonly readOnly: boolean;
      readonly noCopy: boolean;
      readonly subpath?: string;
      readonly consistency?: string;
      /** A directory of the host in the guise of a volume (`driver_opts: {o: bind}`), which the engine mounts rightly only as a bind. */
      readonly bindsDevice?: true;
    }
  /** Survives a replacement of its container. */
  | { readonly kind: 'anonymous'; readonly target: string; readonly readOnly: boolean; readonly noCopy: boolean }
  | { readonly kind: 'tmpfs'; readonly target: string; readonly readOnly: boolean; readonly size?: number; readonly mode?: number; readonly options?: string; readonly consistency?: string }
  | { readonly kind: 'image'; readonly source: string; readonly target: string; readonly subpath?: string }
  | { readonly kind: 'npipe' | 'cluster'; readonly source: string; readonly target: string; readonly readOnly: boolean };

export interface InjectedFile {
  /** Absolute path in the container. */
  readonly target: string;
  /** Base64, so that the value stays plain data. */
  readonly content: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  /** True: never shown, not even in a difference. */
  readonly secret: boolean;
}

/** Durations in ns, the engine's unit. Absent: the image's. `test: ['NONE']` disables. */
export interface HealthcheckSpec {
  readonly test?: readonly string[];
  readonly interval?: number;
  readonly timeout?: number;
  readonly startPeriod?: number;
  readonly startInterval?: number;
  readonly retries?: number;
}

export interface DeviceRequest {
  readonly driver: string;
  /** -1: all. */
  readonly count: number;
  readonly deviceIds: readonly string[];
  readonly capabilities: readonly (readonly string[])[];
  readonly options: Readonly<Record<string, string>>;
}

export interface LifecycleHook {
  readonly command: readonly string[];
  readonly user?: string;
  readonly privileged: boolean;
  readonly workingDir?: string;
  readonly environment: readonly string[];
}

/** Limits that the engine can change on a running container. Bytes, and billionths of a core. 0 or absent: no limit. */
export interface ResourceSettings {
  readonly memory?: number;
  readonly memorySwap?: number;
  readonly memoryReservation?: number;
  readonly memorySwappiness?: number;
  readonly nanoCpus?: number;
  readonly cpuShares?: number;
  readonly cpuPeriod?: number;
  readonly cpuQuota?: number;
  readonly cpuRealtimePeriod?: number;
  readonly cpuRealtimeRuntime?: number;
  readonly cpuCount?: number;
  readonly cpuPercent?: number;
  readonly cpusetCpus?: string;
  readonly cpusetMems?: string;
  readonly pidsLimit?: number;
  readonly blkio?: BlkioSettings;
}

export interface BlkioSettings {
  readonly weight?: number;
  readonly weightDevice: readonly { readonly path: string; readonly weight: number }[];
  readonly readBps: readonly { readonly path: string; readonly rate: number }[];
  readonly writeBps: readonly { readonly path: string; readonly rate: number }[];
  readonly readIops: readonly { readonly path: string; readonly rate: number }[];
  readonly writeIops: readonly { readonly path: string; readonly rate: number }[];
}

export interface RestartPolicy {
  readonly name: 'no' | 'always' | 'on-failure' | 'unless-stopped';
  /** Only with `on-failure`; 0 means no bound. */
  readonly maximumRetries: number;
  /** False: the file says nothing, so `no` is only the engine's default and Orbitr may start the container again after a crash. */
  readonly declared: boolean;
}

export interface NetworkAttachment {
  /** Key in the stack file. */
  readonly network: string;
  /** Name on the engine. */
  readonly name: string;
  /** Without the container's own name, which is added for each replica. */
  readonly aliases: readonly string[];
  readonly ipv4?: string;
  readonly ipv6?: string;
  readonly linkLocalIps: readonly string[];
  readonly macAddress?: string;
  readonly driverOptions: Readonly<Record<string, string>>;
  readonly priority: number;
  readonly gatewayPriority?: number;
  readonly interfaceName?: string;
}
