import { createHash } from 'node:crypto';

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
}

export type PruneVerdict = { readonly kind: 'allowed' } | { readonly kind: 'held'; readonly reason: string };

/**
 * May stacks whose files are gone be removed? Absence is only believed in a folder that proves itself by its marker,
 * and more than three stacks and more than half vanishing at once is rather an accident than a wish.
 */
export function pruneVerdict(evidence: PruneEvidence): PruneVerdict {
  const { unreadable, marker, vanished, owned, approvals } = evidence;
  if (vanished.length === 0) return { kind: 'allowed' };
  if (unreadable !== undefined) return held(`stacks/ cannot be read (${unreadable})`);
  if (marker === 'missing') return held('stacks/ has no .orbitr marker: is the right folder mounted? Run `orbitr init` in it if it is');
  if (marker === 'unreadable') return held('the marker stacks/.orbitr cannot be read');
  if (vanished.length > 3 && vanished.length > owned.length / 2) {
    const id = approvalId(vanished);
    if (!approvals.includes(id)) return held(`${vanished.length} of ${owned.length} stacks vanished at once. If that is meant, write \`approvals: [${id}]\` into stacks/orbitr.yaml`);
  }
  return { kind: 'allowed' };
}

/** Names exactly this set of stacks: an approval never covers another one. */
function approvalId(vanished: readonly string[]): string {
  return `prune-${createHash('sha256').update(vanished.toSorted().join('\n')).digest('hex').slice(0, 8)}`;
}

function held(reason: string): PruneVerdict {
  return { kind: 'held', reason };
}
