import { ROTA } from '../rota.ts';

/**
 * Of cases that all show the same promise, as many as a normal test run has time for, others each time their file has its turn; it says how many are left out.
 * `ORBITR_FAULTS=long` (`npm run faults:long`) takes all.
 * @param now ms since 1970
 */
export function sampled<T>(cases: readonly T[], count: number, now = Date.now(), all = process.env['ORBITR_FAULTS'] === 'long'): readonly T[] {
  if (all || count >= cases.length) return cases;
  // Files of the rota come only on some days: by days alone they would have the same cases for ever.
  const first = (Math.floor(now / 86_400_000 / ROTA.length) * count) % cases.length;
  console.log(`${count} of ${cases.length} cases today (all of them: npm run faults:long)`);
  return [...cases, ...cases].slice(first, first + count);
}
