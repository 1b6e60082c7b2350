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
  /** How many passes before it, one after the other, came to the same. */
  readonly repeats: number;
}

const SHOWN = 4;

interface Told {
  readonly pass: readonly OperationRecord[];
  readonly says: string;
  repeats: number;
}

/**
 * Groups a newest-first list of records by pass, newest pass first. Of a long pass the failures are shown first and what was skipped last. A stack that does the
 * same over and over, such as to fail, is told once: its neighbours must not be pushed off the page by it.
 */
export function activityGroups(records: readonly OperationRecord[], now: number, limit: number): readonly ActivityGroup[] {
  const passes = Map.groupBy(records, (record) => `${record.trace} ${record.subject.stack}`);
  const newest = new Map<string, Told>();
  const told: Told[] = [];
  for (const pass of passes.values()) {
    const stack = pass[0]?.subject.stack ?? '';
    const [before, says] = [newest.get(stack), whatItSays(pass)];
    if (before?.says === says) before.repeats += 1;
    else {
      const group = { pass, repeats: 0, says };
      newest.set(stack, group);
      told.push(group);
    }
  }
  return told.slice(0, limit).map(({ pass, repeats }) => groupOf(pass, repeats, now));
}

function groupOf(pass: readonly OperationRecord[], repeats: number, now: number): ActivityGroup {
  const stack = pass[0]?.subject.stack ?? '';
  const shown = pass.toSorted((a, b) => RANK[a.result] - RANK[b.result]).slice(0, SHOWN);
  return { stack, href: stackHref(stack), time: relativeTime(pass[0]?.startedAt ?? now, now), lines: shown.map(operationLine), more: pass.length - shown.length, repeats };
}

/** Without what differs from one try to the next: the time, and what a message says of it. */
function whatItSays(pass: readonly OperationRecord[]): string {
  return JSON.stringify(pass.map(({ kind, subject, result, error }) => [kind, subject.name, result, error?.code]).toSorted());
}

/** What a reader wants to see first. */
const RANK: Readonly<Record<OperationRecord['result'], number>> = { failed: 0, running: 1, done: 2, pending: 3, skipped: 4 };
