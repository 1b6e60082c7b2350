import { describe, expect, it } from 'vitest';
import { buildSpec } from '../../test/support/build-spec.ts';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import { LABEL } from '../model/labels.ts';
import type { ContainerDetail, ObservedContainer } from '../model/observed-state.ts';
import { runState } from '../plan/run-state.ts';
import { serviceStatuses, worstHealth } from './service-status.ts';

const container = (state: ObservedContainer['state'], detail: Partial<ContainerDetail> = {}, change: Partial<ObservedContainer> = {}): ObservedContainer =>
  draftObserved('app-web-1', { labels: { [LABEL.stack]: 'app', [LABEL.service]: 'web' }, state, detail: { ...draftDetail, ...detail }, ...change });

function told(containers: readonly ObservedContainer[], draft: { readonly restart?: 'no' | 'on-failure'; readonly replicas?: number; readonly run?: 'stopped' } = {}): string {
  const { run, ...service } = draft;
  const spec = buildSpec({ name: 'app', services: [{ name: 'web', ...service }], ...(run === undefined ? {} : { run }) });
  const [status] = serviceStatuses({ spec, containers, runState, falls: () => 3, crashLoop: () => undefined });
  return `${status?.health}${status?.message === '' ? '' : `: ${status?.message}`}`;
}

describe('a service is', () => {
  it.for([
    ['Healthy', [container('running')], {}],
    ['Healthy', [container('running', {}, { health: 'healthy' })], {}],
    ['Progressing: its health check has not passed yet', [container('running', {}, { health: 'starting' })], {}],
    ['Degraded: its health check fails: refused', [container('running', { healthOutput: 'refused\n' }, { health: 'unhealthy' })], {}],
    ['Degraded: keeps falling (code 1), the engine restarts it', [container('restarting', { exitCode: 1 })], {}],
    ['Degraded: paused', [container('paused')], {}],
    ['Degraded: exited with code 2, started again 3 times', [container('exited', { exitCode: 2 })], {}],
    ['Degraded: exited with code 137 (out of memory), started again 3 times', [container('exited', { exitCode: 137, oomKilled: true })], {}],
    ['Completed', [container('exited')], { restart: 'no' as const }],
    ['Degraded: ended with code 1', [container('exited', { exitCode: 1 })], { restart: 'no' as const }],
    ['Degraded: ended with code 1', [container('exited', { exitCode: 1 })], { restart: 'on-failure' as const }],
    ['Progressing: created, not started yet', [container('created', { startedAt: 0 })], {}],
    ['Progressing: port is taken', [container('created', { startedAt: 0, error: 'port is taken' })], {}],
    ['Missing: no container yet', [], {}],
    ['Missing: 1 of 2 containers', [container('running')], { replicas: 2 }],
    ['Degraded: paused', [container('paused')], { replicas: 2 }],
    ['Suspended: scaled to 0', [], { replicas: 0 }],
    ['Suspended: stopped by the stack file', [container('exited')], { run: 'stopped' as const }],
    ['Progressing: stopping', [container('running')], { run: 'stopped' as const }],
  ] as const)('%s', ([expected, containers, draft]) => expect(told(containers, draft)).toBe(expected));
});

describe('a stack is as healthy as its worst service', () => {
  it('finished jobs beside running services are Healthy', () => expect(worstHealth(['Completed', 'Healthy'])).toBe('Healthy'));
  it('nothing but finished jobs is Completed', () => expect(worstHealth(['Completed', 'Completed'])).toBe('Completed'));
  it('Degraded is worse than Missing, and not to know is the worst', () => {
    expect(worstHealth(['Healthy', 'Missing', 'Degraded'])).toBe('Degraded');
    expect(worstHealth(['Degraded', 'Unknown'])).toBe('Unknown');
  });
  it('one without services is Healthy', () => expect(worstHealth([])).toBe('Healthy'));
});
