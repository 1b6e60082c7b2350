import { expect, test } from 'vitest';
import { negotiateVersion } from './api-version.ts';

test('the highest that both know', () => {
  expect(negotiateVersion('1.41', '1.12')).toBe('1.41');
  expect(negotiateVersion('1.99', '1.44')).toBe('1.51');
});

test('too old and too new are told apart, and 1.9 is old', () => {
  expect(() => negotiateVersion('1.9', undefined)).toThrow(/speaks API 1\.9/);
  expect(() => negotiateVersion('2.1', '2.0')).toThrow(/wants API 2\.0/);
});
