import type { BlockedOperation } from '../model/plan.ts';
import { operationId } from './make-operation.ts';

/** A step that must not be taken. Its id names the step and what is in the way. */
export function blockedOperation(draft: Omit<BlockedOperation, 'id'>): BlockedOperation {
  return { id: `${operationId(draft.kind, draft.subject.name)}:${draft.code}`, ...draft };
}
