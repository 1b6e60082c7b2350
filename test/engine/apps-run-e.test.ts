import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { eventually } from '../support/engine.ts';
import type { StandInApps } from '../support/stand-in-apps.ts';
import { openStandInApps } from '../support/stand-in-apps.ts';
import { mariadbImage, mosquittoImage } from '../support/stand-in-servers.ts';
import { programs } from '../support/stand-in-image.ts';

// WordPress as Debian has it and Zigbee2MQTT as npm has it, installed from the catalogue, with images of the same contract in place of the official ones.

/** Downloads are as slow as the network. */
const PATIENCE = { timeout: 240_000 };

let apps: StandInApps;
beforeAll(async () => {
  apps = await openStandInApps(['wordpress', 'zigbee2mqtt', 'mosquitto']);
});
afterAll(() => apps[Symbol.asyncDispose]());

it.concurrent('WordPress finds its database, is set up, and has its posts in a new container, too', PATIENCE, async ({ skip }) => {
  const debian = await apps.workshop.debian('wordpress', ...PHP);
  if (debian === undefined || !(await mariadbImage(apps.workshop, 'wordpress', 1))) return skip('Debian cannot be reached');
  const [modules, extensions] = ['/usr/lib/apache2/modules', '/usr/lib/php/20220829'];
  await apps.workshop.image('wordpress', {
    copies: { '/usr/sbin/apache2': join(debian, 'usr/sbin/apache2'), '/usr/bin/curl': join(debian, 'usr/bin/curl'), ...programs(modules, join(debian, modules), ...MODULES.map((name) => `mod_${name}.so`), 'libphp8.2.so'), ...programs(extensions, join(debian, extensions), 'mysqlnd.so', 'mysqli.so'), '/usr/src/wordpress': join(debian, 'usr/share/wordpress') },
    texts: { '/usr/local/bin/docker-entrypoint.sh': WORDPRESS_START, '/usr/local/bin/apache2-foreground': '#!/bin/sh\nexec apache2 -f /etc/apache2.conf -DFOREGROUND\n', '/etc/apache2.conf': APACHE_CONFIG, '/etc/php.ini': 'extension=mysqlnd.so\nextension=mysqli.so\n', '/usr/src/wp-config-docker.php': WORDPRESS_CONFIG, '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nwww-data:x:33:33::/var/www:/bin/sh\n', '/etc/group': 'root:x:0:\nwww-data:x:33:\n' },
    dockerfile: ['RUN mkdir -p /var/www/html /run /tmp && chown 33:33 /var/www/html && chmod 1777 /tmp', 'VOLUME /var/www/html', 'WORKDIR /var/www/html', 'ENV PHPRC=/etc', 'STOPSIGNAL SIGWINCH', 'ENTRYPOINT ["docker-entrypoint.sh"]', 'CMD ["apache2-foreground"]'],
  });
  const app = await apps.install('wordpress', { TABLE_PREFIX: 'own_' });
  const page = async (path: string, form?: Readonly<Record<string, string>>): Promise<string> => {
    const answer = await fetch(app.at + path, form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) });
    const text = await answer.text();
    expect(answer.ok, `${path}: ${answer.status} ${text}`).toBe(true);
    return text;
  };
  // Whoever comes first is asked to set it up.
  expect(await page('/')).toContain('install.php');
  const password = 'a password of mine';
  await page('/wp-admin/install.php?step=2', { weblog_title: 'Kept here', user_name: 'me', admin_password: password, admin_password2: password, admin_email: 'me@example.org', language: 'en_US' });
  // The page of the sign-in has the name; the others want a theme.
  expect(await page('/wp-login.php')).toContain('Kept here');
  const database = `${app.stack}-db-1`;
  expect(await apps.test.docker('exec', database, 'sh', '-c', 'MYSQL_PWD="$(cat /run/secrets/db_password)" exec mariadb -u wordpress -h 127.0.0.1 -N -e "SELECT post_title FROM own_posts WHERE ID = 1" wordpress')).toBe('Hello world!');
  await apps.replace(app, `${app.stack}-wordpress-1`);
  expect(await page('/wp-login.php')).toContain('Kept here');
  expect(await page('/wp-login.php', { log: 'me', pwd: 'wrong', testcookie: '0' })).toContain('login_error');
});

