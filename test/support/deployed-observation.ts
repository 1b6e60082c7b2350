import { COMPOSE_LABEL, LABEL } from '../../controller/model/labels.ts';
import type { ContainerDetail, ObservedContainer, ObservedEndpoint, ObservedImage, ObservedMount, ObservedNetwork, ObservedState, ObservedVolume } from '../../controller/model/observed-state.ts';
import type { NetworkSpec, ServiceSpec, StackSpec, VolumeSpec } from '../../controller/model/stack-spec.ts';
import { imageListName } from '../../controller/plan/image-reference.ts';
import { draftDetail } from './draft-observed.ts';

/** Of every object in a scenario that is ours. */
export const SCENARIO_INSTANCE = 'scenario';

/** What an observation would show if exactly this stack ran, undisturbed. Without a stack: an empty engine. */
export function deployedObservation(spec: StackSpec | undefined): ObservedState {
  const services = spec?.services ?? [];
  return {
    engine: { id: 'engine', version: '27.0.0', apiVersion: '1.46', platform: 'linux/amd64', swarm: false },
    containers: services.flatMap((service) => Array.from({ length: service.replicas }, (_, index) => deployedContainer(spec!, service, index + 1))),
    networks: (spec?.networks ?? []).map((network) => deployedNetwork(spec!, network)),
    volumes: (spec?.volumes ?? []).map((volume) => deployedVolume(spec!, volume)),
    images: new Map(services.map(({ container }): [string, ObservedImage] => [imageListName(container.image), { id: imageId(container.image), created: 0 }])),
  };
}

/** One container of a service as it is when nothing is wrong with it. */
export function deployedContainer(spec: StackSpec, service: ServiceSpec, number: number): ObservedContainer {
  const name = service.containerName ?? `${spec.name}-${service.name}-${number}`;
  return {
    id: `id-${name}`,
    name,
    labels: {
      [LABEL.stack]: spec.name,
      [LABEL.service]: service.name,
      [LABEL.number]: String(number),
      [LABEL.digest]: service.digest,
      [LABEL.instance]: SCENARIO_INSTANCE,
      [COMPOSE_LABEL.dependsOn]: service.dependsOn.map((dependency) => `${dependency.service}:service_started:false`).join(','),
    },
    image: service.container.image,
    imageId: imageId(service.container.image),
    created: 0,
    state: 'running',
    health: service.container.healthcheck === undefined ? 'none' : 'healthy',
    networks: Object.fromEntries(service.attachments.map(({ name: network, aliases, ipv4, ipv6 }): [string, ObservedEndpoint] => [network, { networkId: `id-${network}`, aliases, address: '', ...(ipv4 === undefined ? {} : { ipv4 }), ...(ipv6 === undefined ? {} : { ipv6 }) }])),
    mounts: service.container.mounts.flatMap((mount): ObservedMount[] => (mount.kind === 'volume' || mount.kind === 'bind' ? [{ kind: mount.kind, source: mount.source, target: mount.target, readOnly: mount.readOnly }] : [])),
    ports: service.container.ports.map(({ target, protocol, published }) => ({ target, protocol, ...(published === undefined ? {} : { published: Number(published) }) })),
    detail: deployedDetail(spec, service),
  };
}

function deployedDetail(spec: StackSpec, service: ServiceSpec): ContainerDetail {
  const { resources, restart, container } = service;
  const peer = container.networkMode.kind === 'service' ? container.networkMode.service : undefined;
  const known = { memory: resources.memory, nanoCpus: resources.nanoCpus, cpuShares: resources.cpuShares, pidsLimit: resources.pidsLimit };
  return {
    ...draftDetail,
    networkMode: peer === undefined ? 'default' : `container:id-${spec.name}-${peer}-1`,
    restart: { name: restart.name, maximumRetries: restart.maximumRetries },
    resources: { ...draftDetail.resources, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) },
  };
}

function deployedNetwork({ name: stack }: StackSpec, { name, key, digest, driver, internal, external }: NetworkSpec): ObservedNetwork {
  const labels = external ? {} : { [LABEL.stack]: stack, [LABEL.instance]: SCENARIO_INSTANCE, [LABEL.key]: key, [LABEL.digest]: digest };
  return { id: `id-${name}`, name, labels, driver: driver ?? 'bridge', internal, scope: 'local' };
}

function deployedVolume({ name: stack }: StackSpec, { name, key, digest, driver, external }: VolumeSpec): ObservedVolume {
  const labels = external ? {} : { [LABEL.stack]: stack, [LABEL.instance]: SCENARIO_INSTANCE, [LABEL.key]: key, [LABEL.digest]: digest };
  return { name, labels, driver: driver ?? 'local', options: {} };
}

/** Readable where a plan shows it. */
export function imageId(image: string): string {
  return `sha256:${image}`;
}
