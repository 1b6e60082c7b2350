import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { routingOf, specOf, tableOf } from '../../test/support/route-table.ts';
import type { RouteEntry } from '../model/route.ts';
import { generationOf } from '../proxies/traefik.ts';
import type { ProxyPublisher } from './publisher.ts';
import type { RouterComplaint } from './traefik-api.ts';
import { traefikFiles } from './traefik-files.ts';
import { traefikPublisher } from './traefik-publisher.ts';

const routing = routingOf('proxy: traefik');
const entryOf = (stack: string, host = `${stack}.example.com`): RouteEntry => [...tableOf([specOf(stack, `services: { web: { image: nginx, x-orbitr: { routes: [{ host: ${host}, port: 80 }] } } }`, routing)]).values()][0]!;

let folder: string;
let nudges: number;
let written: () => Promise<string>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-traefik-'));
  nudges = 0;
  written = () => readFile(join(folder, 'orbitr.yml'), 'utf8');
});
afterEach(() => rm(folder, { recursive: true }));

/** A Traefik that works by what is in the file, or by whatever `has` says. Each look at the clock takes a second. */
function publisher({ has, complaints = [] }: { has?: () => string | undefined; complaints?: readonly RouterComplaint[] } = {}): ProxyPublisher {
  let clock = 0;
  const generation = async (): Promise<string | undefined> => (has === undefined ? generationOf(await written()) : has());
  return traefikPublisher({ files: traefikFiles(folder, false), api: { generation, complaints: async () => complaints }, routing: () => routing, nudge: async () => void nudges++, lastWords: async () => 'bad file x.yml', steady: () => (clock += 1000) }, { changed: () => undefined });
}

describe('the publisher of files for Traefik', () => {
  it('writes one file that everybody may read, and leaves nothing beside it', async () => {
    const traefik = publisher();
    await Promise.all([traefik.publish(entryOf('a')), traefik.publish(entryOf('b'))]);
    expect((await readdir(folder)).toSorted()).toEqual(['orbitr-routes.json', 'orbitr.yml']);
    expect((await stat(join(folder, 'orbitr.yml'))).mode & 0o777).toBe(0o644);
    expect(await written()).toContain('b.example.com');
    expect(await traefik.observe()).toMatchObject({ kind: 'serving', intact: true });
  });

  it('writes nothing when nothing changes, and knows what it wrote from the files alone', async () => {
    await publisher().publish(entryOf('a'));
    const before = (await stat(join(folder, 'orbitr.yml'))).ino;
    const another = publisher();
    await another.publish(entryOf('a'));
    expect((await stat(join(folder, 'orbitr.yml'))).ino).toBe(before);
    const seen = await another.observe();
    expect(seen.kind === 'serving' && [...seen.table.keys()]).toEqual(['a/web']);
  });

  it('puts a file right that somebody changed, with the routes of all stacks', async () => {
    const traefik = publisher();
    await traefik.publish(entryOf('a'));
    await traefik.publish(entryOf('b'));
    const good = await written();
    await writeFile(join(folder, 'orbitr.yml'), good.replaceAll('a.example.com', 'stolen.example.com'));
    expect(await traefik.observe()).toMatchObject({ intact: false });
    await traefik.publish(entryOf('b'));
    expect(await written()).toBe(good);
    await rm(join(folder, 'orbitr.yml'));
    await rm(join(folder, 'orbitr-routes.json'));
    await traefik.publish(entryOf('b'));
    expect(await written()).toBe(good);
  });

  it('says so when Traefik goes on with an older configuration, after it was told to read again', async () => {
    await expect(publisher({ has: () => 'older' }).publish(entryOf('a'))).rejects.toMatchObject({ code: 'proxy/frozen', message: expect.stringContaining('bad file x.yml') as string });
    expect(nudges).toBe(1);
  });

  it('waits for nobody while Traefik does not run: it reads the file when it starts', async () => {
    await publisher({ has: () => undefined }).publish(entryOf('a'));
    expect(await written()).toContain('a.example.com');
  });

  it('tells what Traefik has against a router', async () => {
    await expect(publisher({ complaints: [{ router: 'a--web--0', message: 'no such entry point' }] }).publish(entryOf('a'))).rejects.toMatchObject({ code: 'proxy/rejected', message: expect.stringContaining('no such entry point') as string });
  });

  it('refuses a name that another service has, and keeps that one', async () => {
    const traefik = publisher();
    await traefik.publish(entryOf('a', 'same.example.com'));
    await expect(traefik.publish(entryOf('b', 'same.example.com'))).rejects.toMatchObject({ code: 'proxy/claimed', kind: 'conflict' });
    expect(await written()).toContain('a--web--0');
    expect(await written()).not.toContain('b--web--0');
  });

  it('says what is missing where there is no directory', async () => {
    const away = traefikPublisher({ files: traefikFiles(join(folder, 'none/dynamic'), true), api: undefined, routing: () => routing, nudge: async () => undefined, lastWords: async () => '', steady: () => 0 }, { changed: () => undefined });
    expect(await away.observe()).toMatchObject({ kind: 'unavailable', hint: expect.stringContaining('templates/') as string });
  });
});
