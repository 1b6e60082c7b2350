import type { EngineReader } from '../engine/port.ts';
import { OrbitrError } from '../model/errors.ts';
import type { ErrorKind } from '../model/errors.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { OperationArgs } from '../model/operation.ts';
import type { DependencyCondition } from '../model/stack-spec.ts';

export interface WaitDeps {
  readonly engine: Pick<EngineReader, 'inspectContainer'>;
  /** Resolves at the next event of that container, by id; may resolve too often. Undefined or never: only the poll looks. */
  readonly changes?: (containerId: string, signal: AbortSignal) => Promise<void>;
  /** ms between two looks when no event tells of a change. */
  readonly pollInterval?: number;
}

/** What one look at a container says about the condition that is waited for. */
export type Verdict =
  | { readonly kind: 'met' }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'failed'; readonly code: WaitErrorCode; readonly message: string; readonly hint?: string };

export type WaitErrorCode = 'wait/gone' | 'wait/exited' | 'wait/unhealthy' | 'wait/no-healthcheck' | 'wait/job-failed' | 'wait/timeout' | 'wait/cancelled';

const POLL_INTERVAL = 1000;

/**
 * Holds until a container is started, healthy or completed; looks again at each of its events and each second.
 * @throws OrbitrError `wait/…`: at once when it can no longer happen, `wait/timeout` after `args.timeout` ms, `wait/cancelled` when `signal` aborts
 */
export async function waitForContainer(args: OperationArgs['wait-container'], deps: WaitDeps, signal?: AbortSignal): Promise<void> {
  const { container, condition, timeout } = args;
  const deadline = performance.now() + timeout;
  let id = container.id;
  for (;;) {
    if (signal?.aborted) throw failure('wait/cancelled', `the wait for ${container.name} was cancelled`);
    // Armed before the look: a change between a look and its subscription would otherwise be missed until the poll.
    using change = nextChange(id, deps, signal);
    const seen = await deps.engine.inspectContainer(id ?? container.name);
    const verdict = judge(condition, container.name, seen);
    if (verdict.kind === 'met') return;
    if (verdict.kind === 'failed') throw failure(verdict.code, verdict.message, verdict.hint);
    const left = deadline - performance.now();
    if (left <= 0) throw failure('wait/timeout', `${container.name} was not ${condition} within ${Math.round(timeout / 1000)} s${lastWords(seen)}`, 'Look at its log, or raise the time that it may take.');
    const known = id !== undefined;
    id = seen?.id;
    // Addressed by name so far, so nothing was armed: look once more at once.
    if (known) await change.within(Math.min(left, deps.pollInterval ?? POLL_INTERVAL));
  }
}

/**
 * Pure. Fails fast where waiting longer is useless, as Compose does: a dependency that exited, is unhealthy or has no health check
 * will not become healthy by itself.
 */
export function judge(condition: DependencyCondition, name: string, seen: ObservedContainer | undefined): Verdict {
  if (seen === undefined) return { kind: 'failed', code: 'wait/gone', message: `${name} is not there any more` };
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
