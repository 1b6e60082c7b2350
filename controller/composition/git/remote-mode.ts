import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { followRemote } from '../../git/follow/follow-remote.ts';
import { startPoller } from '../../git/follow/poller.ts';
import type { RemoteSecrets } from '../../git/follow/remote.ts';
import { Remote } from '../../git/follow/remote.ts';
import { parseRemoteAddress } from '../../git/follow/remote-address.ts';
import { installPrograms } from '../../git/programs/install-programs.ts';
import { OrbitrError, toOrbitrError } from '../../model/errors.ts';
import type { GitSettings } from '../settings.ts';
import type { CommittedModeContext } from './committed-mode.ts';
import { openCommittedMode } from './committed-mode.ts';
import type { GitMode } from './git-room.ts';
import { readSecret } from './git-secrets.ts';
import { maxPackOf } from './push-mode.ts';
import { openWebhooks } from './webhooks.ts';

const DEFAULT_POLL = '2m';
const UNITS = { s: 1_000, m: 60_000, h: 3_600_000 } as const;

type RemoteSettings = NonNullable<GitSettings['remote']>;

/** `git.mode: remote`: what counts is the last commit of a branch elsewhere, with the edits made here on top. @throws OrbitrError `git/…` */
export async function openRemoteMode(folder: string, data: string, settings: GitSettings, context: CommittedModeContext): Promise<GitMode> {
  const { remote: given } = settings;
  if (given === undefined) throw new OrbitrError({ code: 'git/remote-url', kind: 'terminal', message: 'git.mode is remote, but git.remote says no url', hint: 'Write git: { mode: remote, remote: { url: … } } into orbitr.yaml.' });
  const address = parseRemoteAddress(given.url);
  const mode = await openCommittedMode(folder, settings, given.directory ?? '', context);
  const programs = await installPrograms(data, join(data, 'git', 'none'));
  const remote = new Remote({ repository: mode.repository, address, branch: mode.branch, programs, secrets: () => secretsOf(given, folder, data), maxPack: maxPackOf(settings), sockets: join(data, 'git') });
  const look = async (): Promise<void> => {
    try {
      const { advance, unpushed } = await followRemote({
        repository: mode.repository,
        stacks: mode.stacks,
        remote,
        committer: mode.committer,
        pushBack: given.pushBack ?? true,
        rewritten: (from, to) => context.log.warn({ from, to }, 'the history of the remote was rewritten'),
      });
      mode.note(undefined);
      if (advance !== undefined) mode.taken(advance);
      if (unpushed > 0) context.log.debug({ unpushed }, 'commits that are only here');
    } catch (thrown) {
      mode.note(toOrbitrError(thrown));
    }
  };
  // What was taken before counts at once, whether the remote can be reached or not.
  if ((await mode.stacks.tip()) !== undefined) await mode.advance();
  const poller = startPoller(look, intervalOf(given.poll ?? DEFAULT_POLL), Math.random);
  mode.begin();
  return {
    files: mode.files,
    concerns: mode.concerns,
    // The poller looks at the remote; what is committed here by hand counts without it.
    refresh: async () => ((await mode.stacks.tip()) === undefined ? undefined : mode.advance()),
    recordEdit: async (edit) => {
      const record = await mode.recordEdit(edit);
      poller.poke();
      return record;
    },
    origin: mode.origin,
    webhook: openWebhooks(settings.webhooks ?? [], folder, () => poller.poke()),
    pull: () => poller.now(),
    commit: () => mode.stacks.current?.tree.commit,
    get problem() {
      return mode.problem;
    },
    close: async () => {
      await poller.close();
      remote.close();
      mode.close();
    },
  };
}

function intervalOf(text: string): number {
  const unit = text.at(-1);
  return Number(text.slice(0, -1)) * (unit === 's' || unit === 'm' || unit === 'h' ? UNITS[unit] : 1_000);
}

async function secretsOf({ username, tokenFile, tokenEnv, caFile, sshKeyFile, knownHostsFile }: RemoteSettings, folder: string, data: string): Promise<RemoteSecrets> {
  const password = await readSecret({ file: tokenFile, variable: tokenEnv }, folder, process.env);
  const known = resolve(folder, knownHostsFile ?? join(data, 'git', 'known_hosts'));
  const hasKnown = await access(known).then(() => true, () => false);
  return {
    username: username ?? 'git',
    ...(password === undefined ? {} : { password }),
    ...(caFile === undefined ? {} : { caFile: resolve(folder, caFile) }),
    ...(sshKeyFile === undefined ? {} : { keyFile: resolve(folder, sshKeyFile) }),
    ...(hasKnown ? { knownHostsFile: known } : {}),
  };
}
