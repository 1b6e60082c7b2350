import { spawn } from 'node:child_process';

/**
 * Those of the paths that git keeps, or would with the next commit: everything in a work tree that is not ignored. None when the folder is in no work tree, or
 * there is no git. Never throws. @param folder absolute @param paths absolute
 */
export async function keptByGit(folder: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const environment = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  const git = spawn('git', ['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*', '-C', folder, 'check-ignore', '-z', '--stdin'], { env: environment, stdio: ['pipe', 'pipe', 'ignore'], timeout: 5_000 });
  const { promise, resolve } = Promise.withResolvers<ReadonlySet<string>>();
  const chunks: Buffer[] = [];
  git.stdout.on('data', (chunk: Buffer) => void chunks.push(chunk));
  git.on('error', () => resolve(new Set()));
  // It may have ended before it was told anything: then its code says so.
  git.stdin.on('error', () => undefined);
  git.on('close', (code) => {
    const ignored = new Set(Buffer.concat(chunks).toString().split('\0'));
    // 0: some are ignored, 1: none is; anything else: this is no work tree.
    resolve(new Set(code === 0 || code === 1 ? paths.filter((path) => !ignored.has(path)) : []));
  });
  git.stdin.end(paths.join('\0'));
  return promise;
}
