import { expect, test } from 'vitest';
import { createTwoFilesPatch } from 'diff';
import { differenceLines } from './difference-lines.ts';

test('a difference is its lines and their places, whatever the lines begin with', () => {
  const unified = createTwoFilesPatch('a', 'b', 'one\n--- two\n', 'one\n+++ three\n');
  expect(differenceLines(unified)).toEqual([
    { kind: 'place', text: 'line 1' },
    { kind: 'same', text: 'one' },
    { kind: 'removed', text: '--- two' },
    { kind: 'added', text: '+++ three' },
  ]);
});

test('a missing last line end is said, and no difference is nothing', () => {
  expect(differenceLines(createTwoFilesPatch('a', 'b', 'one', 'one\n')).filter(({ kind }) => kind === 'place').map(({ text }) => text)).toEqual(['line 1', 'No newline at end of file']);
  expect(differenceLines('')).toEqual([]);
});
