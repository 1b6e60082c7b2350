/** What exactly a stack file said at one moment. Two equal digests mean the same desired state, wherever it was read. */
export interface Revision {
  /** sha-256 (hex) over every input of the stack: files, `.env`, env files, contents of configs and secrets. */
  readonly digest: string;
  /** The git commit that `stacks/` was at, when it is a work tree. */
  readonly commit?: string;
  /** True when the work tree had changes that the commit does not have. Always false without git. */
  readonly dirty: boolean;
}
