import type { EngineChecker } from '../engine/port.ts';
import type { ContainerHealth, HealthCheck } from '../model/health.ts';
import { LABEL } from '../model/labels.ts';
import type { EngineHealth, ObservedContainer, ObservedState } from '../model/observed-state.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { ContainerWatch, shownHealth } from './container-watch.ts';
import type { WatchDependencies } from './container-watch.ts';
import type { HealthState } from './next-health.ts';
import { STARTING } from './next-health.ts';
import type { Neighbourhood, Standpoint } from './reach.ts';
import { reachableAddress } from './reach.ts';

export interface HealthMonitorDependencies extends EngineChecker {
  /** Value of `orbitr.instance` on what is ours. */
  readonly instance: string;
  /** @throws OrbitrError when the engine does not answer */
  readonly standpoint: () => Promise<Standpoint>;
  /** What was known of a start of a container before this process began. */
  readonly remembered: (container: ObservedContainer) => 'healthy' | 'unhealthy' | undefined;
  /** The word for this container changed. */
  readonly changed: (container: ObservedContainer, word: HealthState['word']) => void;
  readonly steady: () => number;
  /** ms since 1970. */
  readonly now: () => number;
  readonly random: () => number;
}

/** For containers whose service asks for nothing: what the engine says is kept for people to see. */
const ENGINE_CHECK: HealthCheck = { probe: { kind: 'docker' }, interval: 30_000, timeout: 5_000, retries: 1, startPeriod: 0 };
const NOWHERE: Neighbourhood = { containers: new Map(), networks: [] };

/**
 * Checks all containers whose services ask for it, and joins what it found to what the engine observes, so that everybody who asks for a container's health
 * gets one word. Watches begin and end with what is observed; nobody starts or stops one otherwise.
 */
export class HealthMonitor {
  readonly #dependencies: HealthMonitorDependencies;
  readonly #watchDependencies: WatchDependencies;
  /** By container id. */
  readonly #watches = new Map<string, ContainerWatch>();
  /** By stack, then service. */
  readonly #checks = new Map<string, ReadonlyMap<string, HealthCheck>>();
  #near: Neighbourhood = NOWHERE;
  #closed = false;

  constructor(dependencies: HealthMonitorDependencies) {
    this.#dependencies = dependencies;
    const { steady, now, random } = dependencies;
    this.#watchDependencies = {
      run: (target, command, signal) => dependencies.runCheck({ id: target.id, name: target.name }, command, signal),
      address: async (container) => reachableAddress(container, await dependencies.standpoint(), this.#near),
      changed: (watch) => dependencies.changed(watch.container, watch.state.word),
      steady, now, random,
    };
  }

  /** What a stack's files ask for. */
  know(stack: string, services: readonly Pick<ServiceSpec, 'name' | 'health'>[]): void {
    this.#checks.set(stack, new Map(services.flatMap(({ name, health }) => (health === undefined ? [] : [[name, health]]))));
  }

  /** The stack is gone. */
  forget(stack: string): void {
    this.#checks.delete(stack);
  }

  /** Takes a whole observation: what it does not show is not watched any more. Returns it with the words of our checks. */
  observed(state: ObservedState): ObservedState {
    const byId = state.containers.map((container): [string, ObservedContainer] => [container.id, container]);
    this.#near = { containers: new Map([...byId, ...state.containers.map((container): [string, ObservedContainer] => [container.name, container])]), networks: state.networks };
    const present = new Map(byId);
    for (const id of this.#watches.keys()) if (!present.has(id)) this.#end(id);
    return { ...state, containers: state.containers.map((container) => this.seen(container)) };
  }

  /** Takes one look at one container; returns it with the word of our check. */
  seen(container: ObservedContainer): ObservedContainer {
    const watch = this.#watchOf(container);
    if (watch === undefined || watch.check.probe.kind === 'docker') return container;
    const health = joinedHealth(container.health, watch.state.word);
    const ours = container.health !== 'unhealthy' && health !== 'healthy' && watch.output !== '';
    return { ...container, health, ...(container.detail === undefined || !ours ? {} : { detail: { ...container.detail, healthOutput: watch.output } }) };
  }

  /** The same for an inspection in between, which knows nothing of an adoption. */
  inspected(container: ObservedContainer): ObservedContainer {
    const known = this.#near.containers.get(container.id);
    const { health, detail } = this.seen(known === undefined ? container : { ...container, labels: { ...container.labels, ...known.labels } });
    return { ...container, health, ...(detail === undefined ? {} : { detail }) };
  }

  /** One check, now, of each container of which nothing is known yet: for looks that are over at once. */
  async settle(): Promise<void> {
    await Promise.all([...this.#watches.values()].filter(({ state }) => state.word === 'starting').map((watch) => watch.once()));
  }

  history(stack: string): readonly ContainerHealth[] {
    const watches = [...this.#watches.values()].filter(({ container }) => container.labels[LABEL.stack] === stack);
    return watches.map((watch) => shownHealth(watch, watch.container.labels[LABEL.service] ?? '')).toSorted((a, b) => (a.container < b.container ? -1 : 1));
  }

  close(): void {
    this.#closed = true;
    for (const id of this.#watches.keys()) this.#end(id);
  }

  #watchOf(container: ObservedContainer): ContainerWatch | undefined {
    const check = this.#closed ? undefined : this.#checkOf(container);
    const watch = this.#watches.get(container.id);
    if (watch !== undefined && check !== undefined && sameStart(watch.container, container) && sameCheck(watch.check, check)) {
      watch.seen(container);
      return watch;
    }
    if (watch !== undefined) this.#end(container.id);
    if (check === undefined) return undefined;
    const { steady: _steady, now, remembered } = this.#dependencies;
    const startedAt = container.detail?.startedAt ?? 0;
    // The engine's clock and ours may differ, or be set: an age is only believed as far as it makes a difference.
    const age = Math.min(Math.max(0, now() - startedAt), Math.max(check.startPeriod, check.interval));
    const fresh = new ContainerWatch(container, check, resumed(remembered(container), check, age), age, this.#watchDependencies);
    this.#watches.set(container.id, fresh);
    return fresh;
  }

  #checkOf({ labels, state, health, detail }: ObservedContainer): HealthCheck | undefined {
    if (state !== 'running' || detail === undefined || labels[LABEL.instance] !== this.#dependencies.instance) return undefined;
    const asked = this.#checks.get(labels[LABEL.stack] ?? '')?.get(labels[LABEL.service] ?? '');
    return asked ?? (health === 'none' ? undefined : ENGINE_CHECK);
  }

  #end(id: string): void {
    this.#watches.get(id)?.stop();
    this.#watches.delete(id);
  }
}

/** As bad as the worse of the two: who gives a container both checks wants both to pass. */
export function joinedHealth(engine: EngineHealth, ours: HealthState['word']): EngineHealth {
  if (engine === 'unhealthy' || ours === 'unhealthy') return 'unhealthy';
  return engine === 'starting' || ours === 'starting' ? 'starting' : 'healthy';
}

/** Healthy stays so until a check says otherwise. Of one that was unhealthy the very next check decides: it may have got well while nobody looked. */
function resumed(word: 'healthy' | 'unhealthy' | undefined, check: HealthCheck, age: number): HealthState {
  if (word === undefined) return STARTING;
  return word === 'healthy' ? { word, failures: 0 } : { word: 'starting', failures: check.retries - 1, countedAt: age - check.interval };
}

function sameStart(a: ObservedContainer, b: ObservedContainer): boolean {
  return a.detail?.startedAt === b.detail?.startedAt;
}

function sameCheck(a: HealthCheck, b: HealthCheck): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
