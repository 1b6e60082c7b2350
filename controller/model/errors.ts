/**
 * Whether trying again helps:
 * - `transient`: the same call may succeed later (engine away, registry slow);
 * - `terminal`: nothing changes until the files or the machine do;
 * - `conflict`: something that is not ours is in the way.
 */
export type ErrorKind = 'transient' | 'terminal' | 'conflict';

export interface OrbitrErrorDetails {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly message: string;
  /** What the user can do next, as one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
  /** How long to wait at least before another try, in ms (for example from Retry-After). */
  readonly retryAfter?: number;
}

/** The one error class that crosses module boundaries. `code` is stable and documented in docs/errors.md. */
export class OrbitrError extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly hint: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(details: OrbitrErrorDetails) {
    super(details.message, { cause: details.cause });
    this.name = 'OrbitrError';
    this.code = details.code;
    this.kind = details.kind;
    this.hint = details.hint;
    this.retryAfter = details.retryAfter;
  }
}

/** Turns anything thrown into an `OrbitrError`; what we did not foresee is transient, because a later pass reads everything afresh. */
export function toOrbitrError(thrown: unknown): OrbitrError {
  if (thrown instanceof OrbitrError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new OrbitrError({ code: 'internal/unexpected', kind: 'transient', message, cause: thrown });
}
