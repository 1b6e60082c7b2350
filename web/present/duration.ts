const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time for people: `840 ms`, `3.4 s`, `2 min 5 s`, `3 h 20 min`, `12 d 4 h`. At most two units: nobody compares the third. */
export function formatDuration(ms: number): string {
  const value = Math.max(0, ms);
  if (value < 999.5) return `${Math.round(value)} ms`;
  if (value < 9.95 * SECOND) return `${(value / SECOND).toFixed(1)} s`;
  if (value < MINUTE - 500) return `${Math.round(value / SECOND)} s`;
  if (value < HOUR) return pair(Math.round(value / SECOND), 60, 'min', 's');
  if (value < DAY) return pair(Math.round(value / MINUTE), 60, 'h', 'min');
  return pair(Math.round(value / HOUR), 24, 'd', 'h');
}

function pair(total: number, base: number, large: string, small: string): string {
  const rest = total % base;
  return rest === 0 ? `${total / base} ${large}` : `${(total - rest) / base} ${large} ${rest} ${small}`;
}
