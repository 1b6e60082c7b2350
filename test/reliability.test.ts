import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

const PAGE = 'docs/reliability.md';
const page = readFileSync(PAGE, 'utf8');

/** Fault, promise and proofs of each row. */
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Fault ')).map((line) => line.slice(2, -2).split(' | '));
const proofs = [...page.matchAll(/\[(?<title>[^\]]+)\]\((?<path>[^)]+\.test\.ts)\)/g)].map(({ groups }) => ({ title: groups?.['title'] ?? '', path: posix.join(posix.dirname(PAGE), groups?.['path'] ?? '') }));

it('finds the table at all', () => expect(rows.length).toBeGreaterThan(45));

it.each(rows.map(([fault = '', promise = '', proof = '']) => ({ fault, promise, proof })))('$fault: has a promise and a proof', ({ promise, proof }) => {
  expect(promise).not.toBe('');
  expect(proof).toMatch(/^\[.+\]\(.+\.test\.ts\)$/);
});

it.each(proofs)('$path has the test "$title"', ({ title, path }) => {
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8').replaceAll("\\'", "'")).toContain(title);
});

it('leaves out no fault test that there is', () => {
  const files = readdirSync('test/engine/faults').filter((name) => name.endsWith('.test.ts'));
  expect(files.filter((name) => !proofs.some(({ path }) => path === `test/engine/faults/${name}`))).toEqual([]);
});
