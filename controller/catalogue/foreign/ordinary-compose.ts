import { assignments, servicesOf } from './compose-texts.ts';
import type { ForeignApp, Mapping } from './foreign-app.ts';
import { list, mapping, text } from './plain.ts';

/** Networks that another tool puts its proxy on. */
const FOREIGN_NETWORKS = new Set(['tipi_main_network', 'dokploy-network', 'coolify', 'umbrel_main_network', 'big-bear-network']);
/** Labels that only another tool's proxy reads. */
const FOREIGN_LABELS = /^(?:traefik\.|runtipi\.|coolify\.|caddy_\d|icon$)/;

/**
 * Takes away what ties a Compose file to the tool that it was written for: its name and those of its containers (there may be several instances),
 * extension fields, networks and labels of a foreign proxy. Names that services find each other by stay, as aliases.
 */
export function ordinaryCompose(compose: Mapping, app: Pick<ForeignApp, 'aliases'>): Mapping {
  const networks = mapping(compose['networks']);
  const dropped = new Set([...FOREIGN_NETWORKS, ...Object.entries(networks).filter(([key, network]) => FOREIGN_NETWORKS.has(text(mapping(network)['name']) || key)).map(([key]) => key)]);
  const services = Object.fromEntries(servicesOf(compose).map(([name, service]) => [name, ordinaryService(name, service, dropped, app.aliases?.(name) ?? [])]));
  const kept = Object.entries(networks).filter(([key]) => !dropped.has(key));
  const used = new Set(Object.values(services).flatMap((service) => mountedVolumes(service)));
  const declared = mapping(compose['volumes']);
  // A volume with a fixed name would be shared by all instances.
  const volumes = Object.fromEntries([...new Set([...Object.keys(declared), ...used])].map((key) => [key, ordinaryVolume(declared[key])]));
  const others = Object.entries(compose).filter(([key]) => !['name', 'version', 'services', 'networks', 'volumes'].includes(key) && !key.startsWith('x-'));
  return {
    services,
    ...(kept.length === 0 ? {} : { networks: Object.fromEntries(kept) }),
    ...(Object.keys(volumes).length === 0 ? {} : { volumes }),
    ...Object.fromEntries(others),
  };
}

function ordinaryService(name: string, service: Mapping, dropped: ReadonlySet<string>, aliases: readonly string[]): Mapping {
  const { container_name: containerName, networks, labels, depends_on: dependsOn, ...rest } = service;
  const plain = Object.fromEntries(Object.entries(rest).filter(([key]) => !key.startsWith('x-') && key !== 'exclude_from_hc'));
  const known = [...new Set([...aliases, text(containerName)])].filter((alias) => alias !== '' && alias !== name && !alias.includes('$'));
  const wanted = Object.entries(assignments(labels)).filter(([key]) => !FOREIGN_LABELS.test(key));
  const attached = plain['network_mode'] === undefined ? attachments(networks, dropped, known) : undefined;
  return {
    ...plain,
    ...(plain['restart'] === undefined && mapping(plain['deploy'])['restart_policy'] === undefined ? { restart: 'unless-stopped' } : {}),
    ...(dependsOn === undefined ? {} : { depends_on: longDependencies(dependsOn) }),
    ...(wanted.length === 0 ? {} : { labels: Object.fromEntries(wanted.map(([key, value]) => [key, value ?? ''])) }),
    ...(attached === undefined ? {} : { networks: attached }),
  };
}

/** The networks of a service without foreign ones, with names on each. Undefined: the default one, without further names. */
function attachments(networks: unknown, dropped: ReadonlySet<string>, aliases: readonly string[]): Mapping | undefined {
  const given: Mapping = Array.isArray(networks) ? Object.fromEntries(list(networks).map((key) => [text(key), null])) : mapping(networks);
  const kept = Object.entries(given).filter(([key]) => !dropped.has(key));
  const all = kept.length === 0 ? [['default', null] as const] : kept;
  if (kept.length === 0 && aliases.length === 0) return undefined;
  return Object.fromEntries(all.map(([key, network]) => {
    const names = [...new Set([...list(mapping(network)['aliases']).map(text), ...aliases])];
    const { ipv4_address: _v4, ipv6_address: _v6, ...settings } = mapping(network);
    const fixed = { ...(_v4 === undefined ? {} : { ipv4_address: _v4 }), ...(_v6 === undefined ? {} : { ipv6_address: _v6 }) };
    const value = { ...settings, ...fixed, ...(names.length === 0 ? {} : { aliases: names }) };
    return [key, Object.keys(value).length === 0 ? null : value];
  }));
}

function longDependencies(given: unknown): Mapping {
  if (!Array.isArray(given)) return mapping(given);
  return Object.fromEntries(list(given).map((service) => [text(service), { condition: 'service_started' }]));
}

function ordinaryVolume(volume: unknown): Mapping | null {
  const { name: _name, ...rest } = mapping(volume);
  const settings = mapping(volume)['external'] === undefined || mapping(volume)['external'] === false ? rest : {};
  return Object.keys(settings).length === 0 ? null : settings;
}

function mountedVolumes(service: Mapping): readonly string[] {
  return list(service['volumes']).flatMap((mount) => {
    const given = mapping(mount);
    const source = typeof mount === 'string' ? (mount.includes(':') ? (mount.split(':')[0] ?? '') : '') : text(given['type']) === 'volume' ? text(given['source']) : '';
    return /^[a-zA-Z0-9][\w.-]*$/.test(source) ? [source] : [];
  });
}
