import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { SoakWorld } from './soak-world.ts';

/** How long everything may take to be as the files say, once nobody disturbs it any more, in ms. */
const LIMIT = 300_000;

/**
 * Lets the world come to rest: every file is saved once more, as a person does who wants it now, and then everything must be as the files say.
 * @returns ms until that was so
 * @throws Error that says what is not
 */
export async function comeToRest(world: SoakWorld): Promise<number> {
  const began = performance.now();
  const revisions = await revisionsOf(world);
  await Promise.all(world.names.map((stack) => (world.wanted.has(stack) ? world.save(stack) : world.remove(stack))));
  await untilRight(world, () => notNoticed(world, revisions));
  return performance.now() - began;
}

/** Waits until everything is as the files say. @param first what must be so before that counts; undefined: it is @throws Error that says what is not */
export async function untilRight(world: SoakWorld, first: () => Promise<string | undefined> = async () => undefined): Promise<void> {
  const began = performance.now();
  for (;;) {
    const complaint = (await first()) ?? (await whatIsWrong(world));
    if (complaint === undefined) return;
    if (performance.now() - began > LIMIT) throw new Error(`not at rest after ${LIMIT / 1000} s: ${complaint}`);
    // Looking costs as much as working, and both share the machine.
    await pause(1_000);
  }
}

async function revisionsOf(world: SoakWorld): Promise<ReadonlyMap<string, string | undefined>> {
  const statuses = await world.daemon.stacks().catch(() => []);
  return new Map(statuses.map(({ name, attempted }) => [name, attempted?.digest]));
}

/** What the controller says of a file that it has not read since is about the one before. */
async function notNoticed(world: SoakWorld, before: ReadonlyMap<string, string | undefined>): Promise<string | undefined> {
  const now = await revisionsOf(world);
  const late = [...world.wanted.keys()].find((stack) => now.get(stack) === undefined || now.get(stack) === before.get(stack));
  return late === undefined ? undefined : `${late} was saved, and that was not noticed yet`;
}

/** Undefined when all is as the files say, and nothing else is there. */
async function whatIsWrong(world: SoakWorld): Promise<string | undefined> {
  const death = world.daemon.died();
  if (death !== undefined) throw new Error(`the controller ended by itself: ${death}`);
  const statuses = await world.daemon.stacks().catch(() => undefined);
  if (statuses === undefined) return 'the controller does not answer';
  for (const stack of world.wanted.keys()) {
    const status = statuses.find(({ name }) => name === stack);
    if (status?.sync !== 'Synced' || !['Healthy', 'Completed', 'Suspended'].includes(status.health)) return `${stack} is ${status?.sync} and ${status?.health}: ${JSON.stringify(status?.conditions.filter(({ type }) => type === 'Ready' || type === 'Stalled'))}`;
  }
  const { queue } = await world.daemon.overview();
  const busy = [...queue.running, ...queue.waiting];
  if (busy.length > 0) return `passes run: ${busy.join(', ')}`;
  const expected = [...world.wanted.values()].flatMap(({ containers }) => containers).toSorted();
  const stopped = new Set([...world.wanted].filter(([, { containers }]) => containers.length === 0).map(([stack]) => stack));
  // A stopped stack may have its containers, stopped, or none.
  const found = (await world.containers()).filter((line) => line.endsWith(' running') || ![...stopped].some((stack) => line.startsWith(`${stack}-`)));
  if (!isDeepStrictEqual(found, expected)) return `too much: ${JSON.stringify(found.filter((line) => !expected.includes(line)))}, missing: ${JSON.stringify(expected.filter((line) => !found.includes(line)))}`;
  const networks = (await world.networks()).filter((name) => !world.wanted.has(name.replace(/_default$/, '')));
  if (networks.length > 0) return `networks that nobody asked for: ${networks.join(', ')}`;
  const volumes = new Set((await world.docker('volume', 'ls', '-q')).split('\n'));
  const lost = [...world.seenVolumes].filter((name) => !volumes.has(name));
  for (const name of volumes) if (world.names.some((stack) => name.startsWith(`${stack}_`))) world.seenVolumes.add(name);
  const missing = [...world.wanted.values()].flatMap((stack) => (stack.containers.length > 0 ? stack.volumes : [])).filter((name) => !volumes.has(name));
  return lost.length + missing.length > 0 ? `volumes that are gone: ${[...lost, ...missing].join(', ')}` : undefined;
}
