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
  /** `3 min` instead of `3 min ago`: how long something has been so. */
  readonly elapsed: boolean;
}

/** Describes `at` as seen from `now`, both in ms since 1970: `just now`, `12 s ago`, `in 3 min`. One unit, rounded down. */
export function relativeTime(at: number, now: number): TimeText {
  const text = describe(Math.abs(at - now));
  return { iso: toIso(at), text: text === undefined ? 'just now' : at < now ? `${text} ago` : `in ${text}`, elapsed: false };
}

/** How long ago `at` was, without "ago": `12 s`, `3 d`. */
export function elapsedTime(at: number, now: number): TimeText {
  return { iso: toIso(at), text: describe(Math.max(0, now - at)) ?? '0 s', elapsed: true };
}

// The same words are in public/live.js, which has to say them again as time passes.
function describe(distance: number): string | undefined {
  const unit = UNITS.find(([size]) => distance >= size);
  return unit && `${Math.floor(distance / unit[0])} ${unit[1]}`;
}

/** An engine may report any number; a date that cannot be written must not take the page down. */
function toIso(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
