import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { RunningApp, StandInApps } from '../support/stand-in-apps.ts';
import { openStandInApps } from '../support/stand-in-apps.ts';
import { accounts, ENTRYPOINT, mariadbImage, postgresImage, SETPRIV } from '../support/stand-in-servers.ts';

// Databases as Debian has them, installed from the catalogue and used. Their images start them as the official ones do: the password out of a file, a first
// database in an empty volume, and the user of their own instead of root.

const PASSWORD = `it's "a" \\ $HOME: pass#word`;
/** Downloads are as slow as the network. */
const PATIENCE = { timeout: 240_000 };

let apps: StandInApps;
beforeAll(async () => {
  apps = await openStandInApps(['postgresql', 'mariadb', 'valkey']);
  await writeGuest('postgresql');
  await writeGuest('mariadb');
});
afterAll(() => apps[Symbol.asyncDispose]());

describe('relational databases', () => {
  it.concurrent('PostgreSQL makes its first database, lets nobody in without the password, has its rows in a new container, too, and gives a guest a part of itself', PATIENCE, async ({ skip }) => {
    if (!(await postgresImage(apps.workshop, 'postgresql'))) return skip('Debian cannot be reached');
    const app = await apps.install('postgresql', { POSTGRES_DB: 'notes', POSTGRES_USER: 'writer', POSTGRES_PASSWORD: PASSWORD, TZ: 'Europe/Vienna' });
    const container = `${app.stack}-postgresql-1`;
    // By its name in the network, as other apps do: from the machine itself PostgreSQL asks for no password.
    const sql = (text: string, password = PASSWORD): Promise<string> => apps.test.docker('exec', '-e', `PGPASSWORD=${password}`, container, 'psql', '-h', `${app.stack}-db`, '-U', 'writer', '-d', 'notes', '-tAc', text);
    await sql("CREATE TABLE note (text text); INSERT INTO note VALUES ('kept')");
    await expect(sql('SELECT 1', 'wrong')).rejects.toThrow('password authentication failed');
    expect(await sql('SHOW data_directory')).toBe('/var/lib/postgresql/data');
    expect(await userOfFirstProcess(container)).toBe('999');
    await apps.replace(app, container);
    expect(await sql('SELECT text FROM note')).toBe('kept');
    const guest = await apps.install('guest-postgresql', {}, app.stack);
    const asGuest = (...args: readonly string[]): Promise<string> => apps.test.docker('exec', `${guest.stack}-guest-1`, 'psql', '-tA', ...args);
    expect(await asGuest('-c', 'CREATE TABLE own (n int)', '-c', 'SELECT current_user || current_database()')).toContain(nameOf(guest) + nameOf(guest));
    await expect(asGuest('-d', 'notes', '-c', 'SELECT text FROM note')).rejects.toThrow('permission denied');
    expect(await apps.logs(container)).not.toMatch(/FATAL|was not properly shut down/);
  });

  it.concurrent('MariaDB makes its first database, lets nobody in without the password, has its rows in a new container, too, and gives a guest a part of itself', PATIENCE, async ({ skip }) => {
    if (!(await mariadbImage(apps.workshop, 'mariadb'))) return skip('Debian cannot be reached');
    const app = await apps.install('mariadb', { MARIADB_DATABASE: 'notes', MARIADB_USER: 'writer', MARIADB_PASSWORD: PASSWORD });
    const container = `${app.stack}-mariadb-1`;
    const sql = (text: string, password = PASSWORD): Promise<string> => apps.test.docker('exec', '-e', `MYSQL_PWD=${password}`, container, 'mariadb', '-h', `${app.stack}-db`, '-u', 'writer', '-N', '-e', text, 'notes');
    await sql("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('kept')");
    await expect(sql('SELECT 1', 'wrong')).rejects.toThrow('Access denied');
    await expect(sql('SELECT user FROM mysql.user')).rejects.toThrow('denied');
    expect(await userOfFirstProcess(container)).toBe('999');
    await apps.replace(app, container);
    expect(await sql('SELECT text FROM note')).toBe('kept');
    const guest = await apps.install('guest-mariadb', {}, app.stack);
    const asGuest = (text: string, database = nameOf(guest)): Promise<string> => apps.test.docker('exec', `${guest.stack}-guest-1`, 'mariadb', '-u', nameOf(guest), '-N', '-e', text, database);
    expect(await asGuest('CREATE TABLE own (n INT); SHOW TABLES')).toBe('own');
    await expect(asGuest('SELECT text FROM note', 'notes')).rejects.toThrow('Access denied');
    expect(await apps.logs(container)).not.toMatch(/ERROR|crash recovery/);
  });
});

