import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromFormText, toFormText } from './form-text.ts';

const TEXTS = fc.array(fc.constantFrom('a', ': ', '\n', '\r\n', '\r', '\ufeff', '# ü', '"'), { maxLength: 40 }).map((parts) => parts.join(''));
/** What a browser sends of a field. */
const sent = (text: string): string => text.replaceAll('\n', '\r\n');

test('a file that nobody touched stays byte for byte, whatever its lines end with', () => {
  fc.assert(fc.property(TEXTS, (text) => {
    expect(fromFormText(sent(toFormText(text)), text)).toBe(text);
  }));
});

test('what was changed is what is shown again', () => {
  fc.assert(fc.property(TEXTS, TEXTS, (before, text) => {
    const edited = text.replaceAll('\ufeff', '');
    expect(toFormText(fromFormText(sent(edited.replaceAll(/\r\n?/g, '\n')), before))).toBe(toFormText(edited));
  }));
});

test('a new file has plain line ends', () => expect(fromFormText('a\r\nb\r\n', undefined)).toBe('a\nb\n'));

test('a changed line ends as it did among its neighbours, and a new one as most do', () => {
  expect(fromFormText('a\nB\nnew\nc\n', '\ufeffa\r\nb\r\nc\r\n')).toBe('\ufeffa\r\nB\r\nnew\r\nc\r\n');
  expect(fromFormText('a\nB\nc\nd\n', 'a\r\nb\nc\nd\r\n')).toBe('a\r\nB\r\nc\nd\r\n');
});
