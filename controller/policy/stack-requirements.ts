import { posix } from 'node:path';
import { containerBody } from '../engine/payload.ts';
import type { NetworkSpec, ServiceSpec, StackSpec, VolumeSpec } from '../model/stack-spec.ts';
import { containerRequirements } from './container-requirements.ts';
import type { HostPlaces } from './host-places.ts';
import { contains } from './host-places.ts';
import { bindSources, pathRequirements } from './mount-requirements.ts';
import type { Requirement } from './requirement.ts';
import { gravestFirst } from './requirement.ts';

/** Everything that a stack needs beyond ordinary containers: of its services by the engine's own payload, of its volumes, networks, builds and files. Pure. */
export function stackRequirements(spec: StackSpec, places: HostPlaces): readonly Requirement[] {
  return gravestFirst([
    ...spec.services.flatMap((service) => serviceRequirements(service, spec, places)),
    ...spec.volumes.flatMap((volume) => volumeRequirements(volume, spec.name, places)),
    ...spec.networks.flatMap((network) => networkRequirements(network, spec.name)),
    ...spec.reads.filter((path) => !contains(places.stack, path)).map((path): Requirement => ({ permission: `file:${path}`, subject: 'stack', means: `is made of ${path}, a file outside of its folder`, risk: 'high' })),
  ]);
}

/** Paths of the host whose real place the policy wants to know. */
export function pathsToResolve(spec: StackSpec): readonly string[] {
  const devices = spec.volumes.flatMap((volume) => deviceOf(volume) ?? []);
  return [...new Set([...spec.services.flatMap((service) => bindSources(bodyOf(service, spec).HostConfig)), ...devices].map((path) => posix.resolve('/', path)))];
}

function serviceRequirements(service: ServiceSpec, spec: StackSpec, places: HostPlaces): readonly Requirement[] {
  const hooks = [...service.container.postStart, ...service.container.preStop].some(({ privileged }) => privileged);
  return [
    ...containerRequirements(bodyOf(service, spec), service.name, Object.values(peersOf(spec)), places),
    ...(hooks ? [{ permission: 'privileged', subject: service.name, means: 'runs commands in its container with all rights', risk: 'root' } as const] : []),
    ...buildRequirements(service, places),
  ];
}

function buildRequirements({ name, build }: ServiceSpec, places: HostPlaces): readonly Requirement[] {
  if (build === undefined) return [];
  const outside = !build.remote && !contains(places.stack, build.context);
  return [
    { permission: 'build', subject: name, means: build.remote ? `builds an image from ${build.context}` : 'builds an image on the machine', risk: 'high' },
    ...(outside ? [{ permission: `file:${build.context}`, subject: name, means: `builds from ${build.context}, outside of its folder`, risk: 'high' } as const] : []),
    ...(build.network === 'host' ? [{ permission: 'host-network', subject: name, means: 'builds with the network of the machine', risk: 'high' } as const] : []),
  ];
}

function bodyOf(service: ServiceSpec, spec: StackSpec): ReturnType<typeof containerBody> {
  return containerBody({ service, name: service.containerName ?? `${spec.name}-${service.name}-1`, labels: {}, anonymousVolumes: {}, peers: peersOf(spec) });
}

function peersOf(spec: StackSpec): Readonly<Record<string, string>> {
  return Object.fromEntries(spec.services.map(({ name, containerName }) => [name, containerName ?? `${spec.name}-${name}-1`]));
}

const LOCAL_TYPES = new Set(['', 'tmpfs', 'ramfs']);

/** A volume is a directory of the engine's own, unless its options make it something else. */
export function volumeRequirements(volume: VolumeSpec, stack: string, places: HostPlaces): readonly Requirement[] {
  const subject = `volume ${volume.key}`;
  const foreign: readonly Requirement[] = volume.external || !volume.name.startsWith(`${stack}_`) ? [{ permission: `volume:${volume.name}`, subject, means: `uses the volume ${volume.name}, which may hold data of others`, risk: 'high' }] : [];
  if (volume.external) return foreign;
  const driver = volume.driver ?? 'local';
  if (driver !== 'local') return [...foreign, { permission: `volume-driver:${driver}`, subject, means: `is kept by the volume driver ${driver}`, risk: 'high' }];
  const device = deviceOf(volume);
  if (device !== undefined) return [...foreign, ...pathRequirements(places.realPath(posix.resolve('/', device)), isReadOnly(volume), subject, places)];
  const type = volume.driverOptions['type'] ?? '';
  return LOCAL_TYPES.has(type) && (volume.driverOptions['device'] ?? '').startsWith('/') === false ? foreign : [...foreign, { permission: `volume-type:${type || 'device'}`, subject, means: `mounts ${type || 'a device'} ${volume.driverOptions['device'] ?? ''}`.trim(), risk: type.startsWith('nfs') || type === 'cifs' ? 'high' : 'root' }];
}

/** The directory that a volume binds: mount(8) takes `bind` and `rbind` as an option or as the type. */
function deviceOf(volume: VolumeSpec): string | undefined {
  const options = (volume.driverOptions['o'] ?? '').split(',');
  const binds = options.some((option) => /^r?bind$/.test(option.trim())) || /^r?bind$/.test(volume.driverOptions['type'] ?? '');
  return binds ? volume.driverOptions['device'] : undefined;
}

function isReadOnly(volume: VolumeSpec): boolean {
  return (volume.driverOptions['o'] ?? '').split(',').includes('ro');
}

/** A network that is not the stack's own leads to what others run; macvlan and ipvlan lead to the local network, past the machine's firewall. */
function networkRequirements(network: NetworkSpec, stack: string): readonly Requirement[] {
  const subject = `network ${network.key}`;
  if (network.external || !network.name.startsWith(`${stack}_`)) return [{ permission: `network:${network.name}`, subject, means: `reaches what is on the network ${network.name}`, risk: 'notable' }];
  const driver = network.driver ?? 'bridge';
  return ['bridge', 'none', ''].includes(driver) ? [] : [{ permission: `network-driver:${driver}`, subject, means: `uses the network driver ${driver}, past the machine's firewall`, risk: 'high' }];
}
