import { spawn } from 'node:child_process';
import { OrbitrError } from '../model/errors.ts';
import type { GitEnvironmentOptions } from './git-environment.ts';
import { gitEnvironment } from './git-environment.ts';

export interface GitCall extends GitEnvironmentOptions {
  /** What git reads. */
  readonly input?: string | Uint8Array;
  /** After this git and all that it started are killed. ms. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** Exit codes that are answers. */
  readonly accept?: readonly number[];
  readonly cwd?: string;
}

export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const TIMEOUT = 30_000;
const MOST_OUTPUT = 256 * 1024 * 1024;

/**
 * Runs git, without a shell and without anything of the user's or the repository's configuration that could start a program.
 * Texts of others go behind `--` or into `input`; never a credential into the parameters.
 * @throws OrbitrError `git/failed` with what git said, `git/timeout`, `git/missing`, `git/disk-full`, `git/locked`
 */
export async function runGit(parameters: readonly string[], call: GitCall = {}): Promise<GitAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<GitAnswer>();
  // A group of its own, so that helpers of git end with it.
  const child = spawn('git', parameters, { env: gitEnvironment(call), cwd: call.cwd ?? '/', stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let size = 0;
  let ended: 'timeout' | 'aborted' | 'too-much' | undefined;
  const end = (why: typeof ended): void => {
    ended ??= why;
    killGroup(child.pid);
  };
  const timer = setTimeout(() => end('timeout'), call.timeout ?? TIMEOUT);
  const aborted = (): void => end('aborted');
  call.signal?.addEventListener('abort', aborted, { once: true });
  if (call.signal?.aborted === true) aborted();
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_OUTPUT) end('too-much');
    else out.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    if (err.length < 256) err.push(chunk);
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(call.input ?? '');
  child.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? new OrbitrError({ code: 'git/missing', kind: 'terminal', message: 'the program git is not installed', hint: 'Install git 2.38 or newer.', cause: error }) : error));
  child.once('close', (code) => {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', aborted);
    const answer = { code: code ?? -1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') };
    if (ended === undefined && [0, ...(call.accept ?? [])].includes(answer.code)) resolve(answer);
    else reject(failure(parameters[0] ?? '', answer, ended));
  });
  return promise;
}

/** What git printed, without the newline at its end. */
export async function gitText(parameters: readonly string[], call: GitCall = {}): Promise<string> {
  return (await runGit(parameters, call)).stdout.toString('utf8').replace(/\n$/, '');
}

/** Ends a process that was started as the leader of a group, and all that it started. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is over already.
  }
}

function failure(command: string, { code, stderr }: GitAnswer, ended: string | undefined): OrbitrError {
  if (ended === 'timeout') return new OrbitrError({ code: 'git/timeout', kind: 'transient', message: `git ${command} took too long and was ended` });
  if (ended !== undefined) return new OrbitrError({ code: 'git/failed', kind: 'transient', message: `git ${command} was ended: ${ended}` });
  const said = sayPlainly(stderr);
  if (/No space left on device|Disk quota exceeded/.test(stderr)) return new OrbitrError({ code: 'git/disk-full', kind: 'transient', message: `git ${command} found no space on the disk`, hint: 'Free some space; the last commit stays in force until then.' });
  const lock = /Unable to create '(?<path>[^']+\.lock)'/.exec(stderr)?.groups?.['path'];
  if (lock !== undefined) return new OrbitrError({ code: 'git/locked', kind: 'transient', message: `another git is at work, or left its lock behind: ${lock}`, hint: 'When no git runs in that folder any more, remove the file.' });
  return new OrbitrError({ code: 'git/failed', kind: 'transient', message: `git ${command} failed${said === '' ? ` with exit code ${code}` : `: ${said}`}` });
}

/** The lines that say what went wrong, without what an address may carry. */
function sayPlainly(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('hint:'));
  const telling = lines.filter((line) => /^(?:fatal|error|remote|ssh|Host key|.*Permission denied)/.test(line));
  // What a remote prints may colour the terminal or pretend to be another line.
  const text = (telling.length > 0 ? telling : lines).slice(-3).join('; ').replace(/\p{Cc}/gu, ' ');
  return text.replace(/:\/\/[^/\s@]*@/g, '://').slice(0, 600);
}
