import type { ContainerHealth } from '../../controller/model/health.ts';
import { formatDuration } from './duration.ts';
import { elapsedTime, type TimeText } from './relative-time.ts';

/** The last checks of one container as bars: as high as they took long, in the colour of what they came to. */
export interface HealthChart {
  readonly container: string;
  readonly word: string;
  readonly probe: string;
  readonly bars: readonly { readonly x: number; readonly y: number; readonly height: number; readonly kind: 'pass' | 'fail' | 'unable' }[];
  readonly width: number;
  /** For who cannot see it. */
  readonly text: string;
  readonly last: string | undefined;
  readonly since: TimeText | undefined;
}

const SHOWN = 60;
const STEP = 6;
const HEIGHT = 36;
const SMALLEST = 4;

export function healthChart({ container, word, probe, checks }: ContainerHealth, now: number): HealthChart {
  const shown = checks.slice(-SHOWN);
  const longest = Math.max(1, ...shown.map(({ duration }) => duration));
  const bars = shown.map(({ kind, duration }, index) => {
    const height = Math.round(SMALLEST + (HEIGHT - SMALLEST) * (Math.max(0, duration) / longest));
    return { x: (SHOWN - shown.length + index) * STEP, y: HEIGHT - height, height, kind };
  });
  const failed = shown.filter(({ kind }) => kind === 'fail').length;
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    container, word, probe, bars, width: SHOWN * STEP,
    text: shown.length === 0 ? 'not checked yet' : `${shown.length} checks, ${failed === 0 ? 'none' : failed} failed, the longest took ${formatDuration(longest)}`,
    last: last === undefined || last.message === '' ? undefined : last.message,
    since: first && elapsedTime(first.at, now),
  };
}
