import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CatalogueBench } from '../../../test/support/catalogue-bench.ts';
import { openCatalogueBench, templateTexts } from '../../../test/support/catalogue-bench.ts';

const AUTHOR = { via: 'cli', actor: 'test' } as const;
const DATABASE = templateTexts('pg', `version: 1.2.0
images: ["example/pg:17.1"]
inputs:
  - { name: DB_NAME, type: string, label: Database, default: app }
  - { name: DB_PASSWORD, type: password, label: Password, generate: { kind: password, length: 20 } }
volumes:
  - { name: data, holds: the databases, backup: true }
outputs:
  host: { type: host, value: "\${COMPOSE_PROJECT_NAME}-db" }
  database: { type: string, value: "\${DB_NAME}" }
  password: { type: string, value: "\${DB_PASSWORD}", secret: true }
  network: { type: network, value: "\${COMPOSE_PROJECT_NAME}_default" }
share:
  image: "example/pg:17.1"
  command: [make, "$SHARE_NAME"]
  environment: { OWNER: "\${DB_PASSWORD}" }
  outputs:
    database: { type: string, value: "\${SHARE_NAME}" }
    password: { type: string, value: "\${SHARE_PASSWORD}", secret: true }
`, `services:
  db:
    image: example/pg:17.1
    environment: { NAME: "\${DB_NAME}", PASSWORD: "\${DB_PASSWORD}" }
    volumes: ["data:/data"]
    healthcheck: { test: [CMD, check] }
    mem_limit: 64m
volumes:
  data:
`);
const WIKI = (version: string, image: string, more = '', compose = '') => templateTexts('wiki', `version: ${version}
images: ["example/wiki:${image}"]
inputs:
  - { name: TITLE, type: string, label: Title, default: Wiki }
ports:
  - { name: WEB_PORT, service: web, target: 80, default: 8080, label: Page, open: http }
dependencies:
  - template: pg
    version: ^1.1.0
    as: db
    share: true
    variables: { PG_HOST: host, PG_NAME: database, PG_PASSWORD: password, PG_NETWORK: network }
${more}`, `services:
  web:
    # the page itself
    image: example/wiki:${image}
    environment:
      TITLE: \${TITLE}
      DB: "\${PG_HOST}/\${PG_NAME}"
      DB_PASSWORD: \${PG_PASSWORD}
    ports:
      - "\${WEB_PORT}:80"
    networks: [default, database]
    healthcheck: { test: [CMD, check] }
    mem_limit: 64m
${compose}networks:
  database:
    external: true
    name: \${PG_NETWORK}
`, { 'config/app.ini': `version=${image}\n` });

let bench: CatalogueBench;
beforeEach(async () => {
  bench = await openCatalogueBench();
  await bench.put('pg', DATABASE);
  await bench.put('wiki', WIKI('1.0.0', '4.1.0'));
});
afterEach(() => bench.close());

