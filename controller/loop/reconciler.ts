import type { Logger } from 'pino';
import type { OrbitrError } from '../model/errors.ts';
import { toOrbitrError } from '../model/errors.ts';
import type { Inventory } from '../model/inventory.ts';
import type { ObservedState } from '../model/observed-state.ts';
import type { Plan } from '../model/plan.ts';
import type { HeldRevision } from '../model/rollout.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { OperationRecord } from '../model/status.ts';
import { attemptKey } from '../plan/attempt-key.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { indexObservation } from '../plan/index-observation.ts';
import type { PlanInput, PlanOptions } from '../plan/plan-input.ts';
import type { Desired, DesiredState } from './desired-state.ts';
import { failedOutcome } from './failed-outcome.ts';
import { heldRemoval } from './held-removal.ts';
import type { Outcome } from './outcome.ts';
import { outcomeMeaning } from './outcome.ts';
import type { LookAtMachine } from './plan-with-preflight.ts';
import { planWithPreflight } from './plan-with-preflight.ts';
import type { PruneVerdict } from './prune-guard.ts';
import type { ReconcileResult } from './reconcile-result.ts';
import { rolloutVerdict } from './rollout-verdict.ts';
import type { StackReport } from './stack-report.ts';
import type { TargetMemory } from './stack-target.ts';
import { stackTarget } from './stack-target.ts';

/** What the loop remembers, and where it writes it down. */
export interface LoopMemory extends TargetMemory {
  inventory(): Inventory;
  recordIntent(plan: Plan): Promise<void>;
  recordOwned(observed: ObservationIndex, plan: Plan | undefined): Promise<void>;
  applied(stack: string): PlanInput['applied'];
  /** The stack is what its files say, on an engine that looks like this. Remembers it as its last good state. */
  recordApplied(stack: string, desired: Desired, observed: ObservationIndex): Promise<void>;
  hold(stack: string, held: HeldRevision): Promise<void>;
  journal(records: readonly OperationRecord[]): Promise<void>;
}

/** As a report takes it: present only while a revision is held. */
type Held = { readonly held: HeldRevision } | undefined;

/** Everything that the loop does to the world, handed in by the composition root. */
export interface ReconcilerDependencies {
  readonly desired: DesiredState;
  readonly observe: (deep: boolean) => Promise<ObservedState>;
  readonly execute: (plan: Plan, options: { readonly trace: string; readonly signal: AbortSignal; readonly onRecord: (record: OperationRecord) => void }) => Promise<readonly OperationRecord[]>;
  readonly memory: LoopMemory;
  /** Why this controller must not write: another one holds the engine. */
  readonly readOnly: (observed: ObservedState) => string | undefined;
  /** How long a stack must have been gone, and whether it may be removed. */
  readonly mayPrune: (stack: string, observed: ObservationIndex) => Promise<PruneVerdict | { readonly kind: 'too-soon'; readonly after: number }>;
  /** Stacks that are to be removed before this one, because they depend on it. */
  readonly dependentsOf: (stack: string, observed: ObservationIndex) => readonly string[];
  /** Whether the stacks that this one depends on are Healthy. */
  readonly unready: (stacks: readonly string[]) => readonly string[];
  /** What the machine is like, for a plan that creates or starts something. */
  readonly preflight: LookAtMachine;
  readonly planOptions: (spec: StackSpec | undefined) => PlanOptions;
  /** Takes note of containers that had to be started again; tells when the next held one may be. */
  readonly noteStarts: (records: readonly OperationRecord[], plan: Plan) => void;
  readonly nextStart: (observed: ObservationIndex, stack: string) => number | undefined;
  readonly report: (report: StackReport) => void;
  readonly now: () => number;
  readonly log: Logger;
}

/** How long to wait for a stack that this one depends on before looking again, in ms. Its changes wake this one earlier. */
const DEPENDENCY_POLL = 5_000;
/** The same for a stack that has to be removed first, in ms. */
const REMOVAL_POLL = 500;

/** One pass of one stack: read, observe, plan, apply, observe again. Decides nothing by itself and never throws. */
export class Reconciler {
  readonly #dependencies: ReconcilerDependencies;

  constructor(dependencies: ReconcilerDependencies) {
    this.#dependencies = dependencies;
  }

