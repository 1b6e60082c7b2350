import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../../../test/support/engine.ts';
import type { GitClient } from '../../../test/support/git-client.ts';
import { startGitClient } from '../../../test/support/git-client.ts';
import type { GitHost } from '../../../test/support/git-host.ts';
import { startGitHost } from '../../../test/support/git-host.ts';
import type { SshQuestion } from './ask-over-ssh.ts';
import { SshAsker } from './ask-over-ssh.ts';

let host: GitHost;
let client: GitClient;
let folder: string;
let asker: SshAsker;
beforeEach(async () => {
  host = await startGitHost();
  await host.startSsh();
  client = await startGitClient(host.path);
  await client.git('checkout', '-q', '-B', 'main');
  folder = await mkdtemp(join(tmpdir(), 'orbitr-ssh-'));
  asker = new SshAsker(folder);
});
afterEach(async () => {
  asker.close();
  await eventually(async () => (await readdir(folder)).length === 0, 10_000);
  await rm(folder, { recursive: true });
  await client[Symbol.asyncDispose]();
  await host[Symbol.asyncDispose]();
});

const push = async (text: string): Promise<string> => {
  const commit = await client.commit('x', { 'a.yaml': text });
  await client.git('push', '-q', 'origin', 'HEAD:main', 'HEAD:main-two');
  return commit;
};
const question = (change: Partial<SshQuestion> = {}): SshQuestion => ({ url: host.sshUrl(), branch: 'main', like: '0'.repeat(40), keyFile: host.keyFile, knownHostsFile: host.knownHostsFile, ...change });
const connections = (): number => host.requests.filter((request) => request === 'ssh').length;

it('a branch is asked for over one connection, until it is closed; a host that is not known any more is not asked', async () => {
  const first = await push('one');
  expect(await asker.ask(question())).toBe(first);
  const second = await push('two');
  expect(await asker.ask(question())).toBe(second);
  await eventually(() => connections() === 1, 10_000);
  const changes = [{ branch: 'none' }, { branch: 'mai' }, { like: '0'.repeat(64) }, { url: `${host.sshUrl()}x` }, { keyFile: '/nonexistent' }];
  for (const change of changes) expect(await asker.ask(question(change)), JSON.stringify(change)).toBeUndefined();

  await writeFile(host.knownHostsFile, '');
  expect(await asker.ask(question())).toBeUndefined();
  expect(connections()).toBe(1);
  await eventually(async () => (await readdir(folder)).length === 0, 10_000);
});

it('where a path is too long for a socket it is asked all the same, each time anew; an address that means more is left to git', async () => {
  const commit = await push('one');
  const far = new SshAsker(join(folder, 'x'.repeat(60)));
  expect([await far.ask(question()), await far.ask(question())]).toEqual([commit, commit]);
  await eventually(() => connections() === 2, 10_000);
  // Addresses that git takes apart in its own ways are left to it.
  for (const url of ['ssh://git@127.0.0.1/a%20b', "ssh://git@127.0.0.1/a'b", 'https://127.0.0.1/a']) expect(await far.ask(question({ url }))).toBeUndefined();
});
