import PQueue from 'p-queue';
import type { QueueStatus } from '../model/status.ts';
import { backoffDelay, PASS_BACKOFF } from './backoff.ts';
import type { ReconcileResult } from './reconcile-result.ts';

export interface WorkQueueOptions {
  /** Passes at once, of different stacks. */
  readonly concurrency: number;
  /** Carries out one pass. Waits (never writes) should end early when `signal` aborts. */
  readonly run: (stack: string, signal: AbortSignal) => Promise<ReconcileResult>;
  readonly random: () => number;
  /** ms since 1970. */
  readonly now: () => number;
  readonly onChange: () => void;
}

/** First wait after a race, in ms; doubles each time. */
const RACE_DELAY = 10;
/** After so many races in a row a pass counts as failed. */
const MOST_RACES = 6;

interface Entry {
  running?: AbortController;
  waiting: boolean;
  /** Asked for while it ran: run once more. */
  dirty: boolean;
  failures: number;
  /** Passes in a row that the engine overtook. */
  races: number;
  delay?: { readonly timer: NodeJS.Timeout; readonly at: number; readonly punitive: boolean };
}

/**
 * Keys that want a pass. One pass of a stack at a time; what arrives meanwhile makes one more afterwards, however much it is.
 * Mutual exclusion is kept here and ends when the pass's own promise settles: p-queue only caps how many run, because its
 * time-outs and aborts give the slot away while the work goes on.
 */
export class WorkQueue {
  readonly #options: WorkQueueOptions;
  readonly #pool: PQueue;
  readonly #entries = new Map<string, Entry>();
  #closed = false;

  constructor(options: WorkQueueOptions) {
    this.#options = options;
    this.#pool = new PQueue({ concurrency: options.concurrency });
  }

  /**
   * Asks for a pass. A `hint` (event, timer) waits its turn and does not cut a back-off short;
   * with `supersede` (the files changed, a person asked) failures are forgotten and the waits of a running pass are cancelled.
   */
  add(stack: string, urgency: 'hint' | 'supersede' = 'hint'): void {
    if (this.#closed) return;
    const entry = this.#entry(stack);
    if (urgency === 'supersede') {
      entry.failures = 0;
      entry.running?.abort();
    } else if (entry.delay?.punitive === true) {
      return;
    }
    if (entry.running !== undefined) {
      entry.dirty = true;
      return;
    }
    this.#clearDelay(entry);
    if (entry.waiting) return;
    entry.waiting = true;
    void this.#pool.add(() => this.#pass(stack, entry));
    this.#options.onChange();
  }

  /** A pass of it runs or is about to: its status is the pass's to tell. */
  isActive(stack: string): boolean {
    const entry = this.#entries.get(stack);
    return entry !== undefined && (entry.running !== undefined || entry.waiting);
  }

  /** Lets every stack that backs off try again now: what failed them all (the engine was away) is over. */
  pardon(): void {
    for (const [stack, entry] of this.#entries) if (entry.delay?.punitive === true) this.add(stack, 'supersede');
  }

  status(): QueueStatus {
    const entries = [...this.#entries];
    return {
      waiting: entries.filter(([, entry]) => entry.waiting).map(([stack]) => stack),
      running: entries.filter(([, entry]) => entry.running !== undefined).map(([stack]) => stack),
      delayed: entries.flatMap(([stack, { delay, failures }]) => (delay === undefined ? [] : [{ stack, at: delay.at, failures }])),
    };
  }

  /** Takes nothing more, cancels waits, and resolves when the running passes have ended. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const entry of this.#entries.values()) {
      this.#clearDelay(entry);
      entry.running?.abort();
    }
    this.#pool.clear();
    await this.#pool.onIdle();
  }

  async #pass(stack: string, entry: Entry): Promise<void> {
    entry.waiting = false;
    entry.dirty = false;
    entry.running = new AbortController();
    this.#options.onChange();
    // A defect in a pass must not keep its stack from ever being looked at again.
    const result = await this.#options.run(stack, entry.running.signal).catch((): ReconcileResult => ({ kind: 'transient' }));
    const superseded = entry.running.signal.aborted;
    delete entry.running;
    if (this.#closed) return;
    this.#settle(stack, entry, result, superseded);
    this.#options.onChange();
  }

  #settle(stack: string, entry: Entry, result: ReconcileResult, superseded: boolean): void {
    entry.races = result.kind === 'raced' ? entry.races + 1 : 0;
    const failed = result.kind === 'transient' || entry.races > MOST_RACES;
    entry.failures = failed && !superseded ? entry.failures + 1 : 0;
    if (superseded) {
      this.add(stack);
    } else if (failed) {
      const atLeast = result.kind === 'transient' ? (result.retryAfter ?? 0) : 0;
      const delay = Math.max(atLeast, backoffDelay(PASS_BACKOFF, entry.failures, this.#options.random()));
      this.#schedule(stack, entry, delay, true);
    } else if (result.kind === 'raced') {
      this.#schedule(stack, entry, RACE_DELAY * 2 ** entry.races, false);
    } else if (entry.dirty) {
      this.add(stack);
    } else if (result.kind === 'requeue') {
      this.#schedule(stack, entry, result.after, false);
    } else if (entry.delay === undefined) {
      this.#entries.delete(stack);
    }
  }

  #schedule(stack: string, entry: Entry, delay: number, punitive: boolean): void {
    const timer = setTimeout(() => {
      delete entry.delay;
      this.add(stack);
    }, delay);
    entry.delay = { timer, at: this.#options.now() + delay, punitive };
    this.#options.onChange();
  }

  #clearDelay(entry: Entry): void {
    if (entry.delay !== undefined) clearTimeout(entry.delay.timer);
    delete entry.delay;
  }

  #entry(stack: string): Entry {
    const entry = this.#entries.get(stack) ?? { waiting: false, dirty: false, failures: 0, races: 0 };
    this.#entries.set(stack, entry);
    return entry;
  }
}
