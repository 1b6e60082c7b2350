/**
 * Compose's own resolved form, key by key as `docker compose config --format json` prints it. Absent keys are undefined here and left out of the JSON.
 * Sizes are byte counts in text, durations are Go's text; both are exact.
 */
type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };
export type TextMap = Readonly<Record<string, string>>;
export type NullableMap = Readonly<Record<string, string | null>>;

export interface CanonicalModel {
  /** Data of other tools, as written and interpolated. */
  readonly [extension: `x-${string}`]: unknown;
  readonly name: string;
  readonly services: Readonly<Record<string, CanonicalService>>;
  readonly networks?: Readonly<Record<string, CanonicalNetwork>> | undefined;
  readonly volumes?: Readonly<Record<string, CanonicalVolume>> | undefined;
  readonly secrets?: Readonly<Record<string, CanonicalFile>> | undefined;
  readonly configs?: Readonly<Record<string, CanonicalFile>> | undefined;
}

export interface CanonicalService extends Optional<{
    annotations: TextMap;
    attach: boolean;
    blkio_config: CanonicalBlkio;
    build: CanonicalBuild;
    cap_add: readonly string[];
    cap_drop: readonly string[];
    cgroup: string;
    cgroup_parent: string;
    configs: readonly CanonicalGrant[];
    container_name: string;
    cpu_count: number;
    cpu_percent: number;
    cpu_period: number;
    cpu_quota: number;
    cpu_rt_period: number;
    cpu_rt_runtime: number;
    cpu_shares: number;
    cpus: number;
    cpuset: string;
    credential_spec: TextMap;
    depends_on: Readonly<Record<string, CanonicalDependency>>;
    deploy: CanonicalDeploy;
    develop: unknown;
    device_cgroup_rules: readonly string[];
    devices: readonly { readonly source: string; readonly target: string; readonly permissions: string }[];
    dns: readonly string[];
    dns_opt: readonly string[];
    dns_search: readonly string[];
    domainname: string;
    environment: NullableMap;
    expose: readonly string[];
    external_links: readonly string[];
    extra_hosts: readonly string[];
    gpus: readonly CanonicalDeviceRequest[];
    group_add: readonly string[];
    healthcheck: CanonicalHealthcheck;
    hostname: string;
    image: string;
    init: boolean;
    ipc: string;
    isolation: string;
    labels: TextMap;
    links: readonly string[];
    logging: Optional<{ driver: string; options: TextMap }>;
    mac_address: string;
    mem_limit: string;
    mem_reservation: string;
    mem_swappiness: string;
    memswap_limit: string;
    network_mode: string;
    networks: Readonly<Record<string, CanonicalAttachment | null>>;
    oom_kill_disable: boolean;
    oom_score_adj: number;
    pid: string;
    pids_limit: number;
    platform: string;
    ports: readonly CanonicalPort[];
    post_start: readonly CanonicalHook[];
    pre_stop: readonly CanonicalHook[];
    privileged: boolean;
    profiles: readonly string[];
    pull_policy: string;
    read_only: boolean;
    restart: string;
    runtime: string;
    scale: number;
    secrets: readonly CanonicalGrant[];
    security_opt: readonly string[];
    shm_size: string;
    stdin_open: boolean;
    stop_grace_period: string;
    stop_signal: string;
    storage_opt: TextMap;
    sysctls: TextMap;
    tmpfs: readonly string[];
    tty: boolean;
    ulimits: Readonly<Record<string, number | { readonly soft: number; readonly hard: number }>>;
    user: string;
    userns_mode: string;
    uts: string;
    volumes: readonly CanonicalMount[];
    volumes_from: readonly string[];
    working_dir: string;
  }> {
  /** Null: the image's. */
  readonly command: readonly string[] | null;
  readonly entrypoint: readonly string[] | null;
}

