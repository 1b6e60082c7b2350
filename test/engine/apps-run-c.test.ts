import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { RunningApp, StandInApps } from '../support/stand-in-apps.ts';
import { openStandInApps } from '../support/stand-in-apps.ts';
import { programs } from '../support/stand-in-image.ts';

// Databases as Debian has them, installed from the catalogue and used. Their images start them as the official ones do: the password out of a file, a first
// database in an empty volume, and the user of their own instead of root.

const PASSWORD = `it's "a" \\ $HOME: pass#word`;
/** Debian has it everywhere. To be called by its path: the shell of busybox takes its own, which cannot change the user. */
const SETPRIV = { '/usr/local/bin/setpriv': '/usr/bin/setpriv' };
const ENTRYPOINT = 'ENTRYPOINT ["docker-entrypoint.sh"]';
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
    const debian = await apps.workshop.debian('postgresql-15', 'postgresql-client-15', 'tzdata', 'libpq5', 'libicu72', 'libxml2', 'libldap-2.5-0', 'libsasl2-2', 'libgssapi-krb5-2', 'libkrb5-3', 'libk5crypto3', 'libkrb5support0');
    if (debian === undefined) return skip('Debian cannot be reached');
    const lib = '/usr/lib/postgresql/15';
    await apps.workshop.image('postgresql', {
      copies: { ...SETPRIV, ...programs(`${lib}/bin`, join(debian, lib, 'bin'), 'postgres', 'initdb', 'pg_ctl', 'pg_isready', 'psql'), [`${lib}/lib`]: join(debian, lib, 'lib'), '/usr/share/postgresql/15': join(debian, 'usr/share/postgresql/15'), '/usr/share/zoneinfo': join(debian, 'usr/share/zoneinfo'), '/usr/lib/locale/C.utf8': '/usr/lib/locale/C.utf8' },
      texts: { '/usr/local/bin/docker-entrypoint.sh': POSTGRES_START, ...accounts('postgres', 999) },
      // Its compiler wants LLVM, and goes without when it is not there.
      dockerfile: [`RUN rm -rf ${lib}/lib/bitcode ${lib}/lib/llvmjit.so && sed -i "s/^#listen_addresses = 'localhost'/listen_addresses = '*'/" /usr/share/postgresql/15/postgresql.conf.sample`, 'RUN mkdir -p /run /var && ln -s /run /var/run && mkdir -p /var/run/postgresql && chown postgres:postgres /var/run/postgresql', `ENV PATH=/usr/local/bin:/bin:/usr/bin:${lib}/bin LANG=C.UTF-8 PGDATA=/var/lib/postgresql/data`, 'VOLUME /var/lib/postgresql/data', ENTRYPOINT, 'STOPSIGNAL SIGINT', 'CMD ["postgres"]'],
    });
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
    const debian = await apps.workshop.debian('mariadb-server-core', 'mariadb-client-core', 'libaio1', 'libnuma1', 'libpcre2-8-0', 'liburing2', 'libedit2', 'libncurses6', 'libbsd0', 'libmd0');
    if (debian === undefined) return skip('Debian cannot be reached');
    await apps.workshop.image('mariadb', {
      copies: { ...SETPRIV, '/usr/sbin/mariadbd': join(debian, 'usr/sbin/mariadbd'), ...programs('/usr/bin', join(debian, 'usr/bin'), 'mariadb', 'mariadb-install-db', 'my_print_defaults', 'resolveip'), '/usr/share/mysql': join(debian, 'usr/share/mysql') },
      texts: { '/usr/local/bin/docker-entrypoint.sh': MARIADB_START, '/usr/local/bin/healthcheck.sh': MARIADB_HEALTH, ...accounts('mysql', 999) },
      dockerfile: ['RUN mkdir -p /run/mysqld /var/lib/mysql && chown mysql:mysql /run/mysqld /var/lib/mysql', 'VOLUME /var/lib/mysql', ENTRYPOINT, 'CMD ["mariadbd"]'],
    });
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

