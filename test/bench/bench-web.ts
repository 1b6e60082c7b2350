import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { benchFlood } from './bench-flood.ts';
import { atMost, formatRows, measured, type BenchRow } from './bench-row.ts';
import { benchScreen } from './bench-screen.ts';

/** `npm run bench:web`: the page under load, 200 stacks and 500 containers, the server in a process of its own; then a daemon on a real engine whose containers flood their logs. Exits 1 when a goal is missed. */
const TIME = 5_000;
const OPEN_PAGES = 200;

const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--expose-gc', fileURLToPath(new URL('web-server.ts', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] });
const url = await new Promise<string>((resolve) => child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())));
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

function get(path: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    request(new URL(path, url), { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(performance.now() - began));
    }).once('error', reject).end();
  });
}

/** @param clients that ask one after the other @returns requests for each second of a core that the server took (whatever else the machine does), and the 99th of a hundred times, in ms */
async function load(path: string, clients: number): Promise<{ readonly rate: number; readonly p99: number }> {
  const times: number[] = [];
  const before = await usage();
  const end = performance.now() + TIME;
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() < end) times.push(await get(path));
  }));
  const sorted = times.toSorted((a, b) => a - b);
  return { rate: times.length / ((await usage()).cpu - before.cpu), p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN };
}

/** What is left over from the load before is collected first: what the pages themselves hold is asked for. */
async function settled(): Promise<{ readonly memory: number; readonly cpu: number }> {
  child.stdin.write('collect\n');
  await pause(3_000);
  return usage();
}

/** Bytes and seconds of the server. */
async function usage(): Promise<{ readonly memory: number; readonly cpu: number }> {
  const [status, stat] = await Promise.all([readFile(`/proc/${child.pid}/status`, 'utf8'), readFile(`/proc/${child.pid}/stat`, 'utf8')]);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { memory: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) * 1024, cpu: (Number(fields[11]) + Number(fields[12])) / 100 };
}

/** As a browser does: first the page, then the connection that keeps it fresh. */
async function openPage(): Promise<WebSocket> {
  const version = /data-version="([^"]+)"/.exec(await (await fetch(url, { headers: { connection: 'close' } })).text())?.[1] ?? '';
  const socket = new WebSocket(new URL(`/live?${new URLSearchParams({ page: '/', version }).toString()}`, url), { headers: { origin: new URL(url).origin } });
  await new Promise((resolve, reject) => socket.once('message', resolve).once('error', reject));
  return socket;
}

const rows: BenchRow[] = [];
await load('/', 4);
const alone = await load('/', 1);
rows.push(atMost('overview, one reader, p99', alone.p99, 'ms', 30));
const busy = await load('/', 4);
rows.push({ ...measured('overview', busy.rate, 'requests/core-s'), goal: '≥ 300', ok: busy.rate >= 300 });
rows.push(measured('GET /api/v1/stacks', (await load('/api/v1/stacks', 4)).rate, 'requests/core-s'));
const before = await settled();
const sockets: WebSocket[] = [];
while (sockets.length < OPEN_PAGES) sockets.push(await openPage());
const open = await settled();
rows.push(atMost(`${OPEN_PAGES} open pages, memory`, (open.memory - before.memory) / 1e6, 'MB', 60));
await pause(TIME);
const later = await usage();
rows.push(atMost(`${OPEN_PAGES} open pages, idle`, ((later.cpu - open.cpu) / (TIME / 1000)) * 100, '% of a core', 5));
const began = performance.now();
const heard = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('message', resolve))));
child.stdin.write('change\n');
await heard;
rows.push(atMost(`a change on ${OPEN_PAGES} pages`, performance.now() - began, 'ms', 250));
rows.push(...(await benchScreen(url, () => void child.stdin.write('change\n'))));
for (const socket of sockets) socket.terminate();
child.stdin.end();
agent.destroy();
rows.push(...(await benchFlood()));
process.stdout.write(`${formatRows(rows)}\n`);
process.exit(rows.some(({ ok }) => ok === false) ? 1 : 0);
