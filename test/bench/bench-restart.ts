import type { Overview } from '../../controller/api.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { eventually } from '../support/engine.ts';
import { withDaemon } from './bench-daemon.ts';
import type { BenchRow } from './bench-row.ts';
import { atMost, median } from './bench-row.ts';
import { benchStack } from './bench-stack.ts';
import type { BenchWorld } from './bench-world.ts';

const ROUNDS = 5;

/** From the start of the process until it knows that its 50 containers are as the files say and has nothing more to do; and what it changed on the engine for that. */
export async function benchRestart(world: BenchWorld): Promise<readonly BenchRow[]> {
  const stack = `${world.prefix}-loop`;
  await world.put(stack, benchStack(50));
  await using proxy = await startFaultProxy();
  const times: number[] = [];
  let writes = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const [began, before] = [performance.now(), proxy.requests.length];
    await withDaemon(world, stack, proxy.dockerHost, async (_pid, url) => {
      await eventually(async () => {
        const { queue } = (await (await fetch(`${url}/api/v1/overview`)).json()) as Overview;
        return queue.running.length + queue.waiting.length === 0;
      });
      times.push(performance.now() - began);
      // Its own lock is a volume, and the first start makes the containers.
      writes = Math.max(writes, round === 0 ? 0 : proxy.requests.slice(before).filter((line) => !/^GET |^(?:POST|DELETE) \/volumes\//.test(line)).length);
    });
  }
  return [atMost('restart with 50 containers: in step and idle again', median(times.slice(1)), 'ms', 2_000), atMost('restart with 50 containers: engine writes', writes, 'writes', 0)];
}
