import type { Dice } from './soak-dice.ts';

/** One service of a soaked stack, as far as the end of the run has to know it. */
interface SoakService {
  readonly name: string;
  readonly kind: 'server' | 'job';
  readonly replicas: number;
}

/** What one stack's file says, and what must run when the controller is done with it. */
export interface SoakStack {
  readonly text: string;
  /** `name state`, sorted. */
  readonly containers: readonly string[];
  readonly volumes: readonly string[];
}

/**
 * A stack of sleeping containers with a random choice of what makes stacks different: volumes, ports, health checks, dependencies, replicas, jobs, ways to roll out.
 * @param generation goes into the environment, so that a new one is a change
 * @param port of the host, which only this stack uses
 */
export function makeSoakStack(name: string, generation: number, port: number, dice: Dice): SoakStack {
  const [data, checked, published, job, stopped] = [dice.chance(0.5), dice.chance(0.4), dice.chance(0.4), dice.chance(0.3), dice.chance(0.1)];
  const strategy = dice.pick(['auto', 'start-first', 'stop-first', 'recreate']);
  const worker: SoakService = { name: 'worker', kind: 'server', replicas: 1 + dice.below(2) };
  const services: readonly SoakService[] = [{ name: 'web', kind: 'server', replicas: 1 }, ...(dice.chance(0.6) ? [worker] : []), ...(job ? [{ name: 'setup', kind: 'job', replicas: 1 } as const] : [])];
  const sleeper = (seconds: number): string => `image: busybox:stable\n    init: true\n    command: sleep ${seconds}\n    stop_grace_period: 1s\n    environment: { GENERATION: "${generation}" }\n`;
  const blocks = services.map(({ name: service, kind, replicas }) => {
    if (kind === 'job') return `  ${service}:\n    image: busybox:stable\n    command: "true"\n    environment: { GENERATION: "${generation}" }\n`;
    const web = service === 'web';
    return `  ${service}:\n    ${sleeper(100_000 + generation)}${[
      web && data ? '    volumes: [data:/data]\n' : '',
      web && checked ? '    healthcheck: { test: [CMD, "true"], interval: 2s, timeout: 10s, retries: 5 }\n' : '',
      web && published ? `    ports: ["127.0.0.1:${port}:80"]\n` : '',
      web && job ? '    depends_on: { setup: { condition: service_completed_successfully } }\n' : '',
      web ? '' : `    depends_on: { web: { condition: ${checked ? 'service_healthy' : 'service_started'} } }\n    scale: ${replicas}\n`,
    ].join('')}`;
  });
  const text = `x-orbitr:\n  run: ${stopped ? 'stopped' : 'running'}\n  rollout: { strategy: ${strategy}, monitor: 1s, timeout: 60s }\nservices:\n${blocks.join('')}${data ? 'volumes: { data: {} }\n' : ''}`;
  return {
    text,
    containers: stopped ? [] : services.flatMap(({ name: service, kind, replicas }) => Array.from({ length: replicas }, (_, index) => `${name}-${service}-${index + 1} ${kind === 'job' ? 'exited' : 'running'}`)).toSorted(),
    volumes: data ? [`${name}_data`] : [],
  };
}
