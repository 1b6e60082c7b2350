import { expect, test } from 'vitest';
import { record } from '../../test/support/synthetic-stacks.ts';
import { activityGroups } from './activity-groups.ts';

const NOW = 1_700_000_000_000;

test('operations of one pass stand together, failures first, and the rest is counted', () => {
  const pass = [6, 5, 4, 3, 2, 1].map((n) => record('a b', 'start-container', `c${n}`, 'why', NOW - 10_000 + n, n === 1 ? { result: 'failed', error: { code: 'x', message: 'boom' } } : {}));
  const other = record('other', 'pull-image', 'nginx', 'why', NOW - 60_000);
  const groups = activityGroups([...pass, other], NOW, 8);
  expect(groups.map(({ stack, href, more }) => [stack, href, more])).toEqual([
    ['a b', '/stacks/a%20b', 2],
    ['other', '/stacks/other', 0],
  ]);
  expect(groups[0]?.lines.map(({ subject }) => subject)).toEqual(['c1', 'c6', 'c5', 'c4']);
  expect(activityGroups([...pass, other], NOW, 1)).toHaveLength(1);
});

test('a stack that fails over and over is told once, and how often', () => {
  const failing = (at: number, port: number) => ({ ...record('broken', 'pull-image', 'nginx', 'why', at, { result: 'failed', error: { code: 'engine/registry-unreachable', message: `from port ${port}` } }), trace: `t${at}` });
  const fine = { ...record('fine', 'start-container', 'c', 'why', NOW - 25), trace: 'fine' };
  const other = { ...record('broken', 'start-container', 'c', 'why', NOW - 40), trace: 'before' };
  const groups = activityGroups([failing(NOW - 10, 1), failing(NOW - 20, 2), fine, failing(NOW - 30, 3), other], NOW, 8);
  expect(groups.map(({ stack, repeats, lines }) => [stack, repeats, lines.length])).toEqual([['broken', 2, 1], ['fine', 0, 1], ['broken', 0, 1]]);
});
