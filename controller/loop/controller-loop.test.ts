import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSpec } from '../../test/support/build-spec.ts';
import { deployedObservation, SCENARIO_INSTANCE } from '../../test/support/deployed-observation.ts';
import type { EngineEvent } from '../engine/port.ts';
import { OrbitrError } from '../model/errors.ts';
import type { ObservedState } from '../model/observed-state.ts';
import type { Plan } from '../model/plan.ts';
import type { OperationRecord } from '../model/status.ts';
import { DEFAULT_PLAN_OPTIONS } from '../plan/plan-input.ts';
import { ControllerLoop } from './controller-loop.ts';
import type { Located } from './desired-state.ts';
import { DesiredState } from './desired-state.ts';
import { Reconciler } from './reconciler.ts';
import { stackStatus } from './stack-report.ts';
import { StatusBoard } from './status-board.ts';
import { WorkQueue } from './work-queue.ts';

const spec = (stack: string) => buildSpec({ name: stack, services: [{ name: 'web' }] });
const AWAY = new OrbitrError({ code: 'engine/unreachable', kind: 'transient', message: 'the engine is away' });

/** The whole loop around an engine that holds `state` and fails every operation, or all of its answers. */
function startLoop(names: readonly string[]) {
  const world = { state: deployedObservation(undefined), away: false, executed: [] as string[], reads: 0, readsAtOnce: 0, most: 0 };
  const board = new StatusBoard();
  let held: PromiseWithResolvers<void> | undefined;
  const events: { readonly stream: PromiseWithResolvers<void> }[] = [];
  const located = names.map((name): Located => ({ name, layout: 'file', directory: '/s', entries: [`/s/${name}.yaml`], rivals: [] }));
  const desired = new DesiredState({
    folder: '/s',
    discover: async () => ({ stacks: located }),
    read: async (stack) => {
      world.most = Math.max(world.most, ++world.readsAtOnce);
      const holding = held;
      held = undefined;
      await holding?.promise;
      await new Promise<void>((resolve) => setTimeout(resolve, 1));
      world.readsAtOnce--;
      world.reads++;
      return { bundle: { name: stack.name, layout: 'file', directory: '/s', entries: stack.entries, files: new Map(), revision: { digest: 'd', dirty: false } }, settlesIn: 0 };
    },
    build: async ({ name }) => ({ kind: 'spec', spec: spec(name) }),
    variant: () => '',
    watchAlso: () => undefined,
  });
  const inventory = { instance: SCENARIO_INSTANCE, complete: false, containers: new Set<string>(), networks: new Set<string>(), volumes: new Set<string>(), intended: new Set<string>() };
  const nothing = async (): Promise<void> => undefined;
  const reconciler = new Reconciler({
    desired,
    observe: async (): Promise<ObservedState> => {
      if (world.away) throw AWAY;
      loop.observed(world.state);
      return world.state;
    },
    execute: async (plan: Plan) => {
      world.executed.push(plan.stack);
      return plan.operations.map((operation): OperationRecord => ({ id: operation.id, trace: 't', kind: operation.kind, subject: operation.subject, cause: '', result: 'failed', startedAt: 0, error: { code: 'engine/port-taken', kind: 'conflict', message: 'port is taken' } }));
    },
    memory: { inventory: () => inventory, recordIntent: nothing, recordOwned: nothing, applied: () => undefined, recordApplied: nothing, hold: nothing, held: () => undefined, good: async () => undefined, journal: nothing },
    readOnly: () => undefined,
    mayPrune: async () => ({ kind: 'allowed' }),
    dependentsOf: () => [],
    unready: () => [],
    preflight: async () => ({ missing: new Set<string>(), platforms: new Map<string, string>() }),
    planOptions: () => DEFAULT_PLAN_OPTIONS,
    noteStarts: () => undefined,
    nextStart: () => undefined,
    report: (report) => board.set(stackStatus({ report, previous: board.get(report.stack), applied: undefined, falls: () => 0, crashLoop: () => undefined, now: Date.now() })),
    now: Date.now,
    log: pino({ level: 'silent' }),
  });
  const queue = new WorkQueue({ concurrency: 4, run: (stack, signal) => reconciler.reconcile(stack, 'trace', signal), random: () => 0.5, now: Date.now, onChange: () => undefined });
  const loop: ControllerLoop = new ControllerLoop({
    instance: SCENARIO_INSTANCE, folder: '/s', desired, reconciler, queue, board,
    events: async function* (signal): AsyncIterable<EngineEvent> {
      if (world.away) throw AWAY;
      yield { type: 'other', action: 'connected', id: '', labels: {}, time: 0 };
      const stream = Promise.withResolvers<void>();
      events.push({ stream });
      signal.addEventListener('abort', () => stream.resolve());
      await stream.promise;
    },
    cache: { streamUp: () => undefined, streamDown: () => undefined, note: () => undefined },
    noteEvent: () => undefined,
    leftovers: () => [],
    noteVanished: nothing,
    random: () => 0.5,
    now: Date.now,
    pace: { scan: 30_000, unwatchedScan: 5_000, resync: 60_000, eventSilence: 600_000 },
    log: pino({ level: 'silent' }),
  });
  const ready = (stack: string): string | undefined => board.get(stack)?.conditions.find(({ type }) => type === 'Ready')?.reason;
  /** Holds back the next reading until it is resolved. */
  const gate = (): PromiseWithResolvers<void> => (held = Promise.withResolvers<void>());
  return { world, board, queue, loop, ready, gate, disconnect: () => events.at(-1)?.stream.resolve() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('the loop', () => {
  it('looks at everything at the start, several stacks at once but not all', async () => {
    const { world, board, loop } = startLoop(Array.from({ length: 60 }, (_, index) => `s${index}`));
    void loop.start();
    await pass(100);
    expect(board.all()).toHaveLength(60);
    // Sixteen by the sweep, and four by the passes that it asked for.
    expect(world.most).toBeLessThanOrEqual(20);
    expect(world.most).toBeGreaterThan(4);
    void loop.close();
  });

  it('looks at a stack in back-off, too, and goes on telling why its last pass failed', async () => {
    const { world, board, queue, loop, ready } = startLoop(['blog']);
    void loop.start();
    await pass(100);
    expect(ready('blog')).toBe('OperationFailed');
    expect(board.get('blog')?.health).toBe('Missing');
    expect(queue.status().delayed).toHaveLength(1);
    // Somebody starts it by hand, and it is not well.
    world.state = deployedObservation(spec('blog'));
    world.state = { ...world.state, containers: world.state.containers.map((container) => ({ ...container, state: 'paused' as const })) };
    const before = world.executed.length;
    void loop.sweep('light');
    await pass(100);
    expect(world.executed).toHaveLength(before);
    expect(board.get('blog')?.health).toBe('Degraded');
    expect(ready('blog')).toBe('OperationFailed');
    // And then it is as the file says, without any pass.
    world.state = deployedObservation(spec('blog'));
    void loop.sweep('light');
    await pass(100);
    expect(board.get('blog')).toMatchObject({ sync: 'Synced', health: 'Healthy' });
    expect(ready('blog')).toBe('Synced');
    void loop.close();
  });

  it('knows nothing of a stack while the engine is away, and everything again as soon as it is back', async () => {
    const { world, board, loop, queue, disconnect } = startLoop(['blog']);
    world.state = deployedObservation(spec('blog'));
    void loop.start();
    await pass(100);
    expect(board.get('blog')).toMatchObject({ sync: 'Synced', health: 'Healthy' });
    world.away = true;
    disconnect();
    await pass(40_000);
    expect(loop.engine).toMatchObject({ kind: 'unreachable', message: 'the engine is away' });
    expect(board.get('blog')).toMatchObject({ sync: 'Unknown', health: 'Unknown', services: [{ name: 'web', health: 'Unknown' }] });
    queue.add('blog', 'supersede');
    await pass(100);
    expect(queue.status().delayed).toHaveLength(1);
    world.away = false;
    await pass(10_000);
    expect(loop.engine.kind).toBe('connected');
    expect(board.get('blog')).toMatchObject({ sync: 'Synced', health: 'Healthy' });
    expect(queue.status().delayed).toEqual([]);
    void loop.close();
  });

  it('does not take back what a pass found out while the look was under way', async () => {
    const { world, board, loop, queue, gate } = startLoop(['blog']);
    world.state = deployedObservation(spec('blog'));
    void loop.start();
    await pass(100);
    expect(board.get('blog')?.health).toBe('Healthy');
    // A look has observed and is still reading; then the container is paused, and a pass sees it.
    const slow = gate();
    void loop.sweep('light');
    await pass(10);
    world.state = { ...world.state, containers: world.state.containers.map((container) => ({ ...container, state: 'paused' as const })) };
    queue.add('blog', 'supersede');
    await pass(100);
    expect(board.get('blog')?.health).toBe('Degraded');
    slow.resolve();
    await pass(10);
    expect(board.get('blog')?.health).toBe('Degraded');
    void loop.close();
  });

  it('goes on looking when the clock is set back by a day', async () => {
    const { world, board, loop } = startLoop(['blog']);
    world.state = deployedObservation(spec('blog'));
    void loop.start();
    await pass(100);
    vi.setSystemTime(Date.now() - 86_400_000);
    world.state = { ...world.state, containers: world.state.containers.map((container) => ({ ...container, state: 'paused' as const })) };
    void loop.sweep('light');
    await pass(100);
    expect(board.get('blog')?.health).toBe('Degraded');
    void loop.close();
  });

  it('tells that the engine is away when its lists fail while its events are still open, and lets everybody try again when they are back', async () => {
    const { world, board, loop, queue } = startLoop(['blog']);
    void loop.start();
    await pass(100);
    expect(queue.status().delayed).toHaveLength(1);
    world.away = true;
    await pass(60_000);
    expect(loop.engine).toMatchObject({ kind: 'unreachable', message: 'the engine is away' });
    world.state = deployedObservation(spec('blog'));
    world.away = false;
    await pass(10_100);
    expect(loop.engine.kind).toBe('connected');
    expect(board.get('blog')).toMatchObject({ sync: 'Synced', health: 'Healthy' });
    expect(queue.status().delayed).toEqual([]);
    void loop.close();
  });

  it('looks at a folder that cannot be watched every few seconds, and says so once', async () => {
    const { world, loop } = startLoop(['blog']);
    world.state = deployedObservation(spec('blog'));
    void loop.start();
    await pass(100);
    expect([loop.unwatched(), loop.unwatched()]).toEqual([true, false]);
    const before = world.reads;
    await pass(20_500);
    expect(world.reads - before).toBe(4);
    void loop.close();
  });

  it('shows stacks also when the engine never answered', async () => {
    const { world, board, loop } = startLoop(['blog']);
    world.away = true;
    void loop.start();
    await pass(40_000);
    expect(board.get('blog')).toMatchObject({ sync: 'Unknown', health: 'Unknown' });
    void loop.close();
  });
});
