import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from './soak-dice.ts';
import type { SoakWorld } from './soak-world.ts';

/** One thing that happens to the world. It may find nothing to happen to. */
export interface SoakAction {
  readonly name: string;
  /** How often, compared with others. */
  readonly weight: number;
  /** Ends the controller: not while its memory is measured. */
  readonly kills?: true;
  readonly happen: (world: SoakWorld, dice: Dice) => Promise<unknown>;
}

const HALVES = ['services:\n  web: {', '', 'services:\n  web:\n    imag: x\n', 'x-orbitr: { run: maybe }\nservices: {}\n', '\u0000'];
const WRITES = [/^POST \/containers\/create/, /^POST \/containers\/[^/]+\/start/, /^POST \/containers\/[^/]+\/stop/, /^POST \/containers\/[^/]+\/rename/, /^DELETE \/containers\//, /^POST \/networks\/create/, /^POST \/volumes\/create/];
const READS = [/^GET \/containers\/json/, /^GET \/images\/json/, /^GET \/containers\/[^/]+\/json/, /^GET \/version/];

const SOAK_ACTIONS: readonly SoakAction[] = [
  { name: 'edit a stack', weight: 10, happen: (world, dice) => world.edit(dice.pick(world.names)) },
  { name: 'edit twice at once', weight: 3, happen: async (world, dice) => {
    const stack = dice.pick(world.names);
    await world.edit(stack);
    await pause(dice.below(400));
    await world.edit(stack);
  } },
  { name: 'remove a stack', weight: 2, happen: (world, dice) => world.remove(dice.pick(world.names)) },
  { name: 'spoil a file', weight: 3, happen: (world, dice) => world.spoil(dice.pick(world.names), dice.pick(HALVES)) },
  { name: 'kill a container', weight: 5, happen: (world, dice) => onContainer(world, dice, 'kill') },
  { name: 'remove a container', weight: 4, happen: (world, dice) => onContainer(world, dice, 'rm', '-f') },
  { name: 'stop a container', weight: 3, happen: (world, dice) => onContainer(world, dice, 'stop', '-t', '1') },
  { name: 'pause a container', weight: 2, happen: (world, dice) => onContainer(world, dice, 'pause') },
  { name: 'disconnect a container', weight: 2, happen: async (world, dice) => {
    const name = await someContainer(world, dice);
    if (name !== undefined) await world.docker('network', 'disconnect', '-f', `${name.replace(/-[a-z]+-\d+$/, '')}_default`, name).catch(() => undefined);
  } },
  { name: 'cut the event stream', weight: 2, happen: async (world, dice) => world.proxy.cutEvents(dice.pick(['at once', 'half-line'])) },
  { name: 'cut a call', weight: 4, happen: async (world, dice) => void world.proxy.inject({ at: dice.pick(WRITES), times: 1, effect: { kind: 'cut', engine: dice.pick(['unasked', 'carried-out']) } }) },
  { name: 'errors for a while', weight: 2, happen: async (world, dice) => void world.proxy.inject({ at: dice.pick([...READS, ...WRITES]), times: 1 + dice.below(4), effect: { kind: 'answer', status: 500, message: 'a fault of the soak' } }) },
  { name: 'slow calls', weight: 3, happen: async (world, dice) => void world.proxy.inject({ at: dice.pick([...READS, ...WRITES]), times: 1 + dice.below(3), effect: { kind: 'first', run: () => pause(200 + dice.below(3_000)) } }) },
  { name: 'engine away', weight: 1, happen: async (world, dice) => {
    await world.proxy.close();
    await pause(500 + dice.below(2_500));
    await world.proxy.open();
  } },
  { name: 'event storm', weight: 1, happen: async (world) => {
    const ids = (await world.docker('ps', '-q', '--no-trunc', '--filter', `name=${world.names[0]?.slice(0, 7)}`)).split('\n').filter((id) => id !== '');
    if (ids.length > 0) world.proxy.tell(Array.from({ length: 1_000 }, (_, index) => ({ Type: 'container', Action: 'die', Actor: { ID: ids[index % ids.length], Attributes: {} }, timeNano: 1 })));
  } },
  { name: 'kill -9 the controller', weight: 4, kills: true, happen: async (world, dice) => {
    await world.daemon.end('SIGKILL');
    await pause(dice.below(1_000));
    await world.daemon.start();
  } },
  { name: 'SIGTERM the controller', weight: 1, kills: true, happen: async (world) => {
    const after = await world.daemon.end('SIGTERM');
    if (after > 12_000) throw new Error(`the controller took ${Math.round(after)} ms to end`);
    await world.daemon.start();
  } },
];

/** One action, by weight. */
export function pickAction(dice: Dice, mayKill: boolean): SoakAction {
  const actions = SOAK_ACTIONS.filter(({ kills }) => mayKill || kills !== true);
  let left = dice.roll() * actions.reduce((sum, { weight }) => sum + weight, 0);
  return actions.find(({ weight }) => (left -= weight) < 0) ?? dice.pick(actions);
}

async function onContainer(world: SoakWorld, dice: Dice, ...command: readonly string[]): Promise<void> {
  const name = await someContainer(world, dice);
  // It may be gone before it is our turn.
  if (name !== undefined) await world.docker(...command, name).catch(() => undefined);
}

async function someContainer(world: SoakWorld, dice: Dice): Promise<string | undefined> {
  const running = (await world.containers()).filter((line) => line.endsWith(' running'));
  return running.length === 0 ? undefined : dice.pick(running).split(' ')[0];
}
