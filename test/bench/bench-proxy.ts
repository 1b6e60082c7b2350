import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, startCaddy } from '../support/caddy.ts';
import type { CaddyTest } from '../support/caddy.ts';
import { startControllerTest } from '../support/controller-test.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { startLoad } from '../support/keep-alive-load.ts';
import type { LoadCount } from '../support/keep-alive-load.ts';
import { benchRendering } from './bench-rendering.ts';
import type { BenchRow } from './bench-row.ts';
import { atMost, formatRows, measured, median } from './bench-row.ts';
import type { Compose } from './compose-binary.ts';
import { findCompose } from './compose-binary.ts';

/**
 * `npm run bench:proxy`: routes under load and in a hurry, side by side with Docker Compose where it is at hand. The client repeats what HTTP lets it repeat;
 * how often that was is told.
 */
const ROLLOUTS = 12;
const AT_LEAST = 60_000;
const CONNECTIONS = 20;
const SCRIPT = "mkdir -p /www/cgi-bin && echo hello > /www/index.html && exec httpd -f -p 80 -h /www";

const stackFile = (generation: number, route: string): string =>
  `services:\n  web:\n    image: busybox:stable\n    init: true\n    stop_grace_period: 2s\n    environment: { GENERATION: "${generation}" }\n    command: ["sh", "-c", "${SCRIPT}"]\n    x-orbitr:\n      rollout: { monitor: 1s }\n      routes: [${route}]\n`;

async function withOrbitr(test: ControllerTest, caddy: CaddyTest): Promise<readonly BenchRow[]> {
  const [stack, host] = [`${test.prefix}-live`, `live.${test.prefix}.test`];
  const route = '{ subdomain: live, port: 80, tls: off }';
  await test.put(`${stack}.yaml`, stackFile(0, route));
  await eventually(async () => (await caddy.get(host)).status === 200, 60_000);
  await test.settled(stack, 60_000);
  const count = await underLoad({ host: '127.0.0.1', port: caddy.http, headers: { Host: host } }, async (generation) => {
    await test.put(`${stack}.yaml`, stackFile(generation, route));
    await eventually(async () => (await test.docker('inspect', '-f', '{{.Config.Env}}', `${stack}-web-1`)).includes(`GENERATION=${generation}`), 60_000);
    await test.settled(stack, 60_000);
  });
  report('Orbitr, start-first through Caddy', count);
  const complaints = caddy.log().split('\n').filter((line) => line.includes('"level":"error"'));
  if (count.failed > 0 && complaints.length > 0) process.stdout.write(`what Caddy says of it, first of ${complaints.length}:\n${complaints.slice(0, 5).join('\n')}\n`);
  return [
    measured(`requests answered in ≥ ${AT_LEAST / 1000} s and ${ROLLOUTS} rollouts: Orbitr`, count.answered, ''),
    atMost('requests failed: Orbitr', count.failed, '', 0),
    measured('requests sent again, as HTTP says, on a connection that was closed between two: Orbitr', count.repeated, ''),
  ];
}

async function withCompose(compose: Compose, test: ControllerTest): Promise<readonly BenchRow[]> {
  const port = await freePort();
  const folder = join(test.config.data, 'compose');
  const project = `${test.prefix}-peer`;
  const [file, override] = [join(folder, 'compose.yaml'), join(folder, 'port.yaml')];
  await mkdir(folder, { recursive: true });
  await writeFile(override, `services: { web: { ports: ["127.0.0.1:${port}:80"] } }\n`);
  const up = async (generation: number): Promise<void> => {
    await writeFile(file, stackFile(generation, '{ subdomain: live, port: 80 }'));
    await compose('-p', project, '-f', file, '-f', override, 'up', '-d', '--force-recreate');
  };
  try {
    await up(0);
    await eventually(async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))?.status === 200, 30_000);
    const count = await underLoad({ host: '127.0.0.1', port }, up);
    report('docker compose up -d --force-recreate', count);
    return [measured('requests answered: Compose', count.answered, ''), measured('requests failed: Compose', count.failed, '')];
  } finally {
    await compose('-p', project, '-f', file, 'down', '-t', '1');
  }
}

