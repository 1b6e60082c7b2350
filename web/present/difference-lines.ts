/** One line of a unified difference. */
export interface DifferenceLine {
  readonly kind: 'added' | 'removed' | 'same' | 'place';
  readonly text: string;
}

const MOST_LINES = 2_000;

/** A unified difference as lines for people, without its head of file names. Pure. */
export function differenceLines(unified: string): readonly DifferenceLine[] {
  const lines = unified.split('\n');
  const first = lines.findIndex((line) => line.startsWith('@@'));
  if (first === -1) return [];
  const shown = lines.slice(first).flatMap(lineOf);
  return shown.length <= MOST_LINES ? shown : [...shown.slice(0, MOST_LINES), { kind: 'place', text: `… and ${shown.length - MOST_LINES} more lines` }];
}

function lineOf(line: string): readonly DifferenceLine[] {
  if (line.startsWith('@@')) return [{ kind: 'place', text: /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(line)?.[1] === undefined ? '…' : `line ${/\+(\d+)/.exec(line)?.[1] ?? ''}` }];
  if (line.startsWith('+')) return [{ kind: 'added', text: line.slice(1) }];
  if (line.startsWith('-')) return [{ kind: 'removed', text: line.slice(1) }];
  if (line.startsWith(' ')) return [{ kind: 'same', text: line.slice(1) }];
  return line.startsWith('\\') ? [{ kind: 'place', text: line.slice(2) }] : [];
}
