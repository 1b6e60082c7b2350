import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/engine.ts';
import { startServer } from '../../web/server.ts';
import { webWorld } from '../support/web-access.ts';
import { atMost, measured, median, timed, type BenchRow } from './bench-row.ts';
import { benchStack } from './bench-stack.ts';
import { openBenchWorld, type BenchWorld } from './bench-world.ts';

const SERVICES = 10;
const ROUNDS = 12;
const PASSES = 7;
/** After the reader came or went, until what that itself costs is over, in ms. */
const SETTLE = 700;

/** Passes of a stack on a real engine while nobody reads logs, and while somebody follows a container that prints 50 MB/s: in turns, so that whatever else the machine does hits both. */
export async function benchFlood(): Promise<readonly BenchRow[]> {
  await using world = await openBenchWorld();
  const stack = `${world.prefix}-flood`;
  const path = join(world.config.data, '..', 'flood.sock');
  const engine = child('flood-engine.ts', [path]);
  await once(engine.stdout, 'data');
  try {
    return await measure(world, stack, `unix://${path}`);
  } finally {
    engine.stdin.end();
  }
}

async function measure(world: BenchWorld, stack: string, dockerHost: string): Promise<readonly BenchRow[]> {
  await world.put(stack, benchStack(SERVICES));
  const controller = await world.open({ kind: 'daemon' }, dockerHost);
  await controller.start();
  await eventually(() => controller.board.get(stack)?.sync === 'Synced', 120_000);
  const people = await webWorld({ environment: { ORBITR_AUTH: 'off' } });
  const server = await startServer({ api: controller.api, ...people, listen: { host: '127.0.0.1', port: 0 }, log: { info() {}, warn() {}, error() {} } });
  const reader = child('flood-reader.ts', [server.url, stack]);
  const told = (word: 'on' | 'off'): Promise<number> => {
    const answer = once(reader.stdout, 'data').then(([data]) => Number(String(data)));
    reader.stdin.write(`${word}\n`);
    return answer;
  };
  const passes = async (): Promise<number> => {
    const times: number[] = [];
    for (let pass = 0; pass < PASSES; pass++) times.push(await timed(() => controller.pass(stack)));
    return median(times);
  };
  const rounds: { readonly quiet: number; readonly flooded: number }[] = [];
  let [lines, reading] = [0, 0];
  await passes();
  for (let round = 0; round < ROUNDS; round++) {
    await pause(SETTLE);
    const quiet = await passes();
    const before = await told('on');
    const began = performance.now();
    await pause(SETTLE);
    const flooded = await passes();
    lines += (await told('off')) - before;
    reading += performance.now() - began;
    rounds.push({ quiet, flooded });
  }
  reader.stdin.end();
  await server.close();
  await people.remove();
  await controller.close();
  return [
    measured('a pass, nobody reads logs', median(rounds.map(({ quiet }) => quiet)), 'ms'),
    measured('a pass, somebody follows 50 MB/s', median(rounds.map(({ flooded }) => flooded)), 'ms'),
    measured('of which the reader is told', lines / (reading / 1000), 'lines/s'),
    atMost('the flood makes a pass longer by', (median(rounds.map(({ quiet, flooded }) => flooded / quiet)) - 1) * 100, '%', 20),
  ];
}

function child(file: string, args: readonly string[]): ChildProcessByStdio<Writable, Readable, null> {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, file), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
}
