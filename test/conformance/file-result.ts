import type { FieldDifference } from './field-differences.ts';
import type { SideOutcome } from './side-outcome.ts';

export const VERDICTS = ['same', 'both refuse', 'different', 'only Compose refuses', 'only Orbitr refuses', 'crashed', 'slow'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What came of one file. */
export interface FileResult {
  readonly name: string;
  readonly collection: string;
  readonly verdict: Verdict;
  readonly differences: readonly FieldDifference[];
  /** Empty: it does not refuse. */
  readonly composeRefuses: readonly string[];
  readonly orbitrRefuses: readonly string[];
  readonly orbitrWarns: readonly string[];
  /** What Orbitr threw, or would still do in a second pass. */
  readonly faults: readonly string[];
  readonly containers: number;
  /** References that were tried without their digest. */
  readonly digests: number;
  /** Files and variables that the file lacked and was given. */
  readonly furnished: number;
  /** ms for creating, the engine's time included. */
  readonly composeTime: number;
  readonly orbitrTime: number;
}

export interface Trial {
  readonly outcome: SideOutcome;
  /** ms */
  readonly time: number;
}

/** Orbitr may take this much longer than Compose before it is called slow; other work of the machine makes both waver. */
const SLOW_FACTOR = 3;
const SLOW_MARGIN = 5000;

/** The verdict on two trials that both ended. Pure. */
export function judge(compose: Trial, orbitr: Trial, differences: readonly FieldDifference[]): Verdict {
  const [theirs, ours] = [compose.outcome.kind, orbitr.outcome.kind];
  if (theirs === 'refused') return ours === 'refused' ? 'both refuse' : 'only Compose refuses';
  if (orbitr.outcome.kind === 'refused') return 'only Orbitr refuses';
  if (differences.length > 0 || orbitr.outcome.unsettled.length > 0) return 'different';
  return orbitr.time > compose.time * SLOW_FACTOR + SLOW_MARGIN ? 'slow' : 'same';
}

/** Whether the answer may have come from what else was on the engine at that moment, so that it is worth asking again with nothing beside it. */
export function isDoubtful(result: FileResult): boolean {
  if (result.verdict === 'same') return false;
  return result.verdict !== 'both refuse' || /already|in use|overlaps|no available/i.test([...result.composeRefuses, ...result.orbitrRefuses].join(' '));
}
