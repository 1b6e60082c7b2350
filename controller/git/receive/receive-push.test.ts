import { expect, it } from 'vitest';
import { startGitClient } from '../../../test/support/git-client.ts';
import { CommittedStacks } from '../committed-stacks.ts';
import { openRepository } from '../repository.ts';
import { receivePush } from './receive-push.ts';

it('a git that fails is told as that, and not with the advice to drop commits; nothing stays open', async () => {
  await using server = await startGitClient();
  const to = await server.commit('begin', { 'a.yaml': 'one' });
  const repository = await openRepository(server.folder);
  let open = 0;
  class CountedStacks extends CommittedStacks {
    override async preview(...about: Parameters<CommittedStacks['preview']>): ReturnType<CommittedStacks['preview']> {
      const preview = await super.preview(...about);
      open += 1;
      return { ...preview, close: () => { open -= 1; preview.close(); } };
    }
  }
  const stacks = new CountedStacks({ repository, branch: 'main', directory: '', spared: () => false, vouches: () => true, now: Date.now });
  const judgement = { diagnostics: [], plans: [], operations: 0, stacks: new Map<string, string>(), awaiting: new Map<string, string>() };
  const receive = receivePush({ repository, stacks, judge: async () => judgement, taken: () => undefined, follow: async () => undefined, pusherOf: () => ({ name: 'test', admin: true, mayPush: true, mayChange: () => true }), refused: () => undefined });
  const pushed = (commit: string) => receive({ program: 'pre-receive', options: [], variables: {}, updates: [{ ref: 'refs/heads/main', from: '1'.repeat(40), to: commit }] }, () => undefined, new AbortController().signal);
  try {
    await expect(pushed(to)).rejects.toMatchObject({ code: 'git/failed', message: expect.stringContaining('merge-base') as string });
    await expect(pushed('2'.repeat(40))).rejects.toMatchObject({ code: 'git/missing-object' });
    expect(open).toBe(0);
  } finally {
    stacks.close();
  }
});
