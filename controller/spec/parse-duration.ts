const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
  d: 24 * 3600e9,
  w: 7 * 24 * 3600e9,
};
const PART = /(\d+\.?\d*|\.\d+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h|d|w)/y;
const LONGEST = 2 ** 63;

/**
 * Reads a duration such as `1m30s` as nanoseconds. Units are case-sensitive and needed, except for a plain 0 (Compose Specification,
 * "Specifying durations"). Undefined when it is none.
 */
export function parseDuration(text: string): number | undefined {
  const negative = text.startsWith('-');
  const body = text.replace(/^[-+]/, '');
  if (body === '0') return 0;
  let total = 0;
  PART.lastIndex = 0;
  while (PART.lastIndex < body.length) {
    const found = PART.exec(body);
    if (!found) return undefined;
    total += multiply(found[1] ?? '', UNITS[found[2] ?? ''] ?? 0);
  }
  if (body === '' || total >= LONGEST) return undefined;
  return negative ? -total : total;
}

/** The fraction is kept apart: 0.02 × 10⁹ in floating point is not always a whole number of nanoseconds. */
function multiply(amount: string, unit: number): number {
  const [whole = '', fraction = ''] = amount.split('.');
  const rest = fraction === '' ? 0 : Math.trunc((Number(fraction.slice(0, 15)) * unit) / 10 ** Math.min(fraction.length, 15));
  return Number(whole === '' ? 0 : whole) * unit + rest;
}

/** Writes nanoseconds as Go does: `1m30s`, `1h0m0s`, `500ms`, `1µs`. */
export function formatDuration(nanoseconds: number): string {
  const sign = nanoseconds < 0 ? '-' : '';
  const size = Math.abs(nanoseconds);
  if (size === 0) return '0s';
  if (size < 1e3) return `${sign}${size}ns`;
  if (size < 1e6) return `${sign}${decimal(size, 1e3)}µs`;
  if (size < 1e9) return `${sign}${decimal(size, 1e6)}ms`;
  const minutes = Math.floor(size / 60e9);
  const seconds = `${decimal(size - minutes * 60e9, 1e9)}s`;
  if (minutes === 0) return sign + seconds;
  const hours = Math.floor(minutes / 60);
  return `${sign}${hours === 0 ? '' : `${hours}h`}${minutes % 60}m${seconds}`;
}

function decimal(value: number, unit: number): string {
  const fraction = String(Math.round(value % unit)).padStart(String(unit).length - 1, '0').replace(/0+$/, '');
  return `${Math.floor(value / unit)}${fraction === '' ? '' : `.${fraction}`}`;
}
