import type { Logger } from 'pino';
import type { OrbitrError } from '../model/errors.ts';
import { toOrbitrError } from '../model/errors.ts';
import type { ObservedState } from '../model/observed-state.ts';
import { isPreparation } from '../model/operation.ts';
import type { Plan } from '../model/plan.ts';
import type { HeldRevision } from '../model/rollout.ts';
import type { OperationRecord } from '../model/status.ts';
import { attemptKey } from '../plan/attempt-key.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { indexObservation } from '../plan/index-observation.ts';
import { restoredSpec } from '../plan/restored-spec.ts';
import type { Attempt } from './bad-revision.ts';
import { badRevision } from './bad-revision.ts';
import type { Desired } from './desired-state.ts';
import { failedOutcome } from './failed-outcome.ts';
import { heldRemoval } from './held-removal.ts';
import { isUpkeep } from './is-upkeep.ts';
import { judgePass } from './judge-pass.ts';
import type { Outcome } from './outcome.ts';
import { outcomeMeaning } from './outcome.ts';
import { planWithPreflight } from './plan-with-preflight.ts';
import type { ReconcilerDependencies } from './reconciler-dependencies.ts';
import type { ReconcileResult } from './reconcile-result.ts';
import type { StackReport } from './stack-report.ts';
import { settledPart } from './settled-part.ts';
import { silentError } from './silent-error.ts';
import { stackTarget } from './stack-target.ts';
import { StuckAttempts } from './stuck-attempts.ts';

/** As a report takes it: present only while a revision is held. */
type Held = { readonly held: HeldRevision } | undefined;

/** What a pass knows of its stack, and how it tells of itself. */
interface Pass {
  readonly stack: string;
  readonly desired: Desired;
  readonly observed: ObservationIndex;
  readonly trace: string;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** How long to wait for a stack that this one depends on before looking again, in ms. Its changes wake this one earlier. */
const DEPENDENCY_POLL = 5_000;
/** The same for a stack that has to be removed first, in ms. */
const REMOVAL_POLL = 500;

/** One pass of one stack: read, observe, plan, apply, observe again. Decides nothing by itself and never throws. */
export class Reconciler {
  readonly #dependencies: ReconcilerDependencies;
  readonly #stuck = new StuckAttempts();

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
    const { plan, outcome, held, upkeep } = await this.#decide(stack, desired, observed);
    const result = this.#settle({ stack, desired, observed, plan, outcome: outcome ?? { kind: 'pending', operations: plan?.operations.length ?? 0 }, records: undefined, ...held });
    return outcome === undefined || upkeep !== undefined || result.kind === 'requeue';
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

  async #pass(pass: Pass): Promise<ReconcileResult> {
    const { stack, desired, observed, signal } = pass;
    const { plan, outcome, held, upkeep } = await this.#decide(stack, desired, observed);
    if (upkeep !== undefined && outcome !== undefined) return this.#keepUp(pass, upkeep, outcome, []);
    if (outcome !== undefined || plan === undefined) {
      return this.#settle({ stack, desired, observed, plan, outcome: outcome ?? { kind: 'synced' }, records: undefined, ...held });
    }
    const { records, after } = await this.#apply(pass, plan, held);
    if (held === undefined && !signal.aborted && desired.kind === 'spec') {
      // What was found bad is taken back in the same pass. Once: going back tries nothing out.
      if (await this.#hold({ spec: desired.spec, plan, records, after }, pass.log)) return this.#pass({ ...pass, observed: after });
      this.#stuck.note(stack, attemptKey(desired.spec, after), records, this.#dependencies.now());
      const unprepared = records.filter(({ kind, result }) => result === 'failed' && isPreparation(kind));
      const kept = unprepared.length === 0 ? undefined : await this.#upkeep(stack, after);
      if (kept !== undefined) return this.#keepUp({ ...pass, observed: after }, kept, failedOutcome(unprepared), records);
    }
    return this.#conclude({ stack, desired, before: plan, after, records, signal });
  }

  /** @returns whether the revision is held from now on */
  async #hold(attempt: Attempt, log: Logger): Promise<boolean> {
    const { memory, now } = this.#dependencies;
    const held = await badRevision(attempt, memory, now());
    if (held === undefined) return false;
    await memory.hold(attempt.plan.stack, held);
    log.warn({ revision: held.revision, service: held.service, code: held.code }, 'revision held, going back');
    return true;
  }

