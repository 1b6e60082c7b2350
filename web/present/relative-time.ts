const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
] as const;

/** A moment as a page shows it: `text` for people, `iso` for the `datetime` attribute, from which the browser keeps `text` fresh. */
export interface TimeText {
  readonly iso: string;
  readonly text: string;
}

/** Describes `at` as seen from `now`, both in ms since 1970: `just now`, `12 s ago`, `in 3 min`. One unit, rounded down. */
export function relativeTime(at: number, now: number): TimeText {
  return { iso: toIso(at), text: describe(at - now) };
}

// The same words are in public/live.js, which has to say them again as time passes.
function describe(offset: number): string {
  const distance = Math.abs(offset);
  for (const [size, unit] of UNITS) {
    if (distance < size) continue;
    const amount = `${Math.floor(distance / size)} ${unit}`;
    return offset < 0 ? `${amount} ago` : `in ${amount}`;
  }
  return 'just now';
}

/** An engine may report any number; a date that cannot be written must not take the page down. */
function toIso(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
