import type { OrbitrError } from '../model/errors.ts';
import type { Plan } from '../model/plan.ts';
import type { HeldRevision } from '../model/rollout.ts';
import type { Condition, ConditionType, OperationRecord } from '../model/status.ts';
import type { ReconcileResult } from './reconcile-result.ts';

/** Everything a pass can come to. One table below says what each means for conditions and for the next pass. */
export type Outcome =
  | { readonly kind: 'synced' }
  | { readonly kind: 'pending'; readonly operations: number }
  | { readonly kind: 'applying'; readonly operations: number }
  | { readonly kind: 'blocked'; readonly plan: Plan }
  /** `BackingOff`: a container that fell over and over is left alone for a while. */
  | { readonly kind: 'waiting'; readonly reason: 'Waiting' | 'BackingOff'; readonly message: string; readonly after: number }
  /** What a pull brought was not known when the plan was made. */
  | { readonly kind: 'refreshed'; readonly operations: number }
  /** Containers came or went while their routes were published. */
  | { readonly kind: 'routes-moved'; readonly operations: number }
  | { readonly kind: 'suspended'; readonly pending: number }
  | { readonly kind: 'read-only'; readonly message: string; readonly pending: number }
  | { readonly kind: 'prune-held'; readonly message: string }
  | { readonly kind: 'invalid'; readonly errors: number; readonly first: string }
  /** The files' revision was found bad; the engine holds what was before it. */
  | { readonly kind: 'held'; readonly held: HeldRevision }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'not-converged'; readonly plan: Plan }
  /** `lasting`: no time mends it, and it is not tried again at once. */
  | { readonly kind: 'operations-failed'; readonly failed: readonly OperationRecord[]; readonly terminal: boolean; readonly lasting: boolean; readonly raced: boolean; readonly retryAfter?: number }
  | { readonly kind: 'failed'; readonly error: OrbitrError };

type Verdict = Omit<Condition, 'type' | 'since'>;

export interface OutcomeMeaning {
  readonly ready: Verdict;
  readonly reconciling: Verdict;
  readonly stalled: Verdict;
  readonly conflict: Verdict;
  readonly result: ReconcileResult;
}

const yes = (reason: string, message: string): Verdict => ({ status: 'True', reason, message });
const no = (reason: string, message: string): Verdict => ({ status: 'False', reason, message });
const IDLE = no('Idle', 'No pass is under way.');
const MOVING = no('Moving', 'Nothing stands in the way.');
const NO_CONFLICT = no('None', 'Nothing foreign is in the way.');
const DONE: ReconcileResult = { kind: 'done' };

