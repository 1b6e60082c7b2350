import type { Diagnostic } from './diagnostic.ts';
import type { Operation, OperationKind, Reason, Subject } from './operation.ts';
import type { Revision } from './revision.ts';
import type { PlannedRollout } from './rollout.ts';

/** What would be done to make one stack match its file. A value: printed, shown, stored and executed alike. */
export interface Plan {
  readonly stack: string;
  /** Absent for a stack whose file is gone. */
  readonly revision?: Revision;
  /** Topologically sorted: what is depended on comes first. */
  readonly operations: readonly Operation[];
  /** What must not or cannot be done, by name. */
  readonly blocked: readonly BlockedOperation[];
  readonly warnings: readonly Diagnostic[];
  /** Services whose containers are replaced, and how. Absent: none. */
  readonly rollouts?: readonly PlannedRollout[];
}

/** A step that stands still until the files, an approval or something foreign changes. */
export interface BlockedOperation {
  /** Changes whenever what would be done changes, so that an approval never covers another plan. */
  readonly id: string;
  readonly kind: OperationKind;
  readonly subject: Subject;
  readonly code: BlockedCode;
  readonly reason: Reason;
  readonly message: string;
  readonly hint: string;
}

export type BlockedCode =
  /** Something that is not ours has the name. */
  | 'Conflict'
  /** Data would be lost. */
  | 'NeedsApproval'
  /** An external network, volume or container is not there. */
  | 'ExternalMissing'
  /** An image that may not be pulled is not there. */
  | 'ImageUnavailable'
  /** The stack file is gone, but the folder that it is gone from cannot be believed. */
  | 'PruneHeld'
  /** It was started too often, and fell or stayed unhealthy each time. */
  | 'CrashLoop'
  /** The proxy's configuration cannot be written. */
  | 'ProxyUnavailable'
  /** The machine is not fit for it: a path is missing, the disk is full, the image is for another processor. */
  | 'NotReady'
  /** It would use more than the stack was granted. */
  | 'PermissionMissing'
  /** It needs something that is itself blocked. */
  | 'DependencyBlocked';
