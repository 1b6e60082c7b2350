/** One line of bench.json. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What is to be reached, as text; absent: for comparison only. */
  readonly goal?: string;
  readonly ok?: boolean;
}

/** A value that must be at most `limit`. */
export function atMost(name: string, value: number, unit: string, limit: number, note = ''): BenchRow {
  return { name, value: round(value), unit, goal: `≤ ${round(limit)}${note}`, ok: value <= limit };
}

/** A value that others are compared with. */
export function measured(name: string, value: number, unit: string): BenchRow {
  return { name, value: round(value), unit };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @returns ms */
export async function timed(action: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await action();
  return performance.now() - began;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

export function formatRows(rows: readonly BenchRow[]): string {
  const cells = rows.map(({ name, value, unit, goal = '', ok }) => [name, `${value} ${unit}`, goal, ok === undefined ? '' : ok ? 'ok' : 'MISSED']);
  const head = ['measured', 'value', 'goal', ''];
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  return [head, ...cells].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
