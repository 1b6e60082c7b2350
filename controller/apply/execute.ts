import PQueue from 'p-queue';
import { toOrbitrError } from '../model/errors.ts';
import type { OrbitrError } from '../model/errors.ts';
import { isPreparation } from '../model/operation.ts';
import type { Operation } from '../model/operation.ts';
import type { Plan } from '../model/plan.ts';
import type { OperationRecord } from '../model/status.ts';
import { handle } from './handlers.ts';
import type { HandlerDeps, HandlerHooks } from './handlers.ts';

export interface ExecuteDeps extends HandlerDeps {
  /** ms since 1970. */
  readonly now: () => number;
}

export interface ExecuteHooks extends HandlerHooks {
  /** Of the pass; written into each record. */
  readonly trace: string;
  /** Engine calls under way at once; waits do not count. */
  readonly parallelism?: number;
  /** Called at each change of an operation: running, then done, failed or skipped. */
  readonly onRecord?: (record: OperationRecord) => void;
  /** Awaited before an operation starts. When it throws, nothing more starts and `executePlan` throws the same: the crash switch of the tests. */
  readonly beforeOperation?: (operation: Operation) => void | Promise<void>;
}

/**
 * Create and start 50 containers on 2 cores, bare calls: 7.4 s with 2 at a time, 6.0 s with 4, 5.6 s with all at once; from 8 on no difference
 * could be measured. The engine serialises most of what it does; the rest is room, so that a slow stop does not hold back the starts.
 */
const DEFAULT_PARALLELISM = 16;

/**
 * Walks the plan: pulls and builds first, and only when all of them succeeded the rest (design, rule 6); each operation as soon as everything
 * that it depends on is done. A failed one makes its dependents `skipped`; the others go on, unless it was the verdict on a rollout,
 * after which nothing more begins. Decides nothing.
 *
 * `hooks.signal` cancels pulls, builds and waits, which then are `skipped`, and starts nothing more; writes that run finish.
 * @returns one record for each operation, in the plan's order. Failures are in the records, not thrown.
 */
export async function executePlan(plan: Plan, deps: ExecuteDeps, hooks: ExecuteHooks): Promise<readonly OperationRecord[]> {
  const run = new Run(plan, deps, hooks);
  const preparations = plan.operations.filter((operation) => isPreparation(operation.kind));
  await run.walk(preparations);
  const rest = plan.operations.filter((operation) => !isPreparation(operation.kind));
  const failed = preparations.find((operation) => run.result(operation.id) !== 'done');
  if (failed) for (const operation of rest) run.skip(operation, hooks.signal?.aborted ? ENDED_EARLY : `${failed.id} did not succeed, and nothing that runs is touched before all images are there`);
  else await run.walk(rest);
  return run.records();
}

/** The mutable part of one execution: records by id, and who is waiting for whom. */
class Run {
  readonly #deps: ExecuteDeps;
  readonly #hooks: ExecuteHooks;
  readonly #records: Map<string, OperationRecord>;
  readonly #slots: PQueue;
  readonly #verdicts: ReadonlySet<string>;
  /** Ends the waits of a rollout that has failed elsewhere. */
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  #failedRollout: string | undefined;
  #crash: { readonly thrown: unknown } | undefined;

  constructor(plan: Plan, deps: ExecuteDeps, hooks: ExecuteHooks) {
    this.#deps = deps;
    this.#hooks = hooks;
    this.#verdicts = new Set((plan.rollouts ?? []).filter(({ rollback }) => rollback).flatMap(({ verdicts }) => verdicts));
    this.#signal = hooks.signal === undefined ? this.#stop.signal : AbortSignal.any([hooks.signal, this.#stop.signal]);
    this.#slots = new PQueue({ concurrency: hooks.parallelism ?? DEFAULT_PARALLELISM });
    this.#records = new Map(plan.operations.map((operation) => [operation.id, pending(operation, hooks.trace)]));
  }

