import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sshOptions } from '../programs/ssh-options.mjs';
import { killGroup } from '../run-git.ts';
import { commitIn, lsRefs } from './ls-refs.ts';

export interface SshQuestion {
  /** `ssh://…` or `user@host:path`, as `parseRemoteAddress` lets it through. */
  readonly url: string;
  readonly branch: string;
  /** A commit of the repository: its length tells the kind of its names. */
  readonly like: string;
  readonly keyFile?: string | undefined;
  readonly knownHostsFile?: string | undefined;
}

const TIMEOUT = 10_000;
/** An answer is git's greeting and one line. */
const MOST_ANSWER = 16 * 1024;
/** How long a connection waits for the next question, also when we are gone; longer than from one poll to the next. */
const KEPT = '5m';
/** Of a socket's path; ssh adds 17 for a moment (unix(7), `sun_path`). */
const LONGEST_PATH = 85;

/**
 * Asks remotes for a branch over ssh, without git, and over a connection that is kept from one poll to the next (ssh_config(5), `ControlPersist`): to open one
 * takes longer than all the rest. Another key or other known hosts are another connection, so that who is not trusted any more is not asked any more.
 */
export class SshAsker {
  /** Closed to others: whoever can write to a socket there is let in at the remote. */
  readonly #folder: string;
  #open: { readonly socket: string; readonly host: readonly string[] } | undefined;

  /** @param folder absolute, for sockets */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns the commit; undefined: let git ask, which says what is wrong. Never throws. */
  async ask({ url, branch, like, keyFile = '', knownHostsFile = '/dev/null' }: SshQuestion): Promise<string | undefined> {
    try {
      const place = placeOf(url);
      if (place === undefined) return undefined;
      const trust = await Promise.all([keyFile, knownHostsFile].map((path) => (path === '' ? '' : readFile(path))));
      const name = trust.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256').update(`${place.host.join(' ')}\0`)).digest('hex').slice(0, 16);
      const socket = join(this.#folder, name);
      if (socket !== this.#open?.socket) this.close();
      const shared = Buffer.byteLength(socket) <= LONGEST_PATH;
      if (shared) this.#open = { socket, host: place.host };
      const kept = shared ? ['-o', 'ControlMaster=auto', '-o', controlPath(socket), '-o', `ControlPersist=${KEPT}`] : [];
      return commitIn(await talk([...kept, ...sshOptions(keyFile, knownHostsFile), '-o', 'SendEnv=GIT_PROTOCOL', ...place.host, `git-upload-pack '${place.path}'`], `${lsRefs(branch, like)}0000`), branch);
    } catch {
      return undefined;
    }
  }

  /** Ends the connection that is kept. */
  close(): void {
    if (this.#open === undefined) return;
    const { socket, host } = this.#open;
    this.#open = undefined;
    spawn('ssh', ['-F', '/dev/null', '-o', controlPath(socket), '-O', 'exit', ...host], { env: { PATH: process.env['PATH'] ?? '' }, stdio: 'ignore', timeout: TIMEOUT }).on('error', () => undefined).unref();
  }
}

/** A folder may have spaces in its name, and ssh takes `%` for a token. */
function controlPath(socket: string): string {
  return `ControlPath="${socket.replaceAll('%', '%%')}"`;
}

/** As git takes such addresses apart; undefined where it would do more than that. @returns the host as parameters of ssh */
function placeOf(url: string): { readonly host: readonly string[]; readonly path: string } | undefined {
  if (/[%']/.test(url)) return undefined;
  const found = /^ssh:\/\/(?<host>[^/[\]:]+|(?:[^/@]+@)?\[[^\]]+\])(?::(?<port>\d+))?(?<path>\/.+)$/.exec(url) ?? /^(?<host>[^/[\]:]+@[^/[\]:]+):(?<path>.+)$/.exec(url);
  const { host = '', port, path = '' } = found?.groups ?? {};
  if (host === '') return undefined;
  return { host: [...(port === undefined ? [] : ['-p', port]), '--', host.replace(/[[\]]/g, '')], path: path.replace(/^\/~/, '~') };
}

/** @returns what it said, when it ended well @throws Error */
async function talk(parameters: readonly string[], words: string): Promise<string> {
  const child = spawn('ssh', parameters, { env: { PATH: process.env['PATH'] ?? '', GIT_PROTOCOL: 'version=2' }, stdio: ['pipe', 'pipe', 'ignore'], detached: true });
  const timer = setTimeout(() => killGroup(child.pid), TIMEOUT);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (said.length > MOST_ANSWER) killGroup(child.pid);
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(words);
  try {
    const [[code]] = (await Promise.all([once(child, 'exit'), once(child.stdout, 'end')])) as [[number | null], unknown];
    if (code !== 0) throw new Error(`ssh ended with ${code ?? 'a signal'}`);
    return said;
  } finally {
    clearTimeout(timer);
  }
}
