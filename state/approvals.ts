import type { ApprovalsMemory, Store } from './store.ts';

/** Of approvals that were used, so many are remembered. */
const REMEMBERED = 500;

export const NO_APPROVALS: ApprovalsMemory = { spent: [] };

/** Writes down that these approvals were used. */
export async function spendApprovals(store: Store, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await store.note((memory) => {
    const before = memory.approvals ?? NO_APPROVALS;
    memory.approvals = { ...before, spent: [...new Set([...before.spent, ...ids])].slice(-REMEMBERED) };
  });
}

/** Writes down which removal of many is under way; undefined: it is over, and its approval is used. */
export async function noteRemoval(store: Store, removal: ApprovalsMemory['begun']): Promise<void> {
  const { begun, spent } = store.memory.approvals ?? NO_APPROVALS;
  if (begun?.id === removal?.id) return;
  const used = begun === undefined ? spent : [...spent, begun.id].slice(-REMEMBERED);
  await store.note((memory) => void (memory.approvals = removal === undefined ? { spent: used } : { spent: used, begun: removal }));
}
