import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** No git needs a ref so long; ms. */
const STALE = 10 * 60_000;

/**
 * Takes away locks on refs that a git which was killed left behind: they would stop every later commit. `index.lock` stays whatever its age,
 * because `git commit` holds it while its editor is open.
 * @param now ms since 1970
 * @returns what was taken away
 */
export async function removeStaleLocks(gitDirectory: string, now: number): Promise<readonly string[]> {
  const refs = await readdir(join(gitDirectory, 'refs'), { recursive: true }).catch((): string[] => []);
  const locks = ['HEAD.lock', 'packed-refs.lock', 'config.lock', 'shallow.lock', ...refs.filter((name) => name.endsWith('.lock')).map((name) => join('refs', name))];
  const removed: string[] = [];
  for (const lock of locks) {
    const found = await stat(join(gitDirectory, lock)).catch(() => undefined);
    if (found === undefined || now - found.mtimeMs < STALE) continue;
    await rm(join(gitDirectory, lock), { force: true });
    removed.push(lock);
  }
  return removed;
}
