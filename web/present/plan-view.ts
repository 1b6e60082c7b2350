import type { FieldDifference, Operation } from '../../controller/model/operation.ts';
import type { BlockedOperation, Plan } from '../../controller/model/plan.ts';
import type { OperationResult, StackStatus } from '../../controller/model/status.ts';
import { isReconciling } from './attention.ts';
import { diagnosticView, type DiagnosticView } from './diagnostic-view.ts';
import { operationVerb } from './operation-words.ts';
import { RESULT_WORDS, type StatusWord } from './status-words.ts';

export interface PlanView {
  readonly title: string;
  readonly steps: readonly PlanStep[];
  readonly blocked: readonly BlockedStep[];
  readonly warnings: readonly DiagnosticView[];
}

export interface PlanStep {
  readonly result: StatusWord;
  readonly verb: string;
  readonly subject: string;
  readonly reason: string;
  readonly cause: string;
  readonly destructive: boolean;
  readonly differences: readonly { readonly path: string; readonly from: string | undefined; readonly to: string | undefined }[];
}

export interface BlockedStep {
  readonly verb: string;
  readonly subject: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** The plan that waits or is being carried out; undefined once the stack is Synced, when the plan is history. */
export function planView(status: StackStatus): PlanView | undefined {
  const { plan, sync } = status;
  if (!plan || sync === 'Synced') return undefined;
  if (plan.operations.length + plan.blocked.length === 0) return undefined;
  const underWay = isReconciling(status);
  // Ids repeat between equal plans: only the records of the pass that runs now tell about this plan.
  const results = new Map(underWay ? status.operations.map(({ id, result }) => [id, result]) : []);
  return { title: underWay ? 'Plan, under way' : 'Pending plan', ...planSteps(plan, results) };
}

/** What a plan would do, step by step. @param results of the steps that were begun */
export function planSteps(plan: Plan, results: ReadonlyMap<string, OperationResult> = new Map()): Omit<PlanView, 'title'> {
  return {
    steps: plan.operations.map((operation) => step(operation, results.get(operation.id) ?? 'pending')),
    blocked: plan.blocked.map(blockedStep),
    warnings: plan.warnings.map(diagnosticView),
  };
}

function step(operation: Operation, result: keyof typeof RESULT_WORDS): PlanStep {
  const { kind, subject, cause, destructive } = operation;
  return {
    result: RESULT_WORDS[result],
    verb: operationVerb(kind, result),
    subject: subject.name,
    reason: cause.reason,
    cause: cause.message,
    destructive,
    differences: cause.differences.map(difference),
  };
}

function blockedStep({ kind, subject, code, message, hint }: BlockedOperation): BlockedStep {
  return { verb: operationVerb(kind, 'pending'), subject: subject.name, code, message, hint };
}

function difference({ path, op, from, to }: FieldDifference): PlanStep['differences'][number] {
  return { path, from: op === 'add' ? undefined : shortJson(from), to: op === 'remove' ? undefined : shortJson(to) };
}

const LONGEST_VALUE = 200;

function shortJson(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
