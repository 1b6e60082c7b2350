import { LABEL } from '../model/labels.ts';
import type { NetworkAttachment, ResourceSettings } from '../model/container-settings.ts';
import type { ObservedContainer, ObservedEndpoint, ObservedImage, ObservedResource } from '../model/observed-state.ts';
import type { Cause } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { because } from './make-operation.ts';

/** What a container is measured against. */
export interface DriftContext {
  /** What the container is to be called. */
  readonly name: string;
  /** The image that the service's reference names on this engine now; undefined when it is not there. */
  readonly image: ObservedImage | undefined;
  /** Why that image is built anew by this very plan; undefined when it is not. */
  readonly rebuild: Cause | undefined;
  /** Current id of each network by name; undefined for those that this plan makes anew. */
  readonly networkId: (name: string) => string | undefined;
  /** Whether nothing may be attached to this network, because it is missing or not ours. */
  readonly unusable: (name: string) => boolean;
  /** Current container behind `service:x` in a namespace mode. */
  readonly peer: (service: string) => ObservedContainer | undefined;
}

/**
 * Why a container must be replaced, or undefined when it can stay.
 * Intent is compared with recorded intent (the digest label). The tempting mistake is to rebuild the spec from `inspect`:
 * any default of the engine that was not foreseen then becomes a loop of replacements.
 */
export function replacementCause(container: ObservedContainer, service: ServiceSpec, context: DriftContext): Cause | undefined {
  if (container.state === 'removing') return because('Missing', 'it is being removed');
  if (container.labels[LABEL.digest] !== service.digest) return because('SpecChanged', 'the stack file changed');
  if (container.state === 'dead') return because('Dead', 'the container is dead');
  if (context.rebuild !== undefined) return context.rebuild;
  if (context.image !== undefined && context.image.id !== container.imageId) {
    return because('ImageChanged', `${service.container.image} is ${shortId(container.imageId)} → ${shortId(context.image.id)}`);
  }
  const mount = missingMount(container, service);
  if (mount !== undefined) return because('MountMissing', `nothing is mounted at ${mount}`);
  const limit = liftedLimit(container, service.resources);
  if (limit !== undefined) return because('ResourcesChanged', `${limit} was set by hand, and the engine cannot lift it in place`);
  return movedNamespace(container, service, context);
}

function missingMount(container: ObservedContainer, service: ServiceSpec): string | undefined {
  const mounted = new Set(container.mounts.map((mount) => mount.target));
  return service.container.mounts.find((mount) => (mount.kind === 'volume' || mount.kind === 'bind') && !mounted.has(mount.target))?.target;
}

function movedNamespace(container: ObservedContainer, service: ServiceSpec, context: DriftContext): Cause | undefined {
  const mode = service.container.networkMode;
  if (mode.kind !== 'service' || container.detail === undefined) return undefined;
  const peer = context.peer(mode.service);
  if (peer === undefined || [`container:${peer.id}`, `container:${peer.name}`].includes(container.detail.networkMode)) return undefined;
  return because('DependencyReplaced', `it shares the network of ${mode.service}, which was replaced`);
}

const RESOURCES: readonly ObservedResource[] = ['memory', 'memoryReservation', 'nanoCpus', 'cpuShares', 'cpuPeriod', 'cpuQuota', 'pidsLimit'];

// To the engine's update call 0 means "leave it", so a limit that nobody asked for only goes away with its container.
function liftedLimit(container: ObservedContainer, wanted: ResourceSettings): string | undefined {
  const observed = container.detail?.resources;
  return observed && RESOURCES.find((name) => !(wanted[name] ?? 0) && observed[name] > 0);
}

/** What differs in the limits and can be changed on the living container, as one clause; undefined when nothing does. */
export function changedResources(container: ObservedContainer, service: ServiceSpec): string | undefined {
  const observed = container.detail?.resources;
  if (observed === undefined) return undefined;
  const wanted = service.resources;
  const changes = RESOURCES.filter((name) => (wanted[name] ?? 0) > 0 && wanted[name] !== observed[name]).map((name) => `${name} ${observed[name]} → ${wanted[name]}`);
  const swap = wanted.memorySwap ?? 0;
  if (swap !== 0 && swap !== observed.memorySwap) changes.push(`memorySwap ${observed.memorySwap} → ${swap}`);
  for (const name of ['cpusetCpus', 'cpusetMems'] as const) {
    if (wanted[name] !== undefined && wanted[name] !== observed[name]) changes.push(`${name} ${observed[name] || 'all'} → ${wanted[name]}`);
  }
  return changes.length > 0 ? changes.join(', ') : undefined;
}

