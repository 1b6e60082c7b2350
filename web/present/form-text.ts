/** A text as a field of a form shows it: without byte order mark, its lines parted by LF. Browsers would make it so in any case. */
export function toFormText(text: string): string {
  return plainEnds(text.replace(/^\ufeff/, ''));
}

/**
 * What a file says after somebody edited it in a form. A form forgets the byte order mark and how lines end; both are taken from the file, line by line, so that a
 * line that nobody touched stays byte for byte. New lines end as most of the others do. Pure.
 * @param current what the file says now; undefined: there is none
 */
export function fromFormText(submitted: string, current: string | undefined): string {
  const texts = plainEnds(submitted).split('\n');
  if (current === undefined) return texts.join('\n');
  const mark = current.startsWith('\ufeff') ? '\ufeff' : '';
  const before = linesOf(current.slice(mark.length));
  const head = commonStart(texts, before.map(({ text }) => text), Math.min(texts.length, before.length));
  const tail = commonStart(texts.toReversed(), before.map(({ text }) => text).toReversed(), Math.min(texts.length, before.length) - head);
  const usual = mostCommon(before.map(({ end }) => end).filter((end) => end !== '')) ?? '\n';
  const endOf = (index: number): string => (index < head ? before[index]?.end : index >= texts.length - tail ? before[before.length - (texts.length - index)]?.end : undefined) || usual;
  const kept = texts.map((text, index) => (index === texts.length - 1 ? text : text + endOf(index))).join('');
  // A line that ends with a bare CR before an empty one that ends with LF would become one line end: such a mixture is made even.
  return mark + (plainEnds(kept) === texts.join('\n') ? kept : texts.join(usual));
}

function plainEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

function linesOf(text: string): readonly { readonly text: string; readonly end: string }[] {
  const parts = text.split(/(\r\n|\r|\n)/);
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, index) => ({ text: parts[index * 2] ?? '', end: parts[index * 2 + 1] ?? '' }));
}

function commonStart(a: readonly string[], b: readonly string[], most: number): number {
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

function mostCommon(values: readonly string[]): string | undefined {
  return [...Map.groupBy(values, (value) => value)].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
