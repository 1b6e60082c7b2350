import { createHash } from 'node:crypto';
import { DEFAULT_ROLLOUT } from '../../controller/model/rollout.ts';
import type { ContainerSettings, NetworkAttachment } from '../../controller/model/container-settings.ts';
import type { NetworkSpec, ServiceDependency, ServiceSpec, StackSpec, VolumeSpec } from '../../controller/model/stack-spec.ts';

/** The short form in which tests write a service. */
export interface ServiceDraft {
  readonly name: string;
  readonly image?: string;
  readonly replicas?: number;
  readonly containerName?: string;
  readonly dependsOn?: readonly ServiceDependency[];
  readonly networks?: readonly string[];
  readonly volumes?: readonly string[];
  readonly environment?: readonly string[];
  readonly memory?: number;
  readonly restart?: ServiceSpec['restart']['name'];
  readonly sharesNetworkOf?: string;
  readonly healthcheck?: boolean;
  /** Host ports. */
  readonly ports?: readonly string[];
  readonly rollout?: Partial<ServiceSpec['rollout']>;
  readonly onUnhealthy?: ServiceSpec['onUnhealthy'];
  readonly hooks?: readonly ('preDeploy' | 'postDeploy')[];
}

export interface StackDraft {
  readonly name: string;
  readonly services: readonly ServiceDraft[];
  readonly run?: StackSpec['run'];
  readonly prune?: boolean;
  /** Raising it changes every network's definition. */
  readonly networkGeneration?: number;
  /** The same for volumes. */
  readonly volumeGeneration?: number;
}

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** A whole, valid `StackSpec` out of a draft, for planner tests that need no file. */
export function buildSpec(draft: StackDraft): StackSpec {
  const services = draft.services.map((service) => buildService(draft.name, service)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const networkKeys = [...new Set(services.flatMap((service) => service.attachments.map(({ network }) => network)))].toSorted();
  const volumeKeys = [...new Set(draft.services.flatMap((service) => service.volumes ?? []))].toSorted();
  return {
    name: draft.name,
    revision: { digest: digestOf(draft), dirty: false },
    run: draft.run ?? 'running',
    suspend: false,
    prune: draft.prune ?? true,
    dependsOn: [],
    approvals: [],
    services,
    networks: networkKeys.map((key) => buildNetwork(draft, key)),
    volumes: volumeKeys.map((key) => buildVolume(draft, key)),
    declaredVolumes: volumeKeys.map((key) => `${draft.name}_${key}`),
    directory: '/stacks',
    files: [`/stacks/${draft.name}.yaml`],
    warnings: [],
    unlessThere: [],
    permissions: [],
    reads: [],
    canonical: { services: Object.fromEntries(services.map((service) => [service.name, { image: service.container.image, environment: service.container.environment }])) },
  };
}

function buildService(stack: string, draft: ServiceDraft): ServiceSpec {
  const container: ContainerSettings = {
    image: draft.image ?? 'busybox:stable',
    environment: draft.environment ?? [],
    labels: {}, annotations: {}, tty: false, stdinOpen: false, expose: [], ports: (draft.ports ?? []).map((published) => ({ target: 80, protocol: 'tcp', published })), files: [], volumesFrom: [], links: [], extraHosts: [], dns: [], dnsSearch: [], dnsOptions: [],
    capAdd: [], capDrop: [], privileged: false, readOnly: false, securityOpt: [], groupAdd: [], devices: [], deviceCgroupRules: [], deviceRequests: [], sysctls: {}, ulimits: [], storageOptions: {},
    postStart: [], preStop: [],
    mounts: (draft.volumes ?? []).map((key) => ({ kind: 'volume', source: `${stack}_${key}`, key, target: `/${key}`, readOnly: false, noCopy: false })),
    networkMode: draft.sharesNetworkOf === undefined ? { kind: 'networks' } : { kind: 'service', service: draft.sharesNetworkOf },
    ...(draft.healthcheck ? { healthcheck: { test: ['CMD', 'true'] } } : {}),
  };
  const networks = draft.sharesNetworkOf === undefined ? (draft.networks ?? ['default']) : [];
  return {
    name: draft.name,
    replicas: draft.replicas ?? 1,
    ...(draft.containerName === undefined ? {} : { containerName: draft.containerName }),
    pullPolicy: { kind: 'missing' },
    dependsOn: draft.dependsOn ?? [],
    container,
    resources: draft.memory === undefined ? {} : { memory: draft.memory },
    restart: { name: draft.restart ?? 'unless-stopped', maximumRetries: 0, declared: true },
    attachments: networks.map((key) => attachment(stack, key, draft.name)),
    onUnhealthy: draft.onUnhealthy ?? 'alert',
    rollout: { ...DEFAULT_ROLLOUT, ...draft.rollout },
    ...(draft.hooks === undefined || draft.hooks.length === 0 ? {} : { hooks: Object.fromEntries(draft.hooks.map((phase) => [phase, { command: ['true'], timeout: 1000 }])) }),
    digest: digestOf(container),
  };
}

function attachment(stack: string, key: string, service: string): NetworkAttachment {
  return { network: key, name: `${stack}_${key}`, aliases: [service], linkLocalIps: [], driverOptions: {}, priority: 0 };
}

function buildNetwork(draft: StackDraft, key: string): NetworkSpec {
  return { key, name: `${draft.name}_${key}`, external: false, driverOptions: {}, internal: false, attachable: false, ipam: { options: {}, pools: [] }, labels: {}, digest: digestOf([key, draft.networkGeneration ?? 0]) };
}

function buildVolume(draft: StackDraft, key: string): VolumeSpec {
  return { key, name: `${draft.name}_${key}`, external: false, driverOptions: {}, labels: {}, digest: digestOf([key, draft.volumeGeneration ?? 0]) };
}