  /** What brings back what ran, while the files' revision cannot have its turn. Undefined: nothing is missing, or there is no last good state. */
  async #upkeep(stack: string, observed: ObservationIndex): Promise<Plan | undefined> {
    const { memory, planOptions, preflight } = this.#dependencies;
    const good = await memory.good(stack);
    if (good === undefined) return undefined;
    const spec = restoredSpec(good);
    const plan = await planWithPreflight({ stack, spec, instance: memory.inventory().instance, observed, applied: memory.applied(stack), options: { ...planOptions(spec), restoring: true } }, preflight);
    return isUpkeep(plan) ? plan : undefined;
  }

  async #keepUp(pass: Pass, upkeep: Plan, why: Outcome, before: readonly OperationRecord[]): Promise<ReconcileResult> {
    const { stack, desired } = pass;
    const { records, after } = await this.#apply(pass, upkeep, undefined);
    const failed = records.filter(({ result }) => result === 'failed');
    const { plan, held } = await this.#plan(stack, desired, after);
    return this.#settle({ stack, desired, observed: after, plan, outcome: failed.length > 0 ? failedOutcome(failed) : why, records: [...before, ...records], ...held });
  }

  /** What to do; with an outcome when that is not to carry out the plan, and then with what is to be brought back meanwhile. */
  async #decide(stack: string, desired: Desired, observed: ObservationIndex): Promise<{ readonly plan: Plan | undefined; readonly outcome: Outcome | undefined; readonly held?: Held; readonly upkeep?: Plan | undefined }> {
    const { readOnly, mayPrune, dependentsOf } = this.#dependencies;
    if (desired.kind === 'invalid') {
      const first = desired.diagnostics[0];
      return { plan: undefined, outcome: { kind: 'invalid', errors: desired.diagnostics.length, first: first?.message ?? '' } };
    }
    const silent = observed.containers.get(stack)?.find((container) => container.silent === true);
    if (silent !== undefined) return { plan: undefined, outcome: { kind: 'failed', error: silentError(silent) } };
    const spec = desired.kind === 'spec' ? desired.spec : undefined;
    const { plan, held } = await this.#plan(stack, desired, observed);
    const pending = plan.operations.length;
    const reason = readOnly(observed.state);
    // Who may not write can tell all the same that a stack is gone: else the stacks of another controller would stand here for good.
    if (reason !== undefined) return { plan, held, outcome: desired.kind === 'absent' && pending === 0 ? { kind: 'synced' } : { kind: 'read-only', message: reason, pending } };
    if (spec?.suspend === true) return { plan, held, outcome: { kind: 'suspended', pending } };
    if (pending === 0) return { plan, held, outcome: await this.#atRest(stack, desired, plan, observed, held), upkeep: spec?.run === 'running' && plan.blocked.length > 0 ? await this.#upkeep(stack, observed) : undefined };
    if (spec === undefined) {
      const verdict = await mayPrune(stack, observed);
      if (verdict.kind === 'held') return { plan: heldRemoval(plan, verdict), outcome: { kind: 'prune-held', message: verdict.reason } };
      if (verdict.kind === 'too-soon') return { plan, outcome: { kind: 'waiting', reason: 'Waiting', message: 'The stack file is gone; waiting whether it comes back.', after: verdict.after } };
      const dependents = dependentsOf(stack, observed);
      if (dependents.length > 0) return { plan, outcome: { kind: 'waiting', reason: 'Waiting', message: `Waiting until ${dependents.join(', ')} is removed, which depends on it.`, after: REMOVAL_POLL } };
      return { plan, held, outcome: undefined };
    }
    const stuck = held === undefined ? this.#stuck.find(stack, attemptKey(spec, observed), this.#dependencies.now()) : undefined;
    if (stuck !== undefined) return { plan, outcome: failedOutcome(stuck), upkeep: await this.#upkeep(stack, observed) };
    const unready = spec.run === 'running' ? this.#dependencies.unready(spec.dependsOn.map((dependency) => dependency.stack)) : [];
    if (unready.length > 0) {
      const outcome: Outcome = { kind: 'waiting', reason: 'Waiting', message: `Waiting until ${unready.map(({ name }) => name).join(', ')} is Healthy.`, after: DEPENDENCY_POLL };
      // Starts wait, as after a start of the machine. What is up is kept up, and so is what can talk to what it needs, ill as that may be.
      const up = observed.containers.get(stack)?.some(({ state }) => state === 'running') === true;
      return { plan, held, outcome, upkeep: up || unready.every(({ coming }) => !coming) ? await this.#upkeep(stack, observed) : undefined };
    }
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
    const { memory, planOptions, preflight, now } = this.#dependencies;
    const { spec, held } = await stackTarget(stack, desired.kind === 'spec' ? desired.spec : undefined, observed, memory, now());
    const options = { ...planOptions(spec), restoring: held !== undefined };
    const plan = await planWithPreflight({ stack, spec, instance: memory.inventory().instance, observed, applied: memory.applied(stack), options }, preflight);
    return { plan, held: held === undefined ? undefined : { held } };
  }

  /** Carries out a plan and observes what came of it. */
  async #apply({ stack, desired, observed, trace, signal, log }: Pass, plan: Plan, held: Held): Promise<{ readonly records: readonly OperationRecord[]; readonly after: ObservationIndex }> {
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
    const after = await this.observe(false);
    await memory.recordOwned(after, settledPart(plan, records));
    return { records, after };
  }

  async #conclude(pass: { stack: string; desired: Desired; before: Plan; after: ObservationIndex; records: readonly OperationRecord[]; signal: AbortSignal }): Promise<ReconcileResult> {
    const { stack, desired, after, records, signal } = pass;
    const { plan, held } = await this.#plan(stack, desired, after);
    const outcome = signal.aborted ? { kind: 'superseded' as const } : (judgePass({ before: pass.before, plan, records, held: held?.held }) ?? this.#synced(stack, after));
    if (outcome.kind === 'synced' || (held === undefined && plan.operations.length === 0 && records.every(({ result }) => result === 'done'))) await this.#dependencies.memory.recordApplied(stack, desired, after);
    return this.#settle({ stack, desired, observed: after, plan, outcome, records, ...held });
  }

  #settle(report: StackReport): ReconcileResult {
    this.#dependencies.report(report);
    return outcomeMeaning(report.outcome).result;
  }
}
