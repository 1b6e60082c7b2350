import { describe, expect, it } from 'vitest';
import { removedBefore } from './removed-before.ts';

const needs: Readonly<Record<string, readonly string[]>> = { web: ['db', 'cache'], cache: ['db'], a: ['b'], b: ['a'], guest: ['a'] };
const before = (stack: string, leaving: readonly string[]): readonly string[] => removedBefore(stack, leaving, (name) => needs[name] ?? []);

describe('what is removed before a stack', () => {
  it('is what depends on it and leaves, too', () => {
    expect(before('db', ['web', 'cache', 'db'])).toEqual(['web', 'cache']);
    expect(before('db', ['cache', 'db'])).toEqual(['cache']);
    expect(before('web', ['web', 'cache', 'db'])).toEqual([]);
  });

  it('is nothing within a circle, which would stay for ever', () => {
    expect(before('a', ['a', 'b', 'guest'])).toEqual(['guest']);
    expect(before('b', ['a', 'b', 'guest'])).toEqual([]);
  });
});
