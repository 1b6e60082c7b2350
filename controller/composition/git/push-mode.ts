import { watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Logger } from 'pino';
import { commitPaths } from '../../git/commit-paths.ts';
import { CommittedStacks } from '../../git/committed-stacks.ts';
import type { Advance } from '../../git/committed-stacks.ts';
import { installPrograms } from '../../git/programs/install-programs.ts';
import type { Pusher } from '../../git/receive/pusher.ts';
import { openHookSocket } from '../../git/receive/hook-socket.ts';
import { receivePush } from '../../git/receive/receive-push.ts';
import { removeStaleLocks } from '../../git/stale-locks.ts';
import { serveGit } from '../../git/receive/serve-git.ts';
import { offerOverFiles } from '../../git/receive/offer-over-files.ts';
import type { OrbitrError } from '../../model/errors.ts';
import { toOrbitrError } from '../../model/errors.ts';
import { discoverStacks } from '../../source/discover-stacks.ts';
import { MARKER } from '../../source/marker.ts';
import type { GitSettings } from '../settings.ts';
import { committedSource } from './committed-source.ts';
import { followStacks } from './follow-stacks.ts';
import type { GitMode, GitSurroundings } from './git-room.ts';
import { judgeCommit } from './judge-commit.ts';
import { prepareRepository } from './local-mode.ts';
import { ORBITR, recordEdit } from './record-edit.ts';

const DEFAULT_PACK = 64;
const MIB = 1024 * 1024;
/** A commit by hand is several writes; ms. */
const QUIET = 100;

/** Whoever can write to the repository over the file system is as good as root here. */
const OVER_FILES: Pusher = { name: 'the file system', admin: true, mayPush: true, mayChange: () => true };

/**
 * `git.mode: push`: the last commit of the branch counts, and nothing else. It comes by a push (over HTTP or the file system), by an edit, or by somebody
 * who commits in `stacks/`. @throws OrbitrError `git/…`
 */
export async function openPushMode(folder: string, data: string, settings: GitSettings, { vouches, log, surroundings }: PushModeContext): Promise<GitMode> {
  const repository = await prepareRepository(folder, settings, true);
  const branch = settings.branch ?? 'main';
  const stacks = new CommittedStacks({ repository, branch, directory: '', spared: (path) => path === MARKER, vouches, now: Date.now, onStep: (step) => log.debug({ step }, 'git') });
  const committer = settings.author ?? ORBITR;
  const complete = (): GitSurroundings => {
    const given = surroundings();
    if (given === undefined) throw new Error('a push came before the controller was complete');
    return given;
  };
  let problem: OrbitrError | undefined;

  const taken = (advance: Advance): void => {
    problem = undefined;
    log.info({ from: advance.from, to: advance.to, files: advance.paths.length }, 'commit counts');
    surroundings()?.changed(advance.paths.map((path) => join(folder, path)));
    surroundings()?.board.tell(undefined);
  };
  const advance = async (): Promise<void> => {
    try {
      const made = await stacks.alone(() => stacks.advance());
      problem = undefined;
      if (made !== undefined) taken(made);
    } catch (thrown) {
      const error = toOrbitrError(thrown);
      if (error.code === 'git/locked') log.warn({ removed: await removeStaleLocks(repository.gitDirectory, Date.now()) }, 'the repository is locked');
      if (error.message !== problem?.message) log.warn({ err: thrown, code: error.code }, 'the commit is not taken');
      problem = error;
    }
  };

  const socketFolder = join(data, 'git');
  await mkdir(socketFolder, { recursive: true, mode: 0o700 });
  const server: { current: ReturnType<typeof serveGit> | undefined } = { current: undefined };
  const handler = receivePush({
    repository,
    stacks,
    judge: (files, paths) => judgeCommit(files, paths, { ...complete(), isKnown: (name) => complete().board.get(name) !== undefined }),
    taken: (made, pusher) => {
      log.info({ pusher: pusher.name }, 'push taken');
      taken(made);
    },
    follow: (names, say, signal, limit) => followStacks(complete().board, names, say, signal, limit),
    pusherOf: (push) => (push === undefined ? OVER_FILES : server.current?.pusherOf(push)),
    refused: () => (surroundings() === undefined ? 'it is only starting' : complete().refused()),
  });
  const hooks = await openHookSocket(socketFolder, handler);
  const programs = await installPrograms(data, hooks.path);
  const maxPack = (settings.push?.maxPackMiB ?? DEFAULT_PACK) * MIB;
  server.current = serveGit({ repository, branch, programs, maxPack });
  await offerOverFiles(repository, branch, maxPack, hooks.path);
  await firstCommit();
  await advance();
  const stopWatching = watchBranch(join(repository.gitDirectory, 'refs', 'heads'), () => void advance());

  /** What is there when git is switched on is what is wanted: it becomes the first commit. */
  async function firstCommit(): Promise<void> {
    if ((await stacks.tip()) !== undefined) return;
    const found = (await discoverStacks(folder)).stacks.flatMap(({ entries }) => entries.map((path) => relative(folder, path).split(sep).join('/')));
    await commitPaths(repository, { branchRef: stacks.branchRef, directory: '', paths: [...found, 'orbitr.yaml', '.gitignore'], author: committer, committer, message: 'What is here when git is switched on\n' });
  }

  return {
    files: committedSource(folder, () => stacks.current, () => problem),
    concerns: (path) => stacks.concerns(relative(folder, path).split(sep).join('/')),
    refresh: advance,
    recordEdit: async (edit) => {
      const record = await stacks.alone(() => recordEdit(edit, { repository, branchRef: stacks.branchRef, directory: '', committer }));
      await advance();
      return record;
    },
    serve: (request, response, path, query, pusher) => server.current?.handle(request, response, path, query, pusher),
    get problem() {
      return problem;
    },
    close: async () => {
      stopWatching();
      server.current?.close();
      await hooks.close();
      stacks.close();
    },
  };
}

export interface PushModeContext {
  readonly vouches: (path: string, modified: number) => boolean;
  readonly log: Logger;
  /** Undefined while the controller is put together. */
  readonly surroundings: () => GitSurroundings | undefined;
}

/** Only a hint, as all watching: the regular scan looks, too. */
function watchBranch(folder: string, moved: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(folder, { persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(moved, QUIET).unref();
    });
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch {
    return () => undefined;
  }
}
