import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hookText } from '../programs/install-programs.ts';
import type { Repository } from '../repository.ts';
import { runGit } from '../run-git.ts';
import { receiveConfig } from './serve-git.ts';

const OURS = 'Written by Orbitr';

/**
 * Lets the repository be pushed to over the file system, and over ssh with it: there the pusher's own git looks into the repository for what it must ask.
 * A hook that is not ours stays; then git refuses such pushes, because nobody would move the branch.
 */
export async function offerOverFiles({ gitDirectory, call }: Repository, branch: string, maxPack: number, socket: string): Promise<void> {
  const lines = receiveConfig(branch, maxPack);
  for (const [key, value] of lines) await runGit(['config', '--file', join(gitDirectory, 'config'), key, value], call);
  await mkdir(join(gitDirectory, 'hooks'), { recursive: true });
  for (const hook of ['pre-receive', 'proc-receive'] as const) {
    const path = join(gitDirectory, 'hooks', hook);
    const there = await readFile(path, 'utf8').catch(() => undefined);
    if (there !== undefined && !there.includes(OURS)) continue;
    await writeFile(path, hookText(hook, socket), { mode: 0o755 });
    await chmod(path, 0o755);
  }
}