describe('installing', () => {
  it('writes an app and the database that it needs, told of each other', async () => {
    const installed = await bench.catalogue.install({ id: 'wiki', answers: { TITLE: "Ada's #1 $notes" } }, AUTHOR);
    expect(installed).toMatchObject({ stack: 'wiki', stacks: ['wiki-db', 'wiki'], addresses: ['http://localhost:8080'], generated: ['DB_PASSWORD'] });
    const env = await bench.text('wiki/.env');
    expect(env).toContain('PG_HOST=wiki-db-db\n');
    expect(env).toContain(`TITLE="Ada's #1 \\$notes"\n`);
    const password = /DB_PASSWORD=(\w{20})/.exec(await bench.text('wiki-db/secrets.env'))?.[1];
    expect(await bench.text('wiki/secrets.env')).toContain(`PG_PASSWORD=${password}`);
    expect(env).not.toContain(password);
    expect(parse(await bench.text('wiki/compose.yaml'))['x-orbitr']).toMatchObject({ dependsOn: ['wiki-db'], template: { id: 'wiki', version: '1.0.0', source: 'test', needs: { db: 'wiki-db' } }, permissions: ['network:wiki-db_default'] });
    expect((await stat(join(bench.stacks, 'wiki/secrets.env'))).mode & 0o777).toBe(0o600);
    expect(await bench.text('wiki/config/app.ini')).toBe('version=4.1.0\n');
    expect((await bench.catalogue.installed()).map(({ stack, id, update, problem }) => ({ stack, id, update, problem }))).toEqual([{ stack: 'wiki', id: 'wiki', update: undefined, problem: undefined }, { stack: 'wiki-db', id: 'pg', update: undefined, problem: undefined }]);
  });

  it('gives a second app a part of the database that is there', async () => {
    await bench.catalogue.install({ id: 'pg', stack: 'postgres' }, AUTHOR);
    const { stacks } = await bench.catalogue.install({ id: 'wiki', stack: 'my-wiki' }, AUTHOR);
    expect(stacks).toEqual(['my-wiki']);
    const file = parse(await bench.text('my-wiki/compose.yaml'));
    expect(file.services['db-share']).toMatchObject({ image: 'example/pg:17.1', command: ['make', '$$SHARE_NAME'], networks: ['db-share'] });
    expect(file.services.web.depends_on).toEqual({ 'db-share': { condition: 'service_completed_successfully' } });
    expect(file.networks['db-share']).toEqual({ external: true, name: 'postgres_default' });
    expect(await bench.text('my-wiki/.env')).toContain('PG_NAME=my_wiki\n');
    expect(file['x-orbitr'].template).toMatchObject({ needs: { db: 'postgres' }, shared: ['db'] });
  });

  it('uses all of an instance when asked to', async () => {
    await bench.catalogue.install({ id: 'pg', stack: 'postgres', answers: { DB_NAME: 'mine' } }, AUTHOR);
    await bench.catalogue.install({ id: 'wiki', dependencies: { db: { kind: 'use', stack: 'postgres' } } }, AUTHOR);
    expect(await bench.text('wiki/.env')).toContain('PG_NAME=mine\n');
    expect(await bench.text('wiki/compose.yaml')).not.toContain('db-share');
  });

  it('makes several instances, each with a name and a port of its own', async () => {
    await bench.catalogue.install({ id: 'wiki' }, AUTHOR);
    const form = await bench.catalogue.form({ id: 'wiki' });
    expect(form.stack).toBe('wiki-2');
    expect(form.ports).toMatchObject([{ port: 8081, problem: undefined }]);
    expect(form.dependencies).toMatchObject([{ path: 'db', chosen: { kind: 'share', stack: 'wiki-db' }, share: ['wiki-db'], use: ['wiki-db'] }]);
    await bench.catalogue.install({ id: 'wiki' }, AUTHOR);
    expect((await bench.catalogue.installed()).map(({ stack }) => stack)).toEqual(['wiki', 'wiki-2', 'wiki-db']);
  });

  it('says what is wrong with answers, and writes nothing', async () => {
    const texts = WIKI('1.0.0', '4.1.0');
    await bench.put('wiki', { ...texts, 'template.yaml': texts['template.yaml']?.replace('default: Wiki', 'max: 3') ?? '' });
    await expect(bench.catalogue.install({ id: 'wiki', answers: { TITLE: 'long' } }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/invalid', message: expect.stringContaining('more than 3 characters') });
    expect((await bench.catalogue.form({ id: 'wiki', answers: { TITLE: 'long' } })).fields).toMatchObject([{ value: 'long', problem: expect.stringContaining('more than 3') }]);
    await expect(bench.catalogue.install({ id: 'wiki', answers: { TITLE: 'ok', NOPE: '1' } }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/invalid' });
    await expect(bench.catalogue.install({ id: 'wiki', answers: { TITLE: 'a\nB=c' } }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/invalid' });
    expect(await bench.catalogue.installed()).toEqual([]);
  });

  it('says what it needs and cannot have', async () => {
    await bench.put('pg', { ...DATABASE, 'template.yaml': DATABASE['template.yaml']?.replace('1.2.0', '2.0.0') ?? '' });
    await expect(bench.catalogue.install({ id: 'wiki' }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/conflict', message: 'wiki 1.0.0 needs pg ^1.1.0, and there is only 2.0.0' });
  });

  it('wants consent for permissions, and for a catalogue that nobody vouches for', async () => {
    const community = await openCatalogueBench('community');
    try {
      await community.put('tool', templateTexts('tool', 'version: 1.0.0\nimages: ["example/tool:1.0"]\npermissions:\n  - { permission: docker-socket, reason: Shows containers. }\n  - { permission: "bind:/var/run/docker.sock:ro", reason: Shows containers. }\n', 'services:\n  tool:\n    image: example/tool:1.0\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]\n    healthcheck: { test: [CMD, check] }\n    mem_limit: 64m\n'));
      await expect(community.catalogue.install({ id: 'tool' }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/consent' });
      const { consent, stacks } = await community.catalogue.preview({ id: 'tool' });
      expect(consent).toEqual(['docker-socket', 'bind:/var/run/docker.sock:ro', 'unverified']);
      expect(stacks[0]?.requirements.map(({ risk, permission }) => `${risk} ${permission}`)).toEqual(['root bind:/var/run/docker.sock:ro', 'root docker-socket']);
      await community.catalogue.install({ id: 'tool', consent }, AUTHOR);
      expect(parse(await community.text('tool/compose.yaml'))['x-orbitr'].permissions).toEqual(['docker-socket', 'bind:/var/run/docker.sock:ro']);
    } finally {
      await community.close();
    }
  });
});

describe('updating', () => {
  it('takes what is new, keeps what the user changed, and says what both changed', async () => {
    await bench.catalogue.install({ id: 'wiki' }, AUTHOR);
    const mine = (await bench.text('wiki/compose.yaml')).replace('    # the page itself', '    # my page').replace('mem_limit: 64m', 'mem_limit: 1g   # it is big');
    await bench.write('wiki/compose.yaml', mine);
    await bench.write('wiki/.env', (await bench.text('wiki/.env')).replace('TITLE=Wiki', 'TITLE=Mine'));
    await bench.put('wiki', renamed(WIKI('1.1.0', '4.2.0', 'migrations:\n  - to: 1.1.0\n    steps: [{ renameInput: { from: TITLE, to: SITE } }]\n')));
    expect(await bench.catalogue.installed()).toMatchObject([{ stack: 'wiki', update: '1.1.0' }, { stack: 'wiki-db' }]);
    const preview = await bench.catalogue.previewUpdate({ stack: 'wiki' });
    expect(preview).toMatchObject({ from: '1.0.0', to: '1.1.0', conflicts: [], problems: [], consent: [], migrations: ['TITLE is called SITE now'] });
    await bench.catalogue.update({ stack: 'wiki' }, AUTHOR);
    const after = await bench.text('wiki/compose.yaml');
    expect(after).toContain('    # my page\n    image: example/wiki:4.2.0\n');
    expect(after).toContain('mem_limit: 1g   # it is big\n');
    expect(after).toContain('# wiki 1.1.0, from the catalogue "test".');
    expect(await bench.text('wiki/.env')).toMatch(/SITE=Mine\n/);
    expect(await bench.text('wiki/.env')).not.toContain('TITLE');
    expect(await bench.text('wiki/config/app.ini')).toBe('version=4.2.0\n');
    expect(parse(after)['x-orbitr'].template).toMatchObject({ version: '1.1.0', needs: { db: 'wiki-db' } });
    await expect(bench.catalogue.update({ stack: 'wiki' }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/no-update' });
  });

  it('stops at a conflict until it is decided', async () => {
    await bench.catalogue.install({ id: 'wiki' }, AUTHOR);
    await bench.write('wiki/compose.yaml', (await bench.text('wiki/compose.yaml')).replace('wiki:4.1.0', 'wiki:4.1.0-mine'));
    await bench.write('wiki/config/app.ini', 'mine\n');
    await bench.put('wiki', WIKI('1.1.0', '4.2.0'));
    const before = await bench.text('wiki/compose.yaml');
    await expect(bench.catalogue.update({ stack: 'wiki' }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/merge' });
    expect(await bench.text('wiki/compose.yaml')).toBe(before);
    const { conflicts } = await bench.catalogue.previewUpdate({ stack: 'wiki' });
    expect(conflicts).toEqual([
      { key: 'compose.yaml services.web.image', base: 'example/wiki:4.1.0', mine: 'example/wiki:4.1.0-mine', theirs: 'example/wiki:4.2.0' },
      { key: 'config/app.ini', base: 'version=4.1.0\n', mine: 'mine\n', theirs: 'version=4.2.0\n' },
    ]);
    await bench.catalogue.update({ stack: 'wiki', resolutions: { 'compose.yaml services.web.image': 'theirs', 'config/app.ini': 'mine' } }, AUTHOR);
    expect(await bench.text('wiki/compose.yaml')).toContain('image: example/wiki:4.2.0\n');
    expect(await bench.text('wiki/config/app.ini')).toBe('mine\n');
  });

  it('waits for consent when it asks for more', async () => {
    await bench.catalogue.install({ id: 'wiki' }, AUTHOR);
    await bench.put('wiki', withCapability(WIKI('1.1.0', '4.2.0', 'permissions:\n  - { permission: "capability:NET_ADMIN", reason: Sets up a tunnel. }\n')));
    expect(await bench.catalogue.previewUpdate({ stack: 'wiki' })).toMatchObject({ consent: ['capability:NET_ADMIN'], permissions: [{ permission: 'capability:NET_ADMIN', reason: 'Sets up a tunnel.' }] });
    await expect(bench.catalogue.update({ stack: 'wiki' }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/consent', message: expect.stringContaining('capability:NET_ADMIN') });
    await bench.catalogue.update({ stack: 'wiki', consent: ['capability:NET_ADMIN'] }, AUTHOR);
    expect(parse(await bench.text('wiki/compose.yaml'))['x-orbitr'].permissions).toEqual(['network:wiki-db_default', 'capability:NET_ADMIN']);
  });

  it('goes back to no older version', async () => {
    await bench.catalogue.install({ id: 'wiki' }, AUTHOR);
    await bench.put('wiki', WIKI('0.9.0', '4.0.0'));
    expect((await bench.catalogue.installed())[0]?.update).toBeUndefined();
    await expect(bench.catalogue.update({ stack: 'wiki', version: '0.9.0' }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/no-update' });
  });

  it('keeps the part of a database, and a renamed volume with its data', async () => {
    await bench.catalogue.install({ id: 'pg', stack: 'postgres' }, AUTHOR);
    const volume = (version: string, image: string, key: string, more = '') => withVolume(WIKI(version, image, `volumes:\n  - { name: ${key}, holds: files, backup: true }\n${more}`), key);
    await bench.put('wiki', volume('1.0.0', '4.1.0', 'files'));
    await bench.catalogue.install({ id: 'wiki' }, AUTHOR);
    await bench.put('wiki', volume('1.1.0', '4.2.0', 'uploads', 'migrations:\n  - to: 1.1.0\n    steps:\n      - renameVolume: { from: files, to: uploads }\n      - run: { image: "example/wiki:4.2.0", command: [migrate], volumes: ["uploads:/files"] }\n'));
    await bench.catalogue.update({ stack: 'wiki' }, AUTHOR);
    const once = parse(await bench.text('wiki/compose.yaml'));
    expect(once.volumes).toEqual({ uploads: { name: '${COMPOSE_PROJECT_NAME}_files' } });
    expect(once.services['migrate-1-1-0-1']).toMatchObject({ command: ['migrate'], restart: 'no' });
    expect(once.services.web.depends_on).toEqual({ 'db-share': { condition: 'service_completed_successfully' }, 'migrate-1-1-0-1': { condition: 'service_completed_successfully' } });
    await bench.put('wiki', volume('1.2.0', '4.3.0', 'uploads', 'migrations:\n  - to: 1.1.0\n    steps:\n      - renameVolume: { from: files, to: uploads }\n'));
    await bench.catalogue.update({ stack: 'wiki' }, AUTHOR);
    const twice = parse(await bench.text('wiki/compose.yaml'));
    expect(twice.volumes).toEqual({ uploads: { name: '${COMPOSE_PROJECT_NAME}_files' } });
    expect(Object.keys(twice.services).toSorted()).toEqual(['db-share', 'web']);
    expect(twice.services.web.image).toBe('example/wiki:4.3.0');
  });
});

describe('removing', () => {
  it('takes the files away and leaves what opens the data', async () => {
    await bench.catalogue.install({ id: 'wiki' }, AUTHOR);
    await expect(bench.catalogue.remove('wiki-db', AUTHOR)).rejects.toMatchObject({ code: 'catalogue/needed' });
    expect(await bench.catalogue.remove('wiki', AUTHOR)).toMatchObject({ unneeded: ['wiki-db'], volumes: [] });
    const password = await bench.text('wiki-db/secrets.env');
    expect(await bench.catalogue.remove('wiki-db', AUTHOR)).toMatchObject({ volumes: ['wiki-db_data'], edit: { kept: ['.env', '.gitignore', 'secrets.env'] } });
    expect(await bench.catalogue.installed()).toEqual([]);
    await bench.catalogue.install({ id: 'pg', stack: 'wiki-db' }, AUTHOR);
    expect(await bench.text('wiki-db/secrets.env')).toBe(password);
  });
});

function renamed(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...texts, 'template.yaml': texts['template.yaml']?.replace('name: TITLE', 'name: SITE') ?? '', 'compose.yaml': texts['compose.yaml']?.replace('${TITLE}', '${SITE}') ?? '' };
}
function withCapability(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...texts, 'compose.yaml': texts['compose.yaml']?.replace('mem_limit', 'cap_add: [NET_ADMIN]\n    mem_limit') ?? '' };
}
function withVolume(texts: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> {
  return { ...texts, 'compose.yaml': `${texts['compose.yaml']?.replace('mem_limit', `volumes: ["${key}:/files"]\n    mem_limit`) ?? ''}volumes:\n  ${key}:\n` };
}
