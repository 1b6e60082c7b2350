import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { editNotes } from '../../state/edit-notes.ts';
import { openHealthFile } from '../../state/health-file.ts';
import type { Adoptions } from '../adoptions.ts';
import type { ControllerApi } from '../api.ts';
import { executePlan } from '../apply/execute.ts';
import type { Config } from '../config.ts';
import type { CatalogueApi } from '../catalogue-api.ts';
import type { Edits } from '../edits.ts';
import { ControllerLoop } from '../loop/controller-loop.ts';
import type { Desired } from '../loop/desired-state.ts';
import type { ReconcileResult } from '../loop/reconcile-result.ts';
import type { ReconcilerDependencies } from '../loop/reconciler-dependencies.ts';
import { Reconciler } from '../loop/reconciler.ts';
import { StatusBoard } from '../loop/status-board.ts';
import { unreadyStacks } from '../loop/unready-stacks.ts';
import { WorkQueue } from '../loop/work-queue.ts';
import { LABEL } from '../model/labels.ts';
import { DEFAULT_PLAN_OPTIONS } from '../plan/plan-input.ts';
import { watchStacks, type StacksWatcher } from '../source/watch-stacks.ts';
import { openAdoptions } from './adoption/open-adoptions.ts';
import { takeUpAdoptions } from './take-up-adoptions.ts';
import { openApprovals } from './approvals.ts';
import { ContainerChanges } from './container-changes.ts';
import type { ControllerHooks } from './controller-hooks.ts';
import { controllerApi } from './controller-api.ts';
import { openApps } from './catalogue/open-apps.ts';
import { controllerEdits } from './edits/controller-edits.ts';
import { EngineClaim } from './engine-claim.ts';
import { openHealing } from './healing.ts';
import { openGit, type OpenGit } from './git/open-git.ts';
import { imageMemory } from './image-memory.ts';
import { claimInstance, knownInstance } from './instance.ts';
import { PACE, type Pace } from './pace.ts';
import { openPreflight } from './preflight.ts';
import { paceReports } from './pace-reports.ts';
import { noteInterruption, noteOwnOperations, rememberInterruptions } from './interruptions.ts';
import { durableMemory, lookingMemory } from './loop-memory.ts';
import { openRolloutMemory } from './rollout-memory.ts';
import { noteWritten } from './noticed/note-written.ts';
import { openNotice, type Notice } from './noticed/notice-edits.ts';
import { openMemory } from './open-memory.ts';
import { publishReports } from './publish-reports.ts';
import { askRouted, openProxy } from './proxy/open-proxy.ts';
import { openRouteBook } from './proxy/route-book.ts';
import { openRemovals, type Removals } from './removals.ts';
import { traefikHands } from './proxy/traefik-hands.ts';
import { newTrace } from './new-trace.ts';
import { openSettings } from './settings.ts';
import { openVolumes, type Volumes } from './volumes.ts';
import { wakeDependents } from './wake-dependents.ts';
import { openWorkbench } from './workbench.ts';

/** Stacks that are worked on at once. */
const CONCURRENCY = 4;

/**
 * - `daemon`: watches and reconciles until it is closed;
 * - `apply`: one pass when asked, by somebody who waits for it;
 * - `look`: never writes, neither to the engine nor to the data directory, so that it may run beside a daemon.
 */
export type ControllerMode = { readonly kind: 'daemon' } | { readonly kind: 'apply'; readonly noStart: boolean } | { readonly kind: 'look' };

export interface OpenController {
  readonly api: ControllerApi;
  readonly board: StatusBoard;
  readonly volumes: Volumes;
  /** The one way in for changes of stack files. */
  readonly edits: Edits;
  readonly catalogue: CatalogueApi;
  readonly adoptions: Adoptions;
  readonly git: OpenGit;
  /** Daemon only: what was changed in `stacks/` without any edit of ours. */
  readonly noticed: Pick<Notice, 'onNoticed'>;
  /** Daemon only. Resolves when everything was looked at once. */
  start(): Promise<void>;
  /** Looks at all stacks once; `mode: look` and the begin of `mode: apply`. @throws OrbitrError when the engine does not answer. */
  look(): Promise<void>;
  /** Asks the proxy what certificates it shows; `api.routes()` tells. A daemon does it by itself. */
  lookAtCertificates(): Promise<void>;
  /** One pass of one stack. Never throws. */
  pass(stack: string): Promise<ReconcileResult>;
  /** Why nothing may be written. */
  readOnly(): string | undefined;
  /** Finishes what is being written, leaves the stacks running. */
  close(): Promise<void>;
}

