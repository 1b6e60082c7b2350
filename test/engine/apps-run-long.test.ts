import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp, StandInApps } from '../support/stand-in-apps.ts';
import { openStandInApps } from '../support/stand-in-apps.ts';
import { accounts, mariadbImage, postgresImage, SETPRIV } from '../support/stand-in-servers.ts';

// Programs of npm that take gigabytes and minutes to be fetched, together with their databases. `npm run apps:long` runs them.

const PATIENCE = { timeout: 1_500_000 };
const CA_FILES = { '/etc/ssl/certs/ca-certificates.crt': '/etc/ssl/certs/ca-certificates.crt' };

describe.runIf(process.env['ORBITR_APPS'] === 'long')('fetched out of npm', () => {
  let apps: StandInApps;
  beforeAll(async () => {
    apps = await openStandInApps(['actual-budget', 'n8n', 'ghost', 'postgresql']);
  });
  afterAll(() => apps[Symbol.asyncDispose]());

  it('Actual Budget takes its first password, lets nobody in without, keeps to the limit, and has its budgets in a new container, too', PATIENCE, async ({ skip }) => {
    const place = await apps.workshop.npm('@actual-app/sync-server@26.9.0', { compiled: ['better-sqlite3'] });
    if (place === undefined) return skip('npm cannot be reached');
    await apps.workshop.image('actual-budget', {
      copies: { '/usr/local/bin/node': process.execPath, '/app/node_modules': join(place, 'node_modules') },
      texts: { '/usr/local/bin/start': '#!/bin/sh\nexec node node_modules/@actual-app/sync-server/build/app.js\n' },
      dockerfile: ['RUN mkdir /data', 'ENV NODE_ENV=production ACTUAL_DATA_DIR=/data', 'WORKDIR /app', 'CMD ["start"]'],
    });
    const app = await apps.install('actual-budget', { UPLOAD_LIMIT: 3 });
    const password = `it's: "a" \\ $HOME #word`;
    expect(await actual(app, '/account/bootstrap', { password })).toMatchObject({ status: 'ok' });
    expect(await actual(app, '/account/bootstrap', { password: 'another one' })).toMatchObject({ status: 'error' });
    expect(await actual(app, '/account/login', { password: 'wrong' })).toMatchObject({ status: 'error' });
    const { data } = (await actual(app, '/account/login', { password })) as { readonly data: { readonly token: string } };
    const file = randomUUID();
    const send = (body: string, token: string): Promise<Response> => fetch(`${app.at}/sync/upload-user-file`, { method: 'POST', headers: { 'content-type': 'application/encrypted-file', 'x-actual-name': 'home', 'x-actual-file-id': file, 'x-actual-token': token }, body });
    expect((await send('kept', 'guessed')).status).toBe(401);
    expect((await send('kept', data.token)).status).toBe(200);
    expect((await send('x'.repeat(4_000_000), data.token)).status).toBe(413);
    await apps.replace(app, `${app.stack}-actual-1`);
    expect(await (await fetch(`${app.at}/sync/download-user-file`, { headers: { 'x-actual-token': data.token, 'x-actual-file-id': file } })).text()).toBe('kept');
  });

  it('n8n keeps its owner and workflows in PostgreSQL, and opens what it sealed in a new container, too', PATIENCE, async ({ skip }) => {
    const place = await apps.workshop.npm('n8n@2.37.10');
    if (place === undefined || !(await postgresImage(apps.workshop, 'postgresql'))) return skip('npm or Debian cannot be reached');
    await leanFolder(place);
    await apps.workshop.packedImage('n8n', {
      copies: { ...CA_FILES, '/usr/local/bin/node': process.execPath, '/usr/local/lib/node_modules': join(place, 'node_modules') },
      texts: { '/docker-entrypoint.sh': '#!/bin/sh\nif [ "$#" -gt 0 ]; then exec n8n "$@"; fi\nexec n8n\n', ...accounts('node', 1000) },
      owned: ['/home/node', '/home/node/.n8n'],
      links: { '/usr/local/bin/n8n': '../lib/node_modules/n8n/bin/n8n' },
      settings: ['ENV NODE_ENV=production N8N_RELEASE_TYPE=stable HOME=/home/node PATH=/usr/local/bin:/usr/bin:/bin', 'WORKDIR /home/node', 'USER node', 'ENTRYPOINT ["/docker-entrypoint.sh"]'],
    });
    const app = await apps.install('n8n', { TZ: 'Europe/Vienna' });
    const container = `${app.stack}-n8n-1`;
    const ask = async (path: string, cookie: string, body?: object): Promise<Response> => fetch(`${app.at}/rest${path}`, { method: body === undefined ? 'GET' : 'POST', headers: { 'content-type': 'application/json', cookie }, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const signIn = async (password: string): Promise<string> => (await ask('/login', '', { emailOrLdapLoginId: 'me@example.org', password })).headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
    const password = 'Passw0rd-of-mine';
    expect(await ask('/owner/setup', '', { email: 'me@example.org', firstName: 'My', lastName: 'Self', password }).then(json)).toMatchObject({ data: { email: 'me@example.org', role: 'global:owner' } });
    expect(await signIn('Passw0rd-of-others')).toBe('');
    const made = (await ask('/credentials', await signIn(password), { name: 'kept', type: 'httpBasicAuth', data: { user: 'a', password: 'of mine' } }).then(json)) as { readonly data: { readonly id: string } };
    await apps.replace(app, container);
    // What is sealed in the database opens only with the key of the installation.
    expect(await ask(`/credentials/${made.data.id}?includeData=true`, await signIn(password)).then(json)).toMatchObject({ data: { name: 'kept', data: { user: 'a' } } });
    expect(await apps.test.docker('exec', container, 'sh', '-c', 'env')).not.toMatch(/PASSWORD=|ENCRYPTION_KEY=/);
  });

  it('Ghost is set up and has its posts in a new container, too, with the password of its database out of a file', PATIENCE, async ({ skip }) => {
    const place = await apps.workshop.npm('ghost@6.65.0', { asProgram: true });
    if (place === undefined || !(await mariadbImage(apps.workshop, 'ghost', 1))) return skip('npm or Debian cannot be reached');
    await leanFolder(join(place, 'node_modules'));
    await apps.workshop.packedImage('ghost', {
      copies: { ...SETPRIV, ...CA_FILES, '/usr/local/bin/node': process.execPath, '/var/lib/ghost/content.orig': join(place, 'content'), '/var/lib/ghost/current': place },
      texts: { '/usr/local/bin/docker-entrypoint.sh': GHOST_START, '/var/lib/ghost/config.production.json': GHOST_CONFIG, ...accounts('node', 1000) },
      owned: ['/var/lib/ghost', '/var/lib/ghost/content'],
      links: {},
      settings: ['ENV NODE_ENV=production GHOST_INSTALL=/var/lib/ghost GHOST_CONTENT=/var/lib/ghost/content PATH=/usr/local/bin:/usr/bin:/bin', 'WORKDIR /var/lib/ghost', 'VOLUME /var/lib/ghost/content', 'ENTRYPOINT ["docker-entrypoint.sh"]', 'CMD ["node", "current/index.js"]'],
    });
    const app = await apps.install('ghost');
    const container = `${app.stack}-ghost-1`;
    const post = async (path: string, body: object): Promise<Response> => fetch(`${app.at}/ghost/api/admin${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: app.at, 'accept-version': 'v6.0' }, body: JSON.stringify(body) });
    const password = 'w0rd of mine alone';
    expect(await post('/authentication/setup/', { setup: [{ name: 'Me', email: 'me@example.org', password, blogTitle: 'Kept here' }] }).then(json)).toMatchObject({ users: [{ email: 'me@example.org' }] });
    // Whoever comes second is no owner any more.
    expect((await post('/authentication/setup/', { setup: [{ name: 'You', email: 'you@example.org', password, blogTitle: 'Taken' }] })).status).toBe(403);
    await apps.replace(app, container);
    expect(await (await fetch(app.at)).text()).toContain('Kept here');
    expect((await post('/session/', { username: 'me@example.org', password: 'wrong' })).status).toBe(422);
    expect((await post('/session/', { username: 'me@example.org', password })).status).toBe(201);
    expect(await apps.test.docker('exec', container, 'stat', '-c', '%u', '/proc/1')).toBe('1000');
  });
});

async function actual(app: RunningApp, path: string, body: object): Promise<unknown> {
  return (await fetch(`${app.at}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();
}

async function json(response: Response): Promise<unknown> {
  const text = await response.text();
  expect(response.ok, `${response.status} ${text}`).toBe(true);
  return JSON.parse(text);
}

/** Takes away what only developers of a package read: half of its files. */
async function leanFolder(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) if (file.isFile() && /\.(?:map|md|d\.[cm]?ts)$/.test(file.name)) await rm(join(file.parentPath, file.name));
}

/** As the official image is made. */
const GHOST_CONFIG = JSON.stringify({ url: 'http://localhost:2368', server: { port: 2368, host: '::' }, logging: { transports: ['stdout'] }, process: 'systemd', paths: { contentPath: '/var/lib/ghost/content' } });

const GHOST_START = String.raw`#!/bin/sh
set -e
if [ "$(id -u)" = 0 ]; then
  find "$GHOST_CONTENT" ! -user node -exec chown node {} +
  exec /usr/local/bin/setpriv --reuid=node --regid=node --clear-groups -- "$0" "$@"
fi
for source in content.orig/*; do
  target="$GHOST_CONTENT/$(basename "$source")"
  [ -e "$target" ] || cp -r "$source" "$target"
done
exec "$@"
`;
