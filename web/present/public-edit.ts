import type { Edit, EditOutcome, EditPreview } from '../../controller/edits.ts';
import { publicPlan } from '../../controller/model/public-plan.ts';

/** An edit, or what one would be, as it may leave the process: to somebody who may read the files. */
export function publicPreview({ stack, changes, kept, outcome }: Omit<EditPreview, 'basis'>): object {
  return { ...(stack !== undefined && { stack }), changes: changes.map(({ masked: _masked, ...change }) => change), kept, outcome: publicOutcome(outcome) };
}

export function publicEdit(edit: Edit): object {
  const { id, at, author, message, kind, commit } = edit;
  return { id, at, actor: author.actor, message, kind, ...(commit !== undefined && { commit }), ...publicPreview(edit) };
}

function publicOutcome(outcome: EditOutcome): object {
  return outcome.kind === 'planned' && outcome.plan !== undefined ? { ...outcome, plan: publicPlan(outcome.plan) } : outcome;
}
