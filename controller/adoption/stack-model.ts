import type { Picture } from './picture-frame.ts';

/** The order in which people write a service: what it is, how it is reached, what it keeps, how it is set; then the rest. */
const ORDER = [
  'image', 'container_name', 'entrypoint', 'command', 'restart', 'network_mode', 'networks', 'ports', 'expose', 'volumes', 'tmpfs', 'environment', 'labels',
  'user', 'working_dir', 'hostname', 'domainname', 'healthcheck', 'mem_limit', 'cpus', 'cap_add', 'cap_drop', 'privileged', 'devices',
];

export interface PicturedService {
  /** Key in the file. */
  readonly service: string;
  readonly container: string;
  readonly picture: Picture;
}

/**
 * Pictures of containers → a stack file, as plain data in the order of writing. Networks and volumes that are there are `external`: they belong to
 * nobody's stack, and hold other people's data and neighbours. References between the containers given become references between services.
 */
export function stackModel(services: readonly PicturedService[]): Readonly<Record<string, unknown>> {
  const byContainer = new Map(services.map(({ service, container }) => [container, service]));
  const networks = new Set(services.flatMap(({ picture }) => Object.keys((picture['networks'] ?? {}) as object)));
  const volumes = new Set(services.flatMap(({ picture }) => Object.values((picture['volumes'] ?? {}) as object).flatMap(volumeName)));
  return {
    services: Object.fromEntries(services.map((each) => [each.service, serviceModel(each, byContainer)])),
    ...(networks.size === 0 ? {} : { networks: externals(networks) }),
    ...(volumes.size === 0 ? {} : { volumes: externals(volumes) }),
  };
}

function externals(names: ReadonlySet<string>): object {
  return Object.fromEntries([...names].sort().map((name) => [name, { external: true }]));
}

function serviceModel({ container, picture }: PicturedService, services: ReadonlyMap<string, string>): object {
  const { volumes, tmpfs, networks, links, gpus, command, healthcheck, ...rest } = picture;
  const peer = (value: unknown): unknown => (typeof value === 'string' && value.startsWith('container:') ? peerText(value, services) : value);
  const fields: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, key === 'network_mode' || key === 'pid' || key === 'ipc' || key === 'uts' ? peer(value) : value])),
    container_name: container,
    ...(command === undefined ? {} : { command: commandText(command as readonly string[]) }),
    ...(healthcheck === undefined ? {} : { healthcheck: healthcheckModel(healthcheck as Readonly<Record<string, unknown>>) }),
    ...(networks === undefined ? {} : { networks: networkModel(networks as Readonly<Record<string, object>>) }),
    ...(volumes === undefined ? {} : { volumes: Object.values(volumes as object).map(volumeModel) }),
    ...(tmpfs === undefined ? {} : { tmpfs: Object.entries(tmpfs as Readonly<Record<string, string>>).map(([target, options]) => (options === '' ? target : `${target}:${options}`)) }),
    // A link to a container, not to a service: that is what runs, under exactly these names.
    ...(links === undefined ? {} : { external_links: links }),
    ...(picture['volumes_from'] === undefined ? {} : { volumes_from: (picture['volumes_from'] as readonly string[]).map((entry) => peerText(entry, services).replace(/^service:/, '')) }),
    ...(gpus === undefined ? {} : { gpus: (gpus as readonly Readonly<Record<string, unknown>>[]).map(gpuModel) }),
  };
  const rank = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => rank(a) - rank(b)));
}

/** `container:db:ro` → `service:db:ro` when that container is one of the stack. */
function peerText(value: string, services: ReadonlyMap<string, string>): string {
  const [, container = '', ...options] = value.split(':');
  const service = services.get(container);
  return service === undefined ? value : ['service', service, ...options].join(':');
}

/** One text when no shell could read it otherwise. */
function commandText(words: readonly string[]): unknown {
  return words.every((word) => /^[\w./:=@%+,-]+$/.test(word)) ? words.join(' ') : words;
}

function healthcheckModel(check: Readonly<Record<string, unknown>>): object {
  const test = check['test'] as readonly string[] | undefined;
  return test?.[0] === 'CMD-SHELL' && test.length === 2 ? { ...check, test: test[1] } : check;
}

function networkModel(networks: Readonly<Record<string, object>>): unknown {
  const plain = Object.values(networks).every((options) => Object.keys(options).length === 0);
  return plain ? Object.keys(networks) : Object.fromEntries(Object.entries(networks).map(([name, options]) => [name, Object.keys(options).length === 0 ? null : options]));
}

/** A volume without a name has no short form with options. */
function volumeModel(value: unknown): unknown {
  const match = typeof value === 'string' ? /^:(?<target>[^:]+):(?<options>.+)$/.exec(value) : null;
  if (match === null) return value;
  const options = match.groups?.['options']?.split(',') ?? [];
  return { type: 'volume', target: match.groups?.['target'], ...(options.includes('ro') ? { read_only: true } : {}), ...(options.includes('nocopy') ? { volume: { nocopy: true } } : {}) };
}

/** The name of a mounted volume, in either form. */
function volumeName(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^[\w.-]+:/.test(value) ? [value.slice(0, value.indexOf(':'))] : [];
  const { type, source } = value as { readonly type?: unknown; readonly source?: unknown };
  return type === 'volume' && typeof source === 'string' ? [source] : [];
}

/** `gpus` means the capability of that name by itself. */
function gpuModel(request: Readonly<Record<string, unknown>>): object {
  const capabilities = ((request['capabilities'] ?? []) as readonly string[]).filter((capability) => capability !== 'gpu');
  const { capabilities: _, ...rest } = request;
  return capabilities.length === 0 ? rest : { ...rest, capabilities };
}
