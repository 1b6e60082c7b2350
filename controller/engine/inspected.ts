/**
 * Containers, images and networks in the engine's own words, for adoption: there what runs is compared with what would be created,
 * and the body of a creation speaks in these words too. Fields that no stack file can set are not here.
 */
export interface ContainerFacts {
  readonly Image: string;
  readonly Cmd?: readonly string[] | null;
  readonly Entrypoint?: readonly string[] | null;
  readonly Env?: readonly string[] | null;
  readonly Labels?: TextMap | null;
  readonly Hostname?: string;
  readonly Domainname?: string;
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly MacAddress?: string;
  readonly Tty?: boolean;
  readonly OpenStdin?: boolean;
  readonly ExposedPorts?: Keys | null;
  readonly Volumes?: Keys | null;
  readonly Healthcheck?: HealthcheckFacts | null;
  readonly StopSignal?: string;
  readonly StopTimeout?: number | null;
  readonly HostConfig: HostFacts;
  /** By name of the network. */
  readonly Endpoints: Readonly<Record<string, EndpointFacts>>;
}

type TextMap = Readonly<Record<string, string>>;
type Keys = Readonly<Record<string, object>>;

export interface HealthcheckFacts {
  readonly Test?: readonly string[] | null;
  /** ns, as the others. */
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly StartPeriod?: number;
  readonly StartInterval?: number;
  readonly Retries?: number;
}

/** `HostConfig`. What is read of it is read by name, and what is absent, null, 0, false or empty is the engine's default. */
export type HostFacts = Readonly<Record<string, unknown>>;

export interface EndpointFacts {
  readonly Aliases?: readonly string[] | null;
  readonly IPAMConfig?: { readonly IPv4Address?: string; readonly IPv6Address?: string; readonly LinkLocalIPs?: readonly string[] } | null;
  readonly Links?: readonly string[] | null;
  readonly DriverOpts?: TextMap | null;
}

/** What an image says of the containers that are made from it. */
export type ImageFacts = Pick<ContainerFacts, 'Cmd' | 'Entrypoint' | 'Env' | 'Labels' | 'User' | 'WorkingDir' | 'ExposedPorts' | 'Volumes' | 'Healthcheck' | 'StopSignal'>;

export interface NetworkFacts {
  readonly Driver?: string;
  readonly Internal?: boolean;
  readonly Attachable?: boolean;
  readonly EnableIPv6?: boolean;
  readonly Options?: TextMap | null;
  readonly Labels?: TextMap | null;
  readonly IPAM?: {
    readonly Driver?: string;
    readonly Options?: TextMap | null;
    readonly Config?: readonly { readonly Subnet?: string; readonly Gateway?: string; readonly IPRange?: string; readonly AuxiliaryAddresses?: TextMap | null }[] | null;
  } | null;
}

/** What the engine puts where nobody says anything. */
export interface EngineDefaults {
  readonly logDriver: string;
  readonly runtime: string;
  readonly cgroupNamespace: 'host' | 'private';
}

/** Something mounted in a container. */
export interface ContainerMount {
  /** Path on the engine's host; a volume's is that of its folder. Absent: none, as with tmpfs. */
  readonly source?: string;
  readonly destination: string;
}

/** Looks closer than the loop ever does. Every method throws `OrbitrError`; undefined: there is no such thing. */
export interface EngineInspector {
  containerFacts(id: string): Promise<ContainerFacts | undefined>;
  containerMounts(id: string): Promise<readonly ContainerMount[] | undefined>;
  /** @param reference name or id */
  imageFacts(reference: string): Promise<ImageFacts | undefined>;
  networkFacts(id: string): Promise<NetworkFacts | undefined>;
  defaults(): Promise<EngineDefaults>;
  /** What tells whether its containers see this machine's files as they are. One call. */
  host(): Promise<EngineHost>;
}

export interface EngineHost {
  /** Of the kernel that its containers run on, as `uname -r` has it. */
  readonly kernel: string;
  /** Names out of its security options, for example `seccomp`, `userns`, `rootless`, `selinux`. */
  readonly security: readonly string[];
}
