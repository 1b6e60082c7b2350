import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../support/caddy.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import type { Workshop } from '../support/stand-in-image.ts';
import { openWorkshop } from '../support/stand-in-image.ts';

// Official apps whose software Debian carries, installed from the catalogue and used, with images of the same contract in place of theirs.

const TEMPLATES = join(import.meta.dirname, '../../templates');
let test: ControllerTest;
let workshop: Workshop;
beforeAll(async () => {
  test = await startControllerTest();
  workshop = await openWorkshop(test.prefix);
  await writeCatalogue();
  await test.put('orbitr.yaml', `catalogues: [{ name: stand-ins, folder: ${JSON.stringify(join(workshop.folder, 'templates'))}, priority: 10 }]\n`);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await workshop[Symbol.asyncDispose]();
});

it.concurrent('Prometheus collects, read-only and without capabilities, and has its figures in a new container, too', async ({ skip }) => {
  const debian = await workshop.debian('prometheus');
  if (debian === undefined) return skip('Debian cannot be reached');
  await workshop.image('prometheus', { copies: { '/bin/prometheus': join(debian, 'usr/bin/prometheus') }, dockerfile: ['RUN mkdir -p /prometheus /etc/prometheus && chown 65534:65534 /prometheus', 'USER 65534:65534', 'ENTRYPOINT ["/bin/prometheus"]'] });
  const { stack, at } = await install('prometheus', { RETENTION_DAYS: 7 });
  const value = (): Promise<string | undefined> => json<Series>(`${at}/api/v1/query?query=up`).then(({ data }) => data.result[0]?.value[1]);
  expect(await eventually(value, 60_000)).toBe('1');
  expect(await json<{ data: Record<string, string> }>(`${at}/api/v1/status/flags`)).toMatchObject({ data: { 'storage.tsdb.retention.time': '1w', 'storage.tsdb.retention.size': '10GiB', 'web.external-url': at } });
  expect(await inspect(`${stack}-prometheus-1`)).toMatchObject({ HostConfig: { ReadonlyRootfs: true, CapDrop: ['ALL'], Memory: 2 * 1024 ** 3 } });
  const since = await json<Head>(`${at}/api/v1/status/tsdb`);
  await replace(stack, `${stack}-prometheus-1`);
  expect((await json<Head>(`${at}/api/v1/status/tsdb`)).data.headStats.minTime).toBe(since.data.headStats.minTime);
});

it.concurrent('Syncthing runs as the user that was asked for, under its name, and stays the same device in a new container', async ({ skip }) => {
  const debian = await workshop.debian('syncthing');
  if (debian === undefined) return skip('Debian cannot be reached');
  const start = '#!/bin/sh\nprintf "root:x:0:0::/:/bin/sh\\nsync:x:%s:%s::%s:/bin/sh\\n" "$PUID" "$PGID" "$HOME" > /etc/passwd\nchown "$PUID:$PGID" "$HOME"\nexec su sync -c "exec $*"\n';
  await workshop.image('syncthing', { copies: { '/bin/syncthing': join(debian, 'usr/bin/syncthing') }, texts: { '/bin/entrypoint.sh': start }, dockerfile: ['ENV HOME=/var/syncthing STNOUPGRADE=1', 'ENTRYPOINT ["/bin/entrypoint.sh", "/bin/syncthing", "-no-browser", "-home", "/var/syncthing/config"]'] });
  const { stack, at } = await install('syncthing', { DEVICE_NAME: 'attic', PUID: 1234 });
  const container = `${stack}-syncthing-1`;
  const config = (): Promise<string> => test.docker('exec', container, 'cat', '/var/syncthing/config/config.xml');
  expect(await test.docker('exec', container, 'stat', '-c', '%u', '/var/syncthing/config/config.xml')).toBe('1234');
  const key = /<apikey>(?<key>[^<]+)/.exec(await config())?.groups?.['key'] ?? '';
  const device = async (): Promise<string> => (await json<{ readonly myID: string }>(`${at}/rest/system/status`, { headers: { 'X-API-Key': key } })).myID;
  const id = await device();
  expect(await config()).toContain(`<device id="${id}" name="attic"`);
  await replace(stack, container);
  expect(await device()).toBe(id);
});

interface Series { readonly data: { readonly result: readonly { readonly value: readonly [number, string] }[] } }
interface Head { readonly data: { readonly headStats: { readonly minTime: number } } }

/** The official apps with other images, and asked sooner whether they are well. Debian's Syncthing has no address for health yet, so its page is asked for. */
async function writeCatalogue(): Promise<void> {
  const changes: Readonly<Record<string, readonly [RegExp, string]>> = { syncthing: [/curl -fkLsS.*OK/, 'wget -q -O /dev/null http://127.0.0.1:8384/'] };
  for (const id of ['prometheus', 'syncthing']) {
    const folder = join(workshop.folder, 'templates', id);
    await mkdir(dirname(folder), { recursive: true });
    await cp(join(TEMPLATES, id), folder, { recursive: true });
    const [manifest, compose] = [await readFile(join(folder, 'template.yaml'), 'utf8'), await readFile(join(folder, 'compose.yaml'), 'utf8')];
    const original = /^ {4}image: (?<image>\S+)$/m.exec(compose)?.groups?.['image'] ?? '';
    const [pattern, replacement] = changes[id] ?? [/$^/, ''];
    await writeFile(join(folder, 'template.yaml'), manifest.replaceAll(original, workshop.nameOf(id)));
    await writeFile(join(folder, 'compose.yaml'), compose.replace(original, workshop.nameOf(id)).replace(pattern, replacement).replace(/interval: \S+/, 'interval: 2s'));
  }
}

/** As a user does it. @returns where it answers */
async function install(id: string, answers: Readonly<Record<string, string | number>>): Promise<{ readonly stack: string; readonly at: string }> {
  const [stack, manifest] = [`${test.prefix}-${id}`, await readFile(join(TEMPLATES, id, 'template.yaml'), 'utf8')];
  const names = [...manifest.matchAll(/\{ name: (?<name>\w+_PORT), service/g)].map(({ groups }) => groups?.['name'] ?? '');
  const ports = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await freePort()] as const)));
  await test.controller.catalogue.install({ id, source: 'stand-ins', stack, answers, ports, routes: [], consent: ['unverified'] }, { via: 'cli', actor: 'test' });
  await test.settled(stack, 90_000);
  return { stack, at: `http://localhost:${ports['WEB_PORT']}` };
}

/** The user writes a label into the file, which only a new container can have. */
async function replace(stack: string, container: string): Promise<void> {
  const id = (): Promise<string> => test.docker('inspect', '-f', '{{.Id}}', container).catch(() => '');
  const [before, text] = [await id(), await readFile(join(test.config.stacks, stack, 'compose.yaml'), 'utf8')];
  await test.put(`${stack}/compose.yaml`, text.replace('restart: unless-stopped', 'restart: unless-stopped\n    labels: { mine: "yes" }'));
  await eventually(async () => !['', before].includes(await id()), 60_000);
  await test.settled(stack, 60_000);
}

async function inspect(container: string): Promise<unknown> {
  const [found] = JSON.parse(await test.docker('inspect', container)) as readonly unknown[];
  return found;
}

async function json<T>(url: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  expect(answer.ok, `${url}: ${answer.status} ${text}`).toBe(true);
  return JSON.parse(text) as T;
}
