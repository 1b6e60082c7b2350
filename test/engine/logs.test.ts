import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LogLine, LogOptions } from '../../controller/engine/port.ts';
import { draftService, scriptService } from '../support/draft-service.ts';
import { eventually, startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';

let t: EngineTest;
beforeAll(async () => void (t = await startEngineTest()));
afterAll(() => t[Symbol.asyncDispose]());

const ALL: LogOptions = { follow: false, timestamps: false };
const ended = (id: string) => eventually(async () => (await t.engine.inspectContainer(id))?.state === 'exited');

async function collect(id: string, options: LogOptions = ALL): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for await (const line of t.engine.logs(id, options)) lines.push(line);
  return lines;
}

test('both streams, each line its own', async () => {
  const { id } = await t.run(scriptService('both', 'echo out; echo err >&2; printf "no end"'));
  await ended(id);
  const lines = await collect(id);
  expect(lines.filter(({ stream }) => stream === 'stdout').map(({ text }) => text)).toEqual(['out', 'no end']);
  expect(lines.filter(({ stream }) => stream === 'stderr').map(({ text }) => text)).toEqual(['err']);
});

test('only the tail, with times', async () => {
  const { id } = await t.run(scriptService('tail', 'for i in 1 2 3 4 5; do echo $i; done'));
  await ended(id);
  const lines = await collect(id, { ...ALL, tail: 2, timestamps: true });
  expect(lines.map(({ text }) => text.split(' ')[1])).toEqual(['4', '5']);
  expect(Date.parse(lines[0]?.text.split(' ')[0] ?? '')).toBeGreaterThan(0);
});

test('a terminal has one raw stream, even when it looks like JSON', async () => {
  const { id } = await t.run(scriptService('tty', `echo '{"a":1}'`, { container: { tty: true } }));
  await ended(id);
  expect(await collect(id)).toEqual([{ stream: 'stdout', text: '{"a":1}' }]);
});

test('a line without an end is cut', async () => {
  const { id } = await t.run(scriptService('long', 'head -c 300000 /dev/zero | tr "\\0" x; echo; echo after'));
  await ended(id);
  const lines = await collect(id);
  expect(lines.map(({ text }) => text.length)).toEqual([16 * 1024, 5]);
});

test('following ends with the container, and sees what comes later', async () => {
  const { id } = await t.run(scriptService('follow', 'echo first; sleep 0.5; echo second'));
  expect((await collect(id, { ...ALL, follow: true })).map(({ text }) => text)).toEqual(['first', 'second']);
});

test('following a silent container can be given up', async () => {
  const { id } = await t.run(draftService('silent'));
  const abort = new AbortController();
  const done = collect(id, { ...ALL, follow: true, signal: abort.signal });
  await new Promise((resolve) => setTimeout(resolve, 300));
  abort.abort();
  expect(await done).toEqual([]);
});

test('the log of nothing', async () => {
  await expect(collect('no-such-container')).rejects.toEqual(expect.objectContaining({ code: 'engine/not-found' }));
});
