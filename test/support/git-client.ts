import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface GitResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The real git of somebody who works on stacks elsewhere: a folder of their own, and nothing of this machine's configuration. */
export interface GitClient extends AsyncDisposable {
  readonly folder: string;
  /** @throws Error with what git said unless it ends with 0 */
  git(...parameters: readonly string[]): Promise<string>;
  /** Whatever it ends with. */
  try(...parameters: readonly string[]): Promise<GitResult>;
  /** Writes files and commits everything. @returns the commit */
  commit(message: string, files: Readonly<Record<string, string | undefined>>): Promise<string>;
}

export const CLIENT_ENVIRONMENT = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0', GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.org', GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org', LC_ALL: 'C' };

/** @param from clones this; absent: an empty repository with the branch `main` */
export async function startGitClient(from?: string, variables: Readonly<Record<string, string>> = {}): Promise<GitClient> {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-git-client-'));
  const attempt = (parameters: readonly string[]): Promise<GitResult> => new Promise((resolve) => {
    execFile('git', parameters, { cwd: folder, env: { ...CLIENT_ENVIRONMENT, ...variables }, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }));
  });
  const git = async (...parameters: readonly string[]): Promise<string> => {
    const { code, out, err } = await attempt(parameters);
    if (code !== 0) throw new Error(`git ${parameters.join(' ')}: ${err}`);
    return out.trim();
  };
  await (from === undefined ? git('init', '-q', '-b', 'main', '.') : git('clone', '-q', '--', from, '.'));
  return {
    folder,
    git,
    try: (...parameters) => attempt(parameters),
    commit: async (message, files) => {
      for (const [path, text] of Object.entries(files)) {
        const absolute = join(folder, path);
        await mkdir(dirname(absolute), { recursive: true });
        await (text === undefined ? rm(absolute) : writeFile(absolute, text));
      }
      await git('add', '-A');
      await git('commit', '-q', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
