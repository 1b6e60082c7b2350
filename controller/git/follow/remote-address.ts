import { OrbitrError } from '../../model/errors.ts';

/** Where a remote repository is, checked: nothing but these two ways leads out. */
export interface RemoteAddress {
  readonly kind: 'https' | 'ssh';
  /** As git is given it; without a credential. */
  readonly url: string;
  /** With its port, as git names it when it asks for a password. */
  readonly host: string;
}

const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\]';
const PATH = '[A-Za-z0-9._~/+@%-]+';
const HTTPS = new RegExp(`^https://(?<host>(?:${HOST})(?::\\d{1,5})?)/${PATH}$`);
const SSH = new RegExp(`^ssh://(?:[A-Za-z0-9._][A-Za-z0-9._-]*@)?(?<host>(?:${HOST})(?::\\d{1,5})?)/${PATH}$`);
const SCP = new RegExp(`^[A-Za-z0-9._][A-Za-z0-9._-]*@(?<host>${HOST}):(?!/?-)(?<path>${PATH})$`);

/**
 * Reads `git.remote.url`: `https://host/path`, `ssh://user@host/path` or `user@host:path`. Pure.
 * @throws OrbitrError `git/remote-url` for anything else: other protocols run programs or read files of this machine
 */
export function parseRemoteAddress(text: string): RemoteAddress {
  if (/^https?:\/\/[^/]*@/.test(text)) throw refused('the address holds a name or password', 'Write them as git.remote.username, and tokenFile or tokenEnv.');
  const https = HTTPS.exec(text)?.groups;
  if (https !== undefined) return { kind: 'https', url: text, host: https['host'] ?? '' };
  const ssh = (SSH.exec(text) ?? SCP.exec(text))?.groups;
  // A part of a path that begins with a hyphen could be taken for an option by a program on the way.
  if (ssh !== undefined && !/\/-/.test(text.replace(/^ssh:\/\//, ''))) return { kind: 'ssh', url: text, host: ssh['host'] ?? '' };
  throw refused('only https://host/path, ssh://user@host/path and user@host:path are fetched from', 'Correct git.remote.url in orbitr.yaml.');
}

function refused(message: string, hint: string): OrbitrError {
  return new OrbitrError({ code: 'git/remote-url', kind: 'terminal', message, hint });
}
