import type { Plan } from '../model/plan.ts';
import type { ServiceSpec, StackSpec } from '../model/stack-spec.ts';
import type { ChangedFile, MountedFile } from './mounted-files.ts';
import { mountedFiles } from './mounted-files.ts';

/** What a change of a stack means for who uses it. */
export interface BlastRadius {
  readonly containers: readonly TouchedContainer[];
  /** Of the service that is away longest, in seconds. */
  readonly downtime: Downtime;
  readonly ports: { readonly opened: readonly string[]; readonly closed: readonly string[] };
  readonly volumes: {
    readonly created: readonly string[];
    /** No service uses them any more. They are kept, but what is in them is not served. */
    readonly leftBehind: readonly string[];
    /** Their definition changes: only with an approval, because what is in them would be lost. */
    readonly atRisk: readonly string[];
  };
  readonly images: readonly ImageChange[];
  /** What containers that go on running see change, because they mount it. */
  readonly files: readonly MountedFile[];
}

/** What a plan does not tell. */
export interface BlastFacts {
  /** Of images that are here, by name, in bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly changed: readonly ChangedFile[];
}

export interface TouchedContainer {
  readonly name: string;
  readonly service: string;
  readonly what: 'created' | 'replaced' | 'removed' | 'changed' | 'restarted';
  readonly downtime: Downtime;
}

/** `most` is what a container may take that uses up its grace period and its health check's start; a pull comes before, while the old one runs. */
export interface Downtime {
  readonly least: number;
  readonly most: number;
  readonly why: string;
}

export interface ImageChange {
  readonly service: string;
  /** Undefined: the service is new. */
  readonly from: string | undefined;
  readonly to: string;
  /** Bytes on the disk, where it is here already. */
  readonly size?: number;
}

/** The engine's own default, in seconds. */
const GRACE = 10;
/** What starting a container takes, in seconds. */
const START = 1;
const NONE: Downtime = { least: 0, most: 0, why: '' };

/** Pure. */
export function blastRadius(before: StackSpec | undefined, after: StackSpec | undefined, plan: Plan, { sizes, changed }: BlastFacts): BlastRadius {
  const containers = touched(before, after, plan);
  const worst = containers.reduce((longest, { downtime }) => (downtime.most > longest.most ? downtime : longest), NONE);
  return {
    containers,
    downtime: worst,
    ports: portChanges(before, after),
    volumes: volumeChanges(before, after, plan),
    images: imageChanges(before, after, sizes),
    files: after === undefined ? [] : mountedFiles(after, plan, changed),
  };
}

function touched(before: StackSpec | undefined, after: StackSpec | undefined, plan: Plan): readonly TouchedContainer[] {
  const rollouts = new Map((plan.rollouts ?? []).flatMap((rollout) => rollout.replaces.map((name) => [name, rollout] as const)));
  const found = new Map<string, TouchedContainer>();
  const add = (name: string, service: string, what: TouchedContainer['what'], downtime: Downtime): void => {
    if (!found.has(name)) found.set(name, { name, service, what, downtime });
  };
  for (const [name, { service, strategy, why }] of rollouts) {
    const old = serviceOf(before, service);
    const fresh = serviceOf(after, service);
    const away = strategy === 'start-first' ? { ...NONE, why: `the new one starts first: ${why}` } : { least: START, most: graceOf(old) + START + readyTime(fresh), why: `the old one stops first: ${why}` };
    add(name, service, 'replaced', away);
  }
  for (const { kind, subject } of plan.operations) {
    const { name, service = '' } = subject;
    if (subject.type !== 'container' || rollouts.has(name) || [...rollouts.values()].some((rollout) => rollout.service === service)) continue;
    const old = serviceOf(before, service);
    if (kind === 'create-container') add(name, service, 'created', NONE);
    else if (kind === 'remove-container') add(name, service, 'removed', { least: 0, most: 0, why: serviceOf(after, service) === undefined ? 'the service goes' : 'fewer replicas' });
    else if (kind === 'stop-container') add(name, service, after?.run === 'stopped' ? 'removed' : 'restarted', { least: START, most: graceOf(old) + START, why: 'it is stopped' });
    else if (kind === 'update-container' || kind === 'connect-network' || kind === 'disconnect-network') add(name, service, 'changed', { ...NONE, why: 'changed while it runs' });
  }
  return [...found.values()];
}

function serviceOf(spec: StackSpec | undefined, name: string): ServiceSpec | undefined {
  return spec?.services.find((service) => service.name === name);
}

function graceOf(service: ServiceSpec | undefined): number {
  return service?.container.stopTimeout ?? GRACE;
}

/** How long a health check may take to say yes for the first time, in seconds. */
function readyTime(service: ServiceSpec | undefined): number {
  return service?.container.healthcheck === undefined ? 0 : Math.ceil(service.rollout.timeout / 1000);
}

function portChanges(before: StackSpec | undefined, after: StackSpec | undefined): BlastRadius['ports'] {
  const [old, fresh] = [publishedPorts(before), publishedPorts(after)];
  return { opened: [...fresh.difference(old)], closed: [...old.difference(fresh)] };
}

function publishedPorts(spec: StackSpec | undefined): ReadonlySet<string> {
  return new Set((spec?.services ?? []).flatMap(({ container }) => container.ports.flatMap(({ hostIp, published, protocol }) => (published === undefined ? [] : [`${hostIp ?? '0.0.0.0'}:${published}/${protocol}`]))).toSorted());
}

function volumeChanges(before: StackSpec | undefined, after: StackSpec | undefined, { blocked }: Plan): BlastRadius['volumes'] {
  const names = (spec: StackSpec | undefined): ReadonlySet<string> => new Set((spec?.volumes ?? []).filter(({ external }) => !external).map(({ name }) => name));
  const [old, fresh] = [names(before), names(after)];
  const changed = (after?.volumes ?? []).filter(({ name, digest }) => before?.volumes.some((volume) => volume.name === name && volume.digest !== digest)).map(({ name }) => name);
  const held = blocked.filter(({ subject }) => subject.type === 'volume').map(({ subject }) => subject.name);
  return { created: [...fresh.difference(old)], leftBehind: [...old.difference(fresh)], atRisk: [...new Set([...changed, ...held])] };
}

function imageChanges(before: StackSpec | undefined, after: StackSpec | undefined, sizes: ReadonlyMap<string, number>): readonly ImageChange[] {
  return (after?.services ?? []).flatMap(({ name, container: { image } }) => {
    const from = serviceOf(before, name)?.container.image;
    const size = sizes.get(image);
    return from === image ? [] : [{ service: name, from, to: image, ...(size === undefined ? {} : { size }) }];
  });
}
