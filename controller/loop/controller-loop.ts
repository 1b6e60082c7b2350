import PQueue from 'p-queue';
import type { Logger } from 'pino';
import type { EngineEvent } from '../engine/port.ts';
import type { EngineStatus } from '../api.ts';
import type { OrbitrError } from '../model/errors.ts';
import { toOrbitrError } from '../model/errors.ts';
import type { ObservedState } from '../model/observed-state.ts';
import type { StackStatus } from '../model/status.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { knownStacks } from '../plan/known-stacks.ts';
import { mayUnblock, stackOfPath, stacksOfEvent } from './affected-stacks.ts';
import type { Desired, DesiredState } from './desired-state.ts';
import type { EngineWatch } from './engine-watch.ts';
import { watchEngine } from './engine-watch.ts';
import type { Reconciler } from './reconciler.ts';
import type { StatusBoard } from './status-board.ts';
import type { WorkQueue } from './work-queue.ts';

/** Stacks that are read at once: all of a thousand would need more open files than a process may have. */
const READS = 16;

export interface ControllerLoopDependencies {
  /** Whose objects are ours. */
  readonly instance: string;
  readonly folder: string;
  readonly desired: DesiredState;
  readonly reconciler: Reconciler;
  readonly queue: WorkQueue;
  readonly board: StatusBoard;
  readonly events: (signal: AbortSignal) => AsyncIterable<EngineEvent>;
  /** The event stream opened, told something, or was lost. */
  readonly cache: { streamUp(): void; streamDown(): void; note(event: EngineEvent): void };
  readonly noteEvent: (event: EngineEvent) => void;
  /** Finds out which stacks have lost their files, before they are asked for a pass. */
  readonly noteVanished: (observed: ObservationIndex) => Promise<void>;
  /** Stacks of which only volumes are left, that are to go. */
  readonly leftovers: (observed: ObservationIndex, present: ReadonlySet<string>) => readonly string[];
  readonly random: () => number;
  /** ms since 1970, for people. */
  readonly now: () => number;
  /** In ms: between two looks, the same while the folder cannot be watched, between two looks at every container, and the longest silence of the event stream. */
  readonly pace: { readonly scan: number; readonly unwatchedScan: number; readonly resync: number; readonly eventSilence: number };
  readonly log: Logger;
}

/** Triggers around the queue: each only puts stacks' names into it. */
export class ControllerLoop {
  readonly #dependencies: ControllerLoopDependencies;
  readonly #stop = new AbortController();
  readonly #timers = new Set<NodeJS.Timeout>();
  #engine: EngineStatus;
  #last: ObservedState | undefined;
  #sweeping: Promise<void> | undefined;
  #sweepAgain: 'no' | 'light' | 'deep' = 'no';
  #watching: EngineWatch | undefined;
  #unwatched = false;

  constructor(dependencies: ControllerLoopDependencies) {
    this.#dependencies = dependencies;
    this.#engine = { kind: 'unreachable', message: 'not asked yet', since: dependencies.now() };
  }

  get engine(): EngineStatus {
    return this.#engine;
  }

  get lastObservation(): ObservedState | undefined {
    return this.#last;
  }

