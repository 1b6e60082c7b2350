import { expect, test } from 'vitest';
import type { HealthStatus, StackStatus, SyncStatus } from '../../controller/model/status.ts';
import { condition, stack } from '../../test/support/synthetic-stacks.ts';
import { byUrgency, needsAttention } from './attention.ts';

const NOW = 1_700_000_000_000;
const of = (health: HealthStatus, sync: SyncStatus = 'Synced', changes: Partial<StackStatus> = {}) => stack('s', NOW, { health, sync, ...changes });

test.each<[HealthStatus, SyncStatus, boolean]>([
  ['Healthy', 'Synced', false],
  ['Completed', 'Synced', false],
  ['Healthy', 'OutOfSync', true],
  ['Progressing', 'OutOfSync', false],
  ['Suspended', 'OutOfSync', false],
  ['Missing', 'Synced', true],
  ['Degraded', 'Synced', true],
  ['Unknown', 'Unknown', true],
])('%s and %s: %s', (health, sync, expected) => {
  expect(needsAttention(of(health, sync), true)).toBe(expected);
});

test('while a pass is under way, a difference is not alarming', () => {
  const conditions = [condition('Reconciling', 'True', 'Applying', '', NOW)];
  expect(needsAttention(of('Healthy', 'OutOfSync', { conditions }), true)).toBe(false);
});

test('without an engine, Unknown says nothing about the stack', () => {
  expect(needsAttention(of('Unknown', 'Unknown'), false)).toBe(false);
});

test('an error in the files and a stall need a person however healthy the containers are', () => {
  expect(needsAttention(of('Healthy', 'Synced', { diagnostics: [{ severity: 'error', code: 'c', message: 'm' }] }), false)).toBe(true);
  expect(needsAttention(of('Suspended', 'Synced', { conditions: [condition('Stalled', 'True', 'Held', 'm', NOW)] }), true)).toBe(true);
  expect(needsAttention(of('Healthy', 'Synced', { diagnostics: [{ severity: 'warning', code: 'c', message: 'm' }] }), true)).toBe(false);
});

test('the worst comes first, then names', () => {
  const order = [stack('b', NOW), stack('a', NOW), stack('z', NOW, { health: 'Degraded' })].sort(byUrgency);
  expect(order.map(({ name }) => name)).toEqual(['z', 'a', 'b']);
});
