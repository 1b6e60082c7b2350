/** One thing that somebody did, or tried. Written once, never changed. Holds no secret: differences are masked before they come here. */
export interface AuditEntry {
  /** Counts up by one, over restarts and jumps of the clock. */
  readonly seq: number;
  /** ms since 1970. */
  readonly at: number;
  readonly kind: AuditKind;
  /** Account, token, git author; `file system` for whoever edits files by hand. */
  readonly actor: string;
  /** How it came in, as `EditAuthor.via`; `files`: by hand. */
  readonly via: string;
  /** Where it came from, when it came over the network. */
  readonly address?: string;
  readonly stack?: string;
  readonly message: string;
  /** `Edit.id`, in the entries of an edit and of its result. */
  readonly edit?: string;
  readonly files?: readonly { readonly file: string; readonly difference: string }[];
  /** What was foreseen when it was made. */
  readonly plan?: { readonly operations: readonly AuditOperation[]; readonly blocked: number };
  readonly commit?: string;
  /** What came of it. */
  readonly result?: { readonly sync: string; readonly health: string; readonly reason: string; readonly trace?: string; readonly operations: readonly AuditOperation[] };
}

export interface AuditOperation {
  readonly kind: string;
  readonly subject: string;
  readonly cause: string;
  /** Of what was done: `done`, `failed`. */
  readonly result?: string;
}

export type AuditKind = 'edit' | 'edit-refused' | 'result' | 'sign-in' | 'sign-in-refused' | 'sign-out' | 'set-up' | 'access';

export type NewAuditEntry = Omit<AuditEntry, 'seq' | 'at'>;

/** What to look for. Everything given must hold. */
export interface AuditFilter {
  readonly kind?: string;
  readonly actor?: string;
  readonly stack?: string;
  /** Plain text in message, actor, stack or files; case does not matter. */
  readonly text?: string;
  /** ms since 1970. */
  readonly since?: number;
  readonly until?: number;
  /** Only entries before this one: the next page. */
  readonly before?: number;
}

/** Whether an entry is one of those that somebody looks for. Pure. */
export function matchesAudit({ seq, at, kind, actor, stack, message, files = [] }: AuditEntry, filter: AuditFilter): boolean {
  const text = filter.text?.toLowerCase();
  return (
    (filter.kind === undefined || filter.kind === kind) &&
    (filter.actor === undefined || filter.actor === actor) &&
    (filter.stack === undefined || filter.stack === stack) &&
    (filter.since === undefined || at >= filter.since) &&
    (filter.until === undefined || at < filter.until) &&
    (filter.before === undefined || seq < filter.before) &&
    (text === undefined || [message, actor, stack ?? '', ...files.map(({ file }) => file)].some((each) => each.toLowerCase().includes(text)))
  );
}