it.concurrent('Zigbee2MQTT takes all of its settings up to the stick, which is none here, and keeps the key of its network in a new container, too', PATIENCE, async ({ skip }) => {
  const place = await apps.workshop.npm('zigbee2mqtt@2.14.1');
  if (place === undefined || !(await mosquittoImage(apps.workshop))) return skip('npm or Debian cannot be reached');
  await apps.workshop.image('zigbee2mqtt', {
    copies: { '/usr/local/bin/node': process.execPath, '/opt/node_modules': join(place, 'node_modules') },
    texts: { '/usr/local/bin/docker-entrypoint.sh': '#!/bin/sh\nset -e\nexec "$@"\n' },
    dockerfile: ['RUN mkdir -p /app/data', 'ENV NODE_ENV=production ZIGBEE2MQTT_DATA=/app/data', 'WORKDIR /opt/node_modules/zigbee2mqtt', 'ENTRYPOINT ["docker-entrypoint.sh"]', 'CMD ["node", "index.js"]'],
  });
  const { stack } = await apps.begin('zigbee2mqtt', { ADAPTER: '/dev/null', ADAPTER_KIND: 'ember', PAGE_TOKEN: 'word-of-the-page' });
  const container = `${stack}-zigbee2mqtt-1`;
  const triedTheStick = (): Promise<boolean> => apps.logs(container).then((text) => /Error while starting zigbee-herdsman/.test(text), () => false);
  const settings = async (): Promise<Settings> => parse((await apps.test.docker('cp', `${container}:/app/data/configuration.yaml`, '-')).replace(/^[^]*?\0(?=version:)/, '').replace(/\0[^]*/, '')) as Settings;
  await eventually(triedTheStick, 120_000);
  const first = await settings();
  expect(first).toMatchObject({ mqtt: { server: `mqtt://${stack}-mosquitto-mqtt:1883`, user: 'mqtt', password: expect.stringMatching(/^\w{20,}$/) }, serial: { port: '/dev/zigbee', adapter: 'ember' }, frontend: { enabled: true, port: 8080, auth_token: 'word-of-the-page' } });
  expect(first.advanced.network_key).toHaveLength(16);
  await apps.test.docker('rm', '-f', container);
  await eventually(triedTheStick, 120_000);
  expect(await settings()).toEqual(first);
});

interface Settings {
  readonly advanced: { readonly network_key: readonly number[] };
}

const PHP = ['apache2-bin', 'libapache2-mod-php8.2', 'php8.2-common', 'php8.2-mysql', 'curl', 'libcurl4', 'libapr1', 'libaprutil1', 'libxml2', 'libsodium23', 'libargon2-1', 'libonig5', 'libpcre2-8-0', 'liblua5.3-0', 'libnghttp2-14', 'libjansson4', 'libbrotli1', 'librtmp1', 'libssh2-1', 'libpsl5', 'libldap-2.5-0', 'libsasl2-2', 'libgssapi-krb5-2', 'libkrb5-3', 'libk5crypto3', 'libkrb5support0', 'libicu72'];

const MODULES = ['mpm_prefork', 'authz_core', 'dir', 'mime', 'rewrite'];

const APACHE_CONFIG = `ServerName localhost
ServerRoot /etc
PidFile /run/apache2.pid
Listen 80
User www-data
Group www-data
ErrorLog /dev/stderr
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
LoadModule php_module /usr/lib/apache2/modules/libphp8.2.so
TypesConfig /dev/null
DirectoryIndex index.php
DocumentRoot /var/www/html
<FilesMatch "\\.php$">
  SetHandler application/x-httpd-php
</FilesMatch>
<Directory /var/www/html>
  AllowOverride All
  Require all granted
</Directory>
`;

const WORDPRESS_START = String.raw`#!/bin/sh
set -e
if [ "$1" = apache2-foreground ] && [ ! -e index.php ]; then
  cp -r /usr/src/wordpress/. .
  rm -f wp-config.php
  cp /usr/src/wp-config-docker.php wp-config.php
  chown -R www-data:www-data .
fi
exec "$@"
`;

const WORDPRESS_CONFIG = String.raw`<?php
function setting($name) {
  $file = getenv($name . '_FILE');
  return $file ? rtrim(file_get_contents($file), "\r\n") : getenv($name);
}
define('DB_NAME', setting('WORDPRESS_DB_NAME'));
define('DB_USER', setting('WORDPRESS_DB_USER'));
define('DB_PASSWORD', setting('WORDPRESS_DB_PASSWORD'));
define('DB_HOST', setting('WORDPRESS_DB_HOST'));
define('DB_CHARSET', 'utf8mb4');
define('AUTH_KEY', 'a'); define('SECURE_AUTH_KEY', 'b'); define('LOGGED_IN_KEY', 'c'); define('NONCE_KEY', 'd');
define('AUTH_SALT', 'e'); define('SECURE_AUTH_SALT', 'f'); define('LOGGED_IN_SALT', 'g'); define('NONCE_SALT', 'h');
$table_prefix = setting('WORDPRESS_TABLE_PREFIX');
if (strpos($_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '', 'https') !== false) $_SERVER['HTTPS'] = 'on';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
