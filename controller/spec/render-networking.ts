import type { CanonicalAttachment, CanonicalPort, CanonicalService } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { get } from './node.ts';
import type { Node } from './node.ts';
import { readItems, readNumber, readPositive, readText, readTextMap, readTexts } from './read-values.ts';

/** Ports in long form. */
export function renderPorts(service: Node, findings: Findings): readonly CanonicalPort[] | undefined {
  const ports = readItems(service, 'ports').flatMap((item) => {
    if (item.kind !== 'map') return [];
    const target = readNumber(item, 'target') ?? 0;
    const published = readText(item, 'published');
    const hostIp = readText(item, 'host_ip');
    if (get(item, 'target') === undefined || !Number.isInteger(target)) findings.error('compose/port', 'a port has no container port', item.at, 'Give a target from 1 to 65535.');
    return [{ name: readText(item, 'name'), mode: readText(item, 'mode'), host_ip: hostIp, target, published, protocol: readText(item, 'protocol'), app_protocol: readText(item, 'app_protocol') }];
  });
  return ports.length === 0 ? undefined : ports;
}

/** Networks by key; null stands for "no options". */
export function renderAttachments(node: Node | undefined): CanonicalService['networks'] {
  if (node?.kind !== 'map' || node.entries.size === 0) return undefined;
  return Object.fromEntries([...node.entries].map(([name, { value }]) => [name, value.kind === 'map' ? renderAttachment(value) : null]));
}

function renderAttachment(node: Node): CanonicalAttachment {
  return {
    priority: readPositive(node, 'priority'),
    gw_priority: readPositive(node, 'gw_priority'),
    aliases: readTexts(node, 'aliases'),
    interface_name: readText(node, 'interface_name'),
    ipv4_address: readText(node, 'ipv4_address'),
    ipv6_address: readText(node, 'ipv6_address'),
    link_local_ips: readTexts(node, 'link_local_ips'),
    mac_address: readText(node, 'mac_address'),
    driver_opts: readTextMap(node, 'driver_opts'),
  };
}

/** `HOST=IP` lines, sorted by host. `:` may separate them too, and IPv6 addresses may have brackets. */
export function renderExtraHosts(parent: Node, findings: Findings): readonly string[] | undefined {
  const node = get(parent, 'extra_hosts');
  const hosts: [string, string][] = [];
  if (node?.kind === 'map') {
    for (const [host, { value }] of node.entries) for (const ip of value.kind === 'list' ? value.items : [value]) if (ip.kind === 'scalar') hosts.push([host, ip.text]);
  }
  for (const item of node?.kind === 'list' ? node.items : []) {
    if (item.kind !== 'scalar') continue;
    const found = /^([^=]*?)=(.*)$/.exec(item.text) ?? /^([^:]*):(.*)$/.exec(item.text);
    if (found && found[1]?.trim() !== '') hosts.push([found[1] ?? '', found[2] ?? '']);
    else findings.error('compose/address', `"${item.text}" is no host and address`, item.at, 'Write "HOST=IP".');
  }
  if (hosts.length === 0) return undefined;
  return hosts.map(([host, ip]) => `${host.trim()}=${ip.replace(/^\[(.*)\]$/, '$1')}`).sort();
}
