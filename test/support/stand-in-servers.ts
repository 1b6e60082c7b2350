import { join } from 'node:path';
import type { Workshop } from './stand-in-image.ts';
import { programs } from './stand-in-image.ts';

/** Debian has it everywhere. To be called by its path: the shell of busybox takes its own, which cannot change the user. */
export const SETPRIV = { '/usr/local/bin/setpriv': '/usr/bin/setpriv' };

export const ENTRYPOINT = 'ENTRYPOINT ["docker-entrypoint.sh"]';

/** The accounts of an image: root and the app's own. */
export function accounts(name: string, id: number): Readonly<Record<string, string>> {
  return { '/etc/passwd': `root:x:0:0:root:/root:/bin/sh\n${name}:x:${id}:${id}::/:/bin/sh\n`, '/etc/group': `root:x:0:\n${name}:x:${id}:\n` };
}

/**
 * Debian's PostgreSQL in an image that starts it as the official one does: the password out of a file, a first database in an empty volume, a user of its own
 * instead of root. @param at which of the app's images it is @returns false when Debian cannot be reached
 */
export async function postgresImage(workshop: Workshop, app: string, at = 0): Promise<boolean> {
  const debian = await workshop.debian('postgresql-15', 'postgresql-client-15', 'tzdata', 'libpq5', 'libicu72', 'libxml2', 'libldap-2.5-0', 'libsasl2-2', 'libgssapi-krb5-2', 'libkrb5-3', 'libk5crypto3', 'libkrb5support0');
  if (debian === undefined) return false;
  const lib = '/usr/lib/postgresql/15';
  await workshop.image(app, {
    copies: { ...SETPRIV, ...programs(`${lib}/bin`, join(debian, lib, 'bin'), 'postgres', 'initdb', 'pg_ctl', 'pg_isready', 'psql'), [`${lib}/lib`]: join(debian, lib, 'lib'), '/usr/share/postgresql/15': join(debian, 'usr/share/postgresql/15'), '/usr/share/zoneinfo': join(debian, 'usr/share/zoneinfo'), '/usr/lib/locale/C.utf8': '/usr/lib/locale/C.utf8' },
    texts: { '/usr/local/bin/docker-entrypoint.sh': POSTGRES_START, ...accounts('postgres', 999) },
    // Its compiler wants LLVM, and goes without when it is not there.
    dockerfile: [`RUN rm -rf ${lib}/lib/bitcode ${lib}/lib/llvmjit.so && sed -i "s/^#listen_addresses = 'localhost'/listen_addresses = '*'/" /usr/share/postgresql/15/postgresql.conf.sample`, 'RUN mkdir -p /run /var && ln -s /run /var/run && mkdir -p /var/run/postgresql && chown postgres:postgres /var/run/postgresql', `ENV PATH=/usr/local/bin:/bin:/usr/bin:${lib}/bin LANG=C.UTF-8 PGDATA=/var/lib/postgresql/data`, 'VOLUME /var/lib/postgresql/data', ENTRYPOINT, 'STOPSIGNAL SIGINT', 'CMD ["postgres"]'],
  }, at);
  return true;
}

/**
 * Debian's MariaDB in an image that starts it as the official one does; it takes the variables of MySQL's image as well, and has its `mysqladmin`.
 * @param at which of the app's images it is @returns false when Debian cannot be reached
 */
export async function mariadbImage(workshop: Workshop, app: string, at = 0): Promise<boolean> {
  const debian = await workshop.debian('mariadb-server-core', 'mariadb-client-core', 'mariadb-client', 'libaio1', 'libnuma1', 'libpcre2-8-0', 'liburing2', 'libedit2', 'libncurses6', 'libbsd0', 'libmd0');
  if (debian === undefined) return false;
  await workshop.image(app, {
    copies: { ...SETPRIV, '/usr/sbin/mariadbd': join(debian, 'usr/sbin/mariadbd'), ...programs('/usr/bin', join(debian, 'usr/bin'), 'mariadb', 'mariadb-install-db', 'my_print_defaults', 'resolveip'), '/usr/bin/mysqladmin': join(debian, 'usr/bin/mariadb-admin'), '/usr/share/mysql': join(debian, 'usr/share/mysql') },
    texts: { '/usr/local/bin/docker-entrypoint.sh': MARIADB_START, '/usr/local/bin/healthcheck.sh': MARIADB_HEALTH, ...accounts('mysql', 999) },
    dockerfile: ['RUN mkdir -p /run/mysqld /var/lib/mysql && chown mysql:mysql /run/mysqld /var/lib/mysql', 'VOLUME /var/lib/mysql', ENTRYPOINT, 'CMD ["mariadbd"]'],
  }, at);
  return true;
}

/** Debian's Mosquitto for the app of that name; its user in the container is that of the official image. @returns false when Debian cannot be reached */
export async function mosquittoImage(workshop: Workshop): Promise<boolean> {
  const debian = await workshop.debian('mosquitto', 'mosquitto-clients', 'libmosquitto1', 'libcjson1', 'libdlt2', 'libwrap0', 'libwebsockets17', 'libuv1', 'libev4', 'libnsl2', 'libtirpc3', 'netcat-openbsd', 'libbsd0', 'libmd0');
  if (debian === undefined) return false;
  await workshop.image('mosquitto', {
    // The official image's busybox can look at a port; Debian's cannot.
    copies: { '/usr/local/bin/nc': join(debian, 'bin/nc.openbsd'), '/usr/sbin/mosquitto': join(debian, 'usr/sbin/mosquitto'), ...programs('/usr/bin', join(debian, 'usr/bin'), 'mosquitto_passwd', 'mosquitto_pub', 'mosquitto_sub') },
    texts: { '/docker-entrypoint.sh': MOSQUITTO_START, ...accounts('mosquitto', 1883) },
    dockerfile: ['RUN mkdir -p /mosquitto/config /mosquitto/data /mosquitto/log && chown -R mosquitto:mosquitto /mosquitto', 'VOLUME ["/mosquitto/data", "/mosquitto/log"]', 'ENTRYPOINT ["/docker-entrypoint.sh"]', 'CMD ["/usr/sbin/mosquitto", "-c", "/mosquitto/config/mosquitto.conf"]'],
  });
  return true;
}

const MOSQUITTO_START = '#!/bin/sh\nset -e\nif [ "$(id -u)" = 0 ]; then chown -R mosquitto:mosquitto /mosquitto || true; fi\nexec "$@"\n';

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
if [ -n "$MYSQL_USER" ]; then
  MARIADB_DATABASE="$MYSQL_DATABASE" MARIADB_USER="$MYSQL_USER" MARIADB_PASSWORD_FILE="$MYSQL_PASSWORD_FILE" MARIADB_ROOT_PASSWORD_FILE="$MYSQL_ROOT_PASSWORD_FILE"
  export MARIADB_DATABASE MARIADB_USER
fi
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
