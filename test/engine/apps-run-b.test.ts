import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/engine.ts';
import type { StandInApps } from '../support/stand-in-apps.ts';
import { openStandInApps } from '../support/stand-in-apps.ts';

// Official apps whose software Debian carries, installed from the catalogue and used, with images of the same contract in place of theirs.

let apps: StandInApps;
beforeAll(async () => {
  // Debian's Syncthing has no address for health yet, so its page is asked for.
  apps = await openStandInApps(['prometheus', 'syncthing'], { syncthing: [/curl -fkLsS.*OK/, 'wget -q -O /dev/null http://127.0.0.1:8384/'] });
});
afterAll(() => apps[Symbol.asyncDispose]());

it.concurrent('Prometheus collects, read-only and without capabilities, and has its figures in a new container, too', async ({ skip }) => {
  const debian = await apps.workshop.debian('prometheus');
  if (debian === undefined) return skip('Debian cannot be reached');
  await apps.workshop.image('prometheus', { copies: { '/bin/prometheus': join(debian, 'usr/bin/prometheus') }, dockerfile: ['RUN mkdir -p /prometheus /etc/prometheus && chown 65534:65534 /prometheus', 'USER 65534:65534', 'ENTRYPOINT ["/bin/prometheus"]'] });
  const app = await apps.install('prometheus', { RETENTION_DAYS: 7 });
  const { stack, at } = app;
  const value = (): Promise<string | undefined> => json<Series>(`${at}/api/v1/query?query=up`).then(({ data }) => data.result[0]?.value[1]);
  expect(await eventually(value, 60_000)).toBe('1');
  expect(await json<{ data: Record<string, string> }>(`${at}/api/v1/status/flags`)).toMatchObject({ data: { 'storage.tsdb.retention.time': '1w', 'storage.tsdb.retention.size': '10GiB', 'web.external-url': at } });
  expect(await inspect(`${stack}-prometheus-1`)).toMatchObject({ HostConfig: { ReadonlyRootfs: true, CapDrop: ['ALL'], Memory: 2 * 1024 ** 3 } });
  const since = await json<Head>(`${at}/api/v1/status/tsdb`);
  await apps.replace(app, `${stack}-prometheus-1`);
  expect((await json<Head>(`${at}/api/v1/status/tsdb`)).data.headStats.minTime).toBe(since.data.headStats.minTime);
});

it.concurrent('Syncthing runs as the user that was asked for, under its name, and stays the same device in a new container', async ({ skip }) => {
  const debian = await apps.workshop.debian('syncthing');
  if (debian === undefined) return skip('Debian cannot be reached');
  const start = '#!/bin/sh\nprintf "root:x:0:0::/:/bin/sh\\nsync:x:%s:%s::%s:/bin/sh\\n" "$PUID" "$PGID" "$HOME" > /etc/passwd\nchown "$PUID:$PGID" "$HOME"\nexec su sync -c "exec $*"\n';
  await apps.workshop.image('syncthing', { copies: { '/bin/syncthing': join(debian, 'usr/bin/syncthing') }, texts: { '/bin/entrypoint.sh': start }, dockerfile: ['ENV HOME=/var/syncthing STNOUPGRADE=1', 'ENTRYPOINT ["/bin/entrypoint.sh", "/bin/syncthing", "-no-browser", "-home", "/var/syncthing/config"]'] });
  const app = await apps.install('syncthing', { DEVICE_NAME: 'attic', PUID: 1234 });
  const [container, { test }] = [`${app.stack}-syncthing-1`, apps];
  const config = (): Promise<string> => test.docker('exec', container, 'cat', '/var/syncthing/config/config.xml');
  expect(await test.docker('exec', container, 'stat', '-c', '%u', '/var/syncthing/config/config.xml')).toBe('1234');
  const key = /<apikey>(?<key>[^<]+)/.exec(await config())?.groups?.['key'] ?? '';
  const device = async (): Promise<string> => (await json<{ readonly myID: string }>(`${app.at}/rest/system/status`, { headers: { 'X-API-Key': key } })).myID;
  const id = await device();
  expect(await config()).toContain(`<device id="${id}" name="attic"`);
  await apps.replace(app, container);
  expect(await device()).toBe(id);
});

interface Series { readonly data: { readonly result: readonly { readonly value: readonly [number, string] }[] } }
interface Head { readonly data: { readonly headStats: { readonly minTime: number } } }

async function inspect(container: string): Promise<unknown> {
  const [found] = JSON.parse(await apps.test.docker('inspect', container)) as readonly unknown[];
  return found;
}

async function json<T>(url: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  expect(answer.ok, `${url}: ${answer.status} ${text}`).toBe(true);
  return JSON.parse(text) as T;
}
