/**
 * Of cases that all show the same promise, as many as a normal test run has time for, others each day. `ORBITR_FAULTS=long` (`npm run faults:long`) takes all.
 * @param now ms since 1970
 */
export function sampled<T>(cases: readonly T[], count: number, now = Date.now(), all = process.env['ORBITR_FAULTS'] === 'long'): readonly T[] {
  if (all || count >= cases.length) return cases;
  const first = (Math.floor(now / 86_400_000) * count) % cases.length;
  return [...cases, ...cases].slice(first, first + count);
}
