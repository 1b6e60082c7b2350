import type { Cause, Operation, OperationArgs, OperationKind, Reason, Subject } from '../model/operation.ts';

/** Ids are `kind:name`, so that equal plans have equal ids and any planner can name an operation of another one. */
export function operationId(kind: OperationKind, name: string): string {
  return `${kind}:${name}`;
}

export interface OperationDraft<K extends OperationKind> {
  readonly kind: K;
  /** Distinguishes operations of one kind; the subject's name unless given. */
  readonly key?: string;
  readonly subject: Subject;
  readonly cause: Cause;
  /** Ids; those of operations that turn out not to be needed are dropped by `orderOperations`. */
  readonly after?: readonly string[];
  readonly destructive?: boolean;
  readonly args: OperationArgs[K];
}

export function makeOperation<K extends OperationKind>(draft: OperationDraft<K>): Operation {
  // The mapped union cannot be built generically without this one cast; kind and args are tied together by the parameter.
  return {
    id: operationId(draft.kind, draft.key ?? draft.subject.name),
    kind: draft.kind,
    subject: draft.subject,
    cause: draft.cause,
    dependsOn: draft.after ?? [],
    destructive: draft.destructive ?? false,
    args: draft.args,
  } as Operation;
}

export function because(reason: Reason, message: string, differences: Cause['differences'] = []): Cause {
  return { reason, message, differences };
}
