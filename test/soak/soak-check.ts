import { isDeepStrictEqual } from 'node:util';
import { eventually } from '../support/engine.ts';
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
  await Promise.all(world.names.map((stack) => (world.wanted.has(stack) ? world.save(stack) : world.remove(stack))));
  let complaint: string | undefined = 'nothing was looked at';
  await eventually(async () => {
    complaint = await whatIsWrong(world);
    return complaint === undefined;
  }, LIMIT).catch(() => {
    throw new Error(`not at rest after ${LIMIT / 1000} s: ${complaint}`);
  });
  return performance.now() - began;
}

/** Undefined when all is as the files say, and nothing else is there. */
export async function whatIsWrong(world: SoakWorld): Promise<string | undefined> {
  const death = world.daemon.died();
  if (death !== undefined) throw new Error(`the controller ended by itself: ${death}`);
  const statuses = await world.daemon.stacks().catch(() => undefined);
  if (statuses === undefined) return 'the controller does not answer';
  for (const stack of world.wanted.keys()) {
    const status = statuses.find(({ name }) => name === stack);
    if (status?.sync !== 'Synced' || !['Healthy', 'Completed', 'Suspended'].includes(status.health)) return `${stack} is ${status?.sync} and ${status?.health}: ${JSON.stringify(status?.conditions.filter(({ type }) => type === 'Ready' || type === 'Stalled'))}`;
  }
  const { queue } = await world.daemon.overview();
  if (queue.running.length + queue.waiting.length > 0) return 'passes run';
  const expected = [...world.wanted.values()].flatMap(({ containers }) => containers).toSorted();
  const stopped = new Set([...world.wanted].filter(([, { containers }]) => containers.length === 0).map(([stack]) => stack));
  // A stopped stack may have its containers, stopped, or none.
  const found = (await world.containers()).filter((line) => !(stopped.has(line.replace(/-[a-z]+-\d+ .*$/, '')) && !line.endsWith(' running')));
  if (!isDeepStrictEqual(found, expected)) return `too much: ${JSON.stringify(found.filter((line) => !expected.includes(line)))}, missing: ${JSON.stringify(expected.filter((line) => !found.includes(line)))}`;
  const networks = (await world.networks()).filter((name) => !world.wanted.has(name.replace(/_default$/, '')));
  if (networks.length > 0) return `networks that nobody asked for: ${networks.join(', ')}`;
  const volumes = new Set((await world.docker('volume', 'ls', '-q')).split('\n'));
  const lost = [...world.volumes].filter((name) => !volumes.has(name) && [...world.wanted.values()].some((stack) => stack.volumes.includes(name)));
  return lost.length > 0 ? `volumes that are gone: ${lost.join(', ')}` : undefined;
}
