import { DEFAULT_ROLLOUT } from '../../controller/model/rollout.ts';
import type { ContainerSettings, NetworkAttachment } from '../../controller/model/container-settings.ts';
import type { NetworkSpec, ServiceSpec, VolumeSpec } from '../../controller/model/stack-spec.ts';

export interface ServiceOverrides extends Partial<Omit<ServiceSpec, 'container'>> {
  readonly container?: Partial<ContainerSettings>;
}

/** A service that sleeps without a network; everything can be set. For tests of the engine boundary, which need each field. */
export function draftService(name: string, { container, ...service }: ServiceOverrides = {}): ServiceSpec {
  const attached = service.attachments !== undefined && service.attachments.length > 0;
  return {
    name,
    replicas: 1,
    pullPolicy: { kind: 'missing' },
    dependsOn: [],
    resources: {},
    restart: { name: 'no', maximumRetries: 0, declared: false },
    attachments: [],
    onUnhealthy: 'alert',
    rollout: DEFAULT_ROLLOUT,
    digest: name,
    ...service,
    container: {
      image: 'busybox:stable',
      command: ['sleep', '1000'],
      environment: [],
      labels: {},
      annotations: {},
      tty: false,
      stdinOpen: false,
      expose: [],
      ports: [],
      mounts: [],
      files: [],
      volumesFrom: [],
      networkMode: { kind: attached ? 'networks' : 'none' },
      links: [],
      extraHosts: [],
      dns: [],
      dnsSearch: [],
      dnsOptions: [],
      capAdd: [],
      capDrop: [],
      privileged: false,
      readOnly: false,
      securityOpt: [],
      groupAdd: [],
      devices: [],
      deviceCgroupRules: [],
      deviceRequests: [],
      sysctls: {},
      ulimits: [],
      storageOptions: {},
      postStart: [],
      preStop: [],
      ...container,
    },
  };
}

/** A service that runs a shell script. */
export function scriptService(name: string, script: string, overrides: ServiceOverrides = {}): ServiceSpec {
  return draftService(name, { ...overrides, container: { ...overrides.container, command: ['sh', '-c', script] } });
}

export function draftAttachment(name: string, overrides: Partial<NetworkAttachment> = {}): NetworkAttachment {
  return { network: name, name, aliases: [], linkLocalIps: [], driverOptions: {}, priority: 0, ...overrides };
}

export function draftNetwork(name: string, overrides: Partial<NetworkSpec> = {}): NetworkSpec {
  return { key: name, name, external: false, driverOptions: {}, internal: false, attachable: false, ipam: { options: {}, pools: [] }, labels: {}, digest: name, ...overrides };
}

export function draftVolume(name: string, overrides: Partial<VolumeSpec> = {}): VolumeSpec {
  return { key: name, name, external: false, driverOptions: {}, labels: {}, digest: name, ...overrides };
}
