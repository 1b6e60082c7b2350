import { expect, test } from 'vitest';
import type { StackStatus } from '../../controller/model/status.ts';
import { condition, plannedStart, record, stack } from '../../test/support/synthetic-stacks.ts';
import { planView } from './plan-view.ts';

const NOW = 1_700_000_000_000;
const plan = { stack: 's', operations: [plannedStart('s', 's-web-1', 'NotRunning', 'it was stopped')], blocked: [], warnings: [] };
const outOfSync = (changes: Partial<StackStatus>) => stack('s', NOW, { sync: 'OutOfSync', plan, ...changes });
const started = record('s', 'start-container', 's-web-1', 'it was stopped', NOW);

test('a plan that was carried out is history', () => {
  expect(planView(stack('s', NOW, { plan }))).toBeUndefined();
});

test('results belong to the pass under way, never to an earlier one with the same operations', () => {
  const before = planView(outOfSync({ operations: [started] }));
  expect([before?.title, before?.steps[0]?.verb]).toEqual(['Pending plan', 'Start']);
  const now = planView(outOfSync({ operations: [started], conditions: [condition('Reconciling', 'True', 'Applying', '', NOW)] }));
  expect([now?.title, now?.steps[0]?.verb]).toEqual(['Plan, under way', 'Started']);
});
