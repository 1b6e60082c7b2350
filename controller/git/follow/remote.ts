import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OrbitrError } from '../../model/errors.ts';
import type { Programs } from '../programs/install-programs.ts';
import type { ConfigLine } from '../git-environment.ts';
import type { Repository } from '../repository.ts';
import type { GitCall } from '../run-git.ts';
import { runGit } from '../run-git.ts';
import { askBranch } from './ask-branch.ts';
import { SshAsker } from './ask-over-ssh.ts';
import type { RemoteAddress } from './remote-address.ts';

export interface RemoteOptions {
  readonly repository: Repository;
  readonly address: RemoteAddress;
  readonly branch: string;
  readonly programs: Programs;
  readonly secrets: () => Promise<RemoteSecrets>;
  /** Larger packs are not taken, in bytes. */
  readonly maxPack: number;
  /** Configuration for each call, made anew each time. */
  readonly config?: () => Promise<readonly ConfigLine[]>;
  /** Closed to others: here a connection by ssh is kept from one look to the next. Absent: none is. */
  readonly sockets?: string;
}

/** How to say who we are, read anew each time. */
export interface RemoteSecrets {
  readonly username?: string;
  readonly password?: string;
  /** Absolute paths. */
  readonly caFile?: string;
  readonly keyFile?: string;
  readonly knownHostsFile?: string;
}

/** What the remote had when it was last fetched. */
export const REMOTE_REF = 'refs/orbitr/remote';

const LOOK_TIMEOUT = 30_000;
const TRANSFER_TIMEOUT = 10 * 60_000;
const SIZE_LOOK = 500;
/** After a question that only git got an answer to; of the usual looks that is an hour. */
const LEFT_TO_GIT = 30;

/** A repository elsewhere: asked, fetched from, pushed to; each by one git that is told where, and by whom in its environment alone. */
export class Remote {
  readonly #options: RemoteOptions;
  readonly #ssh: SshAsker | undefined;
  /** How many looks are left to git, because it alone is answered here. */
  #leftToGit = 0;

  constructor(options: RemoteOptions) {
    this.#options = options;
    this.#ssh = options.address.kind === 'ssh' && options.sockets !== undefined ? new SshAsker(options.sockets) : undefined;
  }

  /** Ends what is kept open. */
  close(): void {
    this.#ssh?.close();
  }

  /**
   * The commit of the branch there; undefined: it has no such branch.
   * @param known what it had when it was last fetched; undefined: never
   * @throws OrbitrError `git/remote-…`
   */
  async lookUp(known?: string): Promise<string | undefined> {
    const { address, branch } = this.#options;
    const quick = known !== undefined && this.#leftToGit === 0;
    const quickly = quick ? await this.#askQuickly(known) : undefined;
    if (quickly !== undefined) return quickly;
    const ref = `refs/heads/${branch}`;
    const { stdout } = await this.#run(['ls-remote', '--', address.url, ref], { timeout: LOOK_TIMEOUT });
    this.#leftToGit = quick ? LEFT_TO_GIT : Math.max(0, this.#leftToGit - 1);
    const line = stdout.toString('utf8').split('\n').find((each) => each.endsWith(`\t${ref}`));
    return /^[0-9a-f]{40,64}/.exec(line ?? '')?.[0];
  }

