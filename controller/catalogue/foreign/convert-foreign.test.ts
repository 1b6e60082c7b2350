import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { TemplateManifest } from '../../../schemas/generated/template.ts';
import { checkTemplate } from '../check-template.ts';
import { textOf } from '../template.ts';
import { completeManifest } from './complete-manifest.ts';
import { convertForeign } from './convert-foreign.ts';
import type { ForeignFormat } from './foreign-app.ts';
import { replaceVariables, variableUses, writeUse } from './variable-use.ts';

function convert(format: ForeignFormat, name: string, texts: Readonly<Record<string, string>>) {
  const converted = convertForeign(format, { name, files: new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)])) });
  if (converted.kind === 'refused') return { reasons: converted.reasons };
  const files = completeManifest(converted.manifest, converted.files);
  const report = checkTemplate(converted.manifest.id, files, 'test', true);
  const manifest = parse(textOf(files, 'template.yaml') ?? '') as TemplateManifest;
  return { files, report, manifest, compose: parse(textOf(files, 'compose.yaml') ?? ''), errors: report.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message) };
}

describe('apps of other catalogues', () => {
  it('CasaOS: data folders become volumes, media stays a bind that is asked for, the page is found by its port', () => {
    const app = convert('casaos', 'Reader', {
      'docker-compose.yml': `name: reader
services:
  reader:
    image: example/reader:2.1.0
    container_name: reader
    network_mode: bridge
    environment: { TZ: $TZ, PUID: $PUID, PASS: $default_pwd }
    ports: [{ target: 8000, published: "8090", protocol: tcp }]
    volumes:
      - { type: bind, source: /DATA/AppData/$AppID/config, target: /config }
      - { type: bind, source: /DATA/Media, target: /media }
    x-casaos: { envs: [] }
x-casaos: { main: reader, port_map: "8090", category: Media, title: { en_US: Reader }, tagline: { en_US: Reads feeds }, version: "2.1.0", architectures: [amd64] }
`,
    });
    expect(app.errors).toEqual([]);
    expect(app.compose.services.reader).toMatchObject({ volumes: ['config:/config', { type: 'bind', source: '/DATA/Media' }], ports: ['${WEB_PORT}:8000'] });
    expect(app.compose.services.reader).not.toHaveProperty('container_name');
    expect(app.compose.services.reader).not.toHaveProperty('network_mode');
    expect(app.manifest).toMatchObject({ id: 'reader', version: '2.1.0', categories: ['media'], permissions: [{ permission: 'bind:/DATA/Media' }], routes: [{ service: 'reader', port: 8000 }], ports: [{ name: 'WEB_PORT', default: 8090, open: 'http' }] });
    expect(app.manifest?.inputs?.find(({ name }) => name === 'DEFAULT_PWD')).toMatchObject({ type: 'password', generate: { kind: 'password' } });
  });

  it('Runtipi: fields become inputs, random ones are made up, labels and networks of its proxy go', () => {
    const app = convert('runtipi', 'notes', {
      'config.json': JSON.stringify({ name: 'Notes', id: 'notes', port: 8123, short_desc: 'Keeps notes', version: 'v1.4.2', tipi_version: 7, categories: ['utilities'], form_fields: [{ type: 'random', label: 'Key', env_variable: 'NOTES_KEY', min: 32 }, { type: 'text', label: 'Title', env_variable: 'NOTES_TITLE', required: true }, { type: 'password', label: 'Password', env_variable: 'NOTES_PASS', required: true, min: 8, regex: '^(?=.*\\d)(.)+$' }] }),
      'docker-compose.yml': `services:
  notes:
    image: example/notes:1.4.2
    environment: [ "KEY=\${NOTES_KEY}", "TITLE=\${NOTES_TITLE}", "PASS=\${NOTES_PASS}", "URL=http://\${APP_HOST}:\${APP_PORT}" ]
    volumes: [ "\${APP_DATA_DIR}/data/notes:/data" ]
    labels: { traefik.enable: true, keep: me }
    networks: [ tipi_main_network ]
    x-runtipi: { internal_port: 3000, is_main: true }
networks: { tipi_main_network: { external: true } }
`,
    });
    expect(app.errors).toEqual([]);
    expect(app.manifest?.version).toBe('7.0.0');
    expect(app.manifest?.inputs).toMatchObject([{ name: 'NOTES_KEY', generate: { kind: 'hex', length: 16 } }, { name: 'NOTES_TITLE', required: true }, { name: 'NOTES_PASS', type: 'password', required: true, min: 8 }, { name: 'APP_DOMAIN' }]);
    expect(app.compose.services.notes).toMatchObject({ volumes: ['notes:/data'], labels: { keep: 'me' }, ports: ['${WEB_PORT}:3000'] });
    expect(app.compose).not.toHaveProperty('networks');
    expect(app.manifest).not.toHaveProperty('permissions');
  });

  it('Runtipi: the older form in JSON is read, too', () => {
    const app = convert('runtipi', 'wiki', { 'docker-compose.json': JSON.stringify({ services: [{ name: 'wiki', image: 'example/wiki:1.0', isMain: true, internalPort: 80, environment: [{ key: 'A', value: 'b' }], volumes: [{ hostPath: '${APP_DATA_DIR}/data', containerPath: '/data' }], dependsOn: { db: { condition: 'service_healthy' } } }, { name: 'db', image: 'example/db:1.0', healthCheck: { test: 'ping', interval: '5s', startPeriod: '9s' } }] }) });
    expect(app.errors).toEqual([]);
    expect(app.compose.services).toMatchObject({ wiki: { environment: { A: 'b' }, depends_on: { db: { condition: 'service_healthy' } } }, db: { healthcheck: { start_period: '9s' } } });
  });

  it('Umbrel: its proxy goes, and names of its containers still lead to the services', () => {
    const compose = `services:
  app_proxy: { environment: { APP_HOST: board_web_1, APP_PORT: 3010 } }
  web:
    image: example/board:1.2.3
    environment: [ "DB=board_db_1", "PASSWORD=\${APP_PASSWORD}" ]
    volumes: [ "\${APP_DATA_DIR}/data:/data", "\${APP_DATA_DIR}/settings.json:/settings.json:ro" ]
    depends_on: [ db ]
  db: { image: "example/db:1.0" }
`;
    const app = convert('umbrel', 'board', { 'umbrel-app.yml': 'id: board\nname: Board\ntagline: Boards\ncategory: files\nversion: "1.2.3"\nport: 4000\n', 'docker-compose.yml': compose, 'settings.json': '{}' });
    expect(app.errors).toEqual([]);
    expect(app.compose.services).not.toHaveProperty('app_proxy');
    expect(app.compose.services.db.networks).toEqual({ default: { aliases: ['board_db_1'] } });
    expect(app.compose.services.web).toMatchObject({ volumes: ['data:/data', './config/settings.json:/settings.json:ro'], depends_on: { db: { condition: 'service_started' } } });
    expect(textOf(app.files ?? new Map(), 'config/settings.json')).toBe('{}');
    expect(app.manifest?.ports).toMatchObject([{ default: 4000, target: 3010 }]);
    expect(convert('umbrel', 'board', { 'umbrel-app.yml': 'id: board\ndependencies: [bitcoin]\n', 'docker-compose.yml': compose }).reasons).toEqual(['it needs bitcoin of the same store']);
    expect(convert('umbrel', 'board', { 'docker-compose.yml': compose, 'hooks/pre-start': '#!/bin/sh' }).reasons?.[0]).toContain('hooks/pre-start');
  });

  it('Coolify: variables are made by their names, files in mounts become files or configs', () => {
    const app = convert('coolify', 'ink', {
      'compose.yaml': `# slogan: Ink for all
# category: cms
# port: 2368
services:
  ink:
    image: example/ink:5
    environment:
      - SERVICE_URL_INK_2368
      - url=$SERVICE_URL_INK
      - PASSWORD=\${SERVICE_PASSWORD_64_DB}
      - KEY=\${SERVICE_REALBASE64_32_KEY}
      - USER=\${SERVICE_USER_DB}
      - LEVEL=\${LEVEL:-info}
    volumes:
      - { type: bind, source: ./plain.conf, target: /etc/plain.conf, content: "a = 1" }
      - { type: bind, source: ./secret.conf, target: /etc/secret.conf, content: "p = \${SERVICE_PASSWORD_64_DB}" }
      - ink-data:/data
`,
    });
    expect(app.errors).toEqual([]);
    expect(app.manifest?.routes).toMatchObject([{ service: 'ink', port: 2368, address: 'SERVICE_URL_INK' }]);
    expect(app.manifest?.inputs).toMatchObject([{ generate: { kind: 'password', length: 64 } }, { generate: { kind: 'base64', length: 32 } }, { secret: true }, { name: 'LEVEL', default: 'info' }]);
    expect(app.compose.configs).toEqual({ 'secret.conf': { content: 'p = ${SERVICE_PASSWORD_64_DB}' } });
    expect(textOf(app.files ?? new Map(), 'config/plain.conf')).toBe('a = 1');
    expect(convert('coolify', 'base', { 'compose.yaml': 'services: { a: { image: "a:1", environment: [ "K=${SERVICE_SUPABASEANON_KEY}" ] } }' }).reasons?.[0]).toContain('SERVICE_SUPABASEANON_KEY');
  });

  it('Dokploy: variables are made once, whoever uses them, and files with secrets become configs', () => {
    const app = convert('dokploy', 'gate', {
      'meta.json': JSON.stringify({ id: 'gate', name: 'Gate', version: '4.39', description: 'Signs in', tags: ['security'] }),
      'docker-compose.yml': `services:
  gate:
    image: example/gate:4.39
    env_file: .env
    environment: { DB: "postgres://gate:\${DB_PASSWORD}@db/gate", MODE: "\${MODE}" }
    volumes: [ ../files/gate.yml:/etc/gate.yml, ../files/plain.txt:/etc/plain.txt, gate-data:/data ]
    networks: [ dokploy-network ]
  db: { image: "example/db:17", environment: { PASSWORD: "\${DB_PASSWORD}" } }
volumes: { gate-data: {} }
networks: { dokploy-network: { external: true } }
`,
      'template.toml': `[variables]
main_domain = "\${domain}"
db_password = "\${password:24}"

[config]
env = ["DB_PASSWORD=\${db_password}", "URL=https://\${main_domain}/x", "MODE=full"]

[[config.domains]]
serviceName = "gate"
port = 9091
host = "\${main_domain}"

[[config.mounts]]
filePath = "gate.yml"
content = """
password: \${db_password}
cost: $5
"""

[[config.mounts]]
filePath = "plain.txt"
content = "costs $5"
`,
    });
    expect(app.errors).toEqual([]);
    expect(app.compose.services.db.environment.PASSWORD).toBe('${BLUEPRINT_DB_PASSWORD}');
    expect(app.compose.services.gate.environment).toEqual({ DB: 'postgres://gate:${BLUEPRINT_DB_PASSWORD}@db/gate', MODE: '${MODE}', DB_PASSWORD: '${BLUEPRINT_DB_PASSWORD}', URL: 'https://${BLUEPRINT_MAIN_DOMAIN}/x' });
    expect(app.compose.configs['gate.yml'].content).toBe('password: ${BLUEPRINT_DB_PASSWORD}\ncost: $$5\n');
    expect(textOf(app.files ?? new Map(), 'config/plain.txt')).toBe('costs $5');
    expect(app.manifest).toMatchObject({ routes: [{ service: 'gate', port: 9091 }], inputs: expect.arrayContaining([expect.objectContaining({ name: 'BLUEPRINT_DB_PASSWORD', generate: { kind: 'password', length: 24 } }), expect.objectContaining({ name: 'MODE', default: 'full' })]) });
  });

  it('Portainer: one container, and a stack whose file lies beside the list', () => {
    const app = convert('portainer', 'web', { 'template.json': JSON.stringify({ type: 1, title: 'Web', description: 'Serves', categories: ['webserver'], image: 'example/web:1.0', ports: ['8080:80/tcp', '53/udp'], volumes: [{ container: '/data' }, { container: '/etc/x', bind: '/srv/x', readonly: true }], env: [{ name: 'MODE', label: 'Mode', select: [{ text: 'A', value: 'a', default: true }, { text: 'B', value: 'b' }] }, { name: 'FIXED', preset: true, default: 'yes' }, { name: 'ROOT_PASSWORD' }] }) });
    expect(app.errors).toEqual([]);
    expect(app.compose.services.web).toMatchObject({ ports: ['${WEB_PORT}:80', '${PORT_53_UDP}:53/udp'], environment: { MODE: '${MODE}', FIXED: 'yes', ROOT_PASSWORD: '${ROOT_PASSWORD}' }, volumes: ['data:/data', '/srv/x:/etc/x:ro'] });
    expect(app.manifest?.permissions).toMatchObject([{ permission: 'bind:/srv/x:ro' }]);
    expect(convert('portainer', 'far', { 'template.json': JSON.stringify({ type: 3, title: 'Far', repository: { url: 'https://example.org/r', stackfile: 'stacks/far.yml' } }) }).reasons?.[0]).toContain('another repository');
  });

  it('shows what an app would take, instead of granting it', () => {
    const app = convert('casaos', 'Owner', { 'docker-compose.yml': 'services: { owner: { image: "example/owner:1.0", privileged: true, volumes: ["/var/run/docker.sock:/var/run/docker.sock", "/:/host"] } }' });
    expect(app.errors).toEqual([]);
    expect(app.manifest?.permissions?.map(({ permission }) => permission)).toEqual(expect.arrayContaining(['privileged', 'docker-socket', 'bind:/']));
  });

  it('does not lead out of its own folder', () => {
    expect(convert('runtipi', 'out', { 'docker-compose.yml': 'services: { out: { image: "example/out:1.0", volumes: ["${APP_DATA_DIR}/../other:/data"] } }' }).reasons).toEqual(['out mounts ${APP_DATA_DIR}/../other, outside of its own folder']);
  });

  it.each(['', 'services: [', '[]', '{}', 'a: &a [*a]'])('refuses %j with a reason', (text) => {
    for (const format of ['casaos', 'runtipi', 'umbrel', 'dokploy'] as const) expect(convert(format, 'bad', { 'docker-compose.yml': text }).reasons).toHaveLength(1);
    expect(convert('coolify', 'bad', { 'compose.yaml': text }).reasons).toHaveLength(1);
  });
});

describe('variables of a Compose file', () => {
  it('finds them inside of each other and leaves dollars alone', () => {
    expect(variableUses('$A ${B:-x${C-y}} $$D ${E:?no} $1 ${').map(({ name, operator }) => name + operator)).toEqual(['A', 'B:-', 'C-', 'E:?']);
    expect(replaceVariables('$$A ${B:-$C}', writeUse)).toBe('$$A ${B:-$C}');
  });
});
