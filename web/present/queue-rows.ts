import type { QueueStatus } from '../../controller/model/status.ts';
import { relativeTime, type TimeText } from './relative-time.ts';
import { RESULT_WORDS, type StatusWord } from './status-words.ts';
import { stackHref } from './stack-href.ts';

export interface QueueRow {
  readonly stack: string;
  readonly href: string;
  readonly state: StatusWord;
  readonly failures: number;
  readonly retry: TimeText | undefined;
}

const LATER: StatusWord = { word: 'Tries again', glyph: 'pause', tone: 'warn', meaning: 'The last try failed' };

/** What runs, what waits, and what is tried again later. */
export function queueRows({ running, waiting, delayed }: QueueStatus, now: number): readonly QueueRow[] {
  const row = (stack: string, state: StatusWord, failures = 0, retry: TimeText | undefined = undefined): QueueRow => ({ stack, href: stackHref(stack), state, failures, retry });
  return [
    ...running.map((stack) => row(stack, RESULT_WORDS.running)),
    ...waiting.map((stack) => row(stack, RESULT_WORDS.pending)),
    ...delayed.map(({ stack, at, failures }) => row(stack, LATER, failures, relativeTime(at, now))),
  ];
}
