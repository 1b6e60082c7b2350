import { OrbitrError } from '../model/errors.ts';
import type { ObservedVolume } from '../model/observed-state.ts';
import { decideLock, fromLockLabels, toLockLabels } from './lock-decision.ts';
import type { LockDecision, LockHolder } from './lock-decision.ts';
import { startTimeOf } from './lock-identity.ts';
import type { Engine } from './port.ts';

/** One name for each engine: whoever has this volume may change the engine. */
const LOCK_VOLUME = 'orbitr-lock';

export type LockResult =
  | { readonly kind: 'acquired'; readonly lock: EngineLock; /** Why the one before us does not hold it any more. */ readonly took?: string }
  | { readonly kind: 'held'; readonly by: string; readonly hint: string };

/**
 * What the volumes of an observation say of our lock. `missing`: somebody pruned it, nobody else has it yet, acquire it again;
 * `lost`: another one has it, stop writing.
 */
export type LockState = 'mine' | 'missing' | 'lost';

export interface EngineLock {
  readonly holder: LockHolder;
  /** Costs no call: to be asked with the volumes of each observation, before anything is written. */
  verify(volumes: readonly ObservedVolume[]): LockState;
  /** Gives it back, if it is still ours. */
  release(): Promise<void>;
}

type LockEngine = Pick<Engine, 'listVolumes' | 'listContainers' | 'createVolume' | 'removeVolume'>;

/**
 * Tries to become the one controller that changes this engine.
 *
 * Creating a volume that exists is a success that leaves the first creator's labels as they are: with a nonce in them it is a compare-and-swap.
 * Taking over from a dead holder is not atomic (remove, then create), so two that take over at the same moment may both believe it once;
 * `verify` at the next observation tells the one whose volume is gone.
 * @param volume another name is for tests, which share one engine
 * @throws OrbitrError `engine/…`
 */
export async function acquireEngineLock(engine: LockEngine, self: LockHolder, volume: string = LOCK_VOLUME): Promise<LockResult> {
  const before = await decide(engine, self, volume);
  if (before.kind === 'held') return refused(before.by, volume);
  if (before.kind === 'abandoned') await engine.removeVolume(volume);
  try {
    await engine.createVolume({ key: volume, name: volume, external: false, driverOptions: {}, labels: {}, digest: '' }, toLockLabels(self));
  } catch (error) {
    // Somebody was faster; who, the next look tells.
    if (!(error instanceof OrbitrError) || error.code !== 'engine/name-taken') throw error;
  }
  const after = await decide(engine, self, volume);
  if (after.kind !== 'mine') return refused(after.kind === 'held' ? after.by : 'another Orbitr that came at the same moment', volume);
  return { kind: 'acquired', lock: lockOf(engine, self, volume), ...(before.kind === 'abandoned' ? { took: before.why } : {}) };
}

async function decide(engine: LockEngine, self: LockHolder, volume: string): Promise<LockDecision> {
  const [volumes, containers] = await Promise.all([engine.listVolumes(), engine.listContainers()]);
  return decideLock(holderIn(volumes, volume), { self, startTimeOf, containers });
}

function lockOf(engine: LockEngine, self: LockHolder, volume: string): EngineLock {
  const verify = (volumes: readonly ObservedVolume[]): LockState => {
    const holder = holderIn(volumes, volume);
    if (holder === undefined) return 'missing';
    return holder.nonce === self.nonce ? 'mine' : 'lost';
  };
  return {
    holder: self,
    verify,
    async release() {
      if (verify(await engine.listVolumes()) === 'mine') await engine.removeVolume(volume);
    },
  };
}

function holderIn(volumes: readonly ObservedVolume[], name: string): LockHolder | undefined {
  const volume = volumes.find((each) => each.name === name);
  return volume && fromLockLabels(volume.labels);
}

function refused(by: string, volume: string): LockResult {
  return { kind: 'held', by, hint: `Stop the other one; if it is gone for good, on another machine for example: docker volume rm ${volume}` };
}
