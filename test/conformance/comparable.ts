import { COMPOSE_LABEL } from '../../controller/model/labels.ts';
import type { ComposeModel } from './compose-model.ts';
import type { Inspection, ProjectObjects } from './project-objects.ts';

/** Object (`container web-1`) → field (`HostConfig.Binds`) → value, with all that may differ by nature left out. */
export type Comparable = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Labels of Compose that Orbitr writes too, and that must say the same. */
const SHARED_LABELS: readonly string[] = [
  COMPOSE_LABEL.project, COMPOSE_LABEL.service, COMPOSE_LABEL.number, COMPOSE_LABEL.oneoff, COMPOSE_LABEL.workingDir,
  COMPOSE_LABEL.configFiles, COMPOSE_LABEL.dependsOn, COMPOSE_LABEL.network, COMPOSE_LABEL.volume,
];

/** Lists whose order means nothing to the engine. The order of every other list is compared. */
const SETS = new Set(['Env', 'Binds', 'Mounts', 'CapAdd', 'CapDrop', 'SecurityOpt', 'GroupAdd', 'Devices', 'DeviceCgroupRules', 'DeviceRequests', 'Ulimits', 'Links', 'VolumesFrom', 'Aliases', 'ExtraHosts']);

/**
 * Makes two inspections comparable. Left out or levelled, and nothing else:
 * - ids, times, states, paths of the engine: only `Config`, `HostConfig`, endpoints and mounts are looked at;
 * - an id of a container of the project or of a network becomes its name, a made-up host name and the short alias become `<id>`;
 * - names of anonymous volumes become `<anonymous>`;
 * - labels of the tools beside `SHARED_LABELS` (versions, digests);
 * - address ranges that the engine chose because the file names none;
 * - the order of what is a set, and port 0 of the host, which is any port as none is;
 * - null, absent and empty: the engine takes them for the same. 0 and false are *not* levelled, except where the engine itself writes them for null.
 */
export function comparable(objects: ProjectObjects, model: ComposeModel): Comparable {
  const ids = new Map([...objects.networkNames, ...objects.containers.map((container) => [String(container['Id']), String(container['Name']).slice(1)] as const)]);
  const entries: [string, Record<string, unknown>][] = [
    ...objects.containers.map((container): [string, Record<string, unknown>] => [`container ${String(container['Name']).slice(1)}`, containerFields(container, objects.files.get(String(container['Name'])) ?? {})]),
    ...objects.networks.map((network): [string, Record<string, unknown>] => [`network ${String(network['Name'])}`, networkFields(network, model)]),
    ...objects.volumes.map((volume): [string, Record<string, unknown>] => [`volume ${String(volume['Name'])}`, volumeFields(volume)]),
  ];
  return Object.fromEntries(entries.map(([name, fields]) => [name, replaceIds(level(fields) ?? {}, ids) as Record<string, unknown>]));
}

function containerFields(container: Inspection, files: Readonly<Record<string, string>>): Record<string, unknown> {
  const { Config, HostConfig, NetworkSettings, Mounts, Id } = container as { readonly Id: string; readonly Config: Inspection; readonly HostConfig: Inspection; readonly NetworkSettings: { readonly Networks: Readonly<Record<string, Inspection>> }; readonly Mounts: readonly Inspection[] };
  const short = Id.slice(0, 12);
  const endpoints = Object.entries(NetworkSettings.Networks).map(([name, { Aliases, IPAMConfig, Links, DriverOpts }]) => [
    `Networks.${name}`, { Aliases: [...new Set(Aliases as readonly string[] | null)].filter((alias) => alias !== short), IPAMConfig, Links, DriverOpts },
  ] as const);
  return {
    ...prefixed('Config', { ...Config, Labels: ownLabels(Config['Labels']), Hostname: Config['Hostname'] === short ? '<id>' : Config['Hostname'] }),
    ...prefixed('HostConfig', { ...HostConfig, RestartPolicy: restartPolicy(HostConfig['RestartPolicy']), PortBindings: portBindings(HostConfig['PortBindings']) }),
    ...Object.fromEntries(endpoints),
    ...Object.fromEntries(Mounts.map(({ Destination, Name, Source, ...mount }) => [`Mounts.${String(Destination)}`, mountFields(mount, Name, Source)])),
    ...prefixed('Files', files),
  };
}

function mountFields(mount: Inspection, name: unknown, source: unknown): Inspection {
  return mount['Type'] === 'volume' ? { ...mount, Name: name } : { ...mount, Source: source };
}

/** `no` is what the engine does without a policy. */
function restartPolicy(policy: unknown): unknown {
  return ['', 'no'].includes((policy as { readonly Name: string }).Name) ? null : policy;
}

function portBindings(bindings: unknown): unknown {
  const entries = Object.entries((bindings ?? {}) as Readonly<Record<string, readonly { readonly HostIp: string; readonly HostPort: string }[] | null>>);
  return Object.fromEntries(entries.map(([port, list]) => [port, (list ?? []).map(({ HostIp, HostPort }) => `${HostIp}:${HostPort === '0' ? '' : HostPort}`).toSorted()]));
}

function networkFields(network: Inspection, model: ComposeModel): Record<string, unknown> {
  const { Driver, Scope, EnableIPv6, Internal, Attachable, Ingress, Options, Labels, IPAM, Name } = network as Inspection & { readonly IPAM: { readonly Config: readonly Inspection[] | null } };
  const declared = Object.values(model.networks ?? {}).find(({ name }) => name === Name)?.ipam?.config ?? [];
  const chosen = declared.every(({ subnet }) => subnet === undefined);
  return { Driver, Scope, EnableIPv6, Internal, Attachable, Ingress, Options, Labels: ownLabels(Labels), IPAM: { ...IPAM, Config: chosen ? [] : IPAM.Config } };
}

function volumeFields({ Driver, Options, Scope, Labels }: Inspection): Record<string, unknown> {
  return { Driver, Options, Scope, Labels: ownLabels(Labels) };
}

function ownLabels(labels: unknown): Record<string, unknown> {
  const entries = Object.entries((labels ?? {}) as Readonly<Record<string, string>>);
  const kept = entries.filter(([name]) => SHARED_LABELS.includes(name) || !/^(?:com\.docker\.compose|orbitr)\./.test(name));
  // Compose joins a map, whose order changes from run to run.
  return Object.fromEntries(kept.map(([name, value]) => [name, name === COMPOSE_LABEL.dependsOn ? value.split(',').toSorted().join(',') : value]));
}

function prefixed(prefix: string, fields: Inspection): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${prefix}.${key}`, value]));
}

/** Undefined for nothing. */
function level<T>(value: T, key = ''): T | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    const items = value.map((item: unknown) => level(item) ?? null);
    const last = key.slice(key.lastIndexOf('.') + 1);
    return (SETS.has(last) ? items.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))) : items) as T;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([name, item]: [string, unknown]) => {
    const levelled = level(item, name);
    return levelled === undefined ? [] : [[name, levelled] as const];
  });
  return entries.length === 0 ? undefined : (Object.fromEntries(entries.toSorted(([a], [b]) => compare(a, b))) as T);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const LONG_ID = /\b[0-9a-f]{64}\b/g;

function replaceIds(value: object, ids: ReadonlyMap<string, string>): unknown {
  return JSON.parse(JSON.stringify(value).replace(LONG_ID, (id) => ids.get(id) ?? '<anonymous>'));
}
