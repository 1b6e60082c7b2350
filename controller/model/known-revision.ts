/** A revision of a stack's files that was tried once. */
export interface KnownRevision {
  /** Digest. */
  readonly revision: string;
  readonly commit?: string;
  /** When that came to its end, ms since 1970. */
  readonly at: number;
  /** `held`: it was found bad and taken back. */
  readonly result: 'applied' | 'held';
  /** Why it is held. */
  readonly message?: string;
  /** Relative to the stack: the files whose texts are kept. */
  readonly files: readonly string[];
}
