import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

const PAGE = 'docs/git.md';
const page = readFileSync(PAGE, 'utf8').split('## What comes of what')[1] ?? '';

/** What happens, outcome and proofs of each row. */
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| What happens ')).map((line) => line.slice(2, -2).split(' | '));
const proofs = [...page.matchAll(/\[(?<title>[^\]]+)\]\((?<path>[^)]+\.test\.ts)\)/g)].map(({ groups }) => ({ title: groups?.['title'] ?? '', path: posix.join(posix.dirname(PAGE), groups?.['path'] ?? '') }));

it.each(['force-push', 'Rewritten history', 'deleted branch', 'empty repository', 'Submodules', 'LFS', 'Symbolic links', 'capitals', 'huge repository', 'lock left behind', 'kill -9', 'disk is full', 'Two pushes', 'during a rollout', 'network is cut'])('%s has a row', (what) => {
  expect(rows.filter(([happens = '']) => happens.includes(what))).not.toEqual([]);
});

it.each(rows.map(([what = '', outcome = '', proof = '']) => ({ what, outcome, proof })))('$what: has an outcome and a proof', ({ outcome, proof }) => {
  expect(outcome).not.toBe('');
  expect(proof).toMatch(/^\[.+\]\(.+\.test\.ts\)$/);
});

it.each(proofs)('$path has the test "$title"', ({ title, path }) => {
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8').replaceAll("\\'", "'")).toContain(title);
});
