import type { AuditLog } from '../../state/audit-log.ts';
import type { ControllerApi } from '../api.ts';
import type { Edit, Edits, NoticedEdit } from '../edits.ts';
import type { AuditEntry, NewAuditEntry } from '../model/audit.ts';
import type { StackStatus } from '../model/status.ts';
import { auditPlan } from './noticed/foreseen-of.ts';
import type { Notice } from './noticed/notice-edits.ts';

/** An edit whose result is still to come is given up after this, in ms. */
const PATIENCE = 30 * 60_000;

/** Words of a `Ready` that another pass follows at once. */
const UNDER_WAY: ReadonlySet<string> = new Set(['Pending', 'Reconciling', 'Superseded', 'Refreshed', 'RoutesMoved']);

export interface AuditedEdits {
  readonly edits: Pick<Edits, 'onEdited'>;
  readonly noticed: Pick<Notice, 'onNoticed'>;
  readonly api: Pick<ControllerApi, 'stack' | 'subscribe' | 'overview'>;
  readonly audit: Pick<AuditLog, 'append'>;
  /** ms since 1970. */
  readonly now: () => number;
}

/** An edit whose result is awaited. `before`: digest of the revision that it changes. */
interface Awaited {
  readonly edit: Pick<Edit, 'id' | 'at' | 'author' | 'message' | 'kind'>;
  readonly before: string | undefined;
}

/** Records each edit, whoever made it, with the plan that was foreseen, and later what came of it. @returns what ends it */
export function auditEdits({ edits, noticed, api, audit, now }: AuditedEdits): () => void {
  const open = new Map<string, Awaited>();
  const stopEdits = edits.onEdited((edit) => {
    if (edit.stack !== undefined) open.set(edit.stack, { edit, before: api.stack(edit.stack)?.attempted?.digest });
    const { outcome } = edit;
    return audit.append(entryOf(edit, outcome.kind === 'planned' && outcome.plan ? auditPlan(outcome.plan) : undefined));
  });
  const stopNoticed = noticed.onNoticed((edit) => {
    void audit.append(entryOf(edit, edit.plan));
    if (edit.stack === undefined) return;
    open.set(edit.stack, { edit, before: edit.before });
    // The pass may be over by now.
    conclude(edit.stack);
  });
  const conclude = (name: string): void => {
    const awaited = open.get(name);
    if (awaited === undefined) return;
    const { edit, before } = awaited;
    if (now() - edit.at > PATIENCE) open.delete(name);
    const { running, waiting } = api.overview().queue;
    const status = api.stack(name);
    if (running.includes(name) || waiting.includes(name) || (status !== undefined && status.attempted?.digest === before && !isHeld(status))) return;
    if (status === undefined ? edit.kind !== 'remove-stack' : UNDER_WAY.has(readyReason(status))) return;
    open.delete(name);
    void audit.append({ kind: 'result', actor: edit.author.actor, via: edit.author.via, stack: name, message: edit.message, edit: edit.id, result: resultOf(status, edit.at) });
  };
  const stopStatus = api.subscribe((stack) => {
    // The end of a pass tells of no stack.
    for (const name of stack === undefined ? [...open.keys()] : [stack]) conclude(name);
  });
  return () => [stopEdits, stopNoticed, stopStatus].forEach((each) => each());
}

function entryOf({ author, stack, message, id, changes, commit }: Pick<NoticedEdit, 'author' | 'stack' | 'message' | 'id' | 'changes' | 'commit'>, plan: AuditEntry['plan']): NewAuditEntry {
  return {
    kind: 'edit', actor: author.actor, via: author.via, ...(stack !== undefined && { stack }), message, edit: id,
    files: changes.map(({ file, masked }) => ({ file, difference: masked })),
    ...(plan && { plan }),
    ...(commit !== undefined && { commit }),
  };
}

/** A removal that waits for somebody's word has come to that, and is not gone on with by itself. */
function isHeld(status: StackStatus): boolean {
  return readyReason(status) === 'PruneHeld';
}

function readyReason({ conditions }: StackStatus): string {
  return conditions.find(({ type }) => type === 'Ready')?.reason ?? '';
}

function resultOf(status: StackStatus | undefined, since: number): NonNullable<AuditEntry['result']> {
  if (status === undefined) return { sync: 'Synced', health: 'Missing', reason: 'Removed', operations: [] };
  const { sync, health } = status;
  // A stack remembers its last pass with something to do, however long ago that was.
  const operations = status.operations.filter(({ startedAt }) => startedAt >= since);
  const trace = operations[0]?.trace;
  return { sync, health, reason: readyReason(status), ...(trace && { trace }), operations: operations.map(({ kind, subject, cause, result }) => ({ kind, subject: subject.name, cause, result })) };
}
