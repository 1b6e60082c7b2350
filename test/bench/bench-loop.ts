import { eventually } from '../support/engine.ts';
import type { BenchRow } from './bench-row.ts';
import { atMost, measured, median, timed } from './bench-row.ts';
import { benchStack } from './bench-stack.ts';
import type { BenchWorld } from './bench-world.ts';

const HEALS = 7;
const RENAMES = 7;
const PASSES = 20;

/** What the daemon does while little happens: passes with nothing to do, healing, and noticing files. */
export async function benchLoop(world: BenchWorld): Promise<readonly BenchRow[]> {
  const stack = `${world.prefix}-loop`;
  await world.put(stack, benchStack(50));
  const controller = await world.open({ kind: 'daemon' });
  await controller.start();
  const idle = async (): Promise<void> => {
    await eventually(() => {
      const { running, waiting, delayed } = controller.api.overview().queue;
      return controller.board.get(stack)?.sync === 'Synced' && running.length + waiting.length + delayed.length === 0;
    }, 120_000);
  };
  await idle();

  const passes: number[] = [];
  const bare: number[] = [];
  let calls = 0;
  for (let round = 0; round < PASSES; round++) {
    const before = world.calls.length;
    passes.push(await timed(() => controller.pass(stack)));
    calls = Math.max(calls, world.calls.length - before);
    bare.push(await timed(() => listEverything(world)));
  }
  const heals = await benchHeal(world, `${stack}-s7-1`, idle);
  const noticed: number[] = [];
  for (let round = 0; round < RENAMES; round++) {
    await idle();
    const before = world.calls.length;
    const at = await world.put(stack, `${benchStack(50)}# ${round}\n`);
    const first = await eventually(() => world.calls.slice(before).find((call) => call.at > at));
    noticed.push(first.at - first.duration - at);
  }
  await idle();
  await controller.close();
  return [
    measured('nothing to do, 50: the four calls alone', median(bare), 'ms'),
    atMost('nothing to do, 50: Orbitr', median(passes), 'ms', 10),
    atMost('nothing to do, 50: engine calls', calls, 'calls', 4),
    ...heals,
    atMost('file renamed into place → first engine call', median(noticed), 'ms', 150),
  ];
}

/** What a pass asks the engine, all at once, and nothing is done with the answers: no pass can take less. */
async function listEverything({ engineTest: { engine } }: BenchWorld): Promise<void> {
  await Promise.all([engine.listContainers(), engine.listNetworks(), engine.listVolumes(), engine.listImages()]);
}

/** From the end of `rm -f` until another container of the name runs, less what the engine itself needs to create and start one. */
async function benchHeal(world: BenchWorld, name: string, idle: () => Promise<void>): Promise<readonly BenchRow[]> {
  const { engine } = world.engineTest;
  const healed: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < HEALS; round++) {
    await idle();
    const old = await engine.inspectContainer(name);
    if (old === undefined) throw new Error(`${name} is not there`);
    const before = world.calls.length;
    await engine.removeContainer({ id: old.id, name });
    const removed = performance.now();
    const start = await eventually(() => world.calls.slice(before).find((call) => call.method === 'POST' && call.path.endsWith('/start')));
    const create = world.calls.slice(before).find((call) => call.path.endsWith('/containers/create'));
    healed.push(start.at - removed);
    own.push(start.duration + (create?.duration ?? 0));
  }
  return [
    measured('healing: create + start by the engine', median(own), 'ms'),
    atMost('healing: rm -f → replacement runs, on top of that', median(healed.map((value, index) => value - (own[index] ?? 0))), 'ms', 50),
  ];
}
