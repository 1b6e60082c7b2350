import type { EngineReader } from '../engine/port.ts';
import { OrbitrError } from '../model/errors.ts';
import type { ErrorKind } from '../model/errors.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { OperationArgs } from '../model/operation.ts';
import type { DependencyCondition } from '../model/stack-spec.ts';
import { SteadyWatch } from './steady-watch.ts';
import type { Verdict, WaitErrorCode } from './verdict.ts';

export interface WaitDeps {
  readonly engine: Pick<EngineReader, 'inspectContainer'>;
  /** Resolves at the next event of that container, by id; may resolve too often. Undefined or never: only the poll looks. */
  readonly changes?: (containerId: string, signal: AbortSignal) => Promise<void>;
  /** ms between two looks when no event tells of a change. */
  readonly pollInterval?: number;
}

const POLL_INTERVAL = 1000;

/**
 * Holds until a container is started, healthy, completed or steady; looks again at each of its events and each second.
 * @throws OrbitrError `wait/…`: at once when it can no longer happen, `wait/timeout` after `args.timeout` ms, `wait/cancelled` when `signal` aborts
 */
export async function waitForContainer(args: OperationArgs['wait-container'], deps: WaitDeps, signal?: AbortSignal): Promise<void> {
  const { container, timeout } = args;
  const deadline = performance.now() + timeout;
  const look = judgeOf(args);
  let id = container.id;
  for (;;) {
    if (signal?.aborted) throw failure('wait/cancelled', `the wait for ${container.name} was cancelled`);
    // Armed before the look: a change between a look and its subscription would otherwise be missed until the poll.
    using change = nextChange(id, deps, signal);
    const seen = await deps.engine.inspectContainer(id ?? container.name);
    const verdict = look(seen);
    if (verdict.kind === 'met') return;
    if (verdict.kind === 'failed') throw failure(verdict.code, verdict.message, verdict.hint);
    // What is good already only has to stay so: that takes its own time.
    const left = verdict.lookAgainIn ?? deadline - performance.now();
    if (left <= 0) throw failure('wait/timeout', `${container.name} was not ${args.condition} within ${Math.round(timeout / 1000)} s${lastWords(seen)}`, 'Look at its log, or raise the time that it may take.');
    const known = id !== undefined;
    id = seen?.id;
    // Addressed by name so far, so nothing was armed: look once more at once.
    if (known) await change.within(Math.min(left, deps.pollInterval ?? POLL_INTERVAL));
  }
}

function judgeOf({ container: { name }, condition, monitor = 0 }: OperationArgs['wait-container']): (seen: ObservedContainer | undefined) => Verdict & { readonly lookAgainIn?: number } {
  if (condition !== 'steady') return (seen) => judge(condition, name, seen);
  const watch = new SteadyWatch(name, monitor);
  return (seen) => (seen === undefined ? gone(name) : watch.judge(seen, performance.now()));
}

/**
 * Pure. Fails fast where waiting longer is useless, as Compose does: a dependency that exited, is unhealthy or has no health check
 * will not become healthy by itself.
 */
export function judge(condition: DependencyCondition, name: string, seen: ObservedContainer | undefined): Verdict {
  if (seen === undefined) return gone(name);
  const exitCode = seen.detail?.exitCode ?? 0;
  const ended = (seen.state === 'exited' || seen.state === 'dead') && (seen.detail?.startedAt ?? 0) > 0;
  switch (condition) {
    case 'started':
      return seen.state === 'running' || ended ? { kind: 'met' } : { kind: 'not-yet' };
    case 'completed':
      if (!ended) return { kind: 'not-yet' };
      return exitCode === 0 ? { kind: 'met' } : { kind: 'failed', code: 'wait/job-failed', message: `${name} ended with exit code ${exitCode}`, hint: 'Look at its log.' };
    case 'healthy':
      if (ended) return { kind: 'failed', code: 'wait/exited', message: `${name} ended with exit code ${exitCode} before it was healthy`, hint: 'Look at its log.' };
      if (seen.health === 'healthy') return { kind: 'met' };
      if (seen.health === 'unhealthy') return { kind: 'failed', code: 'wait/unhealthy', message: `${name} is unhealthy${lastWords(seen)}`, hint: 'Look at its log and at its health check.' };
      // Before the first check is due the engine says "starting"; "none" while it runs means that there is no check.
      if (seen.state === 'running' && seen.health === 'none') {
        return { kind: 'failed', code: 'wait/no-healthcheck', message: `${name} has no health check, so nobody can tell when it is healthy`, hint: 'Give it a healthcheck, or wait for service_started.' };
      }
      return { kind: 'not-yet' };
  }
}

function gone(name: string): Verdict {
  return { kind: 'failed', code: 'wait/gone', message: `${name} is not there any more` };
}

function lastWords(seen: ObservedContainer | undefined): string {
  const output = seen?.detail?.healthOutput.split('\n').at(-1) ?? '';
  return output === '' ? '' : `; its check says: ${output}`;
}

/** Listens for the container's next event from now on; `within` resolves at it, after `atMost` ms, or when `signal` aborts. */
function nextChange(id: string | undefined, { changes }: WaitDeps, signal: AbortSignal | undefined): { within(atMost: number): Promise<void> } & Disposable {
  const done = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  signal?.addEventListener('abort', stop, { once: true });
  // A source that fails is like one that never tells: the poll looks.
  if (id !== undefined) void changes?.(id, done.signal).then(resolve, () => undefined);
  return {
    async within(atMost) {
      const timer = setTimeout(resolve, atMost);
      await promise;
      clearTimeout(timer);
    },
    [Symbol.dispose]() {
      signal?.removeEventListener('abort', stop);
      done.abort();
    },
  };
}

const KINDS: Readonly<Record<WaitErrorCode, ErrorKind>> = {
  'wait/gone': 'transient',
  'wait/exited': 'transient',
  'wait/unhealthy': 'transient',
  'wait/no-healthcheck': 'terminal',
  'wait/job-failed': 'transient',
  'wait/timeout': 'transient',
  'wait/cancelled': 'transient',
};

function failure(code: WaitErrorCode, message: string, hint?: string): OrbitrError {
  return new OrbitrError({ code, kind: KINDS[code], message, ...(hint === undefined ? {} : { hint }) });
}
