import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HealthCheck, ProbeResult } from '../model/health.ts';
import type { HealthState } from './next-health.ts';
import { afterCheck, firstCheckIn, nextCheckIn, STARTING } from './next-health.ts';

const check: HealthCheck = { probe: { kind: 'tcp', port: 80 }, interval: 10_000, timeout: 1_000, retries: 3, startPeriod: 0 };
const result = (kind: ProbeResult['kind']): ProbeResult => ({ kind, message: '' });

/** The words after checks at these times. */
function words(checks: readonly (readonly [at: number, kind: ProbeResult['kind']])[], how: HealthCheck = check): string {
  let state: HealthState = STARTING;
  return checks.map(([at, kind]) => (state = afterCheck(state, result(kind), at, how)).word[0]).join('');
}

describe('health', () => {
  it('is there with the first pass, and gone with as many failures in a row as the file says', () => {
    expect(words([[200, 'fail'], [1_000, 'pass'], [11_000, 'fail'], [21_000, 'fail'], [31_000, 'pass'], [41_000, 'fail'], [51_000, 'fail'], [61_000, 'fail'], [71_000, 'fail'], [81_000, 'pass']])).toBe('shhhhhhuuh');
  });

  it('is not lost by eager checks at the start: one failure counts an interval', () => {
    const eager = Array.from({ length: 40 }, (_, second): readonly [number, 'fail'] => [second * 1_000, 'fail']);
    expect(words(eager).indexOf('u')).toBe(27);
  });

  it('is not lost within the start period, unless it was there before', () => {
    const slow = { ...check, startPeriod: 60_000 };
    expect(words([[10_000, 'fail'], [20_000, 'fail'], [30_000, 'fail'], [40_000, 'fail'], [59_000, 'fail'], [60_000, 'fail'], [70_000, 'fail'], [80_000, 'fail']], slow)).toBe('sssssssu');
    expect(words([[1_000, 'pass'], [10_000, 'fail'], [20_000, 'fail'], [30_000, 'fail']], slow)).toBe('hhhu');
  });

  it('does not depend on checks that could not be made', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('pass' as const, 'fail' as const)), fc.array(fc.nat(20)), (kinds, gaps) => {
      const plain = kinds.map((kind, index): readonly [number, ProbeResult['kind']] => [index * 10_000, kind]);
      const mixed = plain.flatMap((one, index): readonly (readonly [number, ProbeResult['kind']])[] => (gaps.includes(index) ? [[one[0], 'unable'], one] : [one]));
      expect(words(mixed).at(-1)).toBe(words(plain).at(-1));
    }));
  });

  it('is unhealthy only after at least `retries` failures since the last pass', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(5_000), fc.constantFrom('pass' as const, 'fail' as const, 'unable' as const)), { maxLength: 200 }), fc.integer({ min: 1, max: 5 }), fc.nat(30_000), (steps, retries, startPeriod) => {
      let [state, at, failures]: [HealthState, number, number] = [STARTING, 0, 0];
      for (const [gap, kind] of steps) {
        at += gap;
        state = afterCheck(state, result(kind), at, { ...check, retries, startPeriod });
        failures = kind === 'pass' ? 0 : failures + (kind === 'fail' ? 1 : 0);
        if (state.word === 'unhealthy') expect(failures).toBeGreaterThanOrEqual(retries);
        if (kind === 'pass') expect(state.word).toBe('healthy');
      }
    }));
  });
});

describe('the time of the next check', () => {
  it('is spread, soon at the start, and an interval later on', () => {
    expect([0, 0.5, 1].map((random) => nextCheckIn({ word: 'healthy', failures: 0 }, 1_000, check, random))).toEqual([9_000, 10_000, 11_000]);
    expect(nextCheckIn(STARTING, 1_000, check, 0.5)).toBe(1_000);
    expect(nextCheckIn(STARTING, 61_000, check, 0.5)).toBe(10_000);
    expect(nextCheckIn(STARTING, 1_000, { ...check, interval: 300 }, 0.5)).toBe(300);
    expect([firstCheckIn(check, 0), firstCheckIn(check, 1), firstCheckIn({ ...check, interval: 100 }, 1)]).toEqual([100, 300, 150]);
  });
});