  records(): readonly OperationRecord[] {
    return [...this.#records.values()];
  }

  result(id: string): OperationRecord['result'] | undefined {
    return this.#records.get(id)?.result;
  }

  /** Runs these operations; those that they depend on are among them or were walked before. The plan is sorted, so each finds its predecessors' promises. */
  async walk(operations: readonly Operation[]): Promise<void> {
    const ends = new Map<string, Promise<unknown>>();
    for (const operation of operations) {
      const before = operation.dependsOn.flatMap((id) => ends.get(id) ?? []);
      const step = () => this.#step(operation);
      // A wait makes no work for the engine, and would hold its slot for minutes.
      ends.set(operation.id, Promise.all(before).then(() => (operation.kind === 'wait-container' || operation.kind === 'drain-routes' ? step() : this.#slots.add(step))));
    }
    await Promise.all(ends.values());
    if (this.#crash) throw this.#crash.thrown;
  }

  skip(operation: Operation, why: string): void {
    this.#write(operation, { result: 'skipped', startedAt: this.#deps.now(), error: { code: 'apply/skipped', kind: 'transient', message: why } });
  }

  async #step(operation: Operation): Promise<void> {
    const blocker = operation.dependsOn.find((id) => this.result(id) !== 'done');
    if (this.#crash) return;
    if (this.#hooks.signal?.aborted) this.skip(operation, ENDED_EARLY);
    else if (blocker !== undefined) this.skip(operation, `${blocker} did not succeed`);
    else if (this.#failedRollout !== undefined) this.skip(operation, `${this.#failedRollout} failed, and the stack goes back to what it was`);
    else if (await this.#announced(operation)) await this.#perform(operation);
  }

  async #announced(operation: Operation): Promise<boolean> {
    try {
      await this.#hooks.beforeOperation?.(operation);
      return this.#crash === undefined;
    } catch (thrown) {
      this.#crash ??= { thrown };
      return false;
    }
  }

  async #perform(operation: Operation): Promise<void> {
    const startedAt = this.#deps.now();
    const started = performance.now();
    this.#write(operation, { result: 'running', startedAt });
    try {
      await handle(operation, this.#deps, { ...this.#hooks, signal: this.#signal });
      this.#write(operation, { result: 'done', duration: performance.now() - started });
    } catch (thrown) {
      const error = toOrbitrError(thrown);
      // Nothing went wrong: something newer was asked for meanwhile.
      if (this.#hooks.signal?.aborted && isCancelled(operation, error)) return this.skip(operation, ENDED_EARLY);
      this.#write(operation, { result: 'failed', duration: performance.now() - started, error: told(error) });
      if (this.#verdicts.has(operation.id)) this.#giveUp(operation.id);
    }
  }

  // The revision is bad: what was not begun would only have to be undone.
  #giveUp(id: string): void {
    this.#failedRollout ??= id;
    this.#stop.abort();
  }

  #write(operation: Operation, change: Partial<OperationRecord>): void {
    const record = { ...(this.#records.get(operation.id) ?? pending(operation, this.#hooks.trace)), ...change };
    this.#records.set(operation.id, record);
    this.#hooks.onRecord?.(record);
  }
}

const ENDED_EARLY = 'the pass ended early, because something newer was asked for or the controller stops; the next one goes on';

/** What the signal ends is what only waits, or brings images; a write whose answer was cut off is in doubt, and so it failed. */
function isCancelled({ kind }: Operation, { code, cause }: OrbitrError): boolean {
  if (kind === 'wait-container') return code === 'wait/cancelled';
  if (kind === 'drain-routes') return cause instanceof Error && cause.name === 'AbortError';
  return isPreparation(kind) && code === 'engine/cancelled';
}

function pending(operation: Operation, trace: string): OperationRecord {
  return { id: operation.id, trace, kind: operation.kind, subject: operation.subject, cause: operation.cause.message, result: 'pending', startedAt: 0 };
}

function told(error: OrbitrError): NonNullable<OperationRecord['error']> {
  return { code: error.code, message: error.message, kind: error.kind, ...(error.hint === undefined ? {} : { hint: error.hint }), ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
}
