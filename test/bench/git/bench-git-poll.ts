import { askBranch } from '../../../controller/git/follow/ask-branch.ts';
import { startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { startGitClient } from '../../support/git-client.ts';
import { startGitHost, TOKEN } from '../../support/git-host.ts';
import type { BenchRow } from '../bench-row.ts';
import { atMost, measured, median, timed } from '../bench-row.ts';

const ROUNDS = 15;

/** Asking a remote that has nothing new, over https and over ssh: how long that takes, and whether anything comes of it. The remote is on this machine, and its git counts. */
export async function benchGitPoll(): Promise<readonly BenchRow[]> {
  await using host = await startGitHost();
  await host.startSsh();
  await using client = await startGitClient(host.path);
  await client.git('checkout', '-q', '-B', 'main');
  const https = await poll(client, 'https', `url: "${host.url}", caFile: ${host.caFile}, tokenFile: ${host.tokenFile}`);
  const bare: number[] = [];
  const question = { url: host.url, branch: 'main', like: '0'.repeat(40), username: 'git', password: TOKEN, caFile: host.caFile };
  for (let round = 0; round < ROUNDS; round++) bare.push(await timed(() => askBranch(question)));
  const ssh = await poll(client, 'ssh', `url: "${host.sshUrl()}", sshKeyFile: ${host.keyFile}, knownHostsFile: ${host.knownHostsFile}`);
  return [...https, measured('of that the answer of the remote', median(bare), 'ms'), ...ssh];
}

async function poll(client: Awaited<ReturnType<typeof startGitClient>>, kind: string, remote: string): Promise<readonly BenchRow[]> {
  await using test = await startControllerTest();
  const stack = `${test.prefix}-a`;
  await client.commit('begin', { [`${stack}.yaml`]: 'services: { a: { image: "busybox:stable", network_mode: none, command: sleep 100000, init: true, stop_grace_period: 1s } }\n' });
  await client.git('push', '-q', 'origin', 'main');
  await test.put('orbitr.yaml', `git:\n  mode: remote\n  remote: { ${remote}, poll: 1h }\n`);
  await eventually(() => test.status(stack)?.health === 'Healthy', 60_000);
  await test.settled(stack, 60_000);
  const pass = (): string => JSON.stringify(test.status(stack)?.operations.map(({ trace }) => trace));
  const before = pass();
  const times: number[] = [];
  // The first one opens the connection.
  await test.controller.git.pull();
  for (let round = 0; round < ROUNDS; round++) times.push(await timed(() => test.controller.git.pull()));
  return [atMost(`poll of an unchanged remote over ${kind}`, median(times), 'ms', 50), atMost('passes that it caused', before === pass() ? 0 : 1, 'passes', 0)];
}
