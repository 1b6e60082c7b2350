import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { ServiceSpec, StackSpec } from '../model/stack-spec.ts';
import type { ContainerStatus, HealthStatus, ServiceStatus } from '../model/status.ts';
import { HEALTH_ORDER } from '../model/status.ts';

/** What a container's state means, and why it is not right; pure, so that page, CLI and metrics say the same. */
interface Verdict {
  readonly health: HealthStatus;
  readonly message: string;
}

export interface ServiceStatusInput {
  readonly spec: StackSpec;
  readonly containers: readonly ObservedContainer[];
  readonly runState: (container: ObservedContainer, service: ServiceSpec) => 'up' | 'paused' | 'completed' | 'failed' | 'down';
  /** How often a container had to be started again lately. */
  readonly falls: (container: string) => number;
}

/** The status of each service of a stack, sorted by name. */
export function serviceStatuses(input: ServiceStatusInput): readonly ServiceStatus[] {
  const byService = Map.groupBy(input.containers, (container) => container.labels[LABEL.service] ?? '');
  return input.spec.services.map((service) => {
    const containers = byService.get(service.name) ?? [];
    const { health, message } = serviceVerdict(service, containers, input);
    return { name: service.name, health, message, image: service.container.image, replicas: service.replicas, containers: containers.map(containerStatus) };
  });
}

/** As healthy as the worst; a mix of running services and finished jobs is Healthy. */
export function worstHealth(healths: readonly HealthStatus[]): HealthStatus {
  if (healths.length === 0) return 'Healthy';
  const worst = healths.reduce((a, b) => (HEALTH_ORDER.indexOf(b) > HEALTH_ORDER.indexOf(a) ? b : a));
  return worst === 'Completed' && healths.includes('Healthy') ? 'Healthy' : worst;
}

function serviceVerdict(service: ServiceSpec, containers: readonly ObservedContainer[], input: ServiceStatusInput): Verdict {
  if (input.spec.run === 'stopped') {
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

function containerVerdict(container: ObservedContainer, service: ServiceSpec, input: ServiceStatusInput): Verdict {
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
      const falls = input.falls(container.name);
      const again = falls > 1 ? `, started again ${falls} times` : '';
      return { health: 'Degraded', message: `${container.state} with code ${code}${detail?.oomKilled ? ' (out of memory)' : ''}${again}` };
    }
    case 'up':
      if (container.state === 'restarting') return { health: 'Degraded', message: `keeps falling (code ${code}), the engine restarts it` };
      if (container.health === 'starting') return { health: 'Progressing', message: 'its health check has not passed yet' };
      if (container.health === 'unhealthy') return { health: 'Degraded', message: `its health check fails${detail?.healthOutput ? `: ${detail.healthOutput.trim().slice(-200)}` : ''}` };
      return { health: 'Healthy', message: '' };
  }
}

function containerStatus(container: ObservedContainer): ContainerStatus {
  const { id, name, state, health, ports, detail } = container;
  return { id, name, state, health, startedAt: detail?.startedAt ?? 0, exitCode: detail?.exitCode ?? 0, ports };
}
