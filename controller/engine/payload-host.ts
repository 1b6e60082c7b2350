import type { ContainerSettings, DeviceRequest, NetworkMode, PortSpec } from '../model/container-settings.ts';
import type { CreateContainerArgs } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { mountsBody } from './payload-mounts.ts';
import type { MountsBody } from './payload-mounts.ts';
import { namespaceMode, peerOf, volumesFromEntry } from './payload-peers.ts';
import { resourcesBody, restartPolicyBody } from './payload-resources.ts';
import type { ResourcesBody } from './payload-resources.ts';

/** `HostConfig` of the engine's API: what touches the machine. The fields that a policy has to look at are all here. */
export interface HostConfigBody extends ResourcesBody, MountsBody {
  readonly NetworkMode: string;
  readonly PortBindings: Readonly<Record<string, readonly { readonly HostIp: string; readonly HostPort: string }[]>>;
  readonly RestartPolicy: { readonly Name: string; readonly MaximumRetryCount: number };
  readonly VolumesFrom: readonly string[];
  readonly Links: readonly string[];
  readonly ExtraHosts: readonly string[];
  readonly Dns: readonly string[];
  readonly DnsSearch: readonly string[];
  readonly DnsOptions: readonly string[];
  readonly CapAdd: readonly string[];
  readonly CapDrop: readonly string[];
  readonly Privileged: boolean;
  readonly ReadonlyRootfs: boolean;
  readonly SecurityOpt: readonly string[];
  readonly MaskedPaths?: readonly string[];
  readonly ReadonlyPaths?: readonly string[];
  readonly GroupAdd: readonly string[];
  readonly Devices: readonly { readonly PathOnHost: string; readonly PathInContainer: string; readonly CgroupPermissions: string }[];
  readonly DeviceCgroupRules: readonly string[];
  readonly DeviceRequests: readonly DeviceRequestBody[];
  readonly Sysctls: Readonly<Record<string, string>>;
  readonly Ulimits: readonly { readonly Name: string; readonly Soft: number; readonly Hard: number }[];
  readonly StorageOpt: Readonly<Record<string, string>>;
  readonly Annotations: Readonly<Record<string, string>>;
  readonly LogConfig?: { readonly Type: string; readonly Config: Readonly<Record<string, string>> };
  readonly Init?: boolean;
  readonly PidMode?: string;
  readonly IpcMode?: string;
  readonly UTSMode?: string;
  readonly UsernsMode?: string;
  readonly CgroupnsMode?: string;
  readonly CgroupParent?: string;
  readonly Isolation?: string;
  readonly Runtime?: string;
  /** Bytes. */
  readonly ShmSize?: number;
  readonly OomKillDisable?: boolean;
  readonly OomScoreAdj?: number;
}

interface DeviceRequestBody {
  readonly Driver: string;
  readonly Count: number;
  readonly DeviceIDs: readonly string[];
  readonly Capabilities: readonly (readonly string[])[];
  readonly Options: Readonly<Record<string, string>>;
}

