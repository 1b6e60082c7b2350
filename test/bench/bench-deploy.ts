import { join } from 'node:path';
import type { StackSpec } from '../../controller/model/stack-spec.ts';
import type { BenchRow } from './bench-row.ts';
import { atMost, measured, median, timed } from './bench-row.ts';
import { benchStack } from './bench-stack.ts';
import type { BenchWorld } from './bench-world.ts';
import type { Compose } from './compose-binary.ts';

interface Times {
  readonly deploy: number[];
  readonly remove: number[];
  readonly again: number[];
}

/** Deploy and remove `services` containers: bare calls, Compose and Orbitr, one after the other in each round. */
export async function benchDeploy(world: BenchWorld, compose: Compose | undefined, services: number, rounds: number): Promise<readonly BenchRow[]> {
  const [floor, orbitr, peer]: [Times, Times, Times] = [emptyTimes(), emptyTimes(), emptyTimes()];
  for (let round = 0; round < rounds; round++) {
    await bareRound(world, services, floor);
    if (compose !== undefined) await composeRound(world, compose, services, peer);
    await orbitrRound(world, services, orbitr);
  }
  const rows = [
    measured(`deploy ${services}: bare calls`, median(floor.deploy), 'ms'),
    ...(compose === undefined ? [] : [measured(`deploy ${services}: Compose`, median(peer.deploy), 'ms')]),
    atMost(`deploy ${services}: Orbitr`, median(orbitr.deploy), 'ms', 1.1 * median(floor.deploy), ' (1.10 × bare)'),
  ];
  if (services < 50) return rows;
  const against = compose === undefined ? [] : [
    atMost('deploy 50: Orbitr ÷ Compose', median(orbitr.deploy) / median(peer.deploy), '×', 0.85),
    measured('nothing to do, 50: Compose', median(peer.again), 'ms'),
    measured('remove 50: Compose', median(peer.remove), 'ms'),
  ];
  return [...rows, ...against, measured('remove 50: bare calls', median(floor.remove), 'ms'), atMost('remove 50: Orbitr', median(orbitr.remove), 'ms', 1.15 * median(floor.remove), ' (1.15 × bare)')];
}

function emptyTimes(): Times {
  return { deploy: [], remove: [], again: [] };
}

/** The same creations that Orbitr would make, all at once, and nothing else. */
async function bareRound({ engineTest, config, prefix }: BenchWorld, services: number, times: Times): Promise<void> {
  const { engine, instance } = engineTest;
  const spec = await bareSpec(`${prefix}-bare`, benchStack(services), config.stacks);
  const labels = { 'orbitr.instance': instance };
  const network = spec.networks[0]!;
  const name = (service: string): string => `${spec.name}-${service}-1`;
  times.deploy.push(await timed(async () => {
    await engine.createNetwork(network, labels);
    await Promise.all(spec.services.map(async (service) => {
      await engine.createContainer({ service, name: name(service.name), labels, anonymousVolumes: {}, peers: {} });
      await engine.startContainer({ name: name(service.name) });
    }));
  }));
  times.remove.push(await timed(async () => {
    await Promise.all(spec.services.map(async (service) => {
      await engine.stopContainer({ name: name(service.name) });
      await engine.removeContainer({ name: name(service.name) });
    }));
    await engine.removeNetwork({ name: network.name });
  }));
}

async function bareSpec(stack: string, text: string, directory: string): Promise<StackSpec> {
  const { buildSpec } = await import('../../controller/spec/build-spec.ts');
  const path = join(directory, `${stack}.yaml`);
  const result = buildSpec({ name: stack, layout: 'file', directory, entries: [path], files: new Map([[path, { kind: 'text', text }]]), revision: { digest: '', dirty: false } }, { homeDirectory: '/', profiles: [] });
  if (result.kind !== 'spec') throw new Error(`the bench's own stack file is ${result.kind}`);
  return result.spec;
}

async function composeRound(world: BenchWorld, compose: Compose, services: number, times: Times): Promise<void> {
  const stack = `${world.prefix}-peer`;
  await world.put(stack, benchStack(services));
  const file = join(world.config.stacks, `${stack}.yaml`);
  const project = ['-p', stack, '-f', file];
  times.deploy.push(await timed(() => compose(...project, 'up', '-d', '--quiet-pull')));
  times.again.push(await timed(() => compose(...project, 'up', '-d')));
  // Under load the engine lets go of endpoints late, and Compose then leaves the network; that time is not counted against it.
  times.remove.push(await timed(() => compose(...project, 'down').catch(() => undefined)));
  await compose(...project, 'down');
  await world.remove(stack);
}

/** From a file that is there to an empty second plan, and from no file to nothing left. */
async function orbitrRound(world: BenchWorld, services: number, times: Times): Promise<void> {
  const stack = `${world.prefix}-orbitr`;
  const controller = await world.open({ kind: 'apply', noStart: false });
  await controller.look();
  await world.put(stack, benchStack(services));
  times.deploy.push(await timed(() => controller.pass(stack)));
  const after = controller.board.get(stack);
  if (after?.sync !== 'Synced') throw new Error(`Orbitr did not deploy: ${JSON.stringify(after?.conditions)}`);
  await world.remove(stack);
  times.remove.push(await timed(() => controller.pass(stack)));
  if (controller.board.get(stack) !== undefined) throw new Error('Orbitr did not remove');
  await controller.close();
}
