import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { StackStatus } from '../../controller/model/status.ts';
import type { CrashScenario, Expected } from '../crash/crash-scenarios.ts';
import { CRASH_SCENARIOS } from '../crash/crash-scenarios.ts';
import type { Remains } from '../crash/crash-world.ts';
import { CrashWorld } from '../crash/crash-world.ts';

/** `all`: every boundary (`npm run crash-matrix`, about an hour); `40-60`: these of each scenario. Otherwise so many of each, spread over it and others each day. */
const ASKED = process.env['CRASH_MATRIX'];
const EVERY = ASKED !== undefined;
const SAMPLES = 2;
/** Looks after which the end must be the same when a controller was killed. Where none was, the first must do. */
const LOOKS_AFTER_A_KILL = 3;
/** Boundaries after which a long run says where it is. */
const PROGRESS = 20;

/** The boundaries to crash at. Their number is known when a controller has come to its end. */
function* boundaries(total: number): Generator<number> {
  const stride = EVERY ? 1 : Math.max(1, Math.floor(total / SAMPLES));
  const [from, to] = /^(\d+)-(\d+)$/.exec(ASKED ?? '')?.slice(1).map(Number) ?? [];
  const first = EVERY ? (from ?? 1) : 1 + (Math.floor(Date.now() / 86_400_000) % stride);
  for (let boundary = first; boundary <= Math.min(total, to ?? total); boundary += stride) yield boundary;
}

function same({ containers, networks, volumes }: Remains, expected: Expected): boolean {
  return isDeepStrictEqual({ containers, networks, volumes }, expected);
}

/** What a scenario begins with, and that it does. */
async function prepare(world: CrashWorld, { from }: CrashScenario, round: number): Promise<void> {
  await world.prepare(from);
  if (from === undefined) return;
  const { containers, networks, volumes } = await world.remains();
  expect({ containers, networks, volumes }, `before round ${round}`).toEqual(from === 'nothing' ? { containers: [], networks: [], volumes: [] } : from.remains(round));
}

function failures(status: StackStatus | undefined): readonly string[] {
  return status?.held === undefined ? (status?.operations ?? []).filter(({ result }) => result === 'failed').map(({ id, error }) => `${id}: ${error?.message}`) : [];
}

async function checkEnd(world: CrashWorld, { held, remains }: CrashScenario, round: number, before: Remains, killed: boolean): Promise<void> {
  let { status } = await world.recover();
  const failed = [...failures(status)];
  // A busy engine may carry out what the dead one asked only after the next one has looked. The daemon looks again every 30 s.
  for (let looks = 1; looks < (killed ? LOOKS_AFTER_A_KILL : 1) && !same(await world.remains(), remains(round)); looks++) {
    console.warn(`round ${round}: not the same end after ${looks} looks: ${JSON.stringify(await world.remains())}`);
    status = (await world.recover()).status;
    failed.push(...failures(status));
  }
  const after = await world.remains();
  const { anonymous, ...rest } = after;
  expect({ ...rest, failed }).toEqual({ ...remains(round), failed: [] });
  if (held && round > 0) expect(status?.held?.code).toBe('wait/exited');
  else expect([status?.sync, status?.held]).toEqual(after.containers.length === 0 ? [undefined, undefined] : ['Synced', undefined]);
  // What was without a name is carried along, or kept when its container is gone for good.
  for (const [where, volume] of Object.entries(before.anonymous)) {
    if (anonymous[where] !== undefined) expect(anonymous[where]).toBe(volume);
    expect(await world.volumeExists(volume)).toBe(true);
  }
  expect((await world.recover()).writes).toEqual([]);
  expect((await world.remains()).containers).toEqual(after.containers);
}

describe('kill -9 at the boundaries of', { concurrent: EVERY, timeout: EVERY ? 3_600_000 : 240_000 }, () => {
  it.for(CRASH_SCENARIOS)('$name', async (scenario) => {
    await using world = await CrashWorld.open();
    await prepare(world, scenario, 0);
    await world.put(scenario.file(0));
    await checkEnd(world, scenario, 0, await world.remains(), false);
    let round = 0;
    const turn = async (boundary: number): Promise<boolean> => {
      await prepare(world, scenario, ++round);
      const before = await world.remains();
      await world.put(scenario.file(round));
      const killed = await world.crashAt(boundary);
      try {
        await checkEnd(world, scenario, round, before, killed);
      } catch (error) {
        throw new Error(`${scenario.name}, killed at boundary ${boundary} in round ${round}`, { cause: error });
      }
      return killed;
    };
    await prepare(world, scenario, ++round);
    await world.put(scenario.file(round));
    const total = await world.boundaries();
    await checkEnd(world, scenario, round, await world.remains(), false);
    let crashes = 0;
    for (const boundary of boundaries(total)) {
      crashes += Number(await turn(boundary));
      if (boundary % PROGRESS === 0 && EVERY) console.log(`${scenario.name}: ${boundary} of ${total}`);
    }
    expect(crashes).toBeGreaterThan(0);
    console.log(`${scenario.name}: ${total} boundaries, killed at ${crashes}`);
  });
});
