import { LABEL } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';
import type { HeldRevision } from '../model/rollout.ts';
import type { OperationRecord } from '../model/status.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';

/** Failures that say nothing about a container: nobody waited to the end, or the engine was not there to ask. */
const NO_VERDICT = new Set(['wait/cancelled', 'wait/gone', 'engine/unreachable', 'engine/connection-lost', 'engine/timeout', 'engine/cancelled', 'engine/closed', 'engine/not-found', 'engine/network-missing', 'engine/disk-full', 'engine/removal-in-progress']);

export type RolloutVerdict = Pick<HeldRevision, 'service' | 'code' | 'message' | 'output'>;

/**
 * Whether a plan's new containers were found bad, so that what ran before is to come back; the first of them that was.
 * @param after what was observed when the plan was over
 */
export function rolloutVerdict(plan: Plan, records: readonly OperationRecord[], after: ObservationIndex): RolloutVerdict | undefined {
  const decisive = new Map((plan.rollouts ?? []).filter(({ rollback }) => rollback).flatMap(({ service, verdicts }) => verdicts.map((id) => [id, service] as const)));
  const found = records.find(({ id, result, error }) => result === 'failed' && decisive.has(id) && !NO_VERDICT.has(error?.code ?? ''));
  const service = found === undefined ? undefined : decisive.get(found.id);
  if (found?.error === undefined || service === undefined) return undefined;
  const failed = (after.containers.get(plan.stack) ?? []).find(({ name, labels }) => name === found.subject.name && labels[LABEL.service] === service);
  return { service, code: found.error.code, message: found.error.message, output: failed?.detail?.healthOutput ?? '' };
}
