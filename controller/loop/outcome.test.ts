import { describe, expect, it } from 'vitest';
import { OrbitrError } from '../model/errors.ts';
import type { BlockedCode, Plan } from '../model/plan.ts';
import type { OperationRecord } from '../model/status.ts';
import { failedOutcome } from './failed-outcome.ts';
import type { Outcome } from './outcome.ts';
import { crashLoopVerdict, nextConditions, outcomeMeaning } from './outcome.ts';

const plan = (change: Partial<Plan>): Plan => ({ stack: 'blog', operations: [], blocked: [], warnings: [], ...change });
const blocked = (...codes: readonly BlockedCode[]): Plan => plan({ blocked: codes.map((code) => ({ id: code, kind: 'create-container', subject: { stack: 'blog', type: 'container', name: 'blog-web-1' }, code, reason: 'Missing', message: `it is ${code}`, hint: 'Do something' })) });
const failure = (code: string, more: Partial<NonNullable<OperationRecord['error']>> = {}): OperationRecord => ({ id: 'start-container:blog-web-1', trace: 't', kind: 'start-container', subject: { stack: 'blog', type: 'container', name: 'blog-web-1' }, cause: 'it does not exist', result: 'failed', startedAt: 0, error: { code, message: code, kind: 'transient', ...more } });
const refusal: OperationRecord = { ...failure('engine/image-not-found', { kind: 'terminal' }), kind: 'pull-image' };

const table: readonly (readonly [string, Outcome, string])[] = [
  ['synced', { kind: 'synced' }, 'Ready=True/Synced; done'],
  ['pending', { kind: 'pending', operations: 2 }, 'Ready=False/Pending; done'],
  ['applying', { kind: 'applying', operations: 2 }, 'Ready=False/Reconciling Reconciling=True; done'],
  ['waiting for a stack', { kind: 'waiting', reason: 'Waiting', message: 'Waiting until db is Healthy.', after: 5 }, 'Ready=False/Waiting; requeue 5'],
  ['a container that keeps falling', { kind: 'waiting', reason: 'BackingOff', message: 'It falls.', after: 7 }, 'Ready=False/BackingOff; requeue 7'],
  ['suspended', { kind: 'suspended', pending: 1 }, 'Ready=False/Suspended; done'],
  ['read-only with nothing to do', { kind: 'read-only', message: 'other', pending: 0 }, 'Ready=True/Synced; done'],
  ['read-only', { kind: 'read-only', message: 'other', pending: 1 }, 'Ready=False/ReadOnly; done'],
  ['prune held', { kind: 'prune-held', message: 'no marker' }, 'Ready=False/PruneHeld Stalled=True; done'],
  ['invalid', { kind: 'invalid', errors: 1, first: 'no' }, 'Ready=False/Invalid Stalled=True; terminal'],
  ['superseded', { kind: 'superseded' }, 'Ready=False/Superseded; done'],
  ['blocked by something foreign', { kind: 'blocked', plan: blocked('NeedsApproval', 'Conflict') }, 'Ready=False/Conflict Stalled=True Conflict=True; terminal'],
  ['blocked by an approval', { kind: 'blocked', plan: blocked('NeedsApproval') }, 'Ready=False/NeedsApproval Stalled=True; terminal'],
  ['not converged', { kind: 'not-converged', plan: plan({}) }, 'Ready=False/NotConverged; transient'],
  ['a failed operation', failedOutcome([failure('engine/port-taken')]), 'Ready=False/OperationFailed; transient'],
  ['a failed operation that no time mends', failedOutcome([failure('engine/bind-missing', { kind: 'terminal' })]), 'Ready=False/OperationFailed Stalled=True; transient'],
  ['a pull that no time mends', failedOutcome([refusal]), 'Ready=False/OperationFailed Stalled=True; terminal'],
  ['a pull that no time mends and one that may', failedOutcome([refusal, { ...refusal, error: { code: 'engine/registry-unreachable', kind: 'transient', message: 'away' } }]), 'Ready=False/OperationFailed Stalled=True; transient'],
  ['a registry that wants to be left alone', failedOutcome([failure('engine/registry-rate-limit', { retryAfter: 60_000 }), failure('x', { retryAfter: 5 })]), 'Ready=False/OperationFailed; transient 60000'],
  ['a race', failedOutcome([failure('engine/not-found'), failure('wait/gone')]), 'Ready=False/OperationFailed; raced'],
  ['a race and a true failure', failedOutcome([failure('engine/not-found'), failure('engine/port-taken')]), 'Ready=False/OperationFailed; transient'],
  ['a pass that failed', { kind: 'failed', error: new OrbitrError({ code: 'engine/unreachable', kind: 'transient', message: 'away' }) }, 'Ready=False/Failed; transient'],
  ['a pass that fails until somebody acts', { kind: 'failed', error: new OrbitrError({ code: 'engine/permission-denied', kind: 'terminal', message: 'no' }) }, 'Ready=False/Failed Stalled=True; transient'],
];

function told(outcome: Outcome): string {
  const { ready, reconciling, stalled, conflict, result } = outcomeMeaning(outcome);
  const others = Object.entries({ Reconciling: reconciling, Stalled: stalled, Conflict: conflict }).flatMap(([type, { status }]) => (status === 'True' ? [`${type}=True`] : []));
  const more = result.kind === 'requeue' ? ` ${result.after}` : result.kind === 'transient' && result.retryAfter !== undefined ? ` ${result.retryAfter}` : '';
  return `${[`Ready=${ready.status}/${ready.reason}`, ...others].join(' ')}; ${result.kind}${more}`;
}

describe('what an outcome means', () => {
  it.for(table)('%s', ([, outcome, meaning]) => expect(told(outcome)).toBe(meaning));

  it('is a sentence with what failed and why', () => {
    expect(outcomeMeaning(failedOutcome([failure('engine/port-taken', { message: 'port 80 is taken' })])).ready.message).toBe('start container blog-web-1 failed: port 80 is taken');
  });
});

describe('conditions', () => {
  const calm = crashLoopVerdict([]);
  const valid = { status: 'True', reason: 'Valid', message: 'ok' } as const;
  it('remember since when, and begin anew only when the status turns', () => {
    const first = nextConditions(outcomeMeaning({ kind: 'synced' }), valid, calm, [], 100);
    const second = nextConditions(outcomeMeaning({ kind: 'read-only', message: 'x', pending: 0 }), valid, calm, first, 200);
    expect(second.map(({ since }) => since)).toEqual([100, 100, 100, 100, 100, 100]);
    const third = nextConditions(outcomeMeaning({ kind: 'pending', operations: 1 }), valid, crashLoopVerdict(['web-1 falls']), second, 300);
    expect(third.map(({ type, since }) => `${type} ${since}`)).toEqual(['Ready 300', 'Reconciling 100', 'Stalled 100', 'Valid 100', 'Conflict 100', 'CrashLoop 300']);
  });
});