  async #askQuickly(like: string): Promise<string | undefined> {
    const { address: { kind, url }, branch, secrets } = this.#options;
    const question = { ...(await secrets()), url, branch, like };
    return kind === 'https' ? askBranch(question) : this.#ssh?.ask(question);
  }

  /** Fetches the branch. A remote whose history was rewritten is taken as it is. @returns the commit @throws OrbitrError `git/remote-…`, `git/disk-full` */
  async fetch(): Promise<string> {
    return this.#take(`refs/heads/${this.#options.branch}`, REMOTE_REF, []);
  }

  /** Fetches one commit without its history. @param source a ref there, or the whole id of a commit @returns the commit @throws as `fetch` */
  async fetchAlone(source: string, ref: string): Promise<string> {
    return this.#take(source, ref, ['--depth=1']);
  }

  async #take(source: string, ref: string, how: readonly string[]): Promise<string> {
    const { address, repository } = this.#options;
    const stop = new AbortController();
    const guard = this.#watchSize(stop);
    try {
      const { stdout } = await this.#run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-gc', ...how, '--', address.url, `+${source}:${ref}`], { timeout: TRANSFER_TIMEOUT, signal: stop.signal }).then(() => runGit(['rev-parse', `${ref}^{commit}`], repository.call));
      return stdout.toString('utf8').trim();
    } catch (error) {
      throw stop.signal.aborted ? new OrbitrError({ code: 'git/remote-too-large', kind: 'terminal', message: 'the remote sends more than git.push.maxPackMiB allows', hint: 'Keep stacks in a repository of their own, without large files.' }) : error;
    } finally {
      guard();
    }
  }

  /** Pushes a commit to the branch there. @returns false when somebody else pushed first @throws OrbitrError `git/remote-…` */
  async push(commit: string): Promise<boolean> {
    const { address, branch } = this.#options;
    const { code, stdout, stderr } = await this.#run(['push', '--porcelain', '--no-verify', '--', address.url, `${commit}:refs/heads/${branch}`], { timeout: TRANSFER_TIMEOUT, accept: [1] });
    if (code === 0) return true;
    const line = stdout.toString('utf8').split('\n').find((each) => each.startsWith('!')) ?? '';
    if (/\(fetch first\)|\(non-fast-forward\)|stale info|cannot lock ref/.test(line)) return false;
    throw new OrbitrError({ code: 'git/remote-refused', kind: 'transient', message: `the remote does not take our commits: ${(line.split('\t')[2] ?? stderr.split('\n')[0] ?? '').trim().slice(0, 200)}`, hint: 'The token or deploy key needs the right to push, and the branch must not be protected from it. Or set git.remote.pushBack: false.' });
  }

  async #run(parameters: readonly string[], call: GitCall): ReturnType<typeof runGit> {
    const { repository, programs, secrets, address } = this.#options;
    const { username, password, caFile, keyFile, knownHostsFile } = await secrets();
    const variables = {
      ...repository.call.variables,
      PATH: programs.path,
      GIT_ASKPASS: programs.askpass,
      GIT_SSH: programs.ssh,
      // Beats `core.sshCommand` of the repository. Git hands it to a shell, unless nothing in it could mean anything to one.
      ...(/^[\w./+-]+$/.test(programs.ssh) ? { GIT_SSH_COMMAND: programs.ssh } : {}),
      GIT_SSH_VARIANT: 'ssh',
      ORBITR_GIT_HOST: address.host,
      ...(username === undefined ? {} : { ORBITR_GIT_USERNAME: username }),
      ...(password === undefined ? {} : { ORBITR_GIT_PASSWORD: password }),
      ...(keyFile === undefined ? {} : { ORBITR_GIT_KEY: keyFile }),
      ...(knownHostsFile === undefined ? {} : { ORBITR_GIT_KNOWN_HOSTS: knownHostsFile }),
    };
    const config = [...((await this.#options.config?.()) ?? []), ...(caFile === undefined ? [] : [['http.sslCAInfo', caFile] as const]), ['http.lowSpeedLimit', '1000'] as const, ['http.lowSpeedTime', '60'] as const];
    try {
      return await runGit(parameters, { ...repository.call, ...call, config, variables });
    } catch (thrown) {
      throw explain(thrown, address);
    }
  }

  /** A fetch has no limit of its own: the pack that grows on the disk is looked at. */
  #watchSize(stop: AbortController): () => void {
    const { repository, maxPack } = this.#options;
    const timer = setInterval(() => void largestPack(join(repository.gitDirectory, 'objects', 'pack')).then((size) => size > maxPack && stop.abort()), SIZE_LOOK);
    return () => clearInterval(timer);
  }
}

/** Of those that are being received, in bytes. */
async function largestPack(folder: string): Promise<number> {
  const names = await readdir(folder).catch((): string[] => []);
  const sizes = await Promise.all(names.filter((name) => name.startsWith('tmp_pack_')).map((name) => stat(join(folder, name)).then(({ size }) => size, () => 0)));
  return Math.max(0, ...sizes);
}

/** Git's words for what usually goes wrong, as something to do. */
function explain(thrown: unknown, { host, kind }: RemoteAddress): unknown {
  if (!(thrown instanceof OrbitrError) || thrown.code !== 'git/failed') return thrown;
  const { message } = thrown;
  const error = (code: string, text: string, hint: string): OrbitrError => new OrbitrError({ code, kind: 'transient', message: text, hint, cause: thrown });
  if (/Host key verification failed/.test(message)) return error('git/remote-unknown-host', `the key of ${host} is not among the known hosts`, 'Get it with ssh-keyscan, compare its fingerprint with what the host publishes, and add it to git.remote.knownHostsFile.');
  if (/could not read (Username|Password)|Authentication failed|Permission denied|terminal prompts disabled|Invalid username|returned error: 40[13]/.test(message)) return error('git/remote-denied', `${host} does not let us in`, kind === 'https' ? 'Check git.remote.username and the token: it may have expired.' : 'Check git.remote.sshKeyFile, and that its public half is a deploy key there.');
  if (/[Rr]epository .*not found|returned error: 404|does not appear to be a git repository/.test(message)) return error('git/remote-not-found', `${host} has no such repository, or does not show it to us`, 'Check git.remote.url, and that the token or key may read it.');
  if (/couldn't find remote ref/.test(message)) return error('git/remote-branch-gone', 'the branch is not there on the remote', 'The last commit that was taken stays in force.');
  return error('git/remote-failed', `${host}: ${message.replace(/^git \S+ failed: /, '')}`, 'It is tried again; the last commit that was taken stays in force.');
}
