import type { Repository } from './repository.ts';
import { gitText, runGit } from './run-git.ts';

const PREFIX = 'refs/orbitr/deployed/';
/** Beside those that run now. */
const KEPT = 50;

/**
 * Keeps commits that were deployed, whatever becomes of the branch: a rollback must find them after a forced push and a clean-up of the repository.
 * One ref for each, named by time, so that the oldest can go.
 */
export class DeployedRefs {
  readonly #repository: Repository;
  readonly #now: () => Date;
  #noted = new Set<string>();

  constructor(repository: Repository, now: () => Date) {
    this.#repository = repository;
    this.#now = now;
  }

  /** @param running commits that stacks were brought to and are at now */
  async note(running: ReadonlySet<string>): Promise<void> {
    const fresh = [...running].filter((commit) => !this.#noted.has(commit));
    if (fresh.length === 0) return;
    const { call } = this.#repository;
    const listed = (await gitText(['for-each-ref', '--format=%(objectname) %(refname)', PREFIX], call)).split('\n').filter((line) => line !== '');
    const known = new Map(listed.map((line): [string, string] => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]));
    const there = new Set(known.values());
    const time = this.#now().toISOString().replace(/[-:]|\.\d+/g, '');
    const created = fresh.filter((commit) => !there.has(commit)).map((commit) => `create ${PREFIX}${time}-${commit.slice(0, 12)} ${commit}`);
    const old = [...known].filter(([, commit]) => !running.has(commit)).toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, -KEPT);
    await runGit(['update-ref', '--stdin'], { ...call, input: [...created, ...old.map(([ref]) => `delete ${ref}`), ''].join('\n') });
    this.#noted = new Set([...this.#noted, ...fresh]);
  }
}
