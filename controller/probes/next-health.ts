import type { HealthCheck, ProbeResult } from '../model/health.ts';

/** What is known of one container since its last start. */
export interface HealthState {
  readonly word: 'starting' | 'healthy' | 'unhealthy';
  /** Failures in a row that count. */
  readonly failures: number;
  /** When the last failure counted, in ms since the container's start. */
  readonly countedAt?: number;
}

export const STARTING: HealthState = { word: 'starting', failures: 0 };

/** So long after a start a container is looked at more often, to see soon that it works. ms. */
const EAGER_FOR = 60_000;
const EAGER_INTERVAL = 1_000;
const FIRST = 200;

/**
 * The state after one more check. A pass makes healthy at once; `retries` failures in a row make unhealthy. As with the engine's own checks, failures before
 * the first pass do not count within `startPeriod`; and of those that eagerness makes besides, only one an `interval` counts.
 * @param at when it began, in ms since the container's start
 */
export function afterCheck(state: HealthState, result: ProbeResult, at: number, check: HealthCheck): HealthState {
  if (result.kind === 'pass') return { word: 'healthy', failures: 0 };
  if (result.kind === 'unable' || !counts(state, at, check)) return state;
  const failures = state.failures + 1;
  return { word: failures >= check.retries ? 'unhealthy' : state.word, failures, countedAt: at };
}

function counts({ word, countedAt }: HealthState, at: number, { interval, startPeriod }: HealthCheck): boolean {
  if (word !== 'starting') return true;
  // Waits are shortened by up to a tenth, so that many containers are not checked at the same moment.
  const due = interval * 0.9;
  return at >= (countedAt === undefined ? Math.max(startPeriod, due) : countedAt + due);
}

/** Until the next check begins, in ms. @param sinceStart ms since the container's start @param random from 0 to 1 */
export function nextCheckIn({ word }: HealthState, sinceStart: number, { interval }: HealthCheck, random: number): number {
  const eager = word === 'starting' && sinceStart < EAGER_FOR;
  return Math.round((eager ? Math.min(interval, EAGER_INTERVAL) : interval) * (0.9 + 0.2 * random));
}

/** Until the first check of a container, in ms: at once would find most still at their start. @param random from 0 to 1 */
export function firstCheckIn({ interval }: HealthCheck, random: number): number {
  return Math.round(Math.min(interval, FIRST) * (0.5 + random));
}
