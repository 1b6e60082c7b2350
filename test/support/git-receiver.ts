import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CommittedStacks } from '../../controller/git/committed-stacks.ts';
import type { Advance } from '../../controller/git/committed-stacks.ts';
import { openHookSocket } from '../../controller/git/receive/hook-socket.ts';
import { offerOverFiles } from '../../controller/git/receive/offer-over-files.ts';
import type { CommitJudgement } from '../../controller/git/receive/receive-push.ts';
import { receivePush } from '../../controller/git/receive/receive-push.ts';
import { openRepository } from '../../controller/git/repository.ts';

export interface GitReceiver extends AsyncDisposable {
  readonly stacks: CommittedStacks;
}

/** Where a push has come to: judged, its branch moved, counting, told to the loop. */
export type ReceiveStep = 'judged' | 'moved' | 'taken';

/** Told of each step before what follows it. */
class ToldStacks extends CommittedStacks {
  onMoved: (() => void) | undefined;

  override async advance(): Promise<Advance | undefined> {
    this.onMoved?.();
    return super.advance();
  }
}

const NOTHING: CommitJudgement = { diagnostics: [], plans: [], operations: 0, stacks: new Map(), awaiting: new Map() };

/** What takes pushes, over the file system, without the rest of a controller: every commit is good, and nothing runs. @param folder an empty repository, or one with a branch `main` */
export async function startGitReceiver(folder: string, onStep: (step: ReceiveStep) => void = () => undefined): Promise<GitReceiver> {
  const repository = await openRepository(folder);
  const stacks = new ToldStacks({ repository, branch: 'main', directory: '', spared: () => false, vouches: () => true, now: Date.now });
  if ((await stacks.tip()) !== undefined) await stacks.advance();
  stacks.onMoved = () => onStep('moved');
  const socketFolder = join(repository.gitDirectory, 'sockets');
  await mkdir(socketFolder, { recursive: true, mode: 0o700 });
  const hooks = await openHookSocket(socketFolder, receivePush({
    repository,
    stacks,
    judge: async (files) => {
      if (files !== stacks.current) onStep('judged');
      return NOTHING;
    },
    taken: () => onStep('taken'),
    follow: async () => undefined,
    pusherOf: () => ({ name: 'test', admin: true, mayPush: true, mayChange: () => true }),
    refused: () => undefined,
  }));
  await offerOverFiles(repository, 'main', 64 * 1024 * 1024, hooks.path);
  return { stacks, async [Symbol.asyncDispose]() { await hooks.close(); stacks.close(); } };
}
