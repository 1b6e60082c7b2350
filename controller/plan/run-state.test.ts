import { expect, it } from 'vitest';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import type { RestartPolicy } from '../model/container-settings.ts';
import type { ContainerDetail, ContainerState } from '../model/observed-state.ts';
import { runState } from './run-state.ts';

const NOTHING_SAID: RestartPolicy = { name: 'no', maximumRetries: 0, declared: false };
const policy = (name: RestartPolicy['name']): RestartPolicy => ({ name, maximumRetries: 0, declared: true });

it.for<readonly [ContainerState, Partial<ContainerDetail>, RestartPolicy, string]>([
  ['running', {}, NOTHING_SAID, 'up'],
  ['restarting', { exitCode: 1 }, policy('always'), 'up'],
  ['paused', {}, NOTHING_SAID, 'paused'],
  ['created', { startedAt: 0 }, policy('no'), 'down'],
  ['exited', {}, NOTHING_SAID, 'completed'],
  ['exited', {}, policy('no'), 'completed'],
  ['exited', {}, policy('on-failure'), 'completed'],
  ['exited', {}, policy('always'), 'down'],
  ['exited', {}, policy('unless-stopped'), 'down'],
  ['exited', { exitCode: 1 }, NOTHING_SAID, 'down'],
  ['exited', { exitCode: 1 }, policy('no'), 'failed'],
  ['exited', { exitCode: 1 }, policy('on-failure'), 'failed'],
  ['exited', { exitCode: 1 }, policy('always'), 'down'],
  ['exited', { interrupted: true }, policy('no'), 'down'],
  ['exited', { exitCode: 137, interrupted: true }, policy('on-failure'), 'down'],
  ['exited', { startedAt: 0 }, policy('no'), 'down'],
])('%s %j with restart %j is %s', ([state, detail, restart, expected]) => {
  expect(runState(draftObserved('web', { state, detail: { ...draftDetail, ...detail } }), { restart })).toBe(expected);
});

it('a container of which only the list is known is to be started, never taken for a finished job', () => {
  expect(runState(draftObserved('web', { state: 'exited' }), { restart: policy('no') })).toBe('down');
});
