import type { FileChange } from '../../edits.ts';
import type { FileDraft } from './file-draft.ts';
import { maskText } from './mask-text.ts';

/** How long texts may be compared, in ms: two that have nothing in common take for ever. */
const COMPARING = 300;

/** A draft as people see it. The library is loaded when the first edit is. */
export async function fileChange({ file, before, after }: FileDraft): Promise<FileChange> {
  const texts = { before: before?.text, after: typeof after === 'string' ? after : undefined };
  const binary = (before !== undefined && before.text === undefined) || after instanceof Uint8Array;
  const masked = { before: texts.before === undefined ? '' : maskText(file, texts.before), after: texts.after === undefined ? '' : maskText(file, texts.after) };
  return {
    file,
    ...texts,
    difference: binary ? `Binary file ${file} differs\n` : await difference(file, texts.before, texts.after),
    masked: binary || masked.before === undefined || masked.after === undefined
      ? `${file}: ${size(before?.bytes)} → ${size(after)}; what it holds is not recorded\n`
      : await difference(file, texts.before === undefined ? undefined : masked.before, texts.after === undefined ? undefined : masked.after),
  };
}

async function difference(file: string, before: string | undefined, after: string | undefined): Promise<string> {
  const { createTwoFilesPatch, INCLUDE_HEADERS } = await import('diff');
  const name = (prefix: string, text: string | undefined): string => (text === undefined ? '/dev/null' : `${prefix}/${file}`);
  const patch = createTwoFilesPatch(name('a', before), name('b', after), before ?? '', after ?? '', undefined, undefined, { context: 3, timeout: COMPARING, headerOptions: { ...INCLUDE_HEADERS, includeUnderline: false } });
  return patch ?? `${file}: too different to compare\n`;
}

function size(content: string | Uint8Array | undefined): string {
  return content === undefined ? 'none' : `${Buffer.byteLength(content)} bytes`;
}
