/** What a plain (unquoted) scalar means, and the text that Go's `%v` prints for it. */
export interface ResolvedScalar {
  readonly value: string | number | boolean | null;
  readonly text: string;
}

const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);
const INTEGER = /^[-+]?(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0[0-7]*|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
/** A time after `T` needs a zone, one after a space has none. */
const TIMESTAMP = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d{1,2}):(\d{1,2})(\.\d+)?|[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(\.\d+)?(Z|[-+]\d{2}:\d{2}))?$/;
const INFINITY = /^[-+]?\.(inf|Inf|INF)$/;
const LARGEST_UINT64 = 2n ** 64n - 1n;
const SMALLEST_INT64 = -(2n ** 63n);

/**
 * Resolves a plain scalar as go-yaml v3 does, which is what Docker Compose reads files with: YAML 1.2 core plus leading-zero octal,
 * digits with underscores, and dates. `yes`, `no`, `on` and `off` stay text.
 */
export function resolveScalar(source: string): ResolvedScalar {
  if (NULLS.has(source)) return { value: null, text: '' };
  if (TRUE.has(source)) return { value: true, text: 'true' };
  if (FALSE.has(source)) return { value: false, text: 'false' };
  const first = source.charCodeAt(0);
  // Only a digit, a sign or a dot can begin a number; most scalars end here.
  if (!(first >= 0x30 && first <= 0x39) && first !== 0x2b && first !== 0x2d && first !== 0x2e) return { value: source, text: source };
  return resolveTimestamp(source) ?? resolveNumber(source.replaceAll('_', '')) ?? { value: source, text: source };
}

function resolveNumber(digits: string): ResolvedScalar | undefined {
  if (INTEGER.test(digits)) {
    const value = parseInteger(digits);
    if (value <= LARGEST_UINT64 && value >= SMALLEST_INT64) return { value: Number(value), text: value.toString() };
  }
  if (INFINITY.test(digits)) return { value: digits.startsWith('-') ? -Infinity : Infinity, text: digits.startsWith('-') ? '-Inf' : '+Inf' };
  if (/^\.(nan|NaN|NAN)$/.test(digits)) return { value: Number.NaN, text: 'NaN' };
  if (FLOAT.test(digits)) {
    const value = Number(digits);
    if (Number.isFinite(value)) return { value, text: formatGoFloat(value) };
  }
  return undefined;
}

function parseInteger(text: string): bigint {
  const negative = text.startsWith('-');
  const digits = text.replace(/^[-+]/, '');
  const magnitude = /^0[0-7]+$/.test(digits) ? BigInt(`0o${digits.slice(1)}`) : BigInt(digits);
  return negative ? -magnitude : magnitude;
}

/** Go's `%v`: the shortest digits that read back the same; plain from 1e-4 up to a million, else with an exponent of at least two digits. */
function formatGoFloat(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const scientific = value.toExponential();
  const exponent = Number(scientific.slice(scientific.indexOf('e') + 1));
  if (exponent < -4 || exponent >= 6) return scientific.replace(/e([-+])(\d)$/, 'e$10$2');
  return String(value);
}

/** Dates become Go's default text for a time, because that is what reaches a container's environment. */
function resolveTimestamp(source: string): ResolvedScalar | undefined {
  const found = TIMESTAMP.exec(source);
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const [hour = '0', minute = '0', second = '0', fraction = ''] = found[4] === undefined ? found.slice(8, 12) : found.slice(4, 8);
  const zone = found[12] ?? 'Z';
  const two = (part: string): string => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = `${two(hour)}:${two(minute)}:${two(second)}`;
  // 2024-02-31 is text, not a date in March.
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month)) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = zone === 'Z' ? '+0000' : zone.replace(':', '');
  const text = `${date} ${time}${fraction.replace(/\.?0+$/, '')} ${offset} ${offset === '+0000' ? 'UTC' : offset}`;
  return { value: text, text };
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
