import { expect, test } from 'vitest';
import { healthChart } from './health-chart.ts';

const NOW = 1_700_000_000_000;
const check = (kind: 'pass' | 'fail', duration: number) => ({ kind, duration, message: 'status 200', at: NOW - 1000 });

test('bars stand at the right, as high as their checks took long', () => {
  const { bars, width, text } = healthChart({ container: 'a', service: 's', probe: 'http', word: 'healthy', checks: [check('pass', 10), check('fail', 20)] }, NOW);
  expect(bars.map(({ x, height, kind }) => [x, height, kind])).toEqual([[width - 12, 20, 'pass'], [width - 6, 36, 'fail']]);
  expect(text).toBe('2 checks, 1 failed, the longest took 20 ms');
});

test('a container that was not checked has no bars, and no numbers that are none', () => {
  const chart = healthChart({ container: 'a', service: 's', probe: 'docker', word: 'none', checks: [] }, NOW);
  expect([chart.bars, chart.text, chart.last]).toEqual([[], 'not checked yet', undefined]);
});
