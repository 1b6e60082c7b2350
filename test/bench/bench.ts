import { writeFile } from 'node:fs/promises';
import { benchDeploy } from './bench-deploy.ts';
import { benchIdle } from './bench-idle.ts';
import { benchLoop } from './bench-loop.ts';
import { benchRestart } from './bench-restart.ts';
import { benchPlanning } from './bench-planning.ts';
import type { BenchRow } from './bench-row.ts';
import { formatRows } from './bench-row.ts';
import { openBenchWorld } from './bench-world.ts';
import { findCompose } from './compose-binary.ts';

/** `npm run bench`: everything in one run, side by side. Prints a table, writes bench.json, and exits 1 when a goal is missed. */
const wanted = new Set(process.argv.slice(2));
const chosen = (part: string): boolean => wanted.size === 0 || wanted.has(part);
const compose = await findCompose(process.env);
if (compose === undefined) process.stdout.write('NO DOCKER COMPOSE: set COMPOSE_BIN to compare with it; its rows are missing below.\n');

const rows: BenchRow[] = [];
{
  await using world = await openBenchWorld();
  if (chosen('planning')) rows.push(...benchPlanning());
  if (chosen('deploy')) {
    rows.push(...(await benchDeploy(world, compose, 1, 7)));
    rows.push(...(await benchDeploy(world, compose, 10, 5)));
    rows.push(...(await benchDeploy(world, compose, 50, 3)));
  }
  if (chosen('loop')) rows.push(...(await benchLoop(world)));
  if (chosen('restart')) rows.push(...(await benchRestart(world)));
  if (chosen('idle')) rows.push(...(await benchIdle(world)));
}
process.stdout.write(`\n${formatRows(rows)}\n`);
await writeFile('bench.json', `${JSON.stringify(rows, null, 2)}\n`);
process.exit(rows.some(({ ok }) => ok === false) ? 1 : 0);
