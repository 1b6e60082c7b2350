import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp, StandInApps } from '../support/stand-in-apps.ts';
import { openStandInApps } from '../support/stand-in-apps.ts';
import { mosquittoImage } from '../support/stand-in-servers.ts';

// Servers as Debian and npm have them, installed from the catalogue and used, with images of the same contract in place of theirs.

/** Downloads are as slow as the network. */
const PATIENCE = { timeout: 240_000 };

let apps: StandInApps;
beforeAll(async () => {
  apps = await openStandInApps(['mosquitto', 'registry', 'node-red', 'verdaccio']);
});
afterAll(() => apps[Symbol.asyncDispose]());

describe('out of Debian', () => {
  it.concurrent('Mosquitto takes any password, lets nobody in without, and has a retained message in a new container, too', PATIENCE, async ({ skip }) => {
    if (!(await mosquittoImage(apps.workshop))) return skip('Debian cannot be reached');
    const password = `it's: "a" \\ $HOME #word`;
    const app = await apps.install('mosquitto', { MQTT_USER: 'lamp', MQTT_PASSWORD: password });
    const container = `${app.stack}-mosquitto-1`;
    const mqtt = (program: string, given: string, ...args: readonly string[]): Promise<string> => apps.test.docker('exec', container, program, '-h', `${app.stack}-mqtt`, '-u', 'lamp', '-P', given, '-q', '1', '-t', 'attic/lamp', ...args);
    await mqtt('mosquitto_pub', password, '-r', '-m', 'on');
    await expect(mqtt('mosquitto_pub', 'wrong', '-r', '-m', 'off')).rejects.toThrow('not authorised');
    await expect(apps.test.docker('exec', container, 'mosquitto_pub', '-h', '127.0.0.1', '-t', 'attic/lamp', '-r', '-m', 'off')).rejects.toThrow('not authorised');
    expect(await apps.test.docker('exec', container, 'stat', '-c', '%u', '/proc/1')).toBe('1883');
    await apps.replace(app, container);
    expect(await mqtt('mosquitto_sub', password, '-C', '1', '-W', '20')).toBe('on');
  });

  it.concurrent('Registry takes an image from who has signed in, and gives it again in a new container', PATIENCE, async ({ skip }) => {
    const [registry, accounts] = [await apps.workshop.debian('docker-registry'), await apps.workshop.debian('apache2-utils', 'libapr1', 'libaprutil1', 'libexpat1')];
    if (registry === undefined || accounts === undefined) return skip('Debian cannot be reached');
    await apps.workshop.image('registry', {
      copies: { '/bin/registry': join(registry, 'usr/bin/docker-registry') },
      texts: { '/etc/distribution/config.yml': REGISTRY_CONFIG, '/entrypoint.sh': '#!/bin/sh\ncase "$1" in *.yaml|*.yml) set -- registry serve "$@";; esac\nexec "$@"\n' },
      dockerfile: ['VOLUME /var/lib/registry', 'ENTRYPOINT ["/entrypoint.sh"]', 'CMD ["/etc/distribution/config.yml"]'],
    });
    await apps.workshop.image('registry', { copies: { '/usr/local/apache2/bin/htpasswd': join(accounts, 'usr/bin/htpasswd') }, dockerfile: ['ENV PATH=/usr/local/apache2/bin:/usr/local/bin:/bin:/usr/bin', 'CMD ["httpd-foreground"]'] }, 1);
    const password = `it's: "a" \\ $HOME #word`;
    const app = await apps.install('registry', { REGISTRY_USER: 'me', REGISTRY_PASSWORD: password });
    const host = `127.0.0.1:${app.ports['REGISTRY_PORT']}`;
    const image = `${host}/busybox:1`;
    const config = join(apps.workshop.folder, 'docker');
    await mkdir(config);
    const docker = (...args: readonly string[]): Promise<string> => apps.test.docker('--config', config, ...args);
    try {
      await docker('tag', 'busybox:stable', image);
      await expect(docker('push', image)).rejects.toThrow('no basic auth credentials');
      await expect(docker('login', '-u', 'me', '-p', 'wrong', host)).rejects.toThrow('401 Unauthorized');
      await docker('login', '-u', 'me', '-p', password, host);
      expect(await docker('push', image)).toContain('digest: sha256:');
      await apps.replace(app, `${app.stack}-registry-1`);
      await docker('rmi', image);
      await docker('pull', image);
    } finally {
      await docker('rmi', image).catch(() => undefined);
    }
  });
});

