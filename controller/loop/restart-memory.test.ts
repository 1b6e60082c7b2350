import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import { MOST_STARTS, placeOf, RestartMemory } from './restart-memory.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const labels = { [LABEL.stack]: 'blog', [LABEL.service]: 'web', [LABEL.number]: '1', [LABEL.digest]: 'd1' };
const place = placeOf(labels, 'sha256:1');

function web(id: string, overrides: Partial<ObservedContainer> = {}): ObservedContainer {
  return draftObserved('web', { id, labels, detail: draftDetail, ...overrides });
}

function seen(...containers: readonly ObservedContainer[]): RestartMemory {
  const memory = new RestartMemory(() => 0.5);
  memory.observed(containers, 0);
  return memory;
}

describe('restarts', () => {
  it('are held back longer after each fall, up to five minutes', () => {
    const memory = seen(web('a'));
    memory.started(place, 0);
    expect([...memory.held(999)]).toEqual(['a']);
    expect([...memory.held(1_000)]).toEqual([]);
    memory.started(place, 1_000);
    expect(memory.nextIn(['a', 'b'], 1_500)).toBe(1_500);
    expect(memory.nextIn(['b'], 1_500)).toBeUndefined();
    expect(memory.falls('a')).toBe(2);
    for (let fall = 2; fall < MOST_STARTS - 1; fall++) memory.started(place, 0);
    expect(memory.nextIn(['a'], 0)).toBe(256_000);
  });

  it('are forgotten after ten minutes on its feet in one go, and when the place has been empty for as long', () => {
    const memory = seen(web('a'));
    memory.started(place, 0);
    memory.observed([web('a')], 5 * MINUTE);
    memory.observed([web('a', { state: 'exited' })], 10 * MINUTE);
    memory.observed([web('a')], 11 * MINUTE);
    memory.observed([web('a')], 16 * MINUTE);
    expect(memory.falls('a')).toBe(1);
    memory.observed([web('a')], 21 * MINUTE + 1);
    expect(memory.falls('a')).toBe(0);

    memory.started(place, 0);
    memory.observed([], MINUTE);
    memory.observed([web('b')], 2 * MINUTE);
    expect(memory.falls('b')).toBe(1);
    memory.observed([], 3 * MINUTE);
    memory.observed([], 13 * MINUTE + 1);
    memory.observed([web('b')], 14 * MINUTE);
    expect(memory.falls('b')).toBe(0);
  });

  it('are not forgotten of one that runs and is unhealthy, or was started again by the engine meanwhile', () => {
    const memory = seen(web('a'));
    memory.started(place, 0);
    for (let minute = 0; minute <= 30; minute++) memory.observed([web('a', { health: minute % 2 === 0 ? 'unhealthy' : 'starting' })], minute * MINUTE);
    expect(memory.falls('a')).toBe(1);
    for (let minute = 30; minute <= 60; minute++) memory.observed([web('a', { detail: { ...draftDetail, startedAt: minute } })], minute * MINUTE);
    expect(memory.falls('a')).toBe(1);
  });

  it('are inherited by what takes the place in the same way, and not by what was changed or has another image', () => {
    const memory = seen(web('a'));
    memory.started(place, 0);
    memory.observed([web('b'), web('c', { labels: { ...labels, [LABEL.digest]: 'd2' } }), web('d', { imageId: 'sha256:2' })], 1);
    expect(['a', 'b', 'c', 'd'].map((id) => memory.falls(id))).toEqual([0, 1, 0, 0]);
    expect(memory.placeLike(labels)).toBe(place);
  });
});

describe('a crash loop', () => {
  it('begins with the tenth start within an hour, and leaves room for one more when the first is an hour ago', () => {
    const memory = seen(web('a'));
    for (let start = 0; start < MOST_STARTS - 1; start++) memory.started(place, start * MINUTE);
    expect(memory.crashLoop('a', 9 * MINUTE)).toBeUndefined();
    memory.started(place, 9 * MINUTE);
    expect(memory.crashLoop('a', 20 * MINUTE)).toMatchObject({ by: 'orbitr' });
    expect(memory.nextIn(['a'], 20 * MINUTE)).toBe(40 * MINUTE);
    expect([...memory.held(HOUR - 1)]).toEqual(['a']);
    expect([...memory.held(HOUR)]).toEqual([]);
    expect(memory.crashLoop('a', HOUR)).toBeUndefined();
  });

  it('that the engine makes by its own policy is only told', () => {
    const memory = seen(web('a', { detail: { ...draftDetail, restartCount: 3 } }));
    memory.observed([web('a', { detail: { ...draftDetail, restartCount: 12 } })], 1);
    expect(memory.crashLoop('a', 1)).toBeUndefined();
    memory.observed([web('a', { state: 'restarting', detail: { ...draftDetail, restartCount: 13 } })], 2);
    expect(memory.crashLoop('a', 2)).toMatchObject({ by: 'engine' });
    expect([...memory.held(2)]).toEqual([]);
  });

  it('cannot be escaped by flapping: whatever the times, no hour has more than ten starts, and waits stay within their bounds', () => {
    fc.assert(fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (delays, random) => {
      const memory = new RestartMemory(() => random);
      const starts: number[] = [];
      let now = 0;
      for (const delay of delays) {
        memory.observed([web('a', { state: 'exited' })], now);
        const wait = memory.nextIn(['a'], now);
        expect(wait ?? 1).toBeLessThanOrEqual(HOUR);
        expect(memory.held(now).has('a')).toBe(wait !== undefined);
        now += wait ?? 0;
        memory.started(place, now);
        starts.push(now);
        now += delay;
      }
      for (const [index, at] of starts.entries()) expect(starts.filter((other) => other > at - HOUR && other <= at).length, `start ${index}`).toBeLessThanOrEqual(MOST_STARTS);
      const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
      for (const [index, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual(Math.min(300_000, 1_000 * 2 ** index) * 0.8 - 1);
    }));
  });
});

describe('a restart of the controller', () => {
  it('changes nothing but lets time pass, whatever the date says', () => {
    fc.assert(fc.property(fc.array(fc.nat(10 * MINUTE), { maxLength: 12 }), fc.nat(HOUR), fc.nat(2 * HOUR), fc.integer({ min: 0, max: 1e12 }), (delays, later, elapsed, clock) => {
      const before = seen(web('a'));
      let now = 0;
      for (const delay of delays) before.started(place, (now += delay));
      now += later;
      const after = new RestartMemory(() => 0.5, JSON.parse(JSON.stringify(before.records(now))), clock, elapsed);
      after.observed([web('a')], clock);
      expect(after.falls('a')).toBe(before.falls('a'));
      const [wait, same] = [after.nextIn(['a'], clock) ?? 0, before.nextIn(['a'], now + elapsed) ?? 0];
      expect(Math.abs(wait - same)).toBeLessThanOrEqual(1);
    }));
  });
});
