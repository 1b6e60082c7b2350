import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import { OrbitrError } from '../model/errors.ts';
import type { CheckRun } from '../engine/port.ts';
import type { HealthCheck } from '../model/health.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedState } from '../model/observed-state.ts';
import { HealthMonitor, joinedHealth } from './health-monitor.ts';

const labels = { [LABEL.stack]: 'blog', [LABEL.service]: 'web', [LABEL.instance]: 'me' };
const check: HealthCheck = { probe: { kind: 'exec', command: ['true'] }, interval: 10_000, timeout: 1_000, retries: 2, startPeriod: 0 };
const web = (overrides: Partial<ObservedContainer> = {}): ObservedContainer => draftObserved('web', { labels, detail: draftDetail, ...overrides });
const state = (...containers: readonly ObservedContainer[]): ObservedState => ({ engine: { id: '', version: '', apiVersion: '', platform: '', swarm: false }, containers, networks: [], volumes: [], images: new Map() });

interface World {
  readonly monitor: HealthMonitor;
  readonly changes: string[];
  answer: () => Promise<CheckRun>;
  calls: number;
  underWay: number;
  most: number;
}

function world(remembered?: 'healthy' | 'unhealthy'): World {
  const changes: string[] = [];
  const made: World = {
    changes, calls: 0, underWay: 0, most: 0,
    answer: async () => ({ kind: 'ended', exitCode: 0, output: 'fine' }),
    monitor: new HealthMonitor({
      runCheck: async (_container, _command, signal) => {
        made.calls++;
        made.most = Math.max(made.most, ++made.underWay);
        try {
          return await Promise.race([made.answer(), new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))]);
        } finally {
          made.underWay--;
        }
      },
      instance: 'me',
      standpoint: async () => ({ kind: 'host' }),
      remembered: () => remembered,
      changed: ({ name }, word) => changes.push(`${name} ${word}`),
      steady: () => performance.now(), now: Date.now, random: () => 0.5,
    }),
  };
  made.monitor.know('blog', [{ name: 'web', health: check }]);
  return made;
}

const failing = async (): Promise<CheckRun> => ({ kind: 'ended', exitCode: 1, output: 'broken' });
const seen = ({ monitor }: World): string => monitor.observed(state(web())).containers[0]?.health ?? '';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the monitor', () => {
  it('gives the observation the word of its checks, and tells each change once', async () => {
    const it = world();
    expect(seen(it)).toBe('starting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen(it)).toBe('healthy');
    it.answer = failing;
    await vi.advanceTimersByTimeAsync(30_000);
    const [container] = it.monitor.observed(state(web())).containers;
    expect(container).toMatchObject({ health: 'unhealthy', detail: { healthOutput: 'true ended with code 1: broken' } });
    expect(it.changes).toEqual(['web healthy', 'web unhealthy']);
    expect(it.monitor.history('blog')[0]?.checks.map(({ kind }) => kind)).toEqual(['pass', 'fail', 'fail', 'fail']);
  });

  it('never has two checks of one container under way, and counts one that hangs as failed', async () => {
    const it = world();
    it.answer = () => new Promise(() => undefined);
    expect(seen(it)).toBe('starting');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([it.most, seen(it)]).toEqual([1, 'unhealthy']);
    expect(it.monitor.history('blog')[0]?.checks.at(-1)?.message).toBe('no answer within 1000 ms');
  });

  it('keeps its word when the engine does not do its part', async () => {
    const it = world();
    seen(it);
    await vi.advanceTimersByTimeAsync(1_000);
    it.answer = () => Promise.reject(new OrbitrError({ code: 'engine/unreachable', kind: 'transient', message: 'gone' }));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(seen(it)).toBe('healthy');
  });

  it('checks only what runs and is ours, and begins anew with each start', async () => {
    const it = world();
    const health = (overrides: Partial<ObservedContainer>): string => it.monitor.observed(state(web(overrides))).containers[0]?.health ?? '';
    expect(health({ state: 'exited' })).toBe('none');
    expect(health({ labels: { ...labels, [LABEL.instance]: 'other' } })).toBe('none');
    expect(health({})).toBe('starting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(health({ detail: { ...draftDetail, startedAt: 2_000 } })).toBe('starting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(health({ detail: { ...draftDetail, startedAt: 2_000 } })).toBe('healthy');
    it.monitor.observed(state());
    const { calls } = it;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(it.calls).toBe(calls);
  });

  it('remembers over a restart that it was healthy, and asks once more before it says that it is not', async () => {
    expect(seen(world('healthy'))).toBe('healthy');
    const well = world('unhealthy');
    expect(seen(well)).toBe('starting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen(well)).toBe('healthy');
    const ill = world('unhealthy');
    ill.answer = failing;
    seen(ill);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen(ill)).toBe('unhealthy');
  });

  it('remembers only so many checks', async () => {
    const it = world();
    seen(it);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(it.monitor.history('blog')[0]?.checks).toHaveLength(20);
  });

  it('shows the engine\'s own checks as they change', async () => {
    const { monitor } = world();
    monitor.know('blog', []);
    const engine = (health: 'starting' | 'unhealthy', healthOutput: string): unknown => monitor.observed(state(web({ health, detail: { ...draftDetail, healthOutput } })));
    engine('starting', '');
    await vi.advanceTimersByTimeAsync(0);
    engine('unhealthy', 'no');
    engine('unhealthy', 'no');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(monitor.history('blog')).toMatchObject([{ probe: 'docker', word: 'unhealthy', checks: [{ kind: 'unable' }, { kind: 'fail', message: 'no' }] }]);
  });

  it('says the worse of two words', () => {
    expect([joinedHealth('none', 'healthy'), joinedHealth('healthy', 'starting'), joinedHealth('starting', 'healthy'), joinedHealth('unhealthy', 'healthy'), joinedHealth('healthy', 'unhealthy')]).toEqual(['healthy', 'starting', 'starting', 'unhealthy', 'unhealthy']);
  });
});
