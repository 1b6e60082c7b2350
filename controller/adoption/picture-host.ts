import type { HostFacts } from '../engine/inspected.ts';
import type { PictureFrame } from './picture-frame.ts';
import { bytesText, without } from './picture-values.ts';

/** What the engine gives /dev/shm when nobody says how much. */
const SHM_SIZE = 64 * 1024 * 1024;

/** Limits, rights, namespaces and devices. */
export function hostPicture(host: HostFacts, frame: PictureFrame): Readonly<Record<string, unknown>> {
  const { defaults } = frame;
  const text = (key: string): string | undefined => (typeof host[key] === 'string' ? host[key] : undefined);
  const list = (key: string): readonly string[] => (host[key] ?? []) as readonly string[];
  const map = (key: string): object => (host[key] ?? {}) as object;
  const namespace = (key: string, usual: string): string | undefined => {
    const value = text(key) ?? '';
    return value === usual ? undefined : value.startsWith('container:') ? `container:${frame.containerName(value.slice('container:'.length))}` : value;
  };
  return {
    restart: restart(host['RestartPolicy']),
    ...limits(host),
    privileged: host['Privileged'],
    read_only: host['ReadonlyRootfs'],
    init: host['Init'],
    cap_add: capabilities(list('CapAdd')),
    cap_drop: capabilities(list('CapDrop')),
    security_opt: securityOptions(host),
    group_add: list('GroupAdd').toSorted(),
    volumes_from: list('VolumesFrom').map((entry) => volumesFrom(entry, frame)),
    extra_hosts: list('ExtraHosts').toSorted(),
    dns: list('Dns'),
    dns_search: list('DnsSearch'),
    dns_opt: list('DnsOptions'),
    pid: namespace('PidMode', ''),
    ipc: namespace('IpcMode', 'private'),
    uts: namespace('UTSMode', ''),
    userns_mode: namespace('UsernsMode', ''),
    cgroup: namespace('CgroupnsMode', defaults.cgroupNamespace),
    cgroup_parent: text('CgroupParent'),
    isolation: text('Isolation') === 'default' ? undefined : text('Isolation'),
    runtime: text('Runtime') === defaults.runtime ? undefined : text('Runtime'),
    devices: ((host['Devices'] ?? []) as readonly Device[]).map(deviceText),
    device_cgroup_rules: list('DeviceCgroupRules'),
    gpus: ((host['DeviceRequests'] ?? []) as readonly DeviceRequest[]).map(deviceRequest),
    sysctls: map('Sysctls'),
    ulimits: ulimits((host['Ulimits'] ?? []) as readonly Ulimit[]),
    shm_size: sizeUnless(host['ShmSize'], SHM_SIZE),
    storage_opt: map('StorageOpt'),
    annotations: map('Annotations'),
    oom_kill_disable: host['OomKillDisable'],
    oom_score_adj: host['OomScoreAdj'],
    logging: logging(host['LogConfig'], defaults.logDriver),
  };
}

function restart(policy: unknown): string | undefined {
  const { Name = '', MaximumRetryCount = 0 } = (policy ?? {}) as { readonly Name?: string; readonly MaximumRetryCount?: number };
  if (Name === '' || Name === 'no') return undefined;
  return Name === 'on-failure' && MaximumRetryCount > 0 ? `on-failure:${MaximumRetryCount}` : Name;
}

function limits(host: HostFacts): Readonly<Record<string, unknown>> {
  const number = (key: string): number => (typeof host[key] === 'number' ? host[key] : 0);
  const [memory, swap, swappiness] = [number('Memory'), number('MemorySwap'), number('MemorySwappiness')];
  return {
    mem_limit: sizeUnless(memory, 0),
    // As much swap as memory on top is what the engine does by itself.
    memswap_limit: swap === -1 ? -1 : sizeUnless(swap, memory * 2),
    mem_reservation: sizeUnless(number('MemoryReservation'), 0),
    mem_swappiness: swappiness > 0 ? swappiness : undefined,
    cpus: number('NanoCpus') / 1e9,
    cpu_shares: number('CpuShares'),
    cpu_period: number('CpuPeriod'),
    cpu_quota: number('CpuQuota'),
    cpu_rt_period: number('CpuRealtimePeriod'),
    cpu_rt_runtime: number('CpuRealtimeRuntime'),
    cpuset: host['CpusetCpus'],
    pids_limit: Math.max(0, number('PidsLimit')),
    blkio_config: blkio(host),
  };
}

