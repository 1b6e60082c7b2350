import type { Logger } from 'pino';
import type { EngineLock } from '../engine/engine-lock.ts';
import { acquireEngineLock } from '../engine/engine-lock.ts';
import type { LockHolder } from '../engine/lock-decision.ts';
import { lockIdentity } from '../engine/lock-identity.ts';
import type { Engine } from '../engine/port.ts';
import { toOrbitrError } from '../model/errors.ts';
import type { ObservedState } from '../model/observed-state.ts';

/** Between tries to get what another controller holds, in ms. */
const RETRY = 15_000;

/** Keeps asking to be the one controller that may write to this engine, and notices when it is not any more. */
export class EngineClaim {
  readonly #engine: Engine;
  readonly #identity: { readonly data: string; readonly listen: string; readonly lock: string };
  readonly #log: Logger;
  #lock: EngineLock | undefined;
  #reason: string | undefined = 'not asked yet whether another Orbitr holds this engine';
  #askedAt = -Infinity;
  #asking: Promise<boolean> | undefined;
  #self: LockHolder | undefined;

  constructor(engine: Engine, identity: { readonly data: string; readonly listen: string; readonly lock: string }, log: Logger) {
    this.#engine = engine;
    this.#identity = identity;
    this.#log = log;
  }

  /** Why nothing may be written; undefined when the engine is ours. */
  get refused(): string | undefined {
    return this.#reason;
  }

  /**
   * Before an observation: asks for the lock when we do not have it. Costs nothing when we do. @returns whether it was just got
   * @param now ms of a steady clock: one that is set back must not keep us from asking.
   */
  async ensure(now: number): Promise<boolean> {
    if (this.#lock !== undefined || now - this.#askedAt < RETRY) return false;
    // Two that ask at once would each find that somebody else came first: the other one.
    this.#asking ??= this.#ask(now).finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #ask(now: number): Promise<boolean> {
    // The same one at each try: when only the answer to a successful one was lost, the lock is found to be ours.
    this.#self ??= await lockIdentity(this.#engine, this.#identity.data, this.#identity.listen);
    const result = await acquireEngineLock(this.#engine, this.#self, this.#identity.lock);
    // Only an answer makes us wait: an engine that was away is asked again as soon as it is back.
    this.#askedAt = now;
    if (result.kind === 'acquired') {
      this.#lock = result.lock;
      this.#reason = undefined;
      if (result.took !== undefined) this.#log.warn({ took: result.took }, 'took the engine over');
    } else {
      this.#reason = `${result.by} holds this engine. ${result.hint}`;
    }
    return this.#lock !== undefined;
  }

  /** After an observation: is it still ours? */
  verify(observed: ObservedState): void {
    if (this.#lock === undefined || this.#lock.verify(observed.volumes) === 'mine') return;
    this.#lock = undefined;
    this.#askedAt = -Infinity;
    this.#reason = 'the lock on this engine was lost; asking for it again';
  }

  async release(): Promise<void> {
    const lock = this.#lock;
    this.#lock = undefined;
    try {
      await lock?.release();
    } catch (thrown) {
      // A lock that cannot be given back is recognised as abandoned by the next one.
      this.#log.warn({ code: toOrbitrError(thrown).code }, 'lock not released');
    }
  }
}
