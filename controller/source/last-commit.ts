import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** The commit that a file was last changed by. */
export interface Commit {
  readonly id: string;
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
  readonly subject: string;
}

/** Nothing of the user's own configuration, and nothing that the repository's could start. */
const HARDENED = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'log.showSignature=false', '-c', 'core.pager=cat'];

/** Undefined: it is in no work tree, was never committed, or there is no git. Never throws. */
export async function lastCommit(path: string): Promise<Commit | undefined> {
  const folder = dirname(path);
  const parameters = [...HARDENED, '-c', `safe.directory=*`, '-C', folder, 'log', '-1', '--no-color', '--no-show-signature', '--format=%h%x00%an%x00%aI%x00%s', '--', path];
  const environment = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  try {
    const { stdout } = await promisify(execFile)('git', parameters, { env: environment, timeout: 5_000, maxBuffer: 64 * 1024 });
    const [id = '', author = '', date = '', subject = ''] = stdout.trimEnd().split('\0');
    return id === '' ? undefined : { id, author, date, subject };
  } catch {
    return undefined;
  }
}