  /** @param trace goes into every log line and record of the pass. @param signal cancels waits, never writes. */
  async reconcile(stack: string, trace: string, signal: AbortSignal): Promise<ReconcileResult> {
    const log = this.#dependencies.log.child({ trace, stack });
    const started = this.#dependencies.now();
    let desired: Desired | undefined;
    try {
      desired = await this.#dependencies.desired.find(stack);
      if (desired.kind === 'unsettled') return { kind: 'requeue', after: desired.settlesIn };
      const observed = await this.observe(false);
      const result = await this.#pass({ stack, desired, observed, trace, signal, log });
      log.info({ result: result.kind, ms: this.#dependencies.now() - started }, 'pass ended');
      return result;
    } catch (thrown) {
      const error = toOrbitrError(thrown);
      log.error({ err: thrown, code: error.code }, 'pass failed');
      return this.#settle({ stack, desired, observed: undefined, plan: undefined, outcome: { kind: 'failed', error }, records: undefined });
    }
  }

  /** Plans a stack against an observation made for many, and reports. @returns whether a pass has something to do. */
  async glance(stack: string, desired: Desired, observed: ObservationIndex): Promise<boolean> {
    if (desired.kind === 'unsettled') return true;
    const { plan, outcome, held } = await this.#decide(stack, desired, observed);
    const result = this.#settle({ stack, desired, observed, plan, outcome: outcome ?? { kind: 'pending', operations: plan?.operations.length ?? 0 }, records: undefined, ...held });
    return outcome === undefined || result.kind === 'requeue';
  }

  /** What a stack's desired state would come to, as of an observation. Decides and reports nothing. */
  async preview(stack: string, desired: Desired, observed: ObservedState): Promise<Plan> {
    return (await this.#plan(stack, desired, indexObservation(observed, this.#dependencies.memory.inventory()))).plan;
  }

  /** Reports that nobody knows how the stack is. */
  unseen(stack: string, error: OrbitrError): void {
    this.#settle({ stack, desired: undefined, observed: undefined, plan: undefined, outcome: { kind: 'failed', error }, records: undefined });
  }

  async observe(deep: boolean): Promise<ObservationIndex> {
    const state = await this.#dependencies.observe(deep);
    const index = indexObservation(state, this.#dependencies.memory.inventory());
    await this.#dependencies.memory.recordOwned(index, undefined);
    return index;
  }

  async #pass(pass: { stack: string; desired: Desired; observed: ObservationIndex; trace: string; signal: AbortSignal; log: Logger }): Promise<ReconcileResult> {
    const { stack, desired, observed, trace, signal, log } = pass;
    const { plan, outcome, held } = await this.#decide(stack, desired, observed);
    if (outcome !== undefined || plan === undefined) {
      return this.#settle({ stack, desired, observed, plan, outcome: outcome ?? { kind: 'synced' }, records: undefined, ...held });
    }
    const records = await this.#apply({ stack, desired, observed, plan, trace, signal, log, held });
    const after = await this.observe(false);
    await this.#dependencies.memory.recordOwned(after, plan);
    // What was found bad is taken back in the same pass. Once: going back tries nothing out.
    if (held === undefined && !signal.aborted && (await this.#hold(plan, desired, records, after, log))) return this.#pass({ ...pass, observed: after });
    return this.#conclude({ stack, desired, before: plan, after, records, signal });
  }

  /** @returns whether the revision was found bad, and there is something to go back to */
  async #hold(plan: Plan, desired: Desired, records: readonly OperationRecord[], after: ObservationIndex, log: Logger): Promise<boolean> {
    const { memory, now } = this.#dependencies;
    const verdict = rolloutVerdict(plan, records, after);
    if (verdict === undefined || desired.kind !== 'spec') return false;
    const key = attemptKey(desired.spec, after);
    const good = await memory.good(plan.stack);
    // What was good once and is not now (a container that was made anew because it drifted) is no bad revision.
    if (good === undefined || good.key === key) return false;
    const { revision } = desired.spec;
    await memory.hold(plan.stack, { revision: revision.digest, ...(revision.commit === undefined ? {} : { commit: revision.commit }), ...verdict, since: now(), key });
    log.warn({ revision: revision.digest, ...verdict }, 'revision held, going back');
    return true;
  }

  /** What to do; with an outcome when that is not to carry out a plan. */
  async #decide(stack: string, desired: Desired, observed: ObservationIndex): Promise<{ readonly plan: Plan | undefined; readonly outcome: Outcome | undefined; readonly held?: Held }> {
    const { readOnly, mayPrune, dependentsOf, unready } = this.#dependencies;
    if (desired.kind === 'invalid') {
      const first = desired.diagnostics[0];
      return { plan: undefined, outcome: { kind: 'invalid', errors: desired.diagnostics.length, first: first?.message ?? '' } };
    }
    const spec = desired.kind === 'spec' ? desired.spec : undefined;
    const { plan, held } = await this.#plan(stack, desired, observed);
    const pending = plan.operations.length;
    const reason = readOnly(observed.state);
    // Who may not write can tell all the same that a stack is gone: else the stacks of another controller would stand here for good.
    const gone = desired.kind === 'absent' && pending === 0;
    if (reason !== undefined) return { plan, held, outcome: gone ? { kind: 'synced' } : { kind: 'read-only', message: reason, pending } };
    if (spec?.suspend === true) return { plan, held, outcome: { kind: 'suspended', pending } };
    if (pending === 0) return { plan, held, outcome: await this.#atRest(stack, desired, plan, observed, held) };
    if (spec === undefined) {
      const verdict = await mayPrune(stack, observed);
      if (verdict.kind === 'held') return { plan: heldRemoval(plan, verdict), outcome: { kind: 'prune-held', message: verdict.reason } };
      if (verdict.kind === 'too-soon') return { plan, outcome: { kind: 'waiting', reason: 'Waiting', message: 'The stack file is gone; waiting whether it comes back.', after: verdict.after } };
      const dependents = dependentsOf(stack, observed);
      if (dependents.length > 0) return { plan, outcome: { kind: 'waiting', reason: 'Waiting', message: `Waiting until ${dependents.join(', ')} is removed, which depends on it.`, after: REMOVAL_POLL } };
    }
    const waitingFor = spec?.run === 'running' ? unready(spec.dependsOn.map((dependency) => dependency.stack)) : [];
    if (waitingFor.length > 0) return { plan, held, outcome: { kind: 'waiting', reason: 'Waiting', message: `Waiting until ${waitingFor.join(', ')} is Healthy.`, after: DEPENDENCY_POLL } };
    return { plan, held, outcome: undefined };
  }

  /** What nothing to do means. */
  async #atRest(stack: string, desired: Desired, plan: Plan, observed: ObservationIndex, held: Held): Promise<Outcome> {
    if (plan.blocked.length > 0) return { kind: 'blocked', plan };
    if (held !== undefined) return { kind: 'held', ...held };
    const outcome = this.#synced(stack, observed);
    // Only a memory: a disk that is full must not hide how the stack is.
    if (outcome.kind === 'synced') await this.#dependencies.memory.recordApplied(stack, desired, observed).catch((error: unknown) => this.#dependencies.log.warn({ err: error, stack }, 'the last good state was not remembered'));
    return outcome;
  }

  // A container that fell over and over is left alone for a while: in step with the plan, but not at rest.
  #synced(stack: string, observed: ObservationIndex): Outcome {
    const after = this.#dependencies.nextStart(observed, stack);
    return after === undefined ? { kind: 'synced' } : { kind: 'waiting', reason: 'BackingOff', message: `A container keeps falling; it is started again in ${Math.ceil(after / 1000)} s.`, after };
  }

  async #plan(stack: string, desired: Desired, observed: ObservationIndex): Promise<{ readonly plan: Plan; readonly held: Held }> {
    const { memory, planOptions, preflight } = this.#dependencies;
    const { spec, held } = await stackTarget(stack, desired.kind === 'spec' ? desired.spec : undefined, observed, memory);
    const options = { ...planOptions(spec), restoring: held !== undefined };
    const plan = await planWithPreflight({ stack, spec, instance: memory.inventory().instance, observed, applied: memory.applied(stack), options }, preflight);
    return { plan, held: held === undefined ? undefined : { held } };
  }

  async #apply(pass: { stack: string; desired: Desired; observed: ObservationIndex; plan: Plan; trace: string; signal: AbortSignal; log: Logger; held: Held }): Promise<readonly OperationRecord[]> {
    const { stack, desired, observed, plan, trace, signal, log, held } = pass;
    const { memory, execute, noteStarts, report } = this.#dependencies;
    await memory.recordIntent(plan);
    const current = new Map<string, OperationRecord>();
    const show = (): void => report({ stack, desired, observed, plan, outcome: { kind: 'applying', operations: plan.operations.length }, records: [...current.values()], ...held });
    show();
    const records = await execute(plan, {
      trace,
      signal,
      onRecord: (record) => {
        current.set(record.id, record);
        if (record.result !== 'pending') log.info({ operation: record.id, result: record.result, cause: record.cause, ms: record.duration, error: record.error }, 'operation');
        show();
      },
    });
    noteStarts(records, plan);
    await memory.journal(records);
    return records;
  }

