import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ContainerDetail, ObservedContainer, ObservedEndpoint, ObservedImage, ObservedMount, ObservedNetwork, ObservedState, ObservedVolume } from '../model/observed-state.ts';
import type { NetworkSpec, ServiceSpec, StackSpec, VolumeSpec } from '../model/stack-spec.ts';
import { imageListName } from './image-reference.ts';

/** What an observation would show if exactly these stacks ran, undisturbed, as ours. For plans from one revision to another without an engine. */
export function asDeployed(specs: readonly StackSpec[], instance: string): ObservedState {
  return {
    engine: { id: 'engine', version: '27.0.0', apiVersion: '1.46', platform: 'linux/amd64', swarm: false },
    containers: specs.flatMap((spec) => spec.services.flatMap((service) => Array.from({ length: service.replicas }, (_, index) => containerAsDeployed(spec, service, index + 1, instance)))),
    networks: specs.flatMap((spec) => spec.networks.map((network) => networkAsDeployed(spec, network, instance))),
    volumes: specs.flatMap((spec) => spec.volumes.map((volume) => volumeAsDeployed(spec, volume, instance))),
    images: new Map(specs.flatMap(({ services }) => services.map(({ container, build }): [string, ObservedImage] => [imageListName(container.image), { id: imageIdAsDeployed(container.image), created: 0, ...(build?.inputs === undefined ? {} : { inputs: build.inputs }) }]))),
  };
}

/** One container of a service as it is when nothing is wrong with it. */
export function containerAsDeployed(spec: StackSpec, service: ServiceSpec, number: number, instance: string): ObservedContainer {
  const name = service.containerName ?? `${spec.name}-${service.name}-${number}`;
  return {
    id: `id-${name}`,
    name,
    labels: {
      [LABEL.stack]: spec.name,
      [LABEL.service]: service.name,
      [LABEL.number]: String(number),
      [LABEL.digest]: service.digest,
      [LABEL.instance]: instance,
      [COMPOSE_LABEL.dependsOn]: service.dependsOn.map((dependency) => `${dependency.service}:service_started:false`).join(','),
    },
    image: service.container.image,
    imageId: imageIdAsDeployed(service.container.image),
    created: 0,
    state: spec.run === 'stopped' ? 'exited' : 'running',
    health: service.container.healthcheck === undefined ? 'none' : 'healthy',
    networks: Object.fromEntries(service.attachments.map(({ name: network, aliases, ipv4, ipv6 }): [string, ObservedEndpoint] => [network, { networkId: `id-${network}`, aliases, address: '', ...(ipv4 === undefined ? {} : { ipv4 }), ...(ipv6 === undefined ? {} : { ipv6 }) }])),
    mounts: service.container.mounts.flatMap((mount): ObservedMount[] => (mount.kind === 'volume' || mount.kind === 'bind' ? [{ kind: mount.kind, source: mount.source, target: mount.target, readOnly: mount.readOnly }] : [])),
    ports: service.container.ports.map(({ target, protocol, published }) => ({ target, protocol, ...(published === undefined ? {} : { published: Number(published) }) })),
    detail: detailAsDeployed(spec, service),
  };
}

const UNDISTURBED = { exitCode: 0, startedAt: 1000, finishedAt: 0, restartCount: 0, oomKilled: false, error: '', healthOutput: '', interrupted: false };
const UNLIMITED = { memory: 0, memorySwap: 0, memoryReservation: 0, nanoCpus: 0, cpuShares: 0, cpuPeriod: 0, cpuQuota: 0, pidsLimit: 0, cpusetCpus: '', cpusetMems: '' };

function detailAsDeployed(spec: StackSpec, service: ServiceSpec): ContainerDetail {
  const { resources, restart, container } = service;
  const peer = container.networkMode.kind === 'service' ? container.networkMode.service : undefined;
  const known = { memory: resources.memory, nanoCpus: resources.nanoCpus, cpuShares: resources.cpuShares, pidsLimit: resources.pidsLimit };
  return {
    ...UNDISTURBED,
    networkMode: peer === undefined ? 'default' : `container:id-${spec.name}-${peer}-1`,
    restart: { name: restart.name, maximumRetries: restart.maximumRetries },
    resources: { ...UNLIMITED, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) },
  };
}

function networkAsDeployed({ name: stack }: StackSpec, { name, key, digest, driver, internal, external }: NetworkSpec, instance: string): ObservedNetwork {
  const labels = external ? {} : { [LABEL.stack]: stack, [LABEL.instance]: instance, [LABEL.key]: key, [LABEL.digest]: digest };
  return { id: `id-${name}`, name, labels, driver: driver ?? 'bridge', internal, scope: 'local' };
}

function volumeAsDeployed({ name: stack }: StackSpec, { name, key, digest, driver, driverOptions, external, labels: own }: VolumeSpec, instance: string): ObservedVolume {
  const labels = external ? own : { ...own, [LABEL.stack]: stack, [LABEL.instance]: instance, [LABEL.key]: key, [LABEL.digest]: digest };
  return { name, labels, driver: driver ?? 'local', options: driverOptions };
}

/** Readable where a plan shows it. */
function imageIdAsDeployed(image: string): string {
  return `sha256:${image}`;
}
