import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DIAGNOSTIC_CODES } from './diagnostic-codes.ts';

const headings = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.includes('.test.') && name !== 'diagnostic-codes.ts').map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');

it.each(DIAGNOSTIC_CODES)('%s is documented and used', (code) => {
  expect(headings).toContain(`### ${code}\n`);
  expect(sources).toContain(`'${code}'`);
});

it('has no code besides these', () => {
  const used = new Set([...sources.matchAll(/'((?:compose|stack|route)\/[a-z-]+)'/g)].map((match) => match[1]));
  expect([...used].filter((code) => !(DIAGNOSTIC_CODES as readonly (string | undefined)[]).includes(code))).toEqual([]);
});
