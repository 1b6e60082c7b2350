import { describe, expect, test } from 'vitest';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import { OrbitrError } from '../model/errors.ts';
import type { Operation, OperationKind } from '../model/operation.ts';
import type { OperationRecord } from '../model/status.ts';
import { executePlan } from './execute.ts';
import type { ExecuteDeps, ExecuteHooks } from './execute.ts';

/** `start a`, `pull x after a`: an operation in one line. */
function operation(text: string): Operation {
  const [what = '', after] = text.split(' after ');
  const [verb, name = ''] = what.split(' ');
  const kind: OperationKind = verb === 'pull' ? 'pull-image' : verb === 'wait' ? 'wait-container' : 'start-container';
  const container = { id: name, name };
  return {
    id: name,
    kind,
    subject: { stack: 's', type: 'container', name },
    cause: { reason: 'Missing', message: 'because', differences: [] },
    dependsOn: after?.split(',') ?? [],
    destructive: false,
    args: kind === 'pull-image' ? { image: name } : kind === 'wait-container' ? { container, condition: 'healthy', timeout: 10_000, required: !name.startsWith('optional') } : { container },
  } as Operation;
}

/** An engine that fails for names that begin with `bad`, and takes as long as it is told to. */
class Stage {
  readonly log: string[] = [];
  busy = 0;
  most = 0;
  readonly delays: Record<string, number> = {};
  readonly hold = new Map<string, Promise<void>>();

  readonly engine = {
    startContainer: ({ name }: { readonly name: string }) => this.#work(name),
    pullImage: (image: string, _: unknown, onProgress: (progress: { image: string; current: number; total: number }) => void) => {
      onProgress({ image, current: 1, total: 2 });
      return this.#work(image);
    },
    inspectContainer: async (name: string) => (name.includes('bad') ? draftObserved(name, { state: 'exited', detail: { ...draftDetail, exitCode: 1 } }) : draftObserved(name, { health: name.includes('slow') ? 'starting' : 'healthy', detail: draftDetail })),
  } as unknown as ExecuteDeps['engine'];

  async #work(name: string): Promise<void> {
    this.log.push(`+${name}`);
    this.most = Math.max(this.most, ++this.busy);
    await (this.hold.get(name) ?? new Promise((resolve) => setTimeout(resolve, this.delays[name] ?? 1)));
    this.busy--;
    this.log.push(`-${name}`);
    if (name.startsWith('cut')) throw new OrbitrError({ code: 'engine/cancelled', kind: 'transient', message: 'it was cancelled' });
    if (name.startsWith('bad')) throw new OrbitrError({ code: 'engine/port-taken', kind: 'conflict', message: 'taken', hint: 'free it', retryAfter: 5 });
  }

  run(lines: readonly string[], hooks: Partial<ExecuteHooks> = {}): Promise<readonly OperationRecord[]> {
    const plan = { stack: 's', operations: lines.map(operation), blocked: [], warnings: [] };
    return executePlan(plan, { engine: this.engine, now: () => 42, pollInterval: 5 }, { trace: 't1', ...hooks });
  }
}

const results = (records: readonly OperationRecord[]) => Object.fromEntries(records.map(({ id, result }) => [id, result]));

describe('order', () => {
  test('each as soon as everything before it is done', async () => {
    const stage = new Stage();
    const a = Promise.withResolvers<void>();
    stage.hold.set('a', a.promise);
    await stage.run(['start a', 'start b', 'start c after b', 'start d after a,c'], { onRecord: ({ id, result }) => id === 'c' && result === 'done' && a.resolve() });
    expect(stage.log).toEqual(['+a', '+b', '-b', '+c', '-c', '-a', '+d', '-d']);
  });

  test('pulls and builds first, and nothing else unless all of them succeeded', async () => {
    const stage = new Stage();
    expect(results(await stage.run(['start a', 'pull x', 'start b after x']))).toEqual({ a: 'done', x: 'done', b: 'done' });
    expect(stage.log[0]).toBe('+x');

    const failing = new Stage();
    const records = await failing.run(['start a', 'pull bad', 'pull y']);
    expect(results(records)).toEqual({ a: 'skipped', bad: 'failed', y: 'done' });
    expect(records[0]?.error?.message).toContain('bad did not succeed');
  });

  test('no more at once than allowed, and waits do not count', async () => {
    const stage = new Stage();
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 300);
    const records = await stage.run(['wait slow1', 'wait slow2', 'start a', 'start b', 'start c', 'start d'], { parallelism: 2, signal: abort.signal });
    expect(stage.most).toBe(2);
    expect(results(records)).toEqual({ slow1: 'skipped', slow2: 'skipped', a: 'done', b: 'done', c: 'done', d: 'done' });
  });
});

