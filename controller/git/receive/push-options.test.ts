import { expect, it } from 'vitest';
import { readPushOptions } from './push-options.ts';

it('reads what git push -o asked for', () => {
  expect(readPushOptions([])).toEqual({ dryRun: false, wait: undefined, rewrite: false, unknown: [] });
  expect(readPushOptions(['dry-run', 'rewrite', 'wait'])).toEqual({ dryRun: true, wait: 600_000, rewrite: true, unknown: [] });
  expect([readPushOptions(['wait=90']).wait, readPushOptions(['wait=90s']).wait, readPushOptions(['wait=2m']).wait, readPushOptions(['wait=99999m']).wait]).toEqual([90_000, 90_000, 120_000, 3_600_000]);
  expect(readPushOptions(['wait=soon', 'force']).unknown).toEqual(['wait=soon', 'force']);
});
