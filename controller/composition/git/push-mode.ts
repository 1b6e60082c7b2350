import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { commitPaths } from '../../git/commit-paths.ts';
import { installPrograms } from '../../git/programs/install-programs.ts';
import { openHookSocket } from '../../git/receive/hook-socket.ts';
import { offerOverFiles } from '../../git/receive/offer-over-files.ts';
import type { Pusher } from '../../git/receive/pusher.ts';
import { receivePush } from '../../git/receive/receive-push.ts';
import type { GitServer } from '../../git/receive/serve-git.ts';
import { findHttpBackend, serveGit } from '../../git/receive/serve-git.ts';
import { discoverStacks } from '../../source/discover-stacks.ts';
import type { GitSettings } from '../settings.ts';
import type { CommittedMode, CommittedModeContext } from './committed-mode.ts';
import { openCommittedMode } from './committed-mode.ts';
import { followStacks } from './follow-stacks.ts';
import type { GitMode } from './git-room.ts';
import { pathInStacks } from '../../source/path-in-stacks.ts';

const DEFAULT_PACK = 64;
const MIB = 1024 * 1024;

/** Whoever can write to the repository over the file system is as good as root here. */
const OVER_FILES: Pusher = { name: 'the file system', admin: true, mayPush: true, mayChange: () => true };

/** In bytes. */
export function maxPackOf(settings: GitSettings): number {
  return (settings.push?.maxPackMiB ?? DEFAULT_PACK) * MIB;
}

/**
 * `git.mode: push`: the last commit of the branch counts, and nothing else. It comes by a push (over HTTP or the file system), by an edit, or by somebody
 * who commits in `stacks/`. @throws OrbitrError `git/…`
 */
export async function openPushMode(folder: string, data: string, settings: GitSettings, context: CommittedModeContext): Promise<GitMode> {
  const mode = await openCommittedMode(folder, settings, '', context);
  const { repository, branch } = mode;
  const server: { current: GitServer | undefined } = { current: undefined };
  const socketFolder = join(data, 'git');
  await mkdir(socketFolder, { recursive: true, mode: 0o700 });
  const backend = await findHttpBackend();
  const hooks = await openHookSocket(socketFolder, receiver(mode, context, (push) => (push === undefined ? OVER_FILES : server.current?.pusherOf(push))));
  server.current = serveGit({ repository, branch, programs: await installPrograms(data, hooks.path), backend, maxPack: maxPackOf(settings) });
  await offerOverFiles(repository, branch, maxPackOf(settings), hooks.path);
  await firstCommit(folder, mode);
  await mode.advance();
  mode.begin();
  return {
    files: mode.files,
    concerns: mode.concerns,
    refresh: mode.advance,
    recordEdit: mode.recordEdit,
    origin: mode.origin,
    serve: (request, response, path, query, pusher) => server.current?.handle(request, response, path, query, pusher),
    commit: () => mode.stacks.current?.tree.commit,
    get problem() {
      return mode.problem;
    },
    close: async () => {
      server.current?.close();
      await hooks.close();
      mode.close();
    },
  };
}

function receiver({ repository, stacks, taken, note, judge }: CommittedMode, { surroundings, log }: CommittedModeContext, pusherOf: (push: string | undefined) => Pusher | undefined): ReturnType<typeof receivePush> {
  return receivePush({
    repository,
    stacks,
    pusherOf,
    judge,
    taken: (made, pusher, judged) => {
      log.info({ pusher: pusher.name }, 'push taken');
      note(undefined);
      taken(made, judged);
    },
    follow: async (judged, say, signal, limit) => (await followStacks(surroundings.board, judged, say, signal, limit))?.why,
    refused: () => surroundings.refused(),
  });
}

/** What is there when git is switched on is what is wanted: it becomes the first commit. */
async function firstCommit(folder: string, { stacks, repository, committer }: CommittedMode): Promise<void> {
  if ((await stacks.tip()) !== undefined) return;
  const found = (await discoverStacks(folder)).stacks.flatMap(({ entries }) => entries.map((path) => pathInStacks(folder, path)));
  await commitPaths(repository, { branchRef: stacks.branchRef, directory: '', paths: [...found, 'orbitr.yaml', '.gitignore'], author: committer, committer, message: 'What is here when git is switched on\n' });
}