/** Joins all rooms to a running controller. @throws OrbitrError, or Error of the file system, when the data directory cannot be used. */
export async function openController(config: Config, log: Logger, hooks: ControllerHooks, mode: ControllerMode, pace: Pace = PACE): Promise<OpenController> {
  const startedAt = Date.now();
  const steady = (): number => performance.now();
  const onCorrupt = (path: string, reason: string): void => log.error({ path, reason }, 'state file set aside');
  const { store, journal } = await openMemory(config.data, log, onCorrupt, () => claim.refused !== undefined);
  const healthFile = await openHealthFile(config.data, { now: Date.now, onCorrupt, onLost: (error) => log.warn({ err: error }, 'health was not written down') });
  const instance = await (mode.kind === 'look' ? knownInstance(config.stacks, store) : claimInstance(config.stacks, store, randomUUID));
  const settings = openSettings(config.stacks, (diagnostics) => {
    if (diagnostics.length > 0) log.warn({ diagnostics }, 'orbitr.yaml is not right; its last good values hold');
    hooks.onSettings?.(diagnostics);
  });
  await settings.refresh();

  const approvals = openApprovals(store, () => settings.current().approvals, mode.kind !== 'look');
  const images = imageMemory(store, mode.kind !== 'look', { now: Date.now, steady });
  const git = openGit({ config, log, active: mode.kind === 'daemon', vouches: (path, modified) => watcher.vouches(path, modified) });
  const onFile = (path: string): void => {
    images.touched(path);
    if (git.concerns(path)) loop.onFile(path);
  };
  const unwatched = (error: Error): void => {
    if (loop.unwatched()) log.warn({ err: error }, 'stacks/ cannot be watched as a whole; it is looked at every few seconds instead');
  };
  const watcher = mode.kind === 'daemon' ? watchStacks(config.stacks, { changed: onFile, failed: unwatched }) : NO_WATCHER;
  const proxy = openProxy(() => settings.current().routing, () => traefikHands(bench.engine, loop.lastObservation), () => askRouted(board, queue));
  const bench = openWorkbench(config, { routing: () => settings.current().routing, proxy: proxy.observe, vouches: (path, modified) => watcher.vouches(path, modified), watchAlso: (paths) => watcher.watchAlso(paths), callDeadline: pace.callDeadline, pullSilence: pace.pullSilence, profiles: () => settings.current().profiles, enforce: () => settings.current().policy === 'enforce', registries: () => settings.current().registries, secretProviders: () => settings.current().secretProviders, adopted: () => store.memory.adopted, instance: instance.id, images, files: () => git.files(), onSpec: (spec) => [healing, volumes].forEach((each) => each.know(spec)), ...(hooks.onCall === undefined ? {} : { onCall: hooks.onCall }) });
  const keepInterruptions = rememberInterruptions(store, bench.interrupted);
  const changes = new ContainerChanges();
  const healing = openHealing({
    dockerHost: config.dockerHost, file: healthFile, engine: bench.engine, instance: instance.id, mode: mode.kind, mayWrite: () => claim.refused === undefined, log,
    changed: ({ id, labels }) => {
      changes.tell(id);
      if (mode.kind === 'daemon') queue.add(labels[LABEL.stack] ?? '');
    },
  });
  const claim: EngineClaim = new EngineClaim(bench.engine, { data: config.data, listen: `${config.listen.host}:${config.listen.port}`, lock: config.engineLock }, log);
  const { rollouts, history } = openRolloutMemory(config.data, store, (stack) => bench.desired.bundleOf(stack), log);
  const durable = durableMemory(store, journal, instance, rollouts);
  const memory = mode.kind === 'look' ? lookingMemory(durable) : durable;
  const board = new StatusBoard();
  let lastPass: { trace: string; at: number; duration: number; engineCalls: number } | undefined;

  const observe = async (deep: boolean) => {
    const seen = memory.observing();
    await git.refresh((await settings.refresh()).git);
    if (mode.kind !== 'look' && (await claim.ensure(steady()))) await store.reread();
    await takeUpAdoptions(store, config.data, instance.id, mode.kind !== 'look');
    const state = seen(await healing.observed(await bench.observe(deep)));
    claim.verify(state);
    if (mode.kind !== 'look') await keepInterruptions(state);
    loop.observed(state);
    noticed.look();
    return state;
  };
  const report = paceReports(publishReports({ board, healing, applied: (stack) => store.memory.stacks[stack]?.applied, now: Date.now }));
  const volumes: Volumes = openVolumes({ store, journal, engine: bench.engine, board, writes: mode.kind === 'daemon', doubt: () => removals.vanished.held });
  const removals: Removals = openRemovals({ store, volumes, folder: config.stacks, instance: instance.id, desired: bench.desired, approvals, patient: mode.kind === 'daemon', steady });
  const dependencies: ReconcilerDependencies = {
    desired: bench.desired,
    observe,
    execute: async (plan, { trace, signal, onRecord }) => {
      const records = await executePlan(plan, { engine: bench.policy.guard(healing.engine), publisher: proxy, isFile: bench.place.isFile, changes: (id, abort) => changes.next(id, abort), now: Date.now }, {
        trace,
        signal,
        onPull: hooks.onPull,
        ...(hooks.onBuildLine === undefined ? {} : { onBuildLine: hooks.onBuildLine }),
        onRecord: (record) => {
          hooks.onRecord(record);
          onRecord(record);
        },
      });
      await Promise.all([images.note(plan, records), approvals.note(plan, records)]);
      return records;
    },
    memory,
    readOnly: () => (mode.kind === 'look' ? undefined : claim.refused),
    mayPrune: removals.mayPrune,
    dependentsOf: removals.dependentsOf,
    unready: (stacks) => unreadyStacks(stacks, (stack) => board.get(stack), (stack) => queue.isActive(stack)),
    preflight: openPreflight({ engine: bench.engine, place: bench.place, dockerHost: config.dockerHost }),
    planOptions: (spec) => ({ ...DEFAULT_PLAN_OPTIONS, ...bench.policy.verdict(spec), noStart: mode.kind === 'apply' && mode.noStart, stale: images.stale(spec), ...healing.planOptions(), ...approvals.planOptions() }),
    noteStarts: (records, plan) => {
      noteOwnOperations(bench.interrupted, plan, records);
      healing.noteStarts(plan, records);
    },
    nextStart: (observed, stack) => healing.nextStart(observed, stack),
    report,
    now: Date.now,
    log,
  };
  const reconciler = new Reconciler(dependencies);
  const queue: WorkQueue = new WorkQueue({
    concurrency: CONCURRENCY,
    run: async (stack, signal) => {
      const [trace, at, began, calls] = [newTrace(), Date.now(), steady(), bench.engineCalls()];
      // Files are read by the settings of now: a stack saved right after them must not be judged by those before.
      const result = await settings.refresh().then(() => reconciler.reconcile(stack, trace, signal));
      hooks.onPass?.(result.kind, (lastPass = { trace, at, duration: steady() - began, engineCalls: bench.engineCalls() - calls }).duration);
      wakeDependents(stack, bench.desired, board, queue);
      return result;
    },
    random: Math.random,
    now: Date.now,
    onChange: () => board.tell(undefined),
  });
  const loop: ControllerLoop = new ControllerLoop({
    instance: instance.id,
    folder: config.stacks,
    desired: bench.desired,
    reconciler,
    queue,
    board,
    events: (signal) => bench.engine.events(signal),
    cache: bench.cache,
    noteEvent: (event) => {
      noteInterruption(bench.interrupted, event);
      changes.tell(event.id);
    },
    noteVanished: removals.noteVanished,
    leftovers: approvals.leftovers,
    random: Math.random,
    now: Date.now,
    pace,
    log,
  });

  const routes = openRouteBook({ board, observed: () => loop.lastObservation, watches: mode.kind === 'daemon', now: Date.now, steady });
  if (mode.kind === 'daemon') proxy.watch(() => void loop.sweep('light'));
  const api = controllerApi({ git: () => git.overview(), config, startedAt, loop, queue, board, journal, claim, vanished: removals.vanished, engine: bench.engine, health: healing.history, history: history.list, volumes: volumes.ledger, routes, lastPass: () => lastPass, unusedApprovals: () => approvals.unused(board.all().map(({ plan }) => plan)), unwritten: () => store.unwritten?.message, inventory: () => memory.inventory() });
  const preview = (stack: string, desired: Desired) => loop.lastObservation && reconciler.preview(stack, desired, loop.lastObservation);
  const edits = controllerEdits(bench, preview, history.list, log);
  const noticed: Notice = openNotice({ folder: config.stacks, edits, board, desired: bench.desired, origin: git.origin, notes: () => editNotes(config.data, Date.now()), newId: randomUUID, now: Date.now, log });
  if (mode.kind !== 'daemon') edits.onEdited(({ changes, author, message }) => noteWritten(config, changes.map(({ file }) => join(config.stacks, file)), author.actor, message));
  const apps = openApps(async () => (await import('./catalogue/controller-catalogue.ts')).controllerCatalogue(bench, edits, () => loop.lastObservation, settings), settings, mode.kind === 'daemon', log);
  await git.connect({ bench, board, plan: preview, edits, changed: (paths) => paths.forEach((path) => loop.onFile(path)), refused: () => claim.refused }, settings.current().git);
  return {
    api,
    board,
    volumes,
    edits,
    catalogue: apps.catalogue,
    adoptions: openAdoptions(config, edits),
    git,
    noticed,
    start: () => loop.start().then(noticed.begin),
    look: () => loop.look(),
    lookAtCertificates: routes.lookAtCertificates,
    pass: (stack) => reconciler.reconcile(stack, newTrace(), new AbortController().signal),
    readOnly: () => claim.refused,
    close: async () => {
      for (const each of [proxy, routes, apps]) each.close();
      for (const each of [loop, watcher, noticed, healing, git]) await each.close();
      await claim.release();
      bench.engine.close();
    },
  };
}

const NO_WATCHER: StacksWatcher = { vouches: () => true, watchAlso: () => undefined, close: async () => undefined };
