import { describe, expect, it } from 'vitest';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import type { ContainerDetail, ObservedContainer } from '../model/observed-state.ts';
import { SteadyWatch } from './steady-watch.ts';

const seen = (overrides: Partial<ObservedContainer>, detail: Partial<ContainerDetail> = {}) => draftObserved('web', { ...overrides, detail: { ...draftDetail, startedAt: 1, ...detail } });
const running = seen({});
const watch = (monitor = 5000) => new SteadyWatch('web', monitor);

describe('watching a new container', () => {
  it('takes one without a health check for good when it stayed up for long enough', () => {
    const web = watch();
    expect(web.judge(running, 100)).toEqual({ kind: 'not-yet', lookAgainIn: 5000 });
    expect(web.judge(running, 5000)).toEqual({ kind: 'not-yet', lookAgainIn: 100 });
    expect(web.judge(running, 5100)).toEqual({ kind: 'met' });
  });

  it('counts from when it became healthy, and anew when it was not in between', () => {
    const web = watch();
    expect(web.judge(seen({ health: 'starting' }), 0)).toEqual({ kind: 'not-yet' });
    web.judge(seen({ health: 'healthy' }), 1000);
    expect(web.judge(seen({ health: 'starting' }), 4000)).toEqual({ kind: 'not-yet' });
    expect(web.judge(seen({ health: 'healthy' }), 6500)).toEqual({ kind: 'not-yet', lookAgainIn: 5000 });
    expect(watch(0).judge(seen({ health: 'healthy' }), 0)).toEqual({ kind: 'met' });
  });

  it('fails at once when it is unhealthy, or has ended and nobody starts it again', () => {
    expect(watch().judge(seen({ health: 'unhealthy' }, { healthOutput: 'trying\nno route' }), 0)).toMatchObject({ kind: 'failed', code: 'wait/unhealthy', message: 'web is unhealthy; its check says: no route' });
    expect(watch().judge(seen({ state: 'exited' }, { exitCode: 137, oomKilled: true }), 0)).toMatchObject({ code: 'wait/exited', message: 'web ended with exit code 137 (out of memory) before it was good' });
    expect(watch().judge(seen({ state: 'dead' }), 0)).toMatchObject({ code: 'wait/exited' });
  });

  it('takes a job that ended well for good', () => expect(watch().judge(seen({ state: 'exited' }), 0)).toEqual({ kind: 'met' }));

  it('forgives two falls of one that the engine starts again, not the third; and none within the monitor', () => {
    const web = watch();
    web.judge(running, 0);
    expect(web.judge(seen({}, { startedAt: 2, restartCount: 1 }), 4900)).toEqual({ kind: 'not-yet', lookAgainIn: 5000 });
    expect(web.judge(seen({ state: 'restarting' }, { startedAt: 2, restartCount: 1 }), 5000)).toEqual({ kind: 'not-yet' });
    expect(web.judge(seen({}, { startedAt: 3, restartCount: 2 }), 6000)).toEqual({ kind: 'not-yet', lookAgainIn: 5000 });
    expect(web.judge(seen({ state: 'restarting' }, { startedAt: 4, restartCount: 3, exitCode: 1 }), 7000)).toMatchObject({ code: 'wait/exited', message: 'web keeps falling (exit code 1)' });
  });

  it('does not count falls from before it was watched', () => {
    const web = watch();
    expect(web.judge(seen({}, { restartCount: 9 }), 0)).toEqual({ kind: 'not-yet', lookAgainIn: 5000 });
    expect(web.judge(seen({}, { restartCount: 9 }), 5000)).toEqual({ kind: 'met' });
  });
});
