/** Leaves out what says nothing: undefined, null, empty, false and 0. Undefined when nothing is left of a nested value. */
export function without(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !saysNothing(value)));
}

function saysNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false || value === 0) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** ns → `1m30s`, as people write it. */
export function durationText(ns: number): string {
  const units: readonly (readonly [string, number])[] = [['h', 3600e9], ['m', 60e9], ['s', 1e9], ['ms', 1e6], ['us', 1e3], ['ns', 1]];
  let rest = ns;
  let text = '';
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) text += `${count}${unit}`;
  }
  return text === '' ? '0s' : text;
}

/** Bytes → `64m` where that is exact, the number otherwise. */
export function bytesText(bytes: number): string {
  const units = ['g', 'm', 'k'] as const;
  const at = units.findIndex((_, index) => bytes % 1024 ** (3 - index) === 0);
  const unit = units[at];
  return unit === undefined ? `${bytes}b` : `${bytes / 1024 ** (3 - at)}${unit}`;
}
