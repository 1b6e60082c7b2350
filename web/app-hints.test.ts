import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InstalledApp } from '../controller/catalogue-api.ts';
import type { CatalogueBench } from '../test/support/catalogue-bench.ts';
import { openCatalogueBench, templateTexts } from '../test/support/catalogue-bench.ts';
import { eventually } from '../test/support/engine.ts';
import { stack } from '../test/support/synthetic-stacks.ts';
import { startTestServer } from '../test/support/web-client.ts';
import { openAppHints } from './app-hints.ts';

const wiki = (version: string) => templateTexts('wiki', `version: ${version}\nimages: ["example/wiki:1.0"]\n`, 'services:\n  web:\n    image: example/wiki:1.0\n    healthcheck: { test: [CMD, check] }\n    mem_limit: 64m\n');
const FROM_WIKI = { id: 'wiki', version: '1.0.0', source: 'test' } as const;
const ICON = 'src="/apps/wiki/picture/icon.svg?source=test"';

let bench: CatalogueBench;
beforeAll(async () => {
  bench = await openCatalogueBench();
  await bench.put('wiki', wiki('1.0.0'));
  await bench.catalogue.install({ id: 'wiki', stack: 'notes' }, { via: 'cli', actor: 'test' });
  await bench.put('wiki', wiki('1.1.0'));
});
afterAll(() => bench.close());

test('a card has the icon of its app and leads to the update, as soon as the catalogue has answered; open pages are told', async () => {
  const now = Date.now();
  await using server = await closing(startTestServer({ catalogue: bench.catalogue, stacks: [stack('notes', now, { template: FROM_WIKI }), stack('plain', now)] }));
  const first = await server.ask('/');
  expect(first.body).not.toContain('<img');
  const version = /data-version="([^"]*)"/.exec(first.body)?.[1];
  const watcher = await server.watch('/', version);
  const text = await eventually(async () => {
    const { body } = await server.ask('/');
    return body.includes('<img') ? body : undefined;
  });
  expect(text.match(/<img[^>]*>/g)).toEqual([expect.stringContaining(ICON)]);
  expect(text).toContain('href="/stacks/notes/app">Update to <span class="name">1.1.0</span>');
  expect((await server.ask('/stacks/notes')).body).toContain('Update to');
  for (let told = ''; !told.includes('1.1.0');) told = JSON.stringify(await watcher.next());
  const icon = await server.ask('/apps/wiki/picture/icon.svg?source=test');
  expect([icon.status, icon.headers['content-type'], icon.headers['content-security-policy']]).toEqual([200, 'image/svg+xml', "default-src 'none'; style-src 'unsafe-inline'; sandbox"]);
  watcher.socket.close();
});

describe('the catalogue is asked', () => {
  const APP: InstalledApp = { ...FROM_WIKI, stack: 'notes', name: 'Wiki', permissions: [], needs: {}, update: '1.1.0', problem: undefined };
  /** A catalogue that counts how often it is asked. */
  const counted = (installed: () => Promise<readonly InstalledApp[]>) => {
    const clock = { now: 0 };
    let [asked, changes] = [0, 0];
    const hints = openAppHints({
      catalogue: { installed: () => ((asked += 1), installed()), picture: async (_id, path) => (path === 'icon.png' ? new Uint8Array(1) : undefined) },
      changed: () => void (changes += 1),
      now: () => clock.now,
    });
    return { hints, clock, asked: () => asked, changes: () => changes };
  };

  test('never for stacks that came from no app', async () => {
    const { hints, asked } = counted(async () => [APP]);
    expect(hints.of({ name: 'plain' })).toBeUndefined();
    expect(asked()).toBe(0);
  });

  test('once, and again after a while or for a stack that it did not tell of', async () => {
    const { hints, clock, asked, changes } = counted(async () => [APP]);
    const of = (version: string) => hints.of({ name: 'notes', template: { ...FROM_WIKI, version } });
    expect(of('1.0.0')).toBeUndefined();
    await eventually(async () => of('1.0.0'));
    expect([of('1.0.0'), asked(), changes()]).toEqual([{ icon: '/apps/wiki/picture/icon.png?source=test', update: '1.1.0' }, 1, 1]);
    // Updated: what was said of the version before is not shown any more.
    expect(of('1.1.0')).toBeUndefined();
    expect(asked()).toBe(1);
    clock.now = 5_000;
    of('1.1.0');
    expect(asked()).toBe(2);
    clock.now += 10 * 60_000;
    await eventually(async () => (of('1.0.0'), asked() === 3 ? true : undefined));
    // The same answer: nobody has to look again.
    expect(changes()).toBe(1);
  });

  test('after a while only for a stack that it was asked for and did not tell of, also with others like it beside', async () => {
    const { hints, clock, asked } = counted(async () => []);
    const look = async (): Promise<void> => {
      for (const name of ['notes', 'other', 'third']) expect(hints.of({ name, template: FROM_WIKI })).toBeUndefined();
      await new Promise(setImmediate);
    };
    await look();
    // The first question may have begun before the others were seen: there is one more for all of them.
    for (; clock.now < 10 * 60_000 - 5_000; clock.now += 5_000) await look();
    expect(asked()).toBe(2);
    clock.now += 10 * 60_000;
    await look();
    expect(asked()).toBe(3);
  });

  test('ever less often while it cannot answer, and pages are made all the same', async () => {
    const { hints, clock, asked } = counted(() => Promise.reject(new Error('no such folder')));
    for (; clock.now < 60 * 60_000; clock.now += 5_000) {
      expect(hints.of({ name: 'notes', template: FROM_WIKI })).toBeUndefined();
      await new Promise(setImmediate);
    }
    // 0 s, then after 10, 20, 40 … s, at last every 10 min.
    expect(asked()).toBeGreaterThan(8);
    expect(asked()).toBeLessThan(14);
  });

  test('for one picture of an app, and not again while its version is the same', async () => {
    const pictures: string[] = [];
    const clock = { now: 0 };
    const versions = ['1.1.0', '1.1.0', '1.2.0', '1.1.0'];
    const hints = openAppHints({
      catalogue: { installed: async () => [{ ...APP, update: versions.shift() }], picture: async (_id, path) => (pictures.push(path), new Uint8Array(1)) },
      changed: () => undefined,
      now: () => clock.now,
    });
    const look = async (): Promise<number> => {
      hints.of({ name: 'notes', template: FROM_WIKI });
      clock.now += 10 * 60_000;
      await new Promise(setImmediate);
      return pictures.length;
    };
    // What an older version had is not remembered.
    expect([await look(), await look(), await look(), await look()]).toEqual([1, 1, 2, 3]);
    expect(new Set(pictures)).toEqual(new Set(['icon.svg']));
  });
});

async function closing<T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T & AsyncDisposable> {
  const opened = await opening;
  return Object.assign(opened, { [Symbol.asyncDispose]: () => opened.close() });
}
