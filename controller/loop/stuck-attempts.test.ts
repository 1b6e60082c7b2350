import { expect, it } from 'vitest';
import type { OperationRecord } from '../model/status.ts';
import { RETRY_LASTING } from './lasting-failures.ts';
import { StuckAttempts } from './stuck-attempts.ts';

const refusal: OperationRecord = { id: 'pull-image:a', trace: 't', kind: 'pull-image', subject: { stack: 's', type: 'image', name: 'a' }, cause: '', result: 'failed', startedAt: 0, error: { code: 'engine/registry-denied', kind: 'terminal', message: 'no' } };

it('the same is not tried again for a while; another, later, or by a clock that was set back it is', () => {
  const stuck = new StuckAttempts();
  stuck.note('s', 'key', [{ ...refusal, result: 'done' }, refusal], 1_000);
  expect(stuck.find('s', 'key', 1_000)).toEqual([refusal]);
  expect(stuck.find('s', 'key', 999 + RETRY_LASTING)).toEqual([refusal]);
  expect(stuck.find('s', 'key', 1_000 + RETRY_LASTING)).toBeUndefined();
  expect(stuck.find('s', 'key', 999)).toBeUndefined();
  expect(stuck.find('s', 'other', 1_000)).toBeUndefined();
  expect(stuck.find('other', 'key', 1_000)).toBeUndefined();
  stuck.note('s', 'key', [], 2_000);
  expect(stuck.find('s', 'key', 2_000)).toBeUndefined();
});

it('what may pass by itself is no such thing', () => {
  const stuck = new StuckAttempts();
  stuck.note('s', 'key', [refusal, { ...refusal, error: { code: 'engine/registry-unreachable', kind: 'transient', message: 'away' } }], 0);
  expect(stuck.find('s', 'key', 0)).toBeUndefined();
});
