import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** When the first start is over and its leftovers can go, in ms. */
const FIRST = 10_000;
/** Between two looks whether there was work since, and between two collections where there was none. */
const AGAIN = 60_000;
const WITHOUT_WORK = 10 * 60_000;

/**
 * Gives back what starts and large passes leave behind. V8 collects when it needs room, and a controller that idles never does:
 * it would hold 6 MB of garbage for days, and tens of them after busy minutes. A collection takes about 90 ms, so it only comes when `idle` says that nobody waits.
 * @param lastWork another value whenever something was done
 * @returns stops it
 */
export function restMemory(idle: () => boolean, lastWork: () => unknown): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how: { readonly type: 'major'; readonly execution: 'sync'; readonly flavor: 'last-resort' }) => void;
  let collected: { readonly work: unknown; readonly at: number } | undefined;
  const rest = (): void => {
    const [work, at] = [lastWork(), performance.now()];
    const nothingNew = collected !== undefined && collected.work === work && at - collected.at < WITHOUT_WORK;
    if (nothingNew || !idle()) return;
    collected = { work, at };
    // The thorough way, which also gives pages back that are half empty: 2 MB more than an ordinary collection, measured after a start.
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  };
  const first = setTimeout(rest, FIRST).unref();
  const again = setInterval(rest, AGAIN).unref();
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
}
