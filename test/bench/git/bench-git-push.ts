import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pusher } from '../../../controller/git/receive/pusher.ts';
import { startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { startGitClient } from '../../support/git-client.ts';
import type { BenchRow } from '../bench-row.ts';
import { atMost, measured, median } from '../bench-row.ts';

const STACKS = 100;
const PUSHER: Pusher = { name: 'bench', admin: true, mayPush: true, mayChange: () => true };
const stack = (value: number): string => `services:\n  web:\n    image: busybox:stable\n    network_mode: none\n    command: sleep 100000\n    init: true\n    stop_grace_period: 1s\n    environment: { N: "${value}" }\n`;

/** A push that changes one line of one of 100 running stacks: from the moment that its pack has arrived to the moment that its plan goes out. */
export async function benchGitPush(): Promise<readonly BenchRow[]> {
  await using test = await startControllerTest();
  await test.put('orbitr.yaml', 'git: { mode: push }\n');
  await eventually(() => test.controller.git.serve(), 20_000);
  const times: number[] = [];
  const server = createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    if (path === '/git-receive-pack') timePlan(request, response, times);
    test.controller.git.serve()?.(request, response, path, query, PUSHER);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await using client = await startGitClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const names = Array.from({ length: STACKS }, (_, index) => `${test.prefix}-${index}`);
    await client.commit('all', Object.fromEntries(names.map((name) => [`${name}.yaml`, stack(0)])));
    await client.git('push', '-q', 'origin', 'HEAD:main');
    await eventually(() => names.every((name) => test.status(name)?.sync === 'Synced'), 600_000);
    times.length = 0;
    const before = test.records.length;
    const changed: string[] = [];
    for (let round = 1; round <= 9; round++) {
      const name = names[round * 7]!;
      changed.push(name);
      await client.commit('one line', { [`${name}.yaml`]: stack(round) });
      await client.git('push', '-q', '-o', 'wait', 'origin', 'HEAD:main');
    }
    const others = test.records.slice(before).filter(({ subject }) => !changed.includes(subject.stack)).length;
    return [measured('pushes', times.length, 'pushes'), atMost(`plan of a push to one of ${STACKS} stacks, after its pack`, median(times), 'ms', 300), atMost('operations on other stacks', others, 'operations', 0)];
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

function timePlan(request: IncomingMessage, response: ServerResponse, times: number[]): void {
  let arrived = 0;
  let told = false;
  request.on('end', () => (arrived = performance.now()));
  const write = response.write.bind(response) as (chunk: Buffer) => boolean;
  response.write = ((chunk: Buffer) => {
    if (!told && chunk.includes('operations')) {
      told = true;
      times.push(performance.now() - arrived);
    }
    return write(chunk);
  }) as typeof response.write;
}
