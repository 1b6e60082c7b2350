import { expect, test } from 'vitest';
import { fakeController } from '../../test/support/fake-controller.ts';
import { service, stack } from '../../test/support/synthetic-stacks.ts';
import { headline } from './headline.ts';

const NOW = 1_700_000_000_000;
const overview = { ...fakeController({ now: NOW, stacks: [] }).overview(), queue: { waiting: [], running: [], delayed: [] } };
const justStarted = { ...overview, queue: { waiting: ['blog'], running: [], delayed: [] } };
const away = { ...overview, engine: { kind: 'unreachable', message: 'gone', since: NOW } } as const;
const one = stack('a', NOW, { services: [service('a', 'web', 'nginx', NOW)] });
const busy = stack('b', NOW, { health: 'Progressing' });

test.each([
  ['no file', [], 0, overview, 'Nothing here yet'],
  ['not looked yet', [], 0, justStarted, 'Starting'],
  ['no engine', [one], 0, away, 'Waiting for Docker'],
  ['one in order', [one], 0, overview, 'The one stack is in order'],
  ['one not in order', [one], 1, overview, 'The one stack needs attention'],
  ['one of two', [one, busy], 1, overview, '1 of 2 stacks needs attention'],
  ['changing', [one, busy], 0, overview, 'One stack is changing'],
  ['all in order', [one, one], 0, overview, 'All 2 stacks are in order'],
] as const)('%s', (_case, stacks, attention, situation, title) => {
  expect(headline(stacks, attention, situation).title).toBe(title);
});

test('counts are worst first, and remembered numbers say that they are', () => {
  expect(headline([one, busy, one], 0, overview).counts.map(({ status, count }) => [status.word, count])).toEqual([
    ['Progressing', 1],
    ['Healthy', 2],
  ]);
  expect(headline([one], 0, away).detail).toBe('1 of 1 container running when last seen');
});
