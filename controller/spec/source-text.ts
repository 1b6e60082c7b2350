import type { Place } from '../model/diagnostic.ts';

/** A file that a person wrote, as read. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Where something stands in a source text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** Longer source lines are left out of a diagnostic: a caret under column 90,000 helps nobody. */
const LONGEST_SHOWN_LINE = 400;

/** Turns offsets into line and column. Linear in the file, so call it only for what is reported. */
export function placeOf(span: Span): Place {
  const { text, path } = span.source;
  const start = Math.min(span.start, text.length);
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < start; at = text.indexOf('\n', at + 1)) line += 1;
  const nextBreak = text.indexOf('\n', lineStart);
  const shown = text.slice(lineStart, nextBreak === -1 ? text.length : nextBreak).replace(/\r$/, '');
  const column = start - lineStart + 1;
  // A block scalar spans lines; the caret underlines only what is on its first one.
  const length = Math.max(1, Math.min(span.end, lineStart + shown.length) - start);
  if (shown.length > LONGEST_SHOWN_LINE) return { file: path, line, column };
  return { file: path, line, column, text: shown, length };
}
