import type { Journal } from '../../state/journal.ts';
import type { KeptRevision } from '../../state/revision-history.ts';
import type { ControllerApi, Overview } from '../api.ts';
import type { Config } from '../config.ts';
import type { Engine, LogLine, LogOptions } from '../engine/port.ts';
import type { ControllerLoop } from '../loop/controller-loop.ts';
import type { StatusBoard } from '../loop/status-board.ts';
import type { VanishedStacks } from '../loop/vanished-stacks.ts';
import type { WorkQueue } from '../loop/work-queue.ts';
import type { ContainerHealth } from '../model/health.ts';
import type { Inventory } from '../model/inventory.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedState } from '../model/observed-state.ts';
import type { LedgerEntry } from '../model/volume-ledger.ts';
import { followUse, sampleUse } from './container-use.ts';
import type { EngineClaim } from './engine-claim.ts';
import { engineObjects } from './engine-objects.ts';
import { followLogs } from './follow-logs.ts';
import { lookAtMachine } from './machine.ts';
import { measureDisk } from './measure-disk.ts';
import { knownRevision } from './rollout-memory.ts';
import type { RouteBook } from './proxy/route-book.ts';
import { VERSION } from './version.ts';

export interface ControllerApiDependencies {
  readonly git: () => Overview['git'];
  readonly config: Config;
  readonly startedAt: number;
  readonly loop: ControllerLoop;
  readonly queue: WorkQueue;
  readonly board: StatusBoard;
  readonly journal: Journal;
  readonly claim: EngineClaim;
  readonly vanished: VanishedStacks;
  readonly engine: Engine;
  readonly health: (stack: string) => readonly ContainerHealth[];
  readonly history: (stack: string) => Promise<readonly KeptRevision[]>;
  readonly lastPass: () => Overview['lastPass'];
  /** Why the memory is not on the disk. */
  readonly unwritten: () => string | undefined;
  readonly routes: Pick<RouteBook, 'list' | 'check'>;
  readonly volumes: () => readonly LedgerEntry[];
  readonly unusedApprovals: () => readonly string[];
  /** What is ours. */
  readonly inventory: () => Inventory;
}

/** What a running controller answers. Everything is in memory already: asking costs no engine call. */
export function controllerApi(dependencies: ControllerApiDependencies): ControllerApi {
  const { board, journal, loop, engine } = dependencies;
  const overview = (): Overview => makeOverview(dependencies);
  const ownContainers = () => (loop.lastObservation?.containers ?? []).filter(({ labels, id }) => labels[LABEL.stack] !== undefined && isOurs(dependencies.inventory(), labels, id));
  return {
    overview,
    stacks: () => board.all(),
    stack: (name) => board.get(name),
    health: dependencies.health,
    volumes: dependencies.volumes,
    routes: dependencies.routes.list,
    checkRoutes: dependencies.routes.check,
    history: async (stack) => (await dependencies.history(stack)).map(knownRevision),
    activity: (limit) => journal.recent(limit),
    logs: (stack: string, service: string | undefined, options: LogOptions): AsyncIterable<LogLine & { readonly container: string }> =>
      followLogs(engine, containersOf(loop.lastObservation, stack, service), options),
    stats: (stack, service, signal) => followUse(engine, ownContainers().filter(({ labels, state }) => state === 'running' && labels[LABEL.stack] === stack && (service === undefined || labels[LABEL.service] === service)), signal),
    use: sampleUse(engine, ownContainers, () => performance.now()),
    objects: () => {
      const inventory = dependencies.inventory();
      return engineObjects(loop.lastObservation, (labels, id) => isOurs(inventory, labels, id));
    },
    diskUsage: measureDisk(engine, () => performance.now()),
    machine: () => lookAtMachine(dependencies.config.stacks),
    subscribe: (listener) => board.subscribe(listener),
    dump: () => ({ overview: overview(), stacks: board.all(), observation: withoutSecrets(loop.lastObservation) }),
  };
}

/** By label and by our own record of making it. */
function isOurs({ instance, containers, networks, volumes }: Inventory, labels: Readonly<Record<string, string>>, idOrName: string): boolean {
  return labels[LABEL.instance] === instance && (containers.has(idOrName) || networks.has(idOrName) || volumes.has(idOrName));
}

function makeOverview({ config, startedAt, loop, queue, board, claim, vanished, lastPass, unusedApprovals, inventory, unwritten, git }: ControllerApiDependencies): Overview {
  const [pass, forgetful, shownGit] = [lastPass(), unwritten(), git()];
  return {
    version: VERSION,
    startedAt,
    stacksDirectory: config.stacks,
    engine: loop.engine,
    ...(claim.refused === undefined || loop.engine.kind !== 'connected' ? {} : { readOnly: claim.refused }),
    ...(shownGit === undefined ? {} : { git: shownGit }),
    ...(vanished.held === undefined ? {} : { pruneHeld: vanished.held }),
    ...(forgetful === undefined ? {} : { forgetful }),
    keptVolumes: keptVolumes(loop.lastObservation, board, (volume) => inventory().volumes.has(volume)),
    unusedApprovals: unusedApprovals(),
    queue: queue.status(),
    ...(pass === undefined ? {} : { lastPass: pass }),
  };
}

/** Ours, and used by no stack that is there: kept until somebody deletes them on purpose. */
function keptVolumes(observed: ObservedState | undefined, board: StatusBoard, owns: (volume: string) => boolean): Overview['keptVolumes'] {
  return (observed?.volumes ?? []).flatMap(({ name, labels }) => {
    const stack = labels[LABEL.stack];
    if (stack === undefined || !owns(name)) return [];
    const status = board.get(stack);
    return status === undefined || status.keptVolumes.includes(name) ? [{ name, stack }] : [];
  });
}

function containersOf(observed: ObservedState | undefined, stack: string, service: string | undefined): readonly { readonly id: string; readonly name: string }[] {
  return (observed?.containers ?? []).filter(({ labels }) => labels[LABEL.stack] === stack && (service === undefined || labels[LABEL.service] === service));
}

// Labels may hold anything that a person put there; the rest of an observation holds no values of the environment.
function withoutSecrets(observed: ObservedState | undefined): unknown {
  if (observed === undefined) return undefined;
  const { proxy, ...rest } = observed;
  return { ...rest, ...(proxy === undefined ? {} : { proxy: proxy.kind === 'serving' ? { kind: proxy.kind, intact: proxy.intact, routes: [...proxy.table.keys()] } : { kind: proxy.kind, message: proxy.message } }), images: [...observed.images.keys()], containers: observed.containers.map(({ labels, ...container }) => ({ ...container, stack: labels[LABEL.stack], service: labels[LABEL.service] })) };
}
