import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ansiPieces } from './public/ansi.js';

const plain = (line: string): string => ansiPieces(line).map(({ text }) => text).join('');

test('colours become class names of ours', () => {
  expect(ansiPieces('\x1b[1;31merror\x1b[0m: <b>no</b>')).toEqual([{ text: 'error', classes: 'ansi-bold ansi-red' }, { text: ': <b>no</b>', classes: '' }]);
  expect(ansiPieces('\x1b[38;5;2mok\x1b[38;2;1;2;3m?')).toEqual([{ text: 'ok', classes: 'ansi-green' }, { text: '?', classes: 'ansi-green' }]);
});

test.each([
  ['a title for the terminal', '\x1b]0;evil\x07text', 'text'],
  ['a link', '\x1b]8;;http://evil\x1b\\text\x1b]8;;\x1b\\', 'text'],
  ['movements and clearing', '\x1b[2J\x1b[10;10Htext\x1b[K', 'text'],
  ['a progress bar', '10%\r50%\r100%', '100%'],
  ['the end of a Windows line', 'text\r', 'text'],
  ['marks that turn text around', 'a\u202eb\u2066c', 'abc'],
  ['a lone escape', 'a\x1b', 'a'],
])('%s is left out', (_what, line, text) => expect(plain(line)).toBe(text));

test('whatever comes, nothing that a terminal obeys is left', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('\x1b', '[', ']', '3', ';', 'm', '\x07', 'a', '<', '\r', '\x9b', '\u202e') }), (line) => {
    // oxlint-disable-next-line no-control-regex
    expect(plain(line)).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  }));
});