  /** Starts watching; resolves when the first look at everything is over, or at once when the engine is away. */
  async start(): Promise<void> {
    const first = Promise.withResolvers<void>();
    const { events, cache, log, pace } = this.#dependencies;
    this.#watching = watchEngine(
      {
        events,
        connected: () => {
          cache.streamUp();
          void this.sweep('deep').then(first.resolve);
        },
        event: (event) => this.#onEvent(event),
        lost: (message) => {
          cache.streamDown();
          log.warn({ reason: message }, 'engine connection lost');
          this.#away(message);
          first.resolve();
        },
        silence: pace.eventSilence,
      },
      this.#stop.signal,
    );
    this.#every(pace.scan, 'light');
    this.#every(pace.resync, 'deep');
    await first.promise;
  }

  /** A file changed under (or for) these stacks. */
  onFile(path: string): void {
    const { folder, desired, queue } = this.#dependencies;
    const stack = stackOfPath(folder, path);
    const users = desired.usersOf(path);
    if (stack === undefined && users.length === 0) void this.sweep('light');
    for (const name of new Set([...(stack === undefined ? [] : [stack]), ...users])) queue.add(name, 'supersede');
  }

  /** Watching the folder failed, as a whole or in part: it is looked at more often from now on. @returns whether that is news */
  unwatched(): boolean {
    if (this.#unwatched) return false;
    this.#unwatched = true;
    this.#every(this.#dependencies.pace.unwatchedScan, 'light');
    return true;
  }

  /** Looks at everything once: reads the folder, observes once for all stacks, and asks for a pass where something is to do. */
  async sweep(depth: 'light' | 'deep'): Promise<void> {
    if (this.#sweeping !== undefined) {
      this.#sweepAgain = depth === 'deep' || this.#sweepAgain === 'deep' ? 'deep' : 'light';
      return this.#sweeping;
    }
    this.#sweeping = this.#sweepOnce(depth === 'deep').finally(() => {
      this.#sweeping = undefined;
      const again = this.#sweepAgain;
      this.#sweepAgain = 'no';
      if (again !== 'no' && !this.#stop.signal.aborted) void this.sweep(again);
    });
    return this.#sweeping;
  }

  /** Stops the triggers and waits for running passes; what is being written is finished. */
  async close(): Promise<void> {
    this.#stop.abort();
    for (const timer of this.#timers) clearInterval(timer);
    await this.#dependencies.queue.close();
    await this.#watching?.over;
    await this.#sweeping;
  }

  /** Every observation comes by here, whoever asked for it. */
  observed(state: ObservedState): void {
    this.#last = state;
    const changed = this.#engine.kind !== 'connected';
    this.#engine = { kind: 'connected', facts: state.engine };
    if (!changed) return;
    this.#dependencies.queue.pardon();
    this.#dependencies.board.tell(undefined);
  }

  /** One look at everything, for callers that want to know when it fails. Reports; asks for no pass. @throws OrbitrError */
  async look(): Promise<void> {
    await this.#lookAtAll(true, () => undefined);
  }

  async #sweepOnce(deep: boolean): Promise<void> {
    const { queue, log } = this.#dependencies;
    try {
      await this.#lookAtAll(deep, (stack) => queue.add(stack));
    } catch (thrown) {
      const error = toOrbitrError(thrown);
      log.error({ err: thrown, code: error.code }, 'sweep failed');
      if (error.code.startsWith('engine/')) this.#doubt(error.message);
      await this.#tellUnseen(error);
    }
  }

  /** Looking at the engine failed. A frozen one leaves its event stream open: a new one tells as soon as it answers again. */
  #doubt(message: string): void {
    this.#away(message);
    this.#watching?.reconnect(message);
  }

  #away(message: string): void {
    const { board, now } = this.#dependencies;
    this.#engine = this.#engine.kind === 'connected' ? { kind: 'unreachable', message, since: now() } : { ...this.#engine, message };
    board.tell(undefined);
  }

  async #lookAtAll(deep: boolean, wants: (stack: string) => void): Promise<void> {
    const { desired, reconciler, queue, board, noteVanished, leftovers } = this.#dependencies;
    const began = board.number;
    const [{ stacks }, observed] = await Promise.all([desired.discover(), reconciler.observe(deep)]);
    const present = new Set(stacks.map(({ name }) => name));
    await noteVanished(observed);
    const glance = async (name: string, found: Desired): Promise<void> => {
      // A pass that came and went meanwhile has seen more than this look.
      const overtaken = queue.isActive(name) || board.isNewer(name, began);
      if (!overtaken && (await reconciler.glance(name, found, observed))) wants(name);
    };
    const reads = new PQueue({ concurrency: READS });
    await reads.addAll(stacks.filter(({ name }) => !queue.isActive(name)).map((located) => async () => glance(located.name, await desired.load(located))));
    const owned = new Set([...knownStacks(observed), ...leftovers(observed, present)]);
    for (const name of owned) if (!present.has(name)) await glance(name, { kind: 'absent' });
    for (const { name } of board.all()) if (!present.has(name) && !owned.has(name) && !queue.isActive(name)) board.remove(name);
  }

  // What was seen last is not what is: nobody knows while the engine does not answer.
  async #tellUnseen(error: OrbitrError): Promise<void> {
    const { desired, reconciler, queue, board } = this.#dependencies;
    const { stacks } = await desired.discover();
    const names = new Set([...stacks, ...board.all()].map(({ name }) => name));
    for (const name of names) if (!queue.isActive(name)) reconciler.unseen(name, error);
  }

  #onEvent(event: EngineEvent): void {
    const { cache, noteEvent, queue, board, instance } = this.#dependencies;
    cache.note(event);
    noteEvent(event);
    for (const stack of stacksOfEvent(event, this.#last, instance)) queue.add(stack);
    if (!mayUnblock(event)) return;
    // An image may have come by another way to whom a registry refused it.
    const waits = ({ plan, conditions }: StackStatus): boolean => (plan?.blocked.length ?? 0) > 0 || (event.type === 'image' && conditions.some(({ type, status }) => type === 'Stalled' && status === 'True'));
    for (const status of board.all()) if (waits(status)) queue.add(status.name);
  }

  #every(interval: number, depth: 'light' | 'deep'): void {
    const jittered = interval * (0.9 + 0.2 * this.#dependencies.random());
    const timer = setInterval(() => void this.sweep(depth), jittered);
    this.#timers.add(timer.unref());
  }
}