it('Valkey takes any password, lets nobody in without, and has its keys in a new container, too', PATIENCE, async ({ skip }) => {
  const debian = await apps.workshop.debian('redis-tools', 'libatomic1', 'libjemalloc2', 'liblzf1');
  if (debian === undefined) return skip('Debian cannot be reached');
  await apps.workshop.image('valkey', {
    // One program, which looks at the name that it is called by.
    copies: { ...SETPRIV, '/usr/local/bin/valkey-server': join(debian, 'usr/bin/redis-check-rdb'), '/usr/local/bin/valkey-cli': join(debian, 'usr/bin/redis-cli') },
    texts: { '/usr/local/bin/docker-entrypoint.sh': VALKEY_START, ...accounts('valkey', 999) },
    dockerfile: ['RUN mkdir /data && chown valkey:valkey /data', 'VOLUME /data', 'WORKDIR /data', ENTRYPOINT, 'CMD ["valkey-server"]'],
  });
  const app = await apps.install('valkey', { VALKEY_PASSWORD: PASSWORD, MAX_MEMORY: '64m', EVICTION: 'allkeys-lru' });
  const container = `${app.stack}-valkey-1`;
  const ask = (password: string, ...words: readonly string[]): Promise<string> => apps.test.docker('exec', '-e', `REDISCLI_AUTH=${password}`, container, 'valkey-cli', '-h', `${app.stack}-kv`, ...words);
  expect(await ask(PASSWORD, 'SET', 'note', 'kept')).toBe('OK');
  expect(await ask('', 'GET', 'note')).toContain('NOAUTH');
  expect(await ask(PASSWORD, 'CONFIG', 'GET', 'maxmemory')).toMatch(/^maxmemory\s+64000000$|^maxmemory\s+67108864$/);
  expect(await ask(PASSWORD, 'CONFIG', 'GET', 'maxmemory-policy')).toContain('allkeys-lru');
  // What is told to stop is the first process: anything in between would keep it from saving.
  expect(await apps.test.docker('exec', container, 'cat', '/proc/1/comm')).toBe('valkey-server');
  expect(await userOfFirstProcess(container)).toBe('999');
  await apps.replace(app, container);
  expect(await ask(PASSWORD, 'GET', 'note')).toBe('kept');
});

const VALKEY_START = String.raw`#!/bin/sh
set -e
case "$1" in -*|*.conf) set -- valkey-server "$@";; esac
if [ "$1" = valkey-server ] && [ "$(id -u)" = 0 ]; then
  find . ! -user valkey -exec chown valkey {} +
  exec /usr/local/bin/setpriv --reuid=valkey --regid=valkey --clear-groups -- "$0" "$@"
fi
umask 0077
exec "$@"
`;

async function userOfFirstProcess(container: string): Promise<string> {
  return apps.test.docker('exec', container, 'stat', '-c', '%u', '/proc/1');
}

/** Into the catalogue: an app that is nothing but the client of a database, and takes a part of an instance. */
async function writeGuest(owner: string): Promise<void> {
  const folder = join(apps.workshop.folder, 'templates', `guest-${owner}`);
  const image = apps.workshop.nameOf(owner);
  await mkdir(folder);
  const variables = { DB_HOST: 'host', DB_NAME: 'database', DB_USER: 'user', DB_PASSWORD: 'password', DB_NETWORK: 'network' };
  const manifest = { id: `guest-${owner}`, name: 'Guest', version: '1.0.0', description: 'Takes a part of a database.', author: 'test', license: 'MIT', type: 'app', categories: ['database'], website: 'https://example.com', source: 'https://example.com', images: [image], dependencies: [{ template: owner, as: 'db', version: '^1.0.0', label: 'Database', share: true, variables }], verification: { run: 'no' } };
  const environment = { PGHOST: '${DB_HOST}', PGDATABASE: '${DB_NAME}', PGUSER: '${DB_USER}', PGPASSWORD: '${DB_PASSWORD}', MYSQL_HOST: '${DB_HOST}', MYSQL_PWD: '${DB_PASSWORD}' };
  const guest = { image, restart: 'unless-stopped', init: true, entrypoint: ['sleep', '100000'], environment, networks: { default: {}, database: {} } };
  await writeFile(join(folder, 'template.yaml'), stringify(manifest));
  await writeFile(join(folder, 'compose.yaml'), stringify({ services: { guest }, networks: { default: {}, database: { name: '${DB_NETWORK}', external: true } } }));
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  await writeFile(join(folder, 'README.md'), '# Guest\n\nTakes a part of a database, so that a test sees that one can be had, and that nobody else can read it.\n');
}

/** What a part of a database, and its user, is called. */
function nameOf({ stack }: RunningApp): string {
  return stack.replaceAll('-', '_');
}
