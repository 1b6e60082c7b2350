import type Docker from 'dockerode';
import type { ContainerDetail, ContainerState, EngineHealth, ObservedContainer, ObservedEndpoint, ObservedMount, ObservedPort } from '../model/observed-state.ts';

/** `GET /containers/json` → model. Pure. Without `detail`, and without aliases: the list does not tell them. */
export function fromContainerSummary(summary: Docker.ContainerInfo): ObservedContainer {
  return {
    id: summary.Id,
    name: ownName(summary.Names),
    labels: summary.Labels,
    image: summary.Image,
    imageId: summary.ImageID,
    created: summary.Created * 1000,
    state: summary.State as ContainerState,
    health: healthInStatus(summary.Status),
    networks: endpoints(summary.NetworkSettings?.Networks),
    mounts: mounts(summary.Mounts),
    ports: (summary.Ports ?? []).map((port) => observedPort(port.PrivatePort, port.Type, port.IP, port.PublicPort)).sort(byPort),
  };
}

/** `GET /containers/{id}/json` → model. Pure. `interrupted` is not the engine's to say and is false here. */
export function fromContainerInspect(container: Docker.ContainerInspectInfo): ObservedContainer {
  return {
    id: container.Id,
    name: container.Name.replace(/^\//, ''),
    labels: container.Config.Labels ?? {},
    image: container.Config.Image,
    imageId: container.Image,
    created: Date.parse(container.Created),
    state: container.State.Status as ContainerState,
    health: (container.State.Health?.Status as EngineHealth | undefined) ?? 'none',
    networks: endpoints(container.NetworkSettings.Networks, container.Id),
    mounts: mounts(container.Mounts),
    ports: publishedPorts(container.NetworkSettings.Ports ?? {}),
    detail: detail(container),
  };
}

function detail(container: Docker.ContainerInspectInfo): ContainerDetail {
  const { State: state, HostConfig: host } = container;
  const { StopTimeout: stopTimeout } = container.Config as { readonly StopTimeout?: number };
  return {
    exitCode: state.ExitCode,
    startedAt: instant(state.StartedAt),
    finishedAt: instant(state.FinishedAt),
    restartCount: container.RestartCount,
    oomKilled: state.OOMKilled,
    error: state.Error,
    networkMode: host.NetworkMode ?? '',
    restart: { name: host.RestartPolicy?.Name || 'no', maximumRetries: host.RestartPolicy?.MaximumRetryCount ?? 0 },
    resources: {
      memory: host.Memory ?? 0,
      memorySwap: host.MemorySwap ?? 0,
      memoryReservation: host.MemoryReservation ?? 0,
      nanoCpus: host.NanoCpus ?? 0,
      cpuShares: host.CpuShares ?? 0,
      cpuPeriod: host.CpuPeriod ?? 0,
      cpuQuota: host.CpuQuota ?? 0,
      // Never set is null; -1 is "no limit" said aloud.
      pidsLimit: Math.max(0, host.PidsLimit ?? 0),
      cpusetCpus: host.CpusetCpus ?? '',
      cpusetMems: host.CpusetMems ?? '',
    },
    ...(stopTimeout === undefined ? {} : { stopTimeout }),
    ...boundPorts(host.PortBindings),
    healthOutput: state.Health?.Log?.at(-1)?.Output.trim().slice(-2000) ?? '',
    interrupted: false,
  };
}

interface EngineEndpoint {
  readonly NetworkID?: string;
  readonly IPAddress?: string;
  readonly Aliases?: readonly string[] | null;
  readonly IPAMConfig?: { readonly IPv4Address?: string; readonly IPv6Address?: string } | null;
}

/** `inspectedId` is given when the answer is an inspection, which alone tells aliases. */
function endpoints(networks: Readonly<Record<string, unknown>> | undefined, inspectedId?: string): Record<string, ObservedEndpoint> {
  const entries = Object.entries((networks ?? {}) as Record<string, EngineEndpoint>).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(entries.map(([name, endpoint]) => [name, observedEndpoint(endpoint, inspectedId)]));
}

function observedEndpoint(endpoint: EngineEndpoint, inspectedId: string | undefined): ObservedEndpoint {
  const ipv4 = endpoint.IPAMConfig?.IPv4Address;
  const ipv6 = endpoint.IPAMConfig?.IPv6Address;
  return {
    networkId: endpoint.NetworkID ?? '',
    // Engines before API 1.45 add the short id to what was asked for, once the container ran.
    ...(inspectedId === undefined ? {} : { aliases: (endpoint.Aliases ?? []).filter((alias) => alias !== inspectedId.slice(0, 12)) }),
    ...(ipv4 ? { ipv4 } : {}),
    ...(ipv6 ? { ipv6 } : {}),
    address: endpoint.IPAddress ?? '',
  };
}

interface EngineMount {
  readonly Type?: string | undefined;
  readonly Name?: string | undefined;
  readonly Source?: string | undefined;
  readonly Destination: string;
  readonly RW: boolean;
}

function mounts(list: readonly EngineMount[] | undefined): readonly ObservedMount[] {
  return (list ?? [])
    .map((mount): ObservedMount => ({
      kind: (mount.Type ?? 'bind') as ObservedMount['kind'],
      source: (mount.Type === 'volume' ? mount.Name : mount.Source) ?? '',
      target: mount.Destination,
      readOnly: !mount.RW,
    }))
    .sort((a, b) => compare(a.target, b.target));
}

/** As configured, where `publishedPorts` are those of a container that runs. */
function boundPorts(bindings: unknown): { readonly boundPorts?: readonly ObservedPort[] } {
  const ports = publishedPorts((bindings ?? {}) as Parameters<typeof publishedPorts>[0]).filter(({ published }) => published !== undefined);
  return ports.length === 0 ? {} : { boundPorts: ports };
}

function publishedPorts(ports: Readonly<Record<string, readonly { readonly HostIp: string; readonly HostPort: string }[] | null | undefined>>): readonly ObservedPort[] {
  return Object.entries(ports)
    .flatMap(([key, bindings]) => {
      const [target = '', protocol = 'tcp'] = key.split('/');
      if (!bindings?.length) return [observedPort(Number(target), protocol)];
      return bindings.map((binding) => observedPort(Number(target), protocol, binding.HostIp, Number(binding.HostPort)));
    })
    .sort(byPort);
}

function observedPort(target: number, protocol: string, hostIp?: string, published?: number): ObservedPort {
  return { target, protocol, ...(hostIp ? { hostIp } : {}), ...(published ? { published } : {}) };
}

function byPort(a: ObservedPort, b: ObservedPort): number {
  return a.target - b.target || compare(a.protocol, b.protocol) || (a.published ?? 0) - (b.published ?? 0) || compare(a.hostIp ?? '', b.hostIp ?? '');
}

// A container that others link to is also listed as `/other/alias`.
function ownName(names: readonly string[]): string {
  return (names.find((name) => name.lastIndexOf('/') === 0) ?? names[0] ?? '').replace(/^\//, '');
}

/** The list tells health only inside its sentence: `Up 3 minutes (health: starting)`. */
function healthInStatus(status: string): EngineHealth {
  const word = /\((?:health: )?(starting|healthy|unhealthy)\)/.exec(status)?.[1];
  return (word as EngineHealth | undefined) ?? 'none';
}

// Go's zero time means never.
function instant(text: string): number {
  const time = Date.parse(text);
  return Number.isNaN(time) || time < 0 ? 0 : time;
}

// By code units, not by locale: the same order on every machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
