import type { ContainerFacts, EndpointFacts } from '../engine/inspected.ts';
import type { PictureFrame } from './picture-frame.ts';
import { without } from './picture-values.ts';

/** Modes that are not a network of somebody's own. */
const MODES = new Set(['default', 'bridge', 'host', 'none', 'nat', '']);

/** How a container is connected: either a mode, or the networks by their names on the engine. */
export function networkPicture({ HostConfig, Endpoints, Hostname = '' }: ContainerFacts, frame: PictureFrame): { readonly network_mode?: string; readonly networks?: object; readonly links?: readonly string[] } {
  const mode = String(HostConfig['NetworkMode'] ?? '');
  if (mode.startsWith('container:')) return { network_mode: `container:${frame.containerName(mode.slice('container:'.length))}` };
  if (MODES.has(mode)) {
    return { network_mode: mode === 'default' || mode === '' ? 'bridge' : mode, links: plainLinks((HostConfig['Links'] ?? []) as readonly string[], frame) };
  }
  const names = Object.keys(Endpoints).sort((a, b) => Number(b === mode) - Number(a === mode) || (a < b ? -1 : 1));
  const links = plainLinks(Object.values(Endpoints).flatMap((endpoint) => endpoint.Links ?? []), frame);
  return { networks: Object.fromEntries(names.map((name) => [name, endpointPicture(Endpoints[name] ?? {}, Hostname, frame)])), links };
}

/** The engine says `/db:/web/alias` of what was asked for as `db:alias`. A link to a container under its own name says nothing new. */
function plainLinks(links: readonly string[], frame: PictureFrame): readonly string[] {
  const plain = links.map((link) => {
    const [target = '', alias = ''] = link.split(':');
    return [frame.containerName(target.replace(/^\//, '')), alias.slice(alias.lastIndexOf('/') + 1)] as const;
  });
  return [...new Set(plain.filter(([container, alias]) => container !== alias).map((pair) => pair.join(':')))].sort();
}

// The engine adds the host name and the short id to what was asked for.
function endpointPicture({ Aliases, IPAMConfig, DriverOpts }: EndpointFacts, hostname: string, { ownNames, id }: PictureFrame): object {
  const own = new Set([...ownNames, hostname, ...(id === undefined ? [] : [id.slice(0, 12)])]);
  return without({
    aliases: [...new Set(Aliases ?? [])].filter((alias) => !own.has(alias)).sort(),
    ipv4_address: IPAMConfig?.IPv4Address,
    ipv6_address: IPAMConfig?.IPv6Address,
    link_local_ips: [...(IPAMConfig?.LinkLocalIPs ?? [])].sort(),
    driver_opts: DriverOpts,
  });
}
