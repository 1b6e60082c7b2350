import type { FileChange } from '../../edits.ts';
import type { FileDraft } from './file-draft.ts';
import { maskText } from './mask-text.ts';

/** How long texts may be compared, in ms: two that have nothing in common take for ever. */
const COMPARING = 300;

/** A draft as people see it. The library is loaded when the first edit is. */
export async function fileChange({ file, before, after }: FileDraft): Promise<FileChange> {
  const texts = { before: before?.text, after: typeof after === 'string' ? after : undefined };
  const binary = (before !== undefined && before.text === undefined) || after instanceof Uint8Array;
  return {
    file,
    ...texts,
    difference: binary ? `Binary file ${file} differs\n` : await difference(file, texts.before, texts.after),
    masked: await maskedDifference(file, before && { size: before.bytes.length, text: before.text }, after === undefined ? undefined : { size: Buffer.byteLength(after), text: texts.after }),
  };
}

/** One side of a difference. `size` in bytes; without a text only that is told. */
export interface FileSide {
  readonly size: number;
  readonly text: string | undefined;
}

/** A difference that is fit for the audit. Undefined sides: there is no such file. */
export async function maskedDifference(file: string, before: FileSide | undefined, after: FileSide | undefined): Promise<string> {
  const [old, young] = [before, after].map((side) => (side?.text === undefined ? undefined : maskText(file, side.text)));
  const untold = (before !== undefined && old === undefined) || (after !== undefined && young === undefined);
  return untold ? `${file}: ${size(before)} → ${size(after)}; what it holds is not recorded\n` : difference(file, old, young);
}

async function difference(file: string, before: string | undefined, after: string | undefined): Promise<string> {
  const { createTwoFilesPatch, INCLUDE_HEADERS } = await import('diff');
  const name = (prefix: string, text: string | undefined): string => (text === undefined ? '/dev/null' : `${prefix}/${file}`);
  const patch = createTwoFilesPatch(name('a', before), name('b', after), before ?? '', after ?? '', undefined, undefined, { context: 3, timeout: COMPARING, headerOptions: { ...INCLUDE_HEADERS, includeUnderline: false } });
  return patch ?? `${file}: too different to compare\n`;
}

function size(side: FileSide | undefined): string {
  return side === undefined ? 'none' : `${side.size} bytes`;
}
