import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OrbitrError } from '../model/errors.ts';
import { MARKER } from '../source/marker.ts';
import type { GitCall } from './run-git.ts';
import { gitText, runGit } from './run-git.ts';

/** The repository whose work tree is `stacks/`. */
export interface Repository {
  /** Absolute path of `.git`. */
  readonly gitDirectory: string;
  /** Absolute path of `stacks/`. */
  readonly folder: string;
  /** What every call needs to find it. */
  readonly call: GitCall;
}

/** `merge-tree --write-tree` came with 2.38. */
const LEAST_VERSION = [2, 38] as const;

/** @throws OrbitrError `git/missing`, `git/too-old` */
export async function checkGit(): Promise<void> {
  const version = await gitText(['version']);
  const [major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
  if (major < LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor < LEAST_VERSION[1])) {
    throw new OrbitrError({ code: 'git/too-old', kind: 'terminal', message: `${version} is too old`, hint: `Install git ${LEAST_VERSION.join('.')} or newer.` });
  }
}

/** Whether `stacks/` has a repository of its own. */
export async function hasRepository(folder: string): Promise<boolean> {
  return lstat(join(folder, '.git')).then(() => true, () => false);
}

/**
 * Makes `stacks/` a work tree with nothing committed. No template: no sample hooks, nothing that the machine's administrator prepared for others.
 * @throws OrbitrError `git/foreign-repository` when it is a part of another work tree, which would take it for a submodule
 */
export async function createRepository(folder: string, branch: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const around = await runGit(['-C', folder, 'rev-parse', '--show-toplevel'], { accept: [128] });
  const ignored = around.code === 0 && (await runGit(['-C', folder, 'check-ignore', '--quiet', '--', '.'], { accept: [1, 128] })).code === 0;
  if (around.code === 0 && !ignored) throw foreign(folder, around.stdout.toString('utf8').trim());
  await runGit(['init', '--quiet', '--template=', `--initial-branch=${branch}`, '--', folder]);
}

/**
 * Opens the repository of `stacks/`.
 * @throws OrbitrError `git/no-repository`; `git/foreign-repository` when `stacks/` is only a part of another work tree
 */
export async function openRepository(folder: string): Promise<Repository> {
  const { code, stdout } = await runGit(['-C', folder, 'rev-parse', '--path-format=absolute', '--git-common-dir'], { accept: [128] });
  const gitDirectory = stdout.toString('utf8').trim();
  if (code !== 0 || gitDirectory === '') throw new OrbitrError({ code: 'git/no-repository', kind: 'terminal', message: `${folder} is no git work tree`, hint: 'Run `git init` in it, or let Orbitr do so with git.mode in orbitr.yaml.' });
  if (!(await hasRepository(folder))) throw foreign(folder, dirname(gitDirectory));
  return { gitDirectory, folder, call: { gitDirectory, variables: { GIT_WORK_TREE: folder } } };
}

/** Keeps Orbitr's own marker out of `git status`, without a file in the work tree. It belongs to this machine and is never committed. */
export async function excludeMarker({ gitDirectory }: Repository): Promise<void> {
  const path = join(gitDirectory, 'info', 'exclude');
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text.split('\n').includes(`/${MARKER}`)) return;
  await mkdir(join(gitDirectory, 'info'), { recursive: true });
  await writeFile(path, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}/${MARKER}\n`);
}

/** The branch that is checked out; undefined: none, HEAD stands on a commit of its own. */
export async function currentBranch({ gitDirectory }: Repository): Promise<string | undefined> {
  const text = await readFile(join(gitDirectory, 'HEAD'), 'utf8').catch(() => '');
  return /^ref: refs\/heads\/(?<branch>.+)$/m.exec(text)?.groups?.['branch'];
}

/** A ref is moved only from where it was believed to be. @param from undefined: it must not be there yet. @throws OrbitrError `git/moved` */
export async function moveRef({ call }: Repository, ref: string, to: string, from: string | undefined, reason: string): Promise<void> {
  const zero = '0'.repeat(to.length);
  const { code, stderr } = await runGit(['update-ref', '--create-reflog', '-m', reason.replace(/\p{Cc}/gu, ' '), ref, to, from ?? zero], { ...call, accept: [1, 128] });
  if (code === 0) return;
  const lock = /Unable to create '(?<path>[^']+\.lock)'/.exec(stderr)?.groups?.['path'];
  if (lock !== undefined) throw new OrbitrError({ code: 'git/locked', kind: 'transient', message: `another git is at work, or left its lock behind: ${lock}`, hint: 'When no git runs in that folder any more, remove the file.' });
  throw new OrbitrError({ code: 'git/moved', kind: 'conflict', message: `${ref} was moved by somebody else meanwhile`, hint: 'Look at what is there now, and try again.' });
}

function foreign(folder: string, top: string): OrbitrError {
  return new OrbitrError({ code: 'git/foreign-repository', kind: 'terminal', message: `${folder} is a part of the work tree ${top}, and not one of its own`, hint: 'Keep stacks in a repository of their own, or let the other one ignore the folder.' });
}