const POSTGRES_START = String.raw`#!/bin/sh
set -e
if [ -n "$POSTGRES_PASSWORD_FILE" ]; then
  export POSTGRES_PASSWORD="$(cat "$POSTGRES_PASSWORD_FILE")"
  unset POSTGRES_PASSWORD_FILE
fi
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" && chmod 700 "$PGDATA" && chown -R postgres "$PGDATA"
  exec /usr/local/bin/setpriv --reuid=postgres --regid=postgres --clear-groups -- "$0" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  printf '%s\n' "$POSTGRES_PASSWORD" > /tmp/password
  initdb --username="$POSTGRES_USER" --pwfile=/tmp/password
  rm /tmp/password
  printf '\nhost all all all scram-sha-256\n' >> "$PGDATA/pg_hba.conf"
  pg_ctl -o "-c listen_addresses=''" -w start
  echo 'CREATE DATABASE :"db";' | psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v db="$POSTGRES_DB"
  pg_ctl -m fast -w stop
fi
exec "$@"
`;

const MARIADB_START = String.raw`#!/bin/sh
set -e
if [ -n "$MARIADB_PASSWORD_FILE" ]; then
  export MARIADB_PASSWORD="$(cat "$MARIADB_PASSWORD_FILE")" MARIADB_ROOT_PASSWORD="$(cat "$MARIADB_ROOT_PASSWORD_FILE")"
  unset MARIADB_PASSWORD_FILE MARIADB_ROOT_PASSWORD_FILE
fi
data=/var/lib/mysql
if [ "$(id -u)" = 0 ]; then
  chown -R mysql:mysql "$data"
  exec /usr/local/bin/setpriv --reuid=mysql --regid=mysql --clear-groups -- "$0" "$@"
fi
quoted() { printf '%s' "$1" | sed "s/[\\\\']/\\\\&/g"; }
if [ ! -d "$data/mysql" ]; then
  mariadb-install-db --datadir="$data" --rpm --auth-root-authentication-method=normal --skip-test-db
  "$@" --skip-networking & server=$!
  until mariadb -u root -e 'SELECT 1' > /dev/null 2>&1; do kill -0 "$server"; sleep 1; done
  health="$(head -c 24 /dev/urandom | base64)"
  mariadb -u root <<SQL
CREATE DATABASE $MARIADB_DATABASE;
CREATE USER '$MARIADB_USER'@'%' IDENTIFIED BY '$(quoted "$MARIADB_PASSWORD")';
GRANT ALL ON $MARIADB_DATABASE.* TO '$MARIADB_USER'@'%';
CREATE USER healthcheck@localhost IDENTIFIED BY '$health', healthcheck@127.0.0.1 IDENTIFIED BY '$health';
CREATE USER root@'%' IDENTIFIED BY '$(quoted "$MARIADB_ROOT_PASSWORD")';
GRANT ALL ON *.* TO root@'%' WITH GRANT OPTION;
ALTER USER root@localhost IDENTIFIED BY '$(quoted "$MARIADB_ROOT_PASSWORD")';
SQL
  (umask 077; printf '[mariadb-client]\nuser=healthcheck\npassword=%s\n' "$health" > "$data/.my-healthcheck.cnf")
  kill "$server"
  wait "$server"
fi
exec "$@"
`;

const MARIADB_HEALTH = String.raw`#!/bin/sh
ask() { mariadb --defaults-extra-file=/var/lib/mysql/.my-healthcheck.cnf -h 127.0.0.1 --protocol tcp -N -B -e "$1"; }
for test in "$@"; do
  case "$test" in
    --connect) [ "$(ask 'SELECT @@skip_networking')" = 0 ] || exit 1;;
    --innodb_initialized) [ "$(ask "SELECT 1 FROM information_schema.ENGINES WHERE engine = 'innodb' AND support IN ('YES', 'DEFAULT', 'ENABLED')")" = 1 ] || exit 1;;
    *) exit 1;;
  esac
done
`;

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

/** The accounts of an image: root and the app's own. */
function accounts(name: string, id: number): Readonly<Record<string, string>> {
  return { '/etc/passwd': `root:x:0:0:root:/root:/bin/sh\n${name}:x:${id}:${id}::/:/bin/sh\n`, '/etc/group': `root:x:0:\n${name}:x:${id}:\n` };
}

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
