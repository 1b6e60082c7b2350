import type { ObservedContainer, ObservedPort } from '../model/observed-state.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { PortSpec } from '../model/container-settings.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { blockedOperation } from './blocked.ts';
import { fixedPorts } from './fixed-ports.ts';
import { localImage } from './plan-images.ts';
import { samePlatform } from './same-platform.ts';
import type { StackContext } from './stack-context.ts';
import { containerName, containerSubject } from './stack-context.ts';
import { isEveryAddress } from '../model/every-address.ts';

/** With less than this the engine cannot be trusted to bring a container to life and to write its logs, in bytes. */
const LEAST_SPACE = 100 * 1024 * 1024;

type Finding = Pick<BlockedOperation, 'code' | 'message' | 'hint'>;

/** Why a new container of a service would not come up on this machine, if so: found out before the one that runs is touched. */
export function preflightObstacle(service: ServiceSpec, context: StackContext): BlockedOperation | undefined {
  const finding = takenPort(service, context) ?? missingPath(service, context) ?? wrongPlatform(service, context) ?? noSpace(context);
  if (finding === undefined) return undefined;
  return blockedOperation({ kind: 'create-container', subject: containerSubject(context, service.name, containerName(context.spec.name, service, 1)), reason: 'Preflight', ...finding });
}

/** The host port that somebody else has, if so. What this stack itself holds is handed over by the plan. */
export function takenPort(service: ServiceSpec, context: StackContext): Finding | undefined {
  const fixed = fixedPorts(service);
  // Asked for each service: looking through all containers is for those that publish something.
  if (fixed.length === 0) return undefined;
  const { state, containers } = context.input.observed;
  const own = new Set(containers.get(context.spec.name));
  for (const port of fixed) {
    const holder = state.containers.find((container) => !own.has(container) && container.ports.some((held) => collides(port, held)));
    if (holder !== undefined) return taken(port, `container ${holder.name}`, `Stop it, or publish another port.`);
    if (listens(port, context, [...own])) return taken(port, 'a process on this machine', `Find it with: ss -lptn 'sport = :${port.published}'. Stop it, or publish another port.`);
  }
  return undefined;
}

/** Ports that a container of ours would need again that is only stopped. */
export function promisedPort(service: ServiceSpec, context: StackContext): string | undefined {
  const fixed = fixedPorts(service);
  if (fixed.length === 0) return undefined;
  const { containers } = context.input.observed;
  const stopped = [...containers].flatMap(([stack, each]) => (stack === context.spec.name ? [] : each.filter(({ state }) => state === 'exited' || state === 'created').map((container) => ({ stack, container }))));
  for (const port of fixed) {
    const other = stopped.find(({ container }) => container.detail?.boundPorts?.some((bound) => collides(port, bound)));
    if (other !== undefined) return `port ${port.published} is also that of ${other.container.name} (stack ${other.stack}), which is stopped: only one of them can run`;
  }
  return undefined;
}

function collides(wanted: PortSpec, held: ObservedPort): boolean {
  return held.published === Number(wanted.published) && held.protocol === wanted.protocol && overlaps(wanted.hostIp ?? '', held.hostIp ?? '');
}

// The engine itself listens for the containers whose ports it publishes.
function listens(wanted: PortSpec, { input }: StackContext, own: readonly ObservedContainer[]): boolean {
  const ours = own.some(({ ports }) => ports.some(({ published, protocol }) => published === Number(wanted.published) && protocol === wanted.protocol));
  return !ours && input.preflight?.listening?.some(({ port, protocol, address }) => port === Number(wanted.published) && protocol === wanted.protocol && overlaps(wanted.hostIp ?? '', address)) === true;
}

function overlaps(a: string, b: string): boolean {
  return a === b || isEveryAddress(a) || isEveryAddress(b);
}

function taken({ published, protocol }: PortSpec, who: string, hint: string): Finding {
  return { code: 'Conflict', message: `port ${published}/${protocol} of the host is taken by ${who}`, hint };
}

function missingPath({ container }: ServiceSpec, { input }: StackContext): Finding | undefined {
  const mount = container.mounts.filter((each) => each.kind === 'bind').find(({ source, createHostPath }) => createHostPath === false && input.preflight?.missing.has(source));
  return mount && { code: 'NotReady', message: `${mount.source}, which it mounts, does not exist`, hint: 'Make it, or let the engine do so with bind.create_host_path: true.' };
}

function wrongPlatform(service: ServiceSpec, { input }: StackContext): Finding | undefined {
  const engine = input.observed.state.engine.platform;
  const image = localImage(input.observed, service);
  const platform = image && input.preflight?.platforms.get(image.id);
  if (platform === undefined || service.container.platform !== undefined || samePlatform(engine, platform)) return undefined;
  return { code: 'NotReady', message: `image ${service.container.image} is for ${platform}, and this machine is ${engine}`, hint: `Take another tag; or write "platform: ${platform}" where it is to be emulated.` };
}

function noSpace({ input }: StackContext): Finding | undefined {
  const free = input.preflight?.freeBytes;
  if (free === undefined || free >= LEAST_SPACE) return undefined;
  return { code: 'NotReady', message: `only ${Math.floor(free / 1024 / 1024)} MiB are free where the engine keeps its containers`, hint: 'Make room; docker system df says what takes it.' };
}