  async #conclude(pass: { stack: string; desired: Desired; before: Plan; after: ObservationIndex; records: readonly OperationRecord[]; signal: AbortSignal }): Promise<ReconcileResult> {
    const { stack, desired, after, records, signal } = pass;
    const { plan, held } = await this.#plan(stack, desired, after);
    const outcome = this.#judge(stack, pass.before, plan, after, records, signal, held);
    if (outcome.kind === 'synced' || (held === undefined && plan.operations.length === 0 && records.every(({ result }) => result === 'done'))) await this.#dependencies.memory.recordApplied(stack, desired, after);
    return this.#settle({ stack, desired, observed: after, plan, outcome, records, ...held });
  }

  // Success is an empty second plan, never the absence of errors.
  #judge(stack: string, before: Plan, plan: Plan, after: ObservationIndex, records: readonly OperationRecord[], signal: AbortSignal, held: Held): Outcome {
    const failed = records.filter(({ result }) => result === 'failed');
    if (signal.aborted) return { kind: 'superseded' };
    if (failed.length > 0) return failedOutcome(failed);
    if (plan.operations.length > 0 && plan.operations.every(({ subject }) => subject.type === 'routes')) return { kind: 'routes-moved', operations: plan.operations.length };
    if (plan.operations.length > 0) return before.operations.some(({ cause }) => cause.reason === 'ImageRefresh') ? { kind: 'refreshed', operations: plan.operations.length } : { kind: 'not-converged', plan };
    if (plan.blocked.length > 0) return { kind: 'blocked', plan };
    return held === undefined ? this.#synced(stack, after) : { kind: 'held', ...held };
  }

  #settle(report: StackReport): ReconcileResult {
    this.#dependencies.report(report);
    return outcomeMeaning(report.outcome).result;
  }
}