describe('out of npm', () => {
  it.concurrent('Node-RED wants its password, takes flows, and has them in a new container, too', PATIENCE, async ({ skip }) => {
    const place = await apps.workshop.npm('node-red@4.1.10');
    if (place === undefined) return skip('npm cannot be reached');
    await apps.workshop.image('node-red', {
      copies: { '/usr/local/bin/node': process.execPath, '/usr/src/node-red/node_modules': join(place, 'node_modules') },
      texts: { '/healthcheck.js': NODE_RED_HEALTH, '/usr/src/node-red/entrypoint.sh': '#!/bin/sh\nexec node node_modules/node-red/red.js --userDir /data\n', '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nnode-red:x:1000:1000::/usr/src/node-red:/bin/sh\n' },
      dockerfile: ['RUN mkdir /data && chown 1000:1000 /data', 'ENV HOME=/usr/src/node-red', 'WORKDIR /usr/src/node-red', 'VOLUME /data', 'USER node-red', 'ENTRYPOINT ["./entrypoint.sh"]'],
    });
    const app = await apps.install('node-red', { EDITOR_USER: 'me', EDITOR_PASSWORD: 'a password of mine' });
    const flows = [{ id: 'a1', type: 'tab', label: 'kept' }, { id: 'a2', z: 'a1', type: 'http in', url: '/note', method: 'get', wires: [['a3']] }, { id: 'a3', z: 'a1', type: 'http response', wires: [] }];
    expect((await fetch(`${app.at}/flows`)).status).toBe(401);
    expect((await signIn(app, 'wrong')).status).toBe(403);
    const { access_token: token } = (await (await signIn(app, 'a password of mine')).json()) as { readonly access_token: string };
    const saved = await fetch(`${app.at}/flows`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(flows) });
    expect(saved.status, await saved.text()).toBe(204);
    expect((await fetch(`${app.at}/note`)).status).toBe(200);
    await apps.replace(app, `${app.stack}-node-red-1`);
    expect((await fetch(`${app.at}/note`)).status).toBe(200);
    expect(await (await fetch(`${app.at}/flows`, { headers: { authorization: `Bearer ${token}` } })).text()).toContain('"label":"kept"');
  });

  it.concurrent('Verdaccio gives an account, takes a package from it, and has both in a new container, too', PATIENCE, async ({ skip }) => {
    // What the tag stands for: mirrors of npm do not all have tags.
    const place = await apps.workshop.npm('verdaccio@6.10.4', { overrides: { 'node-fetch': '2.6.7' } });
    if (place === undefined) return skip('npm cannot be reached');
    // The configuration of the official image, but that it asks nobody else: the test may be without the Internet.
    const config = await readFile(join(place, 'node_modules/@verdaccio/config/build/conf/docker.yaml'), 'utf8');
    await apps.workshop.image('verdaccio', {
      copies: { '/usr/local/bin/node': process.execPath, '/opt/verdaccio/node_modules': join(place, 'node_modules') },
      texts: { '/verdaccio/conf/config.yaml': config.replaceAll(/^ *proxy: npmjs$/gm, ''), '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nverdaccio:x:10001:65533::/opt/verdaccio:/bin/sh\n' },
      dockerfile: ['RUN mkdir -p /verdaccio/storage && chown -R 10001:0 /verdaccio/storage && chmod -R g=u /verdaccio/storage', 'ENV HOME=/opt/verdaccio PATH=/opt/verdaccio/node_modules/.bin:/usr/local/bin:/bin:/usr/bin', 'WORKDIR /opt/verdaccio', 'USER 10001', 'VOLUME /verdaccio/storage', 'CMD verdaccio --config /verdaccio/conf/config.yaml --listen http://0.0.0.0:4873'],
    });
    const app = await apps.install('verdaccio');
    const user = { name: 'me', password: 'a password of mine' };
    const asUser = (): Promise<Response> => put(`${app.at}/-/user/org.couchdb.user:me`, user);
    const { token } = (await (await asUser()).json()) as { readonly token: string };
    const bytes = Buffer.from('kept');
    const dist = { tarball: `${app.at}/note/-/note-1.0.0.tgz`, shasum: createHash('sha1').update(bytes).digest('hex') };
    const note = { name: 'note', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': { name: 'note', version: '1.0.0', dist } }, _attachments: { 'note-1.0.0.tgz': { content_type: 'application/octet-stream', data: bytes.toString('base64'), length: bytes.length } } };
    expect((await put(`${app.at}/note`, note)).status).toBe(401);
    expect((await put(`${app.at}/note`, note, token)).status).toBe(201);
    await apps.replace(app, `${app.stack}-verdaccio-1`);
    const found = (await (await fetch(`${app.at}/note`)).json()) as { readonly versions: Readonly<Record<string, { readonly dist: { readonly tarball: string } }>> };
    // By the address that it was told, wherever it was asked.
    const address = found.versions['1.0.0']?.dist.tarball ?? '';
    expect(address).toBe(dist.tarball);
    expect(await (await fetch(address)).text()).toBe('kept');
    expect((await put(`${app.at}/-/user/org.couchdb.user:me`, { ...user, password: 'another one' })).ok).toBe(false);
  });
});

const REGISTRY_CONFIG = 'version: 0.1\nlog: { fields: { service: registry } }\nstorage: { cache: { blobdescriptor: inmemory }, filesystem: { rootdirectory: /var/lib/registry } }\nhttp: { addr: ":5000" }\n';
const NODE_RED_HEALTH = 'const { uiPort } = require("/data/settings.js");\nrequire("http").get({ host: "localhost", port: uiPort || 1880 }, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on("error", () => process.exit(1));\n';

async function signIn(app: RunningApp, password: string): Promise<Response> {
  return fetch(`${app.at}/auth/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ client_id: 'node-red-admin', grant_type: 'password', scope: '*', username: 'me', password }) });
}

async function put(url: string, body: object, token?: string): Promise<Response> {
  return fetch(url, { method: 'PUT', headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) });
}
