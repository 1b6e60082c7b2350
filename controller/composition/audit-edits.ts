import type { AuditLog } from '../../state/audit-log.ts';
import type { ControllerApi } from '../api.ts';
import type { Edit, Edits } from '../edits.ts';
import type { AuditEntry, AuditOperation } from '../model/audit.ts';
import type { Plan } from '../model/plan.ts';
import type { StackStatus } from '../model/status.ts';

/** An edit whose result is still to come is given up after this, in ms. */
const PATIENCE = 30 * 60_000;

/** Records each edit with the plan that was foreseen, and later what came of it. @returns what ends it */
export function auditEdits(edits: Edits, api: ControllerApi, audit: AuditLog, now: () => number): () => void {
  const open = new Map<string, { readonly edit: Edit; readonly before: string | undefined }>();
  const stopEdits = edits.onEdited((edit) => {
    if (edit.stack !== undefined) open.set(edit.stack, { edit, before: api.stack(edit.stack)?.attempted?.digest });
    return audit.append(entryOf(edit));
  });
  const stopStatus = api.subscribe((stack) => {
    // The end of a pass tells of no stack.
    for (const [name, { edit, before }] of stack === undefined ? open : open.has(stack) ? [[stack, open.get(stack)!] as const] : []) {
      if (now() - edit.at > PATIENCE) open.delete(name);
      const { running, waiting } = api.overview().queue;
      const status = api.stack(name);
      if (running.includes(name) || waiting.includes(name) || (status !== undefined && status.attempted?.digest === before)) continue;
      if (status === undefined && edit.kind !== 'remove-stack') continue;
      open.delete(name);
      void audit.append({ kind: 'result', actor: edit.author.actor, via: edit.author.via, stack: name, message: edit.message, edit: edit.id, result: resultOf(status, edit.at) });
    }
  });
  return () => {
    stopEdits();
    stopStatus();
  };
}

function entryOf({ author, stack, message, id, changes, outcome, commit }: Edit): Omit<AuditEntry, 'seq' | 'at'> {
  const plan = outcome.kind === 'planned' ? outcome.plan : undefined;
  return {
    kind: 'edit', actor: author.actor, via: author.via, ...(stack !== undefined && { stack }), message, edit: id,
    files: changes.map(({ file, masked }) => ({ file, difference: masked })),
    ...(plan && { plan: { operations: plan.operations.map(foreseen), blocked: plan.blocked.length } }),
    ...(commit !== undefined && { commit }),
  };
}

function foreseen({ kind, subject, cause }: Plan['operations'][number]): AuditOperation {
  return { kind, subject: subject.name, cause: cause.message };
}

function resultOf(status: StackStatus | undefined, since: number): NonNullable<AuditEntry['result']> {
  if (status === undefined) return { sync: 'Synced', health: 'Missing', reason: 'Removed', operations: [] };
  const { sync, health, conditions } = status;
  // A stack remembers its last pass with something to do, however long ago that was.
  const operations = status.operations.filter(({ startedAt }) => startedAt >= since);
  const trace = operations[0]?.trace;
  return { sync, health, reason: conditions.find(({ type }) => type === 'Ready')?.reason ?? '', ...(trace && { trace }), operations: operations.map(({ kind, subject, cause, result }) => ({ kind, subject: subject.name, cause, result })) };
}
