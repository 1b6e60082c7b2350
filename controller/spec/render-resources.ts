import type { CanonicalFile, CanonicalNetwork, CanonicalVolume } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { get } from './node.ts';
import type { Node } from './node.ts';
import { readBoolean, readFlag, readItems, readText, readTextMap } from './read-values.ts';

/** Names on the engine: what the file says, the bare key when external, else `<project>_<key>`. */
function nameOf(node: Node, key: string, project: string): string {
  return readText(node, 'name') ?? (readFlag(node, 'external') ? key : `${project}_${key}`);
}

export function renderNetwork(node: Node, key: string, project: string): CanonicalNetwork {
  const ipam = get(node, 'ipam');
  const pools = readItems(ipam, 'config').map((pool) => ({
    subnet: readText(pool, 'subnet'),
    ip_range: readText(pool, 'ip_range'),
    gateway: readText(pool, 'gateway'),
    aux_addresses: readTextMap(pool, 'aux_addresses'),
  }));
  return {
    name: nameOf(node, key, project),
    driver: readText(node, 'driver'),
    driver_opts: readTextMap(node, 'driver_opts'),
    ipam: { driver: readText(ipam, 'driver'), config: pools.length === 0 ? undefined : pools, options: readTextMap(ipam, 'options') },
    external: readFlag(node, 'external'),
    internal: readFlag(node, 'internal'),
    attachable: readFlag(node, 'attachable'),
    labels: readTextMap(node, 'labels'),
    enable_ipv4: readBoolean(node, 'enable_ipv4'),
    enable_ipv6: readBoolean(node, 'enable_ipv6'),
  };
}

/** An external volume may have a name and nothing else: everything else would silently not happen. */
export function renderVolume(node: Node, key: string, project: string, findings: Findings): CanonicalVolume {
  if (node.kind === 'map' && readFlag(node, 'external')) {
    for (const [field, entry] of node.entries) {
      if (field === 'external' || field === 'name' || field.startsWith('x-')) continue;
      findings.error('compose/conflict', `volumes.${key} is external and cannot have "${field}"`, entry.key, 'Remove one of the two.');
    }
  }
  return {
    name: nameOf(node, key, project),
    driver: readText(node, 'driver'),
    driver_opts: readTextMap(node, 'driver_opts'),
    external: readFlag(node, 'external'),
    labels: readTextMap(node, 'labels'),
  };
}

/** A config or secret; it needs exactly one origin. */
export function renderFile(node: Node, section: 'configs' | 'secrets', key: string, project: string, findings: Findings): CanonicalFile {
  const origins = ['file', 'environment', 'content'].filter((origin) => get(node, origin) !== undefined);
  const external = readFlag(node, 'external');
  if (origins.length === 0 && !external) {
    findings.error('compose/missing-key', `${section}.${key} has no contents`, node.at, section === 'configs' ? 'Add "file:", "environment:" or "content:".' : 'Add "file:" or "environment:".');
  } else if (origins.length > 1) {
    findings.error('compose/conflict', `${section}.${key} has ${origins.join(' and ')}`, node.at, 'Keep one of them.');
  }
  return {
    name: nameOf(node, key, project),
    file: readText(node, 'file'),
    environment: readText(node, 'environment'),
    content: readText(node, 'content'),
    external,
    labels: readTextMap(node, 'labels'),
    driver: readText(node, 'driver'),
    driver_opts: readTextMap(node, 'driver_opts'),
    template_driver: readText(node, 'template_driver'),
  };
}