function sizeUnless(bytes: unknown, usual: number): string | undefined {
  return typeof bytes !== 'number' || bytes === 0 || bytes === usual ? undefined : bytesText(bytes);
}

function blkio(host: HostFacts): object {
  const devices = (key: string, value: string): readonly object[] => ((host[key] ?? []) as readonly Readonly<Record<string, unknown>>[]).map((entry) => ({ path: entry['Path'], [value.toLowerCase()]: entry[value] }));
  return without({
    weight: host['BlkioWeight'],
    weight_device: devices('BlkioWeightDevice', 'Weight'),
    device_read_bps: devices('BlkioDeviceReadBps', 'Rate'),
    device_read_iops: devices('BlkioDeviceReadIOps', 'Rate'),
    device_write_bps: devices('BlkioDeviceWriteBps', 'Rate'),
    device_write_iops: devices('BlkioDeviceWriteIOps', 'Rate'),
  });
}

function capabilities(names: readonly string[]): readonly string[] {
  return names.map((name) => name.toUpperCase().replace(/^CAP_/, '')).sort();
}

/** `label=disable` comes by itself with rights over the whole machine; two empty lists are how `systempaths=unconfined` reaches the engine. */
function securityOptions(host: HostFacts): readonly string[] {
  const implied = host['Privileged'] === true || host['PidMode'] === 'host' || host['IpcMode'] === 'host';
  const options = ((host['SecurityOpt'] ?? []) as readonly string[]).filter((option) => !(implied && option === 'label=disable'));
  const masked = host['MaskedPaths'];
  return [...options, ...(Array.isArray(masked) && masked.length === 0 ? ['systempaths=unconfined'] : [])].sort();
}

function volumesFrom(entry: string, frame: PictureFrame): string {
  const [container = '', mode = 'rw'] = entry.split(':');
  return `container:${frame.containerName(container)}${mode === 'rw' ? '' : `:${mode}`}`;
}

interface Device {
  readonly PathOnHost: string;
  readonly PathInContainer: string;
  readonly CgroupPermissions: string;
}

function deviceText({ PathOnHost, PathInContainer, CgroupPermissions }: Device): string {
  const rights = CgroupPermissions === 'rwm' ? '' : `:${CgroupPermissions}`;
  return `${PathOnHost}:${PathInContainer}${rights}`;
}

interface DeviceRequest {
  readonly Driver?: string;
  readonly Count?: number;
  readonly DeviceIDs?: readonly string[] | null;
  readonly Capabilities?: readonly (readonly string[])[] | null;
  readonly Options?: object | null;
}

function deviceRequest({ Driver, Count, DeviceIDs, Capabilities, Options }: DeviceRequest): object {
  return without({ driver: Driver, count: Count === -1 ? 'all' : Count, device_ids: DeviceIDs, capabilities: Capabilities?.[0], options: Options });
}

interface Ulimit {
  readonly Name: string;
  readonly Soft: number;
  readonly Hard: number;
}

function ulimits(limits: readonly Ulimit[]): object {
  return Object.fromEntries(limits.map(({ Name, Soft, Hard }): [string, unknown] => [Name, Soft === Hard ? Soft : { soft: Soft, hard: Hard }]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function logging(config: unknown, usual: string): object | undefined {
  const { Type = '', Config } = (config ?? {}) as { readonly Type?: string; readonly Config?: object | null };
  return without({ driver: Type === usual ? undefined : Type, options: Config });
}
