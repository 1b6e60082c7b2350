import { expect, test } from 'vitest';
import { matchesPattern, mayDo, roleOn } from './access.ts';

test.each([
  ['blog', 'blog', true], ['blog', 'blogs', false], ['*', 'anything', true], ['*', '', true], ['media-*', 'media-tv', true], ['media-*', 'media', false],
  ['*-db', 'shop-db', true], ['a*b*c', 'axbxc', true], ['a*b*c', 'acb', false], ['a*a', 'a', false], ['b**', 'b', true], ['.*', 'x', false], ['', 'x', false],
])('%j matches %j: %s', (pattern, text, expected) => expect(matchesPattern(pattern, text)).toBe(expected));

// A bound on the work, not on the machine: of several tries one must be undisturbed.
test('no pattern takes long', { retry: 4 }, () => {
  const began = performance.now();
  expect(matchesPattern(`${'*a'.repeat(50)}!`, 'a'.repeat(50_000))).toBe(false);
  expect(performance.now() - began).toBeLessThan(50);
});

const rights = { role: 'viewer', grants: [{ stacks: 'media-*', role: 'operator' }] } as const;

test('a grant raises the role on its stacks and nowhere else', () => {
  expect(roleOn(rights, 'media-tv')).toBe('operator');
  expect(roleOn(rights, 'blog')).toBe('viewer');
  expect(roleOn({ role: undefined, grants: rights.grants }, 'blog')).toBeUndefined();
  expect(roleOn({ role: 'admin', grants: rights.grants }, 'media-tv')).toBe('admin');
  expect(mayDo(rights, { role: 'operator', scope: 'edit', on: { stack: 'media-tv' } })).toBe(true);
  expect(mayDo(rights, { role: 'operator', scope: 'edit', on: 'everything' })).toBe(false);
  expect(mayDo(rights, { role: 'operator', scope: 'edit', on: 'something' })).toBe(true);
  expect(mayDo({ role: undefined, grants: rights.grants }, { role: 'viewer', scope: 'read', on: 'everything' })).toBe(false);
});

test('a token does no more than its scopes, whatever the role', () => {
  expect(mayDo({ role: 'admin', grants: [], scopes: ['read'] }, { role: 'operator', scope: 'edit', on: 'everything' })).toBe(false);
  expect(mayDo({ role: 'viewer', grants: [], scopes: ['admin'] }, { role: 'admin', scope: 'admin', on: 'everything' })).toBe(false);
});

test('a token for some stacks reaches no other, and nothing that is of all', () => {
  const token = { role: 'admin', grants: [], within: 'blog' } as const;
  expect(mayDo(token, { role: 'operator', scope: 'edit', on: { stack: 'blog' } })).toBe(true);
  expect(mayDo(token, { role: 'viewer', scope: 'read', on: { stack: 'shop' } })).toBe(false);
  expect(mayDo(token, { role: 'viewer', scope: 'read', on: 'everything' })).toBe(false);
});