export interface CanonicalBuild extends Optional<{
    context: string;
    dockerfile: string;
    dockerfile_inline: string;
    entitlements: readonly string[];
    args: NullableMap;
    ssh: readonly string[];
    labels: TextMap;
    cache_from: readonly string[];
    cache_to: readonly string[];
    no_cache: boolean;
    additional_contexts: TextMap;
    pull: boolean;
    extra_hosts: readonly string[];
    isolation: string;
    network: string;
    target: string;
    secrets: readonly CanonicalGrant[];
    shm_size: string;
    tags: readonly string[];
    ulimits: CanonicalService['ulimits'];
    platforms: readonly string[];
    privileged: boolean;
  }> {}

export interface CanonicalDependency {
  readonly condition: string;
  readonly restart?: true | undefined;
  readonly required: boolean;
}

export interface CanonicalGrant extends Optional<{ target: string; uid: string; gid: string; mode: number }> {
  readonly source: string;
}

export interface CanonicalPort extends Optional<{ name: string; mode: string; host_ip: string; published: string; protocol: string; app_protocol: string }> {
  readonly target: number;
}

export interface CanonicalMount extends Optional<{
    source: string;
    read_only: boolean;
    consistency: string;
    bind: Optional<{ propagation: string; selinux: string; recursive: string; create_host_path: boolean }>;
    volume: Optional<{ nocopy: boolean; subpath: string; labels: TextMap }>;
    tmpfs: Optional<{ size: string; mode: number }>;
    image: Optional<{ subpath: string }>;
  }> {
  readonly type: string;
  readonly target: string;
}

export interface CanonicalHealthcheck extends Optional<{
    test: readonly string[];
    timeout: string;
    interval: string;
    retries: number;
    start_period: string;
    start_interval: string;
    disable: boolean;
  }> {}

export interface CanonicalAttachment extends Optional<{
    priority: number;
    gw_priority: number;
    aliases: readonly string[];
    interface_name: string;
    ipv4_address: string;
    ipv6_address: string;
    link_local_ips: readonly string[];
    mac_address: string;
    driver_opts: TextMap;
  }> {}

export interface CanonicalDeploy extends Optional<{
    mode: string;
    replicas: number;
    labels: TextMap;
    update_config: unknown;
    rollback_config: unknown;
    restart_policy: Optional<{ condition: string; delay: string; max_attempts: number; window: string }>;
    endpoint_mode: string;
  }> {
  readonly resources: Optional<{
    limits: Optional<{ cpus: number; memory: string; pids: number }>;
    reservations: Optional<{ cpus: number; memory: string; devices: readonly CanonicalDeviceRequest[]; generic_resources: unknown }>;
  }>;
  readonly placement: unknown;
}

export interface CanonicalDeviceRequest extends Optional<{ capabilities: readonly string[]; driver: string; count: number; device_ids: readonly string[]; options: TextMap }> {}

export interface CanonicalBlkio extends Optional<{
    weight: number;
    weight_device: readonly { readonly path: string; readonly weight: number }[];
    device_read_bps: readonly { readonly path: string; readonly rate: string }[];
    device_read_iops: readonly { readonly path: string; readonly rate: string }[];
    device_write_bps: readonly { readonly path: string; readonly rate: string }[];
    device_write_iops: readonly { readonly path: string; readonly rate: string }[];
  }> {}

export interface CanonicalHook extends Optional<{ user: string; privileged: boolean; working_dir: string; environment: NullableMap }> {
  readonly command: readonly string[] | null;
}

export interface CanonicalNetwork extends Optional<{
    name: string;
    driver: string;
    driver_opts: TextMap;
    external: boolean;
    internal: boolean;
    attachable: boolean;
    labels: TextMap;
    enable_ipv4: boolean;
    enable_ipv6: boolean;
  }> {
  readonly ipam: Optional<{
    driver: string;
    config: readonly Optional<{ subnet: string; ip_range: string; gateway: string; aux_addresses: TextMap }>[];
    options: TextMap;
  }>;
}

export interface CanonicalVolume extends Optional<{ name: string; driver: string; driver_opts: TextMap; external: boolean; labels: TextMap }> {}

export interface CanonicalFile extends Optional<{
    name: string;
    file: string;
    environment: string;
    content: string;
    external: boolean;
    labels: TextMap;
    driver: string;
    driver_opts: TextMap;
    template_driver: string;
  }> {}