/** Replaces the container again and again, evenly over the time, while requests go on. */
async function underLoad(target: Parameters<typeof startLoad>[0], replace: (generation: number) => Promise<void>): Promise<LoadCount> {
  const end = startLoad(target, CONNECTIONS);
  const began = performance.now();
  for (let generation = 1; generation <= ROLLOUTS; generation++) {
    await replace(generation);
    const due = began + (generation * AT_LEAST) / ROLLOUTS;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
  }
  return end();
}

function report(who: string, { answered, failed, repeated, reasons }: LoadCount): void {
  process.stdout.write(`${who}: ${answered} answered, ${failed} failed, ${repeated} sent again; ${JSON.stringify(reasons)}\n`);
}

/** From a file that is saved to the first answer of its new name; less the time that the container itself needs, which is measured beside it. */
async function fileToRoute(test: ControllerTest, caddy: CaddyTest): Promise<readonly BenchRow[]> {
  const routes: number[] = [];
  const fresh: number[] = [];
  const bare: number[] = [];
  const stack = `${test.prefix}-fast`;
  await test.put(`${stack}.yaml`, stackFile(0, '{ subdomain: fast, port: 80, tls: off }'));
  await eventually(async () => (await caddy.get(`fast.${test.prefix}.test`)).status === 200, 60_000);
  await test.settled(stack, 60_000);
  for (let round = 0; round < 7; round++) {
    const name = `fast${round}`;
    const began = performance.now();
    await test.put(`${stack}.yaml`, stackFile(0, `{ subdomain: ${name}, port: 80, tls: off }`));
    await eventually(async () => (await caddy.get(`${name}.${test.prefix}.test`)).status === 200, 60_000);
    routes.push(performance.now() - began);
  }
  for (let round = 0; round < 5; round++) {
    const [name, other] = [`new${round}`, `${test.prefix}-bare${round}`];
    const began = performance.now();
    await test.put(`${test.prefix}-${name}.yaml`, stackFile(0, `{ subdomain: ${name}, port: 80, tls: off }`));
    await eventually(async () => (await caddy.get(`${name}.${test.prefix}.test`)).status === 200, 30_000);
    fresh.push(performance.now() - began);
    const started = performance.now();
    await test.docker('run', '-d', '--init', '--name', other, '--label', `orbitr.instance=${test.prefix.slice(1)}`, 'busybox:stable', 'sh', '-c', SCRIPT);
    const address = await test.docker('inspect', '-f', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', other);
    await eventually(async () => (await fetch(`http://${address}/`).catch(() => undefined))?.status === 200, 30_000);
    bare.push(performance.now() - started);
    await test.docker('rm', '-f', other);
  }
  return [
    atMost('file saved → new name answers, container runs already', median(routes), 'ms', 1000),
    measured('docker run → its web server answers', median(bare), 'ms'),
    measured('file saved → new stack answers by its name', median(fresh), 'ms'),
    atMost('the same, on top of the container’s own time', median(fresh) - median(bare), 'ms', 1000),
  ];
}

const compose = await findCompose(process.env);
if (compose === undefined) process.stdout.write('NO DOCKER COMPOSE: set COMPOSE_BIN to compare with it; its rows are missing below.\n');
const rows: BenchRow[] = [...(await benchRendering())];
{
  await using caddy = await startCaddy();
  await using test = await startControllerTest();
  await test.put('orbitr.yaml', caddy.settings.replace('proxy:\n', `domain: ${test.prefix}.test\nproxy:\n  network: ${test.prefix}-proxy\n`));
  rows.push(...(await fileToRoute(test, caddy)));
  rows.push(...(await withOrbitr(test, caddy)));
  if (compose !== undefined) rows.push(...(await withCompose(compose, test)));
}
process.stdout.write(`\n${formatRows(rows)}\n`);
process.exit(rows.some(({ ok }) => ok === false) ? 1 : 0);