/** How the restart policy differs, as one clause; undefined when it does not. */
export function changedRestartPolicy(container: ObservedContainer, service: ServiceSpec): string | undefined {
  const observed = container.detail?.restart;
  if (observed === undefined) return undefined;
  const wanted = service.restart;
  const name = observed.name === '' ? 'no' : observed.name;
  const retries = wanted.name === 'on-failure' ? wanted.maximumRetries : 0;
  const observedRetries = wanted.name === 'on-failure' ? observed.maximumRetries : 0;
  if (name === wanted.name && observedRetries === retries) return undefined;
  return `restart policy ${policyText(name, observed.maximumRetries)} → ${policyText(wanted.name, retries)}`;
}

function policyText(name: string, retries: number): string {
  return name === 'on-failure' && retries > 0 ? `${name}:${retries}` : name;
}

export interface NetworkDrift {
  readonly connect: readonly { readonly attachment: NetworkAttachment; readonly cause: Cause }[];
  /** `id` is empty for a container that never ran: it knows its networks by name only. */
  readonly disconnect: readonly { readonly network: string; readonly id: string; readonly cause: Cause }[];
}

/** Which networks to attach and detach. An attachment that differs is detached first, then attached as wanted. */
export function networkDrift(container: ObservedContainer, service: ServiceSpec, context: DriftContext): NetworkDrift {
  if (service.container.networkMode.kind !== 'networks') return { connect: [], disconnect: [] };
  const connect: NetworkDrift['connect'][number][] = [];
  const disconnect: NetworkDrift['disconnect'][number][] = [];
  for (const attachment of service.attachments) {
    if (context.unusable(attachment.name)) continue;
    const endpoint = container.networks[attachment.name];
    const cause = endpoint === undefined ? because('NetworkMissing', `not attached to ${attachment.name}`) : attachmentDrift(container, endpoint, attachment, service.container.hostname, context);
    if (cause === undefined) continue;
    if (endpoint !== undefined) disconnect.push({ network: attachment.name, id: endpoint.networkId, cause });
    connect.push({ attachment, cause });
  }
  // It keeps what it has until it can have what it is to have instead.
  if (service.attachments.some(({ name }) => context.unusable(name))) return { connect, disconnect };
  const wanted = new Set(service.attachments.map((attachment) => attachment.name));
  for (const [name, endpoint] of Object.entries(container.networks)) {
    if (!wanted.has(name)) disconnect.push({ network: name, id: endpoint.networkId, cause: because('NetworkUnwanted', `attached to ${name}, which the stack file does not say`) });
  }
  return { connect, disconnect };
}

function attachmentDrift(container: ObservedContainer, endpoint: ObservedEndpoint, wanted: NetworkAttachment, hostname: string | undefined, context: DriftContext): Cause | undefined {
  const current = context.networkId(wanted.name);
  // A container that never ran has no network id at its endpoint yet.
  if (current === undefined || (endpoint.networkId !== '' && endpoint.networkId !== current)) return because('NetworkChanged', `${wanted.name} was made anew`);
  if (endpoint.aliases !== undefined) {
    // Its own name needs no alias: the engine finds every container by it, one that `docker run` made as well.
    const missing = wanted.aliases.filter((alias) => alias !== container.name && !endpoint.aliases?.includes(alias));
    // The engine adds the short id and the host name, Orbitr the container's name: the right one, or that under which it stood beside the one that it replaced.
    const own = new Set([...wanted.aliases, context.name, container.id.slice(0, 12), hostname]);
    const extra = endpoint.aliases.filter((alias) => !own.has(alias) && !alias.startsWith(`${context.name}.next`));
    if (missing.length + extra.length > 0) return because('AttachmentChanged', `aliases on ${wanted.name}: ${[...missing.map((alias) => `+${alias}`), ...extra.map((alias) => `-${alias}`)].join(' ')}`);
  }
  for (const family of ['ipv4', 'ipv6'] as const) {
    if ((wanted[family] ?? '') !== (endpoint[family] ?? '')) return because('AttachmentChanged', `${family} on ${wanted.name}: ${endpoint[family] ?? 'any'} → ${wanted[family] ?? 'any'}`);
  }
  return undefined;
}

function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}
