import type { Logger } from 'pino';
import type { HealthFile, HealthRecords } from '../../state/health-file.ts';
import type { Config } from '../config.ts';
import type { Engine } from '../engine/port.ts';
import { RestartMemory } from '../loop/restart-memory.ts';
import type { ContainerHealth } from '../model/health.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedState } from '../model/observed-state.ts';
import type { Plan } from '../model/plan.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { OperationRecord } from '../model/status.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import type { PlanOptions } from '../plan/plan-input.ts';
import { HealthMonitor } from '../probes/health-monitor.ts';
import { ownStandpoint } from './own-standpoint.ts';

/** Health checks, and the memory of who fell how often, joined to the rest. */
export interface Healing {
  /** What a stack's files ask for. */
  know(spec: StackSpec): void;
  /** The stack is gone. */
  forget(stack: string): void;
  /** The observation with the words of our checks. */
  observed(state: ObservedState): Promise<ObservedState>;
  /** The engine, whose inspections know the words of our checks: for waits. */
  readonly engine: Engine;
  planOptions(): Pick<PlanOptions, 'heldStarts' | 'crashLoops'>;
  noteStarts(plan: Plan, records: readonly OperationRecord[]): void;
  /** When the next container of the stack that was held back may be started, in ms. */
  nextStart(observed: ObservationIndex, stack: string): number | undefined;
  /** How often a container (by id) had to be started lately. */
  falls(id: string): number;
  /** What is to say of one that was started too often. */
  crashLoop(id: string): string | undefined;
  history(stack: string): readonly ContainerHealth[];
  close(): Promise<void>;
}

export interface HealingDependencies {
  readonly dockerHost: Config['dockerHost'];
  readonly file: HealthFile;
  readonly engine: Engine;
  readonly instance: string;
  /**
   * - `daemon`: as long as the controller runs, and remembered;
   * - `apply`: for a person who asked for it now and waits: nothing is held back;
   * - `look`: one look, that is over at once.
   */
  readonly mode: 'daemon' | 'apply' | 'look';
  /** False: another controller holds the engine, and perhaps the same data. */
  readonly mayWrite: () => boolean;
  /** A check changed what is known of this container. */
  readonly changed: (container: ObservedContainer) => void;
  readonly log: Logger;
}

export function openHealing({ dockerHost, file, engine, instance, mode, mayWrite, changed, log }: HealingDependencies): Healing {
  const steady = (): number => performance.now();
  // The date may have been set meanwhile: what it says has passed is only believed in one direction, and never makes anything wait longer.
  const restarts = new RestartMemory(Math.random, file.found.falls, steady(), Math.max(0, Date.now() - file.found.at));
  const words = new Map(Object.entries(file.found.words));
  const save = (): void => {
    if (mode === 'daemon' && mayWrite()) file.save((): HealthRecords => ({ at: Date.now(), falls: restarts.records(steady()), words: Object.fromEntries(words) }));
  };
  const monitor = new HealthMonitor({
    runCheck: (container, command, signal) => engine.runCheck(container, command, signal),
    instance,
    standpoint: ownStandpoint(engine, dockerHost, steady),
    remembered: ({ id, detail }) => (words.get(id)?.startedAt === detail?.startedAt ? words.get(id)?.word : undefined),
    changed: (container, word) => {
      if (word !== 'starting') words.set(container.id, { word, startedAt: container.detail?.startedAt ?? 0 });
      log.info({ container: container.name, word }, 'health changed');
      save();
      changed(container);
    },
    steady, now: Date.now, random: Math.random,
  });

  const forgetGone = ({ containers }: ObservedState): void => {
    const there = new Set(containers.map(({ id }) => id));
    for (const id of words.keys()) if (!there.has(id)) words.delete(id);
  };
  let known = '';
  return {
    know: ({ name, services }) => monitor.know(name, services),
    forget: (stack) => monitor.forget(stack),
    observed: async (state) => {
      const judged = monitor.observed(state);
      if (mode === 'look') await monitor.settle();
      const final = mode === 'look' ? monitor.observed(state) : judged;
      restarts.observed(final.containers.filter(({ labels }) => labels[LABEL.instance] === instance && labels[LABEL.service] !== undefined), steady());
      forgetGone(state);
      const places = Object.keys(restarts.records(steady())).join('\n');
      if (places !== known) save();
      known = places;
      return final;
    },
    engine: {
      ...engine,
      inspectContainer: async (id) => {
        const found = await engine.inspectContainer(id);
        return found === undefined ? undefined : monitor.inspected(found);
      },
    },
    planOptions: () => {
      if (mode === 'apply') return { heldStarts: new Set(), crashLoops: new Map() };
      const loops = [...restarts.crashLoops(steady())].filter(([, { by }]) => by === 'orbitr').map(([id, { message }]): [string, string] => [id, message]);
      return { heldStarts: restarts.held(steady()), crashLoops: new Map(loops) };
    },
    noteStarts: (plan, records) => {
      const places = helpedPlaces(plan, records, restarts);
      for (const place of places) restarts.started(place, steady());
      if (places.length > 0) save();
    },
    nextStart: (observed, stack) => restarts.nextIn(unwellContainers(observed, stack), steady()),
    falls: (id) => restarts.falls(id),
    crashLoop: (id) => restarts.crashLoop(id, steady())?.message,
    history: (stack) => monitor.history(stack),
    close: async () => {
      monitor.close();
      save();
      await file.saved();
    },
  };
}

/** Places of containers that were started because they had fallen, or started or made anew because they were unhealthy. */
function helpedPlaces({ operations }: Plan, records: readonly OperationRecord[], restarts: RestartMemory): readonly string[] {
  const done = new Set(records.filter(({ result }) => result === 'done').map(({ id }) => id));
  const places = operations.flatMap((operation) => {
    const { id, kind, cause, args } = operation;
    if (!done.has(id)) return [];
    if (kind === 'start-container' && (cause.reason === 'NotRunning' || cause.reason === 'Unhealthy')) return restarts.placeOf(args.container.id ?? '') ?? [];
    return kind === 'create-container' && cause.reason === 'Unhealthy' ? (restarts.placeLike(args.labels) ?? []) : [];
  });
  return [...new Set(places)];
}

function unwellContainers(observed: ObservationIndex, stack: string): readonly string[] {
  const unwell = (observed.containers.get(stack) ?? []).filter(({ state, health }) => state === 'exited' || state === 'created' || (state === 'running' && health === 'unhealthy'));
  return unwell.map(({ id }) => id);
}
