import type { OperationRecord } from '../../controller/model/status.ts';
import { operationLine, type OperationLine } from './operation-line.ts';
import { relativeTime, type TimeText } from './relative-time.ts';
import { stackHref } from './stack-href.ts';

/** The operations of one pass over one stack. */
export interface ActivityGroup {
  readonly stack: string;
  readonly href: string;
  readonly time: TimeText;
  readonly lines: readonly OperationLine[];
  /** How many more there were than are shown. */
  readonly more: number;
}

const SHOWN = 4;

/** Groups a newest-first list of records by pass, newest pass first. Of a long pass the failures are shown first and what was skipped last. */
export function activityGroups(records: readonly OperationRecord[], now: number, limit: number): readonly ActivityGroup[] {
  const passes = Map.groupBy(records, (record) => `${record.trace} ${record.subject.stack}`);
  return [...passes.values()].slice(0, limit).flatMap((pass) => {
    const newest = pass[0];
    if (!newest) return [];
    const { stack } = newest.subject;
    const shown = pass.toSorted((a, b) => RANK[a.result] - RANK[b.result]).slice(0, SHOWN);
    return {
      stack,
      href: stackHref(stack),
      time: relativeTime(newest.startedAt, now),
      lines: shown.map(operationLine),
      more: pass.length - shown.length,
    };
  });
}

/** What a reader wants to see first. */
const RANK: Readonly<Record<OperationRecord['result'], number>> = { failed: 0, running: 1, done: 2, pending: 3, skipped: 4 };
