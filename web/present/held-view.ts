import type { StackStatus } from '../../controller/model/status.ts';
import { relativeTime, type TimeText } from './relative-time.ts';

/** A revision that was tried, found bad and taken back. */
export interface HeldView {
  readonly revision: string;
  readonly service: string;
  readonly code: string;
  readonly message: string;
  /** What the container said last; empty when nothing was heard. */
  readonly output: string;
  readonly since: TimeText;
}

export function heldView({ held }: StackStatus, now: number): HeldView | undefined {
  if (held === undefined) return undefined;
  const { revision, commit, service, code, message, output, since } = held;
  return { revision: commit?.slice(0, 7) ?? revision.slice(0, 12), service, code, message, output: output.trim(), since: relativeTime(since, now) };
}
