import type { OperationRecord } from '../../controller/model/status.ts';
import { formatDuration } from './duration.ts';
import { operationVerb } from './operation-words.ts';
import { RESULT_WORDS, type StatusWord } from './status-words.ts';

/** One operation as a line: what, on what, why, how long, and what went wrong. */
export interface OperationLine {
  readonly result: StatusWord;
  readonly verb: string;
  readonly subject: string;
  readonly cause: string;
  readonly duration: string | undefined;
  readonly error: OperationRecord['error'] | undefined;
}

/** The line of one record. A skipped one failed at nothing itself: it says why in the place of its cause. */
export function operationLine(record: OperationRecord): OperationLine {
  const skipped = record.result === 'skipped';
  return {
    result: RESULT_WORDS[record.result],
    verb: operationVerb(record.kind, record.result),
    subject: record.subject.name,
    cause: skipped ? (record.error?.message ?? record.cause) : record.cause,
    duration: record.duration === undefined || skipped ? undefined : formatDuration(record.duration),
    error: skipped ? undefined : record.error,
  };
}
