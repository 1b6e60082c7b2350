import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** So many loose objects, or packs, are put into one. */
const MOST_LOOSE = 2_000;
const MOST_PACKS = 50;
/** What no ref leads to is kept for so long: a push or an edit that is under way may need it. */
const KEPT = '2.weeks.ago';
const TIMEOUT = 15 * 60_000;

/**
 * Keeps the repository from growing without bound: when there is much to gain, packs what is loose and drops what nothing leads to, with what a killed fetch
 * left behind. Every commit that was deployed has a ref of its own (`DeployedRefs`), so none of them is ever dropped here.
 * Switched off otherwise (`gc.auto` is 0 for every git that we start), so that nobody who pushes or looks waits for it.
 */
export async function collectGarbage({ call }: Pick<Repository, 'call'>): Promise<void> {
  const config = [['gc.auto', String(MOST_LOOSE)], ['gc.autoPackLimit', String(MOST_PACKS)], ['gc.autoDetach', 'false'], ['gc.pruneExpire', KEPT], ['pack.threads', '1']] as const;
  await runGit(['gc', '--auto', '--quiet'], { ...call, config, timeout: TIMEOUT });
}