/** Everything of a container that touches the machine. Pure. `links` are already the engine's. */
export function hostConfigBody(args: CreateContainerArgs, links: readonly string[]): HostConfigBody {
  const { service, peers } = args;
  const { container: settings } = service;
  return {
    ...resourcesBody(service.resources),
    ...mountsBody(settings.mounts, args.anonymousVolumes, args.inMemory),
    ...namespaces(settings, peers),
    ...securityOptions(settings.securityOpt),
    NetworkMode: networkMode(settings.networkMode, service, peers),
    PortBindings: portBindings(settings.ports),
    RestartPolicy: restartPolicyBody(service.restart),
    VolumesFrom: settings.volumesFrom.map((entry) => volumesFromEntry(entry, peers)),
    // On a network of one's own the engine looks for links at the endpoint. Here they count on the old bridge only, and are refused, not ignored, elsewhere.
    Links: settings.networkMode.kind === 'networks' ? [] : links,
    ExtraHosts: settings.extraHosts,
    Dns: settings.dns,
    DnsSearch: settings.dnsSearch,
    DnsOptions: settings.dnsOptions,
    CapAdd: settings.capAdd,
    CapDrop: settings.capDrop,
    Privileged: settings.privileged,
    ReadonlyRootfs: settings.readOnly,
    GroupAdd: settings.groupAdd,
    Devices: settings.devices.map(({ source, target, permissions }) => ({ PathOnHost: source, PathInContainer: target, CgroupPermissions: permissions })),
    DeviceCgroupRules: settings.deviceCgroupRules,
    DeviceRequests: settings.deviceRequests.map(deviceRequest),
    Sysctls: settings.sysctls,
    Ulimits: settings.ulimits.map(({ name, soft, hard }) => ({ Name: name, Soft: soft, Hard: hard })),
    StorageOpt: settings.storageOptions,
    Annotations: settings.annotations,
    ...(settings.logging === undefined ? {} : { LogConfig: { Type: settings.logging.driver ?? '', Config: settings.logging.options } }),
    ...(settings.init === undefined ? {} : { Init: settings.init }),
    ...(settings.cgroupParent === undefined ? {} : { CgroupParent: settings.cgroupParent }),
    ...(settings.isolation === undefined ? {} : { Isolation: settings.isolation }),
    ...(settings.runtime === undefined ? {} : { Runtime: settings.runtime }),
    ...(settings.shmSize === undefined ? {} : { ShmSize: settings.shmSize }),
    ...(settings.oomKillDisable === undefined ? {} : { OomKillDisable: settings.oomKillDisable }),
    ...(settings.oomScoreAdj === undefined ? {} : { OomScoreAdj: settings.oomScoreAdj }),
  };
}

function namespaces(settings: ContainerSettings, peers: CreateContainerArgs['peers']): Pick<HostConfigBody, 'PidMode' | 'IpcMode' | 'UTSMode' | 'UsernsMode' | 'CgroupnsMode'> {
  return {
    ...(settings.pid === undefined ? {} : { PidMode: namespaceMode(settings.pid, peers) }),
    ...(settings.ipc === undefined ? {} : { IpcMode: namespaceMode(settings.ipc, peers) }),
    ...(settings.uts === undefined ? {} : { UTSMode: namespaceMode(settings.uts, peers) }),
    ...(settings.userns === undefined ? {} : { UsernsMode: settings.userns }),
    ...(settings.cgroup === undefined ? {} : { CgroupnsMode: settings.cgroup }),
  };
}

function networkMode(mode: NetworkMode, service: ServiceSpec, peers: CreateContainerArgs['peers']): string {
  switch (mode.kind) {
    case 'networks':
      return service.attachments[0]?.name ?? 'none';
    case 'service':
      return `container:${peerOf(mode.service, peers)}`;
    case 'container':
      return `container:${mode.container}`;
    case 'named':
      return mode.network;
    case 'bridge':
    case 'host':
    case 'none':
      return mode.kind;
  }
}

function portBindings(ports: readonly PortSpec[]): HostConfigBody['PortBindings'] {
  const bindings: Record<string, { HostIp: string; HostPort: string }[]> = {};
  for (const port of ports) (bindings[portKey(port)] ??= []).push({ HostIp: port.hostIp ?? '', HostPort: port.published ?? '' });
  return bindings;
}

/** `80/tcp`, the engine's key of a container port. */
export function portKey(port: PortSpec): string {
  return `${port.target}/${port.protocol}`;
}

/** `systempaths=unconfined` is the client's to translate: the engine refuses it as an option, and takes two empty lists instead. */
function securityOptions(options: readonly string[]): Pick<HostConfigBody, 'SecurityOpt' | 'MaskedPaths' | 'ReadonlyPaths'> {
  const unconfined = options.some((option) => /^systempaths[=:]unconfined$/.test(option));
  return { SecurityOpt: options.filter((option) => !/^systempaths[=:]/.test(option)), ...(unconfined ? { MaskedPaths: [], ReadonlyPaths: [] } : {}) };
}

function deviceRequest(request: DeviceRequest): DeviceRequestBody {
  return { Driver: request.driver, Count: request.count, DeviceIDs: request.deviceIds, Capabilities: request.capabilities, Options: request.options };
}
