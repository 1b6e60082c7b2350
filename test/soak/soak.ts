import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { pickAction } from './soak-actions.ts';
import { comeToRest, untilRight } from './soak-check.ts';
import type { Dice } from './soak-dice.ts';
import { makeDice } from './soak-dice.ts';
import type { SoakWorld } from './soak-world.ts';
import { openSoakWorld } from './soak-world.ts';

/**
 * `npm run soak -- --minutes N --seed S`: random edits, kills and faults over twenty stacks on a real engine. In the first and the last part the controller
 * itself is killed, too; in between one controller lives through all of it, and its memory is measured at rest. Ends with 1 when anything is not as it must be.
 */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } } });
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
if (!(minutes > 0) || !Number.isFinite(seed)) throw new Error('soak: --minutes and --seed are numbers');

/** Parts of the whole time. */
const [WITH_KILLS, WARM_UP, ONE_LIFE] = [0.15, 0.15, 0.55];
/** Resident memory may be so much above its value after the warm-up. */
const MOST_GROWTH = 0.2;

const dice = makeDice(seed);
const counts = new Map<string, number>();
const rests: number[] = [];
const say = (text: string): void => void process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);

async function disturb(world: SoakWorld, share: number, mayKill: boolean): Promise<void> {
  const end = performance.now() + share * minutes * 60_000;
  while (performance.now() < end) {
    const action = pickAction(dice, mayKill);
    counts.set(action.name, (counts.get(action.name) ?? 0) + 1);
    await action.happen(world, dice);
    await pause(100 + dice.below(1_400));
  }
}

async function rest(world: SoakWorld, what: string): Promise<void> {
  world.proxy.liftAll();
  const took = await comeToRest(world);
  rests.push(took);
  say(`at rest ${what}: ${world.wanted.size} stacks as their files say ${(took / 1000).toFixed(1)} s after the last disturbance`);
}

/** Longer than the controller waits after work before it gives memory back, in ms. */
const UNTIL_RESTED = 65_000;

/** Of several looks the middle one, while nothing is done. MB. */
async function memoryAtRest(world: SoakWorld): Promise<number> {
  await pause(UNTIL_RESTED);
  const samples: number[] = [];
  for (let index = 0; index < 9; index++) {
    await pause(1_000);
    samples.push((await world.daemon.residentMemory()) / 1e6);
  }
  return samples.toSorted((a, b) => a - b)[4] ?? Number.NaN;
}

async function soak(world: SoakWorld, chance: Dice): Promise<{ readonly before: number; readonly after: number }> {
  for (const stack of world.names) if (chance.chance(0.9)) await world.edit(stack);
  await world.daemon.start();
  await rest(world, 'at the start');
  await disturb(world, WITH_KILLS, true);
  await rest(world, 'with kills of the controller');

  await world.daemon.end('SIGTERM');
  await world.daemon.start();
  await disturb(world, WARM_UP, false);
  await rest(world, 'after the warm-up');
  const before = await memoryAtRest(world);
  say(`resident memory after the warm-up: ${before.toFixed(1)} MB`);
  for (let part = 1; part <= 4; part++) {
    await disturb(world, ONE_LIFE / 4, false);
    await rest(world, `in one life, ${part} of 4`);
    say(`resident memory, not rested: ${((await world.daemon.residentMemory()) / 1e6).toFixed(1)} MB`);
  }
  const after = await memoryAtRest(world);
  say(`resident memory at the end of that life: ${after.toFixed(1)} MB`);

  await disturb(world, WITH_KILLS, true);
  await rest(world, 'at the end');
  // A further start finds nothing to do: nothing is asked of the engine but to tell.
  await world.daemon.end('SIGTERM');
  const asked = world.proxy.requests.length;
  await world.daemon.start();
  await untilRight(world);
  const writes = world.proxy.requests.slice(asked).filter((line) => !line.startsWith('GET ') && !/^(?:POST|DELETE) \/volumes\/(?:create|orbitr-lock)/.test(line) && !/\/exec/.test(line));
  if (writes.length > 0) throw new Error(`the last start wrote: ${writes.join(', ')}`);
  return { before, after };
}

say(`soak: ${minutes} minutes, seed ${seed}, load ${loadavg().map((each) => each.toFixed(1)).join(' ')}`);
const world = await openSoakWorld(dice);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('stopped; cleaning up');
    void world[Symbol.asyncDispose]().then(() => process.exit(1));
  });
}
try {
  const { before, after } = await soak(world, dice);
  const growth = after / before - 1;
  const actions = [...counts.values()].reduce((sum, count) => sum + count, 0);
  say(`${actions} disturbances: ${[...counts].toSorted(([, a], [, b]) => b - a).map(([name, count]) => `${count} × ${name}`).join(', ')}`);
  say(`${world.proxy.requests.length} engine calls; at rest after ${(Math.max(...rests) / 1000).toFixed(1)} s at most; load ${loadavg().map((each) => each.toFixed(1)).join(' ')}`);
  say(`resident memory ${before.toFixed(1)} MB after the warm-up, ${after.toFixed(1)} MB at the end of the same life: ${(100 * growth).toFixed(1)} % (at most ${100 * MOST_GROWTH} %)`);
  say(growth <= MOST_GROWTH ? 'converged, nothing lost, nothing left over' : 'MISSED: memory');
  process.exitCode = growth <= MOST_GROWTH ? 0 : 1;
} catch (thrown) {
  say(`FAILED: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  const output = await world.output();
  say(`the controller's last lines:\n${output}`);
  process.exitCode = 1;
} finally {
  await world[Symbol.asyncDispose]();
}
