import type { ObservedContainer } from '../model/observed-state.ts';
import type { Verdict } from './verdict.ts';

/** So many ends of a container that the engine starts again are a verdict. One or two are forgiven: it may have come before what it needs. */
const MOST_CRASHES = 3;

/** What one look says. `lookAgainIn` (ms): it is good, and only has to stay so. */
export type SteadyVerdict = Verdict & { readonly lookAgainIn?: number };

/**
 * Judges look after look whether a container is good: up, healthy if it has a health check, and both for `monitor` ms without a break.
 * A job that ended with 0 is good. One that the engine does not start again is bad when it ends, one that it does on the third time.
 */
export class SteadyWatch {
  readonly #name: string;
  readonly #monitor: number;
  #goodSince: number | undefined;
  #start: { readonly startedAt: number; readonly restartCount: number } | undefined;
  #crashes = 0;

  constructor(name: string, monitor: number) {
    this.#name = name;
    this.#monitor = monitor;
  }

  /** @param now ms, any clock that never goes back */
  judge(seen: ObservedContainer, now: number): SteadyVerdict {
    const { state, health, detail } = seen;
    this.#noteCrashes(seen);
    const code = detail?.exitCode ?? 0;
    if (state === 'exited' && code === 0) return { kind: 'met' };
    if (state === 'exited' || state === 'dead') return this.#failed('wait/exited', `${this.#name} ended with exit code ${code}${detail?.oomKilled === true ? ' (out of memory)' : ''} before it was good`);
    if (this.#crashes >= MOST_CRASHES) return this.#failed('wait/exited', `${this.#name} keeps falling (exit code ${code})`);
    if (health === 'unhealthy') return this.#failed('wait/unhealthy', `${this.#name} is unhealthy${lastWords(seen)}`);
    if (state !== 'running' || health === 'starting') {
      this.#goodSince = undefined;
      return { kind: 'not-yet' };
    }
    this.#goodSince ??= now;
    const left = this.#goodSince + this.#monitor - now;
    return left <= 0 ? { kind: 'met' } : { kind: 'not-yet', lookAgainIn: left };
  }

  // It may have fallen and stood up again between two looks.
  #noteCrashes({ state, detail }: ObservedContainer): void {
    if (detail === undefined || detail.startedAt === 0) return;
    const { startedAt, restartCount } = detail;
    const before = this.#start;
    this.#start = { startedAt, restartCount };
    if (before === undefined) {
      this.#crashes += state === 'restarting' ? 1 : 0;
    } else if (startedAt !== before.startedAt || restartCount !== before.restartCount) {
      this.#crashes += Math.max(1, restartCount - before.restartCount);
      this.#goodSince = undefined;
    }
  }

  #failed(code: 'wait/exited' | 'wait/unhealthy', message: string): SteadyVerdict {
    return { kind: 'failed', code, message, hint: 'Look at its log.' };
  }
}

function lastWords({ detail }: ObservedContainer): string {
  const output = detail?.healthOutput.trim().split('\n').at(-1) ?? '';
  return output === '' ? '' : `; its check says: ${output}`;
}