describe('failure', () => {
  test('skips the dependents of what failed, all the way, and goes on with the others', async () => {
    const records = await new Stage().run(['start bad', 'start x after bad', 'start y after x', 'start z']);
    expect(results(records)).toEqual({ bad: 'failed', x: 'skipped', y: 'skipped', z: 'done' });
    expect(records[0]?.error).toEqual({ code: 'engine/port-taken', kind: 'conflict', message: 'taken', hint: 'free it', retryAfter: 5 });
    expect(records[1]?.error).toEqual({ code: 'apply/skipped', kind: 'transient', message: 'bad did not succeed' });
  });

  test('a dependency that is in no plan is not done', async () => {
    expect(results(await new Stage().run(['start a after nowhere']))).toEqual({ a: 'skipped' });
  });

  test('a wait fails what waits for it, unless it is not required', async () => {
    expect(results(await new Stage().run(['wait bad', 'start x after bad']))).toEqual({ bad: 'failed', x: 'skipped' });
    expect(results(await new Stage().run(['wait optional-bad', 'start x after optional-bad']))).toEqual({ 'optional-bad': 'done', x: 'done' });
  });
});

describe('cancelling', () => {
  test('starts nothing more; writes that run finish', async () => {
    const stage = new Stage();
    const abort = new AbortController();
    stage.delays['a'] = 50;
    setTimeout(() => abort.abort(), 10);
    expect(results(await stage.run(['start a', 'start b after a'], { signal: abort.signal }))).toEqual({ a: 'done', b: 'skipped' });
  });

  test('also cancels a wait that is not required, instead of going on', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 20);
    expect(results(await new Stage().run(['wait optional-slow', 'start x after optional-slow'], { signal: abort.signal }))).toEqual({ 'optional-slow': 'skipped', x: 'skipped' });
  });

  test('a pull that it cancels did not fail, and a write whose answer it cut off did', async () => {
    const abort = new AbortController();
    const stage = new Stage();
    stage.delays['cut'] = 20;
    setTimeout(() => abort.abort(), 5);
    const records = await stage.run(['pull cut', 'start x'], { signal: abort.signal });
    expect(results(records)).toEqual({ cut: 'skipped', x: 'skipped' });
    expect(records.map(({ error }) => error?.message)).toEqual([0, 1].map(() => expect.stringContaining('ended early') as string));
    const later = new AbortController();
    setTimeout(() => later.abort(), 5);
    expect(results(await stage.run(['start cut'], { signal: later.signal }))).toEqual({ cut: 'failed' });
  });
});

describe('telling', () => {
  test('each change of each operation, with its trace, cause, times', async () => {
    const records: OperationRecord[] = [];
    const pulls: unknown[] = [];
    await new Stage().run(['pull x', 'start bad', 'start c after bad'], { onRecord: (record) => records.push(record), onPull: (progress) => pulls.push(progress) });
    expect(records.map(({ id, result }) => `${id} ${result}`)).toEqual(['x running', 'x done', 'bad running', 'bad failed', 'c skipped']);
    expect(records[1]).toMatchObject({ trace: 't1', cause: 'because', kind: 'pull-image', startedAt: 42, duration: expect.any(Number) });
    expect(pulls).toEqual([{ image: 'x', current: 1, total: 2 }]);
  });
});

describe('the crash switch', () => {
  test('stops before the operation; what runs finishes; the same error comes out', async () => {
    const stage = new Stage();
    stage.delays['a'] = 20;
    const crash = new Error('crash');
    const run = stage.run(['start a', 'start b', 'start c after a', 'start d after b'], {
      beforeOperation: async ({ id }) => {
        if (id !== 'b') return;
        await new Promise((resolve) => setTimeout(resolve, 5));
        throw crash;
      },
    });
    await expect(run).rejects.toBe(crash);
    expect(stage.log).toEqual(['+a', '-a']);
  });
});
