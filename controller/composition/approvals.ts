import { NO_APPROVALS, noteRemoval, spendApprovals } from '../../state/approvals.ts';
import type { Store } from '../../state/store.ts';
import type { PruneEvidence, PruneVerdict } from '../loop/prune-guard.ts';
import type { Plan } from '../model/plan.ts';
import type { OperationRecord } from '../model/status.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import type { PlanOptions } from '../plan/plan-input.ts';
import { removalApproval } from '../plan/remove-kept-volumes.ts';

/** Approvals as the loop uses them: what `orbitr.yaml` says, and what of it was used. */
export interface Approvals {
  planOptions(): Pick<PlanOptions, 'approvals' | 'spentApprovals'>;
  evidence(): Pick<PruneEvidence, 'approvals' | 'spent' | 'begun'>;
  /** Takes note of whether removals are allowed, and by which approval. */
  noteVerdict(verdict: PruneVerdict, vanished: readonly string[]): Promise<void>;
  /** Takes note of what a pass used. */
  note(plan: Plan, records: readonly OperationRecord[]): Promise<void>;
  /** Stacks without a file and without containers whose volumes are to go for good. */
  leftovers(observed: ObservationIndex, present: ReadonlySet<string>): readonly string[];
  /** Lines of `orbitr.yaml` that approve nothing that any of these plans holds. */
  unused(plans: readonly (Plan | undefined)[]): readonly string[];
}

/** @param listed `approvals` of `orbitr.yaml`; @param writes false: looks only */
export function openApprovals(store: Store, listed: () => readonly string[], writes: boolean): Approvals {
  const memory = (): NonNullable<Store['memory']['approvals']> => store.memory.approvals ?? NO_APPROVALS;
  const spent = (): ReadonlySet<string> => new Set(memory().spent);
  return {
    planOptions: () => ({ approvals: new Set(listed()), spentApprovals: spent() }),
    evidence: () => ({ approvals: listed(), spent: spent(), begun: memory().begun }),
    noteVerdict: async (verdict, vanished) => {
      if (!writes) return;
      const { begun } = memory();
      if (verdict.kind === 'allowed' && verdict.approval !== undefined) await noteRemoval(store, verdict.approval);
      else if (begun !== undefined && !vanished.some((stack) => begun.stacks.includes(stack))) await noteRemoval(store, undefined);
    },
    note: async ({ operations }, records) => {
      const done = new Set(records.filter(({ result }) => result === 'done').map(({ id }) => id));
      await spendApprovals(store, operations.flatMap((operation) => (operation.kind === 'remove-volume' && done.has(operation.id) ? [operation.args.approval] : [])));
    },
    leftovers: ({ volumes }, present) => {
      const approvals = new Set(listed());
      if (approvals.size === 0) return [];
      return [...volumes].filter(([stack, kept]) => !present.has(stack) && approvals.has(removalApproval(stack, kept, spent()))).map(([stack]) => stack);
    },
    unused: (plans) => {
      const used = new Set(plans.flatMap((plan) => [...(plan?.blocked ?? []).map(({ id }) => id), ...(plan?.operations ?? []).flatMap((operation) => (operation.kind === 'remove-volume' ? [operation.args.approval] : []))]));
      return listed().filter((id) => !used.has(id) && memory().begun?.id !== id);
    },
  };
}
