import { setTimeout as pause } from 'node:timers/promises';
import { OrbitrError } from '../../model/errors.ts';
import type { CommitStatus, StatusTarget } from './commit-status.ts';
import { statusRequest } from './commit-status.ts';

const TIMEOUT = 15_000;
/** Between tries, ms. */
const WAITS = [2_000, 10_000, 60_000];

export interface StatusSenderOptions {
  readonly target: StatusTarget;
  /** Read anew each time. */
  readonly token: () => Promise<string>;
  /** Told when a status could not be delivered after all tries. */
  readonly failed: (error: OrbitrError) => void;
}

/** Tells a provider what becomes of commits, in order. What it does not take is tried again a few times, unless something newer is to tell of the same commit. */
export class StatusSender {
  readonly #options: StatusSenderOptions;
  readonly #newest = new Map<string, CommitStatus>();
  readonly #stop = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(options: StatusSenderOptions) {
    this.#options = options;
  }

  send(status: CommitStatus): void {
    this.#newest.set(status.commit, status);
    this.#last = this.#last.then(() => this.#deliver(status));
  }

  /** Resolves when everything was told or given up. */
  async settled(): Promise<void> {
    await this.#last;
  }

  close(): void {
    this.#stop.abort();
  }

  async #deliver(status: CommitStatus): Promise<void> {
    for (const [index, wait] of [...WAITS, undefined].entries()) {
      if (this.#stop.signal.aborted || (index > 0 && this.#newest.get(status.commit) !== status)) return;
      const problem = await this.#attempt(status);
      if (problem === undefined) return;
      if (wait === undefined || problem.kind === 'terminal') return this.#options.failed(problem);
      await pause(wait, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  async #attempt(status: CommitStatus): Promise<OrbitrError | undefined> {
    try {
      const { url, headers, body } = statusRequest(this.#options.target, status, await this.#options.token());
      // A redirect would carry the token elsewhere.
      const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(TIMEOUT)]) });
      await response.body?.cancel();
      if (response.ok) return undefined;
      const gone = response.status >= 400 && response.status < 500 && response.status !== 429;
      return new OrbitrError({ code: 'git/status-refused', kind: gone ? 'terminal' : 'transient', message: `the commit status was refused with ${response.status}`, hint: 'The token needs the right to set commit statuses of git.status.repository.' });
    } catch (error) {
      if (error instanceof OrbitrError) return error;
      return new OrbitrError({ code: 'git/status-failed', kind: 'transient', message: `the commit status was not told: ${(error as Error).name}`, hint: 'Is git.status.api right?' });
    }
  }
}
