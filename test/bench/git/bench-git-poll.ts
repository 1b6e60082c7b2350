import { askBranch } from '../../../controller/git/follow/ask-branch.ts';
import { startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { startGitClient } from '../../support/git-client.ts';
import { startGitHost, TOKEN } from '../../support/git-host.ts';
import type { BenchRow } from '../bench-row.ts';
import { atMost, measured, median, timed } from '../bench-row.ts';

/** Asking a remote, over https, that has nothing new: how long that takes, and whether anything comes of it. The remote is on this machine, and its git counts. */
export async function benchGitPoll(): Promise<readonly BenchRow[]> {
  await using host = await startGitHost();
  await using test = await startControllerTest();
  await using client = await startGitClient(host.path);
  await client.git('checkout', '-q', '-B', 'main');
  await client.commit('begin', { [`${test.prefix}-a.yaml`]: 'services: { a: { image: "busybox:stable", network_mode: none, command: sleep 100000, init: true, stop_grace_period: 1s } }\n' });
  await client.git('push', '-q', 'origin', 'main');
  await test.put('orbitr.yaml', `git:\n  mode: remote\n  remote: { url: "${host.url}", caFile: ${host.caFile}, tokenFile: ${host.tokenFile}, poll: 1h }\n`);
  await eventually(() => test.status(`${test.prefix}-a`)?.health === 'Healthy', 60_000);
  await test.settled(`${test.prefix}-a`, 60_000);
  const pass = (): string => JSON.stringify(test.status(`${test.prefix}-a`)?.operations.map(({ trace }) => trace));
  const before = pass();
  const times: number[] = [];
  const bare: number[] = [];
  const question = { url: host.url, branch: 'main', like: '0'.repeat(40), username: 'git', password: TOKEN, caFile: host.caFile };
  for (let round = 0; round < 15; round++) {
    times.push(await timed(() => test.controller.git.pull()));
    bare.push(await timed(() => askBranch(question)));
  }
  return [atMost('poll of an unchanged remote over https', median(times), 'ms', 50), measured('of that the answer of the remote', median(bare), 'ms'), atMost('passes that it caused', before === pass() ? 0 : 1, 'passes', 0)];
}
