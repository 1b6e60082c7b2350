import { approvalId } from '../plan/approval-id.ts';

export interface PruneEvidence {
  /** Why the folder could not be listed. */
  readonly unreadable: string | undefined;
  readonly marker: 'present' | 'missing' | 'unreadable';
  /** Stacks that have objects of ours but no file. */
  readonly vanished: readonly string[];
  /** All stacks that have objects of ours. */
  readonly owned: readonly string[];
  /** Ids from `approvals` in orbitr.yaml. */
  readonly approvals: readonly string[];
  /** Ids that were used. */
  readonly spent: ReadonlySet<string>;
  /** A removal of many that was approved and is not over yet. */
  readonly begun: ApprovedRemoval | undefined;
}

/** Which stacks an approval lets go. */
export interface ApprovedRemoval {
  readonly id: string;
  readonly stacks: readonly string[];
}

export type PruneVerdict =
  /** `approval`: by which, where so many need one. */
  | { readonly kind: 'allowed'; readonly approval?: ApprovedRemoval }
  /** `approval`: the id that would allow it; absent: none can. */
  | { readonly kind: 'held'; readonly reason: string; readonly approval?: string };

/**
 * May stacks whose files are gone be removed? Absence is only believed in a folder that proves itself by its marker,
 * and more than three stacks and more than half vanishing at once is rather an accident than a wish.
 */
export function pruneVerdict(evidence: PruneEvidence): PruneVerdict {
  const { unreadable, marker, vanished, owned, approvals, spent, begun } = evidence;
  if (vanished.length === 0) return { kind: 'allowed' };
  if (unreadable !== undefined) return held(`stacks/ cannot be read (${unreadable})`);
  if (marker === 'missing') return held('stacks/ has no .orbitr marker: is the right folder mounted? Run `orbitr init` in it if it is');
  if (marker === 'unreadable') return held('the marker stacks/.orbitr cannot be read');
  // They are removed one after the other: what is left of those that were approved is approved as well, and nothing else is.
  if (begun !== undefined && approvals.includes(begun.id) && vanished.every((stack) => begun.stacks.includes(stack))) return { kind: 'allowed', approval: begun };
  if (vanished.length > 3 && vanished.length > owned.length / 2) {
    const id = approvalId('prune', vanished.toSorted(), spent);
    if (approvals.includes(id)) return { kind: 'allowed', approval: { id, stacks: vanished } };
    return { ...held(`${vanished.length} of ${owned.length} stacks vanished at once. If that is meant, write \`approvals: [${id}]\` into stacks/orbitr.yaml`), approval: id };
  }
  return { kind: 'allowed' };
}

function held(reason: string): PruneVerdict & { readonly kind: 'held' } {
  return { kind: 'held', reason };
}
