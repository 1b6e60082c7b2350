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
