import { describe, expect, it } from 'vitest';
import { draftObserved } from '../../test/support/draft-observed.ts';
import { RestartMemory } from './restart-memory.ts';

describe('restarts', () => {
  it('are held back longer after each fall', () => {
    const memory = new RestartMemory(() => 0.5);
    memory.started('a', 0);
    expect([...memory.held(999)]).toEqual(['a']);
    expect([...memory.held(1_000)]).toEqual([]);
    memory.started('a', 1_000);
    expect(memory.nextIn(['a', 'b'], 1_500)).toBe(1_500);
    expect(memory.nextIn(['b'], 1_500)).toBeUndefined();
    expect(memory.falls('a')).toBe(2);
    for (let fall = 0; fall < 40; fall++) memory.started('a', 0);
    expect(memory.nextIn(['a'], 0)).toBe(5 * 60_000);
  });

  it('are forgotten of one that is gone, and of one that has been up for ten minutes since', () => {
    const memory = new RestartMemory(() => 0.5);
    memory.started('id-a', 0);
    memory.started('id-b', 0);
    memory.forgive([draftObserved('a')], 60_000);
    expect([memory.falls('id-a'), memory.falls('id-b')]).toEqual([1, 0]);
    memory.forgive([draftObserved('a', { state: 'exited' })], 60 * 60_000);
    expect(memory.falls('id-a')).toBe(1);
    memory.forgive([draftObserved('a')], 60 * 60_000);
    expect(memory.falls('id-a')).toBe(0);
  });

  it('are not inherited by a replacement, which bears the same name', () => {
    const memory = new RestartMemory(() => 0.5);
    memory.started('id-of-the-broken-one', 0);
    memory.forgive([draftObserved('web', { id: 'id-of-the-next' })], 1);
    expect(memory.falls('id-of-the-next')).toBe(0);
    expect(memory.falls('id-of-the-broken-one')).toBe(0);
  });
});
