import type { ContainerSettings, NetworkAttachment, NetworkMode } from '../model/container-settings.ts';
import type { CanonicalModel, CanonicalService } from './canonical-model.ts';
import { compact } from './normalize-resources.ts';

export function normalizeNetworkMode(mode: string | undefined): NetworkMode {
  if (mode === undefined) return { kind: 'networks' };
  if (mode === 'bridge' || mode === 'host' || mode === 'none') return { kind: mode };
  if (mode.startsWith('service:')) return { kind: 'service', service: mode.slice('service:'.length) };
  if (mode.startsWith('container:')) return { kind: 'container', container: mode.slice('container:'.length) };
  return { kind: 'named', network: mode };
}

/** Highest priority first, then by name: the first is the primary network, whose address the engine publishes ports for. */
export function normalizeAttachments(name: string, service: CanonicalService, model: CanonicalModel): readonly NetworkAttachment[] {
  const attachments = Object.entries(service.networks ?? {}).map(([key, options]): NetworkAttachment => {
    const { aliases = [], ipv4_address, ipv6_address, link_local_ips = [], mac_address, driver_opts = {}, priority = 0, gw_priority, interface_name } = options ?? {};
    return {
      network: key,
      name: model.networks?.[key]?.name ?? key,
      aliases: [...new Set([name, ...aliases])].sort(),
      linkLocalIps: [...link_local_ips].sort(),
      driverOptions: driver_opts,
      priority,
      ...compact({ ipv4: ipv4_address, ipv6: ipv6_address, macAddress: mac_address, gatewayPriority: gw_priority, interfaceName: interface_name }),
    };
  });
  return attachments.toSorted((a, b) => b.priority - a.priority || (a.network < b.network ? -1 : 1));
}

/** Compose links each container of a service under three names: the alias, `<service>-<n>` and `<stack>-<service>-<n>`. */
export function normalizeLinks(service: CanonicalService, model: CanonicalModel): readonly string[] {
  const links: string[] = [];
  for (const link of service.links ?? []) {
    const [target = '', alias = target] = link.split(':');
    const linked = model.services[target];
    const replicas = linked?.scale ?? linked?.deploy?.replicas ?? 1;
    for (let number = 1; number <= Math.min(replicas, 100); number += 1) {
      const container = linked?.container_name ?? `${model.name}-${target}-${number}`;
      links.push(`${container}:${alias}`, `${container}:${target}-${number}`, `${container}:${model.name}-${target}-${number}`);
    }
  }
  for (const link of service.external_links ?? []) {
    const [container = '', alias = container] = link.split(':');
    links.push(`${container}:${alias}`);
  }
  return [...new Set(links)].sort();
}

/** Ports and exposed ports, sorted. A published port is exposed as well. */
export function normalizePorts(service: CanonicalService): Pick<ContainerSettings, 'ports' | 'expose'> {
  const ports = (service.ports ?? []).map((port) => ({
    target: port.target,
    protocol: port.protocol ?? 'tcp',
    ...compact({ hostIp: port.host_ip, published: port.published === '0' ? undefined : port.published }),
  }));
  const expose = (service.expose ?? []).flatMap((entry) => {
    const [range = '', protocol = 'tcp'] = entry.split('/');
    const [first = '', last = first] = range.split('-');
    const count = Math.min(Number(last) - Number(first), 65_535);
    return Array.from({ length: Math.max(0, count) + 1 }, (_, i) => `${Number(first) + i}/${protocol.toLowerCase()}`);
  });
  const published = ports.map((port) => `${port.target}/${port.protocol}`);
  return {
    ports: ports.toSorted((a, b) => a.target - b.target || compare(a.protocol, b.protocol) || compare(a.hostIp, b.hostIp) || compare(a.published, b.published)),
    expose: [...new Set([...expose, ...published])].sort(),
  };
}

function compare(a: string | undefined = '', b: string | undefined = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
