import type { StackStatus } from '../../controller/model/status.ts';
import { diagnosticView } from './diagnostic-view.ts';

/** Why something is not right, said once. */
export interface ReasonView {
  readonly tone: 'bad' | 'warn';
  /** Who says it: a service, a file position, an object. */
  readonly where: string | undefined;
  readonly message: string;
  readonly code: string | undefined;
  readonly excerpt: string | undefined;
  readonly hint: string | undefined;
}

type Reason = Pick<ReasonView, 'tone' | 'message'> & Partial<ReasonView>;

/**
 * Every reason why a stack is not right, most telling first: errors in its files, blocked and failed operations, conditions, services.
 * The same sentence from two sources is said once; a condition usually repeats what an operation said.
 */
export function reasonsOf(status: StackStatus): readonly ReasonView[] {
  const said = new Set<string>();
  const reasons: ReasonView[] = [];
  for (const reason of everyReason(status)) {
    if (reason.message === '' || said.has(reason.message)) continue;
    said.add(reason.message);
    reasons.push({ where: undefined, code: undefined, excerpt: undefined, hint: undefined, ...reason });
  }
  return reasons;
}

function* everyReason(status: StackStatus): Iterable<Reason> {
  const errors = status.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  for (const error of errors) yield { tone: 'bad', ...diagnosticView(error) };
  for (const { code, message, hint, subject } of status.plan?.blocked ?? []) yield { tone: 'warn', where: subject.name, message, code, hint };
  for (const { error, result, subject } of status.operations) {
    if (result === 'failed' && error) yield { tone: 'bad', where: subject.name, ...error };
  }
  for (const { name, message, health } of status.services) {
    if (message) yield { tone: health === 'Degraded' ? 'bad' : 'warn', where: name, message };
  }
  // Conditions sum up what was said above; they only speak for themselves when nothing else did.
  if (errors.length > 0) return;
  for (const { type, status: truth, reason, message } of status.conditions) {
    const wrong = type === 'Stalled' || type === 'Conflict' ? truth === 'True' : type === 'Valid' && truth === 'False';
    if (wrong) yield { tone: 'warn', message, code: reason };
  }
  const ready = status.conditions.find(({ type }) => type === 'Ready');
  if (ready?.status === 'False' && status.health !== 'Progressing') yield { tone: 'warn', message: ready.message, code: ready.reason };
}