/** What an outcome means. Pure; the only place where conditions are worded. */
export function outcomeMeaning(outcome: Outcome): OutcomeMeaning {
  const base = { reconciling: IDLE, stalled: MOVING, conflict: NO_CONFLICT };
  switch (outcome.kind) {
    case 'synced':
      return { ...base, ready: yes('Synced', 'The engine holds what the files say.'), result: DONE };
    case 'pending':
      return { ...base, ready: no('Pending', `${outcome.operations} operations to do.`), result: DONE };
    case 'applying':
      return { ...base, ready: no('Reconciling', `${outcome.operations} operations under way.`), reconciling: yes('Applying', `${outcome.operations} operations under way.`), result: DONE };
    case 'blocked':
      return blockedMeaning(outcome.plan);
    case 'waiting':
      return { ...base, ready: no(outcome.reason, outcome.message), result: { kind: 'requeue', after: outcome.after } };
    case 'refreshed':
      return { ...base, ready: no('Refreshed', `A newer image came; ${outcome.operations} operations to do.`), result: { kind: 'raced' } };
    case 'routes-moved':
      return { ...base, ready: no('RoutesMoved', `Containers came or went meanwhile; ${outcome.operations} operations to do.`), result: { kind: 'raced' } };
    case 'suspended':
      return { ...base, ready: no('Suspended', `The stack file says suspend; ${outcome.pending} operations are pending.`), result: DONE };
    case 'read-only':
      return { ...base, ready: outcome.pending === 0 ? yes('Synced', 'The engine holds what the files say.') : no('ReadOnly', outcome.message), result: DONE };
    case 'prune-held':
      return { ...base, ready: no('PruneHeld', outcome.message), stalled: yes('PruneHeld', outcome.message), result: DONE };
    case 'invalid':
      return { ...base, ready: no('Invalid', outcome.first), stalled: yes('Invalid', `${outcome.errors} ${outcome.errors === 1 ? 'error' : 'errors'} in the files. What runs is left as it is.`), result: { kind: 'terminal' } };
    case 'held': {
      const message = `Revision ${(outcome.held.commit ?? outcome.held.revision).slice(0, 7)} is held: ${outcome.held.message}. What ran before runs on; the next change of the files is tried again${outcome.held.until === undefined ? '' : ', and this one after a while'}.`;
      return { ...base, ready: no('Held', message), stalled: yes('Held', message), result: { kind: 'terminal' } };
    }
    case 'superseded':
      return { ...base, ready: no('Superseded', 'The files changed during the pass; the next one is coming.'), result: DONE };
    case 'not-converged':
      return { ...base, ready: no('NotConverged', `After applying, ${outcome.plan.operations.length} operations are still to do: ${outcome.plan.operations[0]?.cause.message ?? ''}.`), result: { kind: 'transient' } };
    case 'operations-failed': {
      const first = outcome.failed[0];
      const message = `${first?.kind.replace('-', ' ')} ${first?.subject.name} failed: ${first?.error?.message ?? ''}`;
      return { ...base, ready: no('OperationFailed', message), stalled: outcome.terminal ? yes('OperationFailed', message) : MOVING, result: outcome.raced ? { kind: 'raced' } : outcome.lasting ? { kind: 'terminal' } : { kind: 'transient', ...(outcome.retryAfter === undefined ? {} : { retryAfter: outcome.retryAfter }) } };
    }
    case 'failed':
      return { ...base, ready: no('Failed', outcome.error.message), stalled: outcome.error.kind === 'terminal' ? yes('Failed', outcome.error.message) : MOVING, result: { kind: 'transient', ...(outcome.error.retryAfter === undefined ? {} : { retryAfter: outcome.error.retryAfter }) } };
  }
}

function blockedMeaning(plan: Plan): OutcomeMeaning {
  const conflict = plan.blocked.find(({ code }) => code === 'Conflict');
  const first = conflict ?? plan.blocked[0];
  const message = `${first?.message ?? ''}. ${first?.hint ?? ''}`;
  return {
    ready: no(first?.code ?? 'Blocked', message),
    reconciling: IDLE,
    stalled: yes(first?.code ?? 'Blocked', message),
    conflict: conflict === undefined ? NO_CONFLICT : yes('Conflict', message),
    result: { kind: 'terminal' },
  };
}

/** Whether containers keep falling. @param loops what is to say of each that does */
export function crashLoopVerdict(loops: readonly string[]): Verdict {
  return loops.length === 0 ? no('None', 'No container keeps falling.') : yes('CrashLoop', `${loops.join('; ')}.`);
}

/** New conditions out of a meaning; `since` is kept where the status did not change. @param routed absent: there are no routes */
export function nextConditions(meaning: OutcomeMeaning, valid: Verdict, crashLoop: Verdict, previous: readonly Condition[], now: number, routed?: Verdict): readonly Condition[] {
  const verdicts: readonly (readonly [ConditionType, Verdict])[] = [
    ['Ready', meaning.ready],
    ['Reconciling', meaning.reconciling],
    ['Stalled', meaning.stalled],
    ['Valid', valid],
    ['Conflict', meaning.conflict],
    ['CrashLoop', crashLoop],
    ...(routed === undefined ? [] : [['Routed', routed] as const]),
  ];
  return verdicts.map(([type, verdict]) => {
    const before = previous.find((condition) => condition.type === type);
    return { type, ...verdict, since: before?.status === verdict.status ? before.since : now };
  });
}
