import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startGitClient } from '../../../test/support/git-client.ts';
import { startGitHost, TOKEN } from '../../../test/support/git-host.ts';
import { parseSettings } from '../../source/read-settings.ts';
import { CommittedStacks } from '../committed-stacks.ts';
import { installPrograms } from '../programs/install-programs.ts';
import { createRepository, openRepository } from '../repository.ts';
import { followRemote } from './follow-remote.ts';
import { Remote } from './remote.ts';
import { parseRemoteAddress } from './remote-address.ts';

it('a branch whose name would mean something to a shell is a name, and no more', async () => {
  const root = await mkdtemp(join(tmpdir(), 'orbitr-branch-'));
  await using host = await startGitHost();
  await host.startSsh();
  await using client = await startGitClient(host.path);
  // All of this may stand in a name of git's (git-check-ref-format(1)).
  const branch = `a;touch\${IFS}${root}/ran1$(touch\${IFS}${root}/ran2)\`touch\${IFS}${root}/ran3\`|touch&'"`;
  try {
    await client.git('checkout', '-q', '-B', 'main');
    const first = await client.commit('begin', { 'blog.yaml': 'one' });
    await client.git('push', '-q', 'origin', `HEAD:refs/heads/${branch}`);
    const programs = await installPrograms(join(root, 'data'), join(root, 'none'));
    const secrets = async () => ({ username: 'git', password: TOKEN, caFile: host.caFile, keyFile: host.keyFile, knownHostsFile: host.knownHostsFile });
    for (const [kind, url] of [['https', host.url], ['ssh', host.sshUrl()]] as const) {
      const folder = join(root, kind);
      await createRepository(folder, branch);
      const repository = await openRepository(folder);
      const stacks = new CommittedStacks({ repository, branch, directory: '', spared: () => false, vouches: () => true, now: Date.now });
      const remote = new Remote({ repository, address: parseRemoteAddress(url), branch, programs, secrets, maxPack: 1024 * 1024, sockets: root });
      const look = () => followRemote({ repository, stacks, remote, committer: { name: 'Orbitr', email: 'orbitr@localhost' }, pushBack: true, rewritten: () => undefined });
      expect((await look()).advance?.to).toBe(first);
      expect((await look()).advance).toBeUndefined();
      expect(await remote.push(first)).toBe(true);
      remote.close();
      stacks.close();
    }
    for (const trace of ['ran1', 'ran2', 'ran3']) await expect(access(join(root, trace))).rejects.toThrow();
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  // Nobody needs such a branch: settings do not take one.
  expect(parseSettings('orbitr.yaml', { kind: 'text', text: 'git: { mode: push, branch: "a;b$(id)" }\n' })).toMatchObject({ kind: 'invalid', diagnostics: [{ place: { file: 'orbitr.yaml', line: 1 } }] });
});
