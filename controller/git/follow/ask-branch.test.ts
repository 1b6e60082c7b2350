import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GitClient } from '../../../test/support/git-client.ts';
import { startGitClient } from '../../../test/support/git-client.ts';
import type { GitHost } from '../../../test/support/git-host.ts';
import { startGitHost, TOKEN } from '../../../test/support/git-host.ts';
import type { BranchQuestion } from './ask-branch.ts';
import { installPrograms } from '../programs/install-programs.ts';
import { askBranch } from './ask-branch.ts';
import { Remote } from './remote.ts';
import { parseRemoteAddress } from './remote-address.ts';

let host: GitHost;
let client: GitClient;
let commit: string;
beforeAll(async () => {
  host = await startGitHost();
  client = await startGitClient(host.path);
  await client.git('checkout', '-q', '-B', 'main');
  commit = await client.commit('x', { 'a.yaml': 'a' });
  await client.git('push', '-q', 'origin', 'main', 'main:main-two');
});
afterAll(async () => {
  await client[Symbol.asyncDispose]();
  await host[Symbol.asyncDispose]();
});
beforeEach(() => {
  host.fault = 'none';
});

const question = (change: Partial<BranchQuestion> = {}): BranchQuestion => ({ url: host.url, branch: 'main', like: '0'.repeat(40), username: 'git', password: TOKEN, caFile: host.caFile, ...change });

describe('asking a remote for one branch', () => {
  it('is one request, and says what git says', async () => {
    const before = host.requests.length;
    expect(await askBranch(question())).toBe(commit);
    expect(host.requests.slice(before)).toEqual(['POST /repo.git/git-upload-pack']);
  });

  it.each(['moved', 'old', 'away', 'cut'] as const)('a remote that is %s is left to git', async (fault) => {
    host.fault = fault;
    expect(await askBranch(question())).toBeUndefined();
  });

  it('so is one that does not let us in, has no such branch, has another kind of names, or whose certificate nobody vouches for', async () => {
    const changes = [{ password: 'wrong' }, { branch: 'none' }, { branch: 'mai' }, { like: '0'.repeat(64) }, { caFile: undefined }, { caFile: '/nonexistent' }, { url: `${host.url}x` }];
    expect(await Promise.all(changes.map((change) => askBranch(question(change))))).toEqual(changes.map(() => undefined));
  });
});

it('where only git is answered, the next looks are left to it at once', async () => {
  const data = await mkdtemp(join(tmpdir(), 'orbitr-ask-'));
  try {
    const gitDirectory = join(client.folder, '.git');
    const remote = new Remote({ repository: { gitDirectory, folder: client.folder, call: { gitDirectory } }, address: parseRemoteAddress(host.url), branch: 'main', programs: await installPrograms(data, join(data, 'none')), secrets: async () => ({ username: 'git', password: TOKEN, caFile: host.caFile }), maxPack: 1024 });
    host.fault = 'old';
    const asked = async (): Promise<number> => {
      const before = host.requests.length;
      expect(await remote.lookUp(commit)).toBe(commit);
      return host.requests.length - before;
    };
    const [first, second] = [await asked(), await asked()];
    expect(second).toBe(first - 1);
  } finally {
    await rm(data, { recursive: true });
  }
});
