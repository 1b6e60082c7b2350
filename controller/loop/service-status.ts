import { LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedImage } from '../model/observed-state.ts';
import type { ServiceSpec, StackSpec } from '../model/stack-spec.ts';
import type { ContainerStatus, HealthStatus, ServiceStatus } from '../model/status.ts';
import { HEALTH_ORDER } from '../model/status.ts';

/** What a container's state means, and why it is not right; pure, so that page, CLI and metrics say the same. */
interface Verdict {
  readonly health: HealthStatus;
  readonly message: string;
}

/** As much of a service as the verdict needs. */
type Judged = Pick<ServiceSpec, 'name' | 'replicas' | 'restart'> & { readonly image: string };

export interface JudgementInput {
  /** By id, among others; absent: nothing is said of images. */
  readonly images?: ReadonlyMap<string, ObservedImage>;
  readonly containers: readonly ObservedContainer[];
  readonly runState: (container: ObservedContainer, service: Pick<ServiceSpec, 'restart'>) => 'up' | 'paused' | 'completed' | 'failed' | 'down';
  /** How often a container (by id) had to be started again lately. */
  readonly falls: (id: string) => number;
  /** What is to say of a container (by id) that was started too often. */
  readonly crashLoop: (id: string) => string | undefined;
}

/** The status of each service of a stack, sorted by name. */
export function serviceStatuses(input: JudgementInput & { readonly spec: StackSpec }): readonly ServiceStatus[] {
  const byService = containersByService(input.containers);
  return input.spec.services.map((service) => {
    const { name, replicas, restart, container } = service;
    return judged({ name, replicas, restart, image: container.image }, byService.get(name) ?? [], input.spec.run, input);
  });
}

/** The same where the files cannot tell what the services are: from the containers that are there, and what was known of the services before. */
export function observedServiceStatuses(input: JudgementInput & { readonly previous: readonly ServiceStatus[] }): readonly ServiceStatus[] {
  const byService = containersByService(input.containers);
  const before = new Map(input.previous.map((status) => [status.name, status]));
  return [...new Set([...before.keys(), ...byService.keys()])].toSorted().map((name) => {
    const containers = byService.get(name) ?? [];
    const previous = before.get(name);
    const service = { name, replicas: previous?.replicas ?? containers.length, restart: observedRestart(containers[0]), image: previous?.image ?? containers[0]?.image ?? '' };
    const stopped = previous?.health === 'Suspended' && service.replicas > 0 && !containers.some(({ state }) => state === 'running');
    return judged(service, containers, stopped ? 'stopped' : 'running', input);
  });
}

/** As healthy as the worst; a mix of running services and finished jobs is Healthy. */
export function worstHealth(healths: readonly HealthStatus[]): HealthStatus {
  if (healths.length === 0) return 'Healthy';
  const worst = healths.reduce((a, b) => (HEALTH_ORDER.indexOf(b) > HEALTH_ORDER.indexOf(a) ? b : a));
  return worst === 'Completed' && healths.includes('Healthy') ? 'Healthy' : worst;
}

function judged(service: Judged, containers: readonly ObservedContainer[], run: StackSpec['run'], input: JudgementInput): ServiceStatus {
  const { health, message } = serviceVerdict(service, containers, run, input);
  return { name: service.name, health, message, image: service.image, ...imageFacts(service.image, containers[0]?.imageId, input.images), replicas: service.replicas, containers: containers.map(containerStatus) };
}

/** Of several registries that have the image, the one that the file names. */
function imageFacts(reference: string, id: string | undefined, images: JudgementInput['images']): Pick<ServiceStatus, 'imageId' | 'imageDigest'> {
  if (id === undefined || images === undefined) return {};
  const digests = images.get(id)?.repoDigests ?? [];
  const digest = digests.find((each) => reference.startsWith(each.slice(0, each.indexOf('@')))) ?? digests[0];
  return { imageId: id, ...(digest === undefined ? {} : { imageDigest: digest }) };
}

function containersByService(containers: readonly ObservedContainer[]): ReadonlyMap<string, readonly ObservedContainer[]> {
  return Map.groupBy(containers.filter(({ labels }) => labels[LABEL.hook] === undefined), (container) => container.labels[LABEL.service] ?? '');
}

function observedRestart(container: ObservedContainer | undefined): ServiceSpec['restart'] {
  const { name = '', maximumRetries = 0 } = container?.detail?.restart ?? {};
  const known = (['always', 'on-failure', 'unless-stopped'] as const).find((each) => each === name) ?? 'no';
  return { name: known, maximumRetries, declared: known !== 'no' };
}

function serviceVerdict(service: Judged, containers: readonly ObservedContainer[], run: StackSpec['run'], input: JudgementInput): Verdict {
  if (run === 'stopped') {
    const running = containers.filter(({ state }) => state === 'running').length;
    return running > 0 ? { health: 'Progressing', message: 'stopping' } : { health: 'Suspended', message: 'stopped by the stack file' };
  }
  if (service.replicas === 0) return { health: 'Suspended', message: 'scaled to 0' };
  const verdicts = containers.map((container) => containerVerdict(container, service, input));
  const health = worstHealth(verdicts.map((verdict) => verdict.health));
  const message = verdicts.find((verdict) => verdict.health === health && verdict.message !== '')?.message ?? '';
  if (containers.length < service.replicas && HEALTH_ORDER.indexOf(health) <= HEALTH_ORDER.indexOf('Missing')) {
    return { health: 'Missing', message: containers.length === 0 ? 'no container yet' : `${containers.length} of ${service.replicas} containers` };
  }
  return { health, message };
}

function containerVerdict(container: ObservedContainer, service: Judged, input: JudgementInput): Verdict {
  const { detail } = container;
  const code = detail?.exitCode ?? 0;
  switch (input.runState(container, service)) {
    case 'paused':
      return { health: 'Degraded', message: 'paused' };
    case 'completed':
      return { health: 'Completed', message: '' };
    case 'failed':
      return { health: 'Degraded', message: `ended with code ${code}${detail?.oomKilled ? ' (out of memory)' : ''}` };
    case 'down': {
      if (container.state === 'created') return { health: 'Progressing', message: detail?.error || 'created, not started yet' };
      const falls = input.falls(container.id);
      const again = input.crashLoop(container.id) === undefined ? (falls > 1 ? `, started again ${falls} times` : '') : ', in a crash loop: not started again for now';
      return { health: 'Degraded', message: `${container.state} with code ${code}${detail?.oomKilled ? ' (out of memory)' : ''}${again}` };
    }
    case 'up':
      if (container.state === 'restarting') return { health: 'Degraded', message: `keeps falling (code ${code}${detail?.oomKilled ? ', out of memory' : ''}), the engine restarts it` };
      if (container.health === 'starting') return { health: 'Progressing', message: 'its health check has not passed yet' };
      if (container.health === 'unhealthy') return { health: 'Degraded', message: `${input.crashLoop(container.id) === undefined ? '' : 'in a crash loop: '}its health check fails${detail?.healthOutput ? `: ${detail.healthOutput.trim().slice(-200)}` : ''}` };
      return { health: 'Healthy', message: '' };
  }
}

function containerStatus(container: ObservedContainer): ContainerStatus {
  const { id, name, state, health, ports, detail } = container;
  return { id, name, state, health, startedAt: detail?.startedAt ?? 0, exitCode: detail?.exitCode ?? 0, ports };
}
