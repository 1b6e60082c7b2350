import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { openController } from '../../controller/composition/open-controller.ts';
import type { OperationRecord } from '../../controller/model/status.ts';
import { eventually } from '../support/engine.ts';
import type { BenchRow } from './bench-row.ts';
import { atMost, formatRows, measured } from './bench-row.ts';
import { openBenchWorld } from './bench-world.ts';
import { startForwarder } from './forwarder.ts';
import { startLoad } from './request-load.ts';

/**
 * `npm run bench:rollout`: requests at a steady rate during start-first rollouts, through a forwarder that is pointed at the new container when the plan says
 * that it is good; and how long it takes until an image that never becomes healthy is given up.
 */
const ROLLOUTS = 10;
const RATE = 550;
/** Of the bad revision, in ms. */
const TIMEOUT = 5_000;

const run = promisify(execFile);
// BusyBox's own server keeps nine connections waiting and drops the tenth, so the one of this very Node serves, with the libraries of the host.
// `pre_stop` gives requests that are under way the time to end, as a drain of routes does behind a proxy.
const file = (version: number, healthy = true): string => `services:
  web:
    image: busybox:stable
    init: true
    command: ["/node", "-e", "require('node:http').createServer((_, response) => response.end('${version}')).listen(80)"]
    volumes: ["${process.execPath}:/node:ro", "/lib:/lib:ro", "/lib64:/lib64:ro", "/usr/lib:/usr/lib:ro"]
    stop_grace_period: 2s
    pre_stop: [{ command: [sleep, "1"] }]
    healthcheck: { test: ["CMD", "sh", "-c", "${healthy ? 'wget -q -O /dev/null 127.0.0.1:80' : 'sleep 100'}"], interval: 500ms, timeout: 30s }
x-orbitr: { rollout: { strategy: start-first, timeout: ${TIMEOUT}ms } }
`;

await using world = await openBenchWorld();
const stack = `${world.prefix}-rollout`;
const addressOf = async (name: string): Promise<string> => (await run('docker', ['inspect', '-f', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', name])).stdout.trim();
const addresses = new Map<string, Promise<string>>();
await using forwarder = await startForwarder({ host: '127.0.0.1', port: 9 });
let startedAt = 0;
let switches = 0;
const pointAt = async (name: string): Promise<void> => {
  forwarder.target = { host: (await addresses.get(name)) ?? '', port: 80 };
  switches++;
};
const onRecord = ({ id, kind, result, subject: { name } }: OperationRecord): void => {
  if (result !== 'done') return;
  if (kind === 'start-container') {
    startedAt = performance.now();
    addresses.set(name, addressOf(name));
  }
  // Before the old one is stopped: what depends on the gate begins after this call.
  if (id === `wait-container:${name}/steady`) void pointAt(name);
};
const controller = await openController(world.config, pino({ level: 'silent' }), { onRecord, onPull: () => undefined }, { kind: 'daemon' });
await controller.start();
const applied = (version: number): Promise<unknown> => eventually(() => controller.board.get(stack)?.sync === 'Synced' && controller.board.get(stack)?.services[0]?.health === 'Healthy' && switches >= version, 60_000);

await world.put(stack, file(0));
await applied(0);
forwarder.target = { host: await addressOf(`${stack}-web-1`), port: 80 };
const end = startLoad(forwarder.port, RATE);
for (let version = 1; version <= ROLLOUTS; version++) {
  await world.put(stack, file(version));
  await applied(version);
}
const { requests, failures, rate } = await end();

await world.put(stack, file(ROLLOUTS + 1, false));
await eventually(() => controller.board.get(stack)?.held !== undefined, 60_000);
const decided = performance.now() - startedAt;
await controller.close();

const rows: readonly BenchRow[] = [
  measured('start-first rollouts under load', switches, 'rollouts'),
  { name: 'requests a second, sustained', value: Math.round(rate), unit: 'requests/s', goal: '≥ 500', ok: rate >= 500 },
  measured('requests in all', requests, 'requests'),
  atMost('requests that failed', failures.length, 'requests', 0),
  atMost('bad image: new container started → taken back', decided, 'ms', TIMEOUT + 2_000, ` (timeout ${TIMEOUT} ms + 2 s)`),
];
process.stdout.write(`${formatRows(rows)}\n`);
if (failures.length > 0) process.stdout.write(`${[...new Set(failures)].join('\n')}\n`);
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
