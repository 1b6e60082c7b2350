const SIZE = /^(\d+(?:\.\d+)?) ?([kmgtp])?i?b?$/i;
const POWER: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4, p: 5 };

/**
 * Reads an amount of memory as bytes: `64m`, `1.5 GB`, `1GiB`; every unit is binary (Compose Specification, "Specifying byte values").
 * Undefined when it is none; negative amounts and exponents are none.
 */
export function parseBytes(text: string): number | undefined {
  const found = SIZE.exec(text);
  if (!found) return undefined;
  const bytes = Math.trunc(Number(found[1]) * 1024 ** (POWER[(found[2] ?? '').toLowerCase()] ?? 0));
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}
