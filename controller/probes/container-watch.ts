import type { CheckRecord, ContainerHealth, HealthCheck, ProbeResult } from '../model/health.ts';
import { OrbitrError } from '../model/errors.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import { afterCheck, firstCheckIn, nextCheckIn } from './next-health.ts';
import type { HealthState } from './next-health.ts';
import type { ProbeMeans, ProbeMemory } from './probe.ts';
import { fail, unable } from './probe.ts';
import { probeOf } from './registry.ts';

export interface WatchDependencies extends ProbeMeans {
  /** Where the container can be reached from here. */
  readonly address: (container: ObservedContainer) => Promise<string | undefined>;
  /** Told after a check that changed the word. */
  readonly changed: (watch: ContainerWatch) => void;
  /** ms of a clock that only goes forward. */
  readonly steady: () => number;
  /** ms since 1970. */
  readonly now: () => number;
  readonly random: () => number;
}

/** Checks that are remembered of each container. */
const REMEMBERED = 20;

/** One start of one container, checked again and again until it is stopped. There is never more than one check of it under way. */
export class ContainerWatch {
  readonly check: HealthCheck;
  readonly #dependencies: WatchDependencies;
  /** Steady time of the container's start, as far as it matters. */
  readonly #startedAt: number;
  readonly #memory: ProbeMemory = {};
  readonly #checks: CheckRecord[] = [];
  #container: ObservedContainer;
  #state: HealthState;
  #timer: NodeJS.Timeout | undefined;
  #underWay: AbortController | undefined;
  #stopped = false;

  /** @param age for how long the container has been running, in ms */
  constructor(container: ObservedContainer, check: HealthCheck, state: HealthState, age: number, dependencies: WatchDependencies) {
    this.check = check;
    this.#container = container;
    this.#state = state;
    this.#dependencies = dependencies;
    this.#startedAt = dependencies.steady() - age;
    if (check.probe.kind === 'docker') void this.once();
    else this.#arm(firstCheckIn(check, dependencies.random()));
  }

  get container(): ObservedContainer {
    return this.#container;
  }

  get state(): HealthState {
    return this.#state;
  }

  /** What the last check said; empty before the first one. */
  get output(): string {
    return this.#checks.at(-1)?.message ?? '';
  }

  /** For people. */
  get history(): readonly CheckRecord[] {
    return [...this.#checks];
  }

  /** A newer look at the same start of the same container. */
  seen(container: ObservedContainer): void {
    const told = this.check.probe.kind === 'docker' && (container.health !== this.#container.health || container.detail?.healthOutput !== this.#container.detail?.healthOutput);
    this.#container = container;
    if (told) void this.once();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#underWay?.abort();
  }

  /** Makes one check now, unless one is under way. Never throws. */
  async once(): Promise<void> {
    if (this.#underWay !== undefined || this.#stopped) return;
    const { steady, now, changed } = this.#dependencies;
    const [began, at, before] = [steady(), now(), this.#state.word];
    const result = await this.#bounded();
    if (this.#stopped) return;
    this.#remember({ ...result, at, duration: Math.round(steady() - began) });
    this.#state = afterCheck(this.#state, result, began - this.#startedAt, this.check);
    if (this.#state.word !== before) changed(this);
  }

  async #bounded(): Promise<ProbeResult> {
    const underWay = new AbortController();
    this.#underWay = underWay;
    const timer = setTimeout(() => underWay.abort(), this.check.timeout);
    try {
      return await this.#probe(underWay.signal);
    } catch (thrown) {
      // The engine did not do its part: nobody knows what the container would have answered.
      if (thrown instanceof OrbitrError) return unable(thrown.message);
      if (underWay.signal.aborted) return fail(`no answer within ${this.check.timeout} ms`);
      return fail(thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      clearTimeout(timer);
      this.#underWay = undefined;
    }
  }

  async #probe(signal: AbortSignal): Promise<ProbeResult> {
    const { id, name, health, detail } = this.#container;
    const address = this.#memory.inside === true ? undefined : await this.#dependencies.address(this.#container);
    const target = { id, name, address, health, healthOutput: detail?.healthOutput ?? '', memory: this.#memory };
    return probeOf(this.check.probe)(this.check.probe, target, this.#dependencies, signal);
  }

  #remember(record: CheckRecord): void {
    this.#checks.push(record);
    if (this.#checks.length > REMEMBERED) this.#checks.shift();
  }

  #arm(wait: number): void {
    this.#timer = setTimeout(() => void this.#turn(), wait).unref();
  }

  async #turn(): Promise<void> {
    const { steady, random } = this.#dependencies;
    const began = steady();
    await this.once();
    if (this.#stopped) return;
    const end = steady();
    // Counted from the beginning of the check, so that slow ones do not make it rarer.
    this.#arm(Math.max(0, nextCheckIn(this.#state, end - this.#startedAt, this.check, random()) - (end - began)));
  }
}

/** As it is shown. */
export function shownHealth({ container, check, state, history }: ContainerWatch, service: string): ContainerHealth {
  return { container: container.name, service, probe: check.probe.kind, word: check.probe.kind === 'docker' ? container.health : state.word, checks: history };
}
