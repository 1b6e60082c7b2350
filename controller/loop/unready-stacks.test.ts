import { expect, it } from 'vitest';
import type { HealthStatus, StackStatus } from '../model/status.ts';
import { unreadyStacks } from './unready-stacks.ts';

const status = (health: HealthStatus, state: 'running' | 'exited'): StackStatus => ({
  name: 'db', sync: 'Synced', health, conditions: [], keptVolumes: [], diagnostics: [], operations: [], files: [], observedAt: 0,
  services: [{ name: 'db', health, message: '', image: 'a', replicas: 1, containers: [{ id: 'c', name: 'db-db-1', state, health: 'none', startedAt: 0, exitCode: 0, ports: [] }] }],
});

it.for([
  ['Healthy', 'running', false, undefined],
  ['Completed', 'exited', false, undefined],
  ['Healthy', 'running', true, true],
  ['Progressing', 'running', false, true],
  ['Missing', 'running', false, true],
  ['Degraded', 'exited', false, true],
  ['Degraded', 'running', false, false],
  ['Unknown', 'running', false, false],
] as const)('%s, %s, in a pass: %s: coming %s', ([health, state, active, coming]) => {
  expect(unreadyStacks(['db'], () => status(health, state), () => active)).toEqual(coming === undefined ? [] : [{ name: 'db', coming }]);
});

it('one that nobody has seen is coming', () => expect(unreadyStacks(['db'], () => undefined, () => false)).toEqual([{ name: 'db', coming: true }]));
