import type { Condition, HealthStatus, StackStatus } from '../../controller/model/status.ts';
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
 * Why a stack is not right, most telling first, the same sentence only once. Causes speak before their effects: what a file, a block or a failed operation
 * explains, its services and conditions would only repeat.
 */
export function reasonsOf(status: StackStatus): readonly ReasonView[] {
  for (const source of [causes, serviceReasons, conditionReasons]) {
    const reasons = [...source(status)];
    if (reasons.length > 0) return reasons.filter(isFirstToSay).map((reason) => ({ where: undefined, code: undefined, excerpt: undefined, hint: undefined, ...reason }));
  }
  return [];
}

function isFirstToSay({ message }: Reason, index: number, all: readonly Reason[]): boolean {
  return all.findIndex((other) => other.message === message) === index;
}

function* causes(status: StackStatus): Iterable<Reason> {
  for (const diagnostic of status.diagnostics) {
    if (diagnostic.severity === 'error') yield { tone: 'bad', ...diagnosticView(diagnostic) };
  }
  for (const { code, message, hint, subject } of status.plan?.blocked ?? []) yield { tone: 'warn', where: subject.name, message, code, hint };
  for (const { error, result, subject } of status.operations) {
    if (result === 'failed' && error) yield { tone: 'bad', where: subject.name, ...error };
  }
}

function* serviceReasons(status: StackStatus): Iterable<Reason> {
  for (const { name, message, health } of status.services) {
    if (message !== '') yield { tone: health === 'Degraded' ? 'bad' : 'warn', where: name, message };
  }
}

function* conditionReasons(status: StackStatus): Iterable<Reason> {
  for (const { type, status: truth, reason, message } of status.conditions) {
    if (message !== '' && isBadNews(type, truth, status.health)) yield { tone: 'warn', message, code: reason };
  }
}

/** Stalled and Conflict are bad news when True, Valid, Routed and Ready when False; but nobody is Ready while on the way. */
export function isBadNews(type: Condition['type'], truth: Condition['status'], health: HealthStatus): boolean {
  switch (type) {
    case 'Stalled':
    case 'Conflict':
    case 'CrashLoop':
      return truth === 'True';
    case 'Valid':
    case 'Routed':
      return truth === 'False';
    case 'Ready':
      return truth === 'False' && health !== 'Progressing';
    case 'Reconciling':
      return false;
  }
}
