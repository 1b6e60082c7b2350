import type { EngineMeter } from '../engine/port.ts';
import type { DiskUsage } from '../model/engine-objects.ts';

/** The engine looks at every file: asked no more often than this, in ms. */
const GOOD_FOR = 60_000;

/** Measures when somebody asks; who asks while it is measured, or soon after, gets the same. What failed is not remembered. @param now ms of a steady clock */
export function measureDisk(engine: Pick<EngineMeter, 'diskUsage'>, now: () => number): () => Promise<DiskUsage> {
  let last: { readonly usage: Promise<DiskUsage>; doneAt: number } | undefined;
  return () => {
    if (last !== undefined && now() - last.doneAt < GOOD_FOR) return last.usage;
    const mine = { usage: engine.diskUsage(), doneAt: Infinity };
    last = mine;
    mine.usage.then(() => (mine.doneAt = now()), () => {
      if (last === mine) last = undefined;
    });
    return mine.usage;
  };
}
