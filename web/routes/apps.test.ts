import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CatalogueApi } from '../../controller/catalogue-api.ts';
import type { CatalogueBench } from '../../test/support/catalogue-bench.ts';
import { openCatalogueBench, README, templateTexts } from '../../test/support/catalogue-bench.ts';
import { stack } from '../../test/support/synthetic-stacks.ts';
import { startTestServer, type TestServer } from '../../test/support/web-client.ts';

let server: TestServer;
let bench: CatalogueBench;

const wiki = (version: string, image: string) => templateTexts('wiki', `version: ${version}
featured: true
images: ["example/wiki:${image}"]
inputs:
  - { name: TITLE, type: string, label: Title of the wiki, default: Wiki }
  - { name: ADMIN_PASSWORD, type: password, label: Password, generate: { kind: password, length: 20 } }
  - { name: MAIL, type: boolean, label: Send mail, default: false }
  - { name: MAIL_HOST, type: domain, label: Mail server, showIf: { input: MAIL, equals: true } }
ports:
  - { name: WEB_PORT, service: web, target: 80, default: 8080, label: Page, open: http }
permissions:
  - { permission: "capability:NET_ADMIN", reason: "It <b>bends</b> the network." }
notes: "Sign in as **admin**. <script>alert(1)</script>"
`, `services:
  web:
    image: example/wiki:${image}
    cap_add: [NET_ADMIN]
    environment: { TITLE: "\${TITLE}", PASSWORD: "\${ADMIN_PASSWORD}", MAIL: "\${MAIL}", MAIL_HOST: "\${MAIL_HOST}" }
    ports: ["\${WEB_PORT}:80"]
    healthcheck: { test: [CMD, check] }
    mem_limit: 64m
`, { 'README.md': `# Wiki\n\n${README}\n\n<script>alert('readme')</script>\n\n![x](https://evil.example/x.png) [bad](javascript:alert(1))`, 'CHANGELOG.md': `# ${version}` });

beforeAll(async () => {
  bench = await openCatalogueBench('community');
  await bench.put('wiki', wiki('1.0.0', '1.0.0'));
  server = await startTestServer({ catalogue: bench.catalogue, stacks: [stack('my-wiki', Date.now())] });
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

const post = (path: string, fields: readonly (readonly [string, string])[]) => server.ask(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields.map(([key, value]): [string, string] => [key, value])).toString() });
const FIELDS = [['source', 'test'], ['version', '1.0.0'], ['stack', 'my-wiki'], ['in.TITLE', 'Ours & <yours>'], ['gen.ADMIN_PASSWORD', ''], ['in.MAIL', 'false'], ['port.WEB_PORT', '8090']] as const;

describe('pages of apps', () => {
  test('show what there is, found by words and categories', async () => {
    const { status, body } = await server.ask('/apps');
    expect(status).toBe(200);
    expect(body).toContain('href="/apps/wiki?source=test"');
    expect((await server.ask('/apps?q=wiki')).body).toContain('1 found');
    expect((await server.ask('/apps?q=nothing-like-it')).body).toContain('Nothing fits');
    expect((await server.ask('/apps?category=%3Cscript%3E')).body).not.toContain('<script>');
  });

  test('tell of one app without running anything of its texts', async () => {
    const { status, body } = await server.ask('/apps/wiki');
    expect(status).toBe(200);
    expect(body).toContain('capability:NET_ADMIN');
    expect(body).toContain('It &lt;b&gt;bends&lt;/b&gt; the network.');
    expect(body).not.toMatch(/alert\(|evil\.example|javascript:/);
    expect((await server.ask('/apps/none')).status).toBe(404);
    const icon = await server.ask('/apps/wiki/picture/icon.svg');
    expect(icon.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'content-security-policy': expect.stringContaining('sandbox') });
    for (const path of ['template.yaml', '..%2ftemplate.yaml', 'README.md', 'nothing.png']) expect((await server.ask(`/apps/wiki/picture/${path}`)).status, path).toBe(404);
  });

  test('ask, show fields that fit, preview, and demand consent before anything is written', async () => {
    const form = await server.ask('/apps/wiki/install');
    expect(form.body).toContain('Title of the wiki');
    expect(form.body).not.toContain('Mail server');
    expect((await post('/apps/wiki/install', [...FIELDS.filter(([key]) => key !== 'in.MAIL'), ['in.MAIL', 'false'], ['in.MAIL', 'true'], ['step', 'form']])).body).toContain('Mail server');
    const preview = await post('/apps/wiki/install', [...FIELDS, ['gen.ADMIN_PASSWORD', 'typed-by-me-123456'], ['step', 'preview']]);
    expect(preview.headers['cache-control']).toBe('no-store');
    expect(preview.body).toContain('This is what would be done');
    expect(preview.body).toContain('example/wiki:1.0.0');
    expect(preview.body.replaceAll('value="typed-by-me-123456"', '')).not.toContain('typed-by-me');
    const refused = await post('/apps/wiki/install', [...FIELDS, ['step', 'install']]);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('It needs your consent to');
    await expect(bench.text('my-wiki/compose.yaml')).rejects.toThrow();
  });

  test('say what is wrong with an answer', async () => {
    const wrong = await post('/apps/wiki/install', [...FIELDS.filter(([key]) => key !== 'in.MAIL'), ['in.MAIL', 'true'], ['in.MAIL_HOST', 'not a host'], ['step', 'preview']]);
    expect(wrong.body).toContain('is not a domain name');
    expect(wrong.body).not.toContain('name="step" value="install">Install</button>');
  });

  test('install, update with a decision for each key, and remove', async () => {
    const installed = await post('/apps/wiki/install', [...FIELDS, ['grant', 'capability:NET_ADMIN'], ['grant', 'unverified'], ['step', 'install']]);
    expect(installed.status).toBe(200);
    expect(installed.body).toContain('http://127.0.0.1:8090');
    expect(installed.body).toContain('<strong>admin</strong>');
    expect(installed.body).not.toContain('alert(1)');
    expect(await bench.text('my-wiki/.env')).toContain("Ours & <yours>");
    expect((await server.ask('/stacks/my-wiki/app')).body).toContain('There is nothing newer');

    await bench.write('my-wiki/compose.yaml', (await bench.text('my-wiki/compose.yaml')).replace('example/wiki:1.0.0', 'example/wiki:mine'));
    await bench.put('wiki', wiki('1.1.0', '1.1.0'));
    expect((await server.ask('/apps')).body).toContain('Update to 1.1.0');
    const update = await server.ask('/stacks/my-wiki/app');
    expect(update.body).toContain('Whose value shall it be?');
    const undecided = await post('/stacks/my-wiki/app', [['step', 'update']]);
    expect(undecided.status).toBe(409);
    expect(undecided.body).toContain('whether yours or that of the app is taken');
    expect(undecided.body).not.toContain('--mine');
    const [, key = ''] = /name="key\.0" value="([^"]+)"/.exec(update.body) ?? [];
    const done = await post('/stacks/my-wiki/app', [['key.0', key], ['take.0', 'mine'], ['step', 'update']]);
    expect(done.status).toBe(303);
    expect(await bench.text('my-wiki/compose.yaml')).toContain('example/wiki:mine');
    expect(await bench.text('my-wiki/compose.yaml')).toContain('version: 1.1.0');

    await bench.put('wiki', wiki('1.2.0', 'latest'));
    const broken = await server.ask('/stacks/my-wiki/app');
    expect(broken.status).toBe(200);
    expect(broken.body).toMatch(/is not right: .*Version 1\.2\.0 is there, but cannot be taken\..*Remove this app/s);
    expect((await server.ask('/stacks/my-wiki/app/remove')).body).toContain('Its volumes stay');
    expect((await post('/stacks/my-wiki/app/remove', [['step', 'remove']])).status).toBe(303);
    await expect(bench.text('my-wiki/compose.yaml')).rejects.toThrow();
    expect((await server.ask('/stacks/my-wiki/app')).status).toBe(404);
  });
});

describe('the name of this machine', () => {
  const forge = templateTexts('forge', `version: 1.0.0
images: ["example/forge:1.0"]
ports: [{ name: WEB_PORT, service: web, target: 80, default: 3000, label: Page, open: http }]
routes: [{ service: web, port: 80, subdomain: git, address: PUBLIC_URL }]
`, `services:
  web:
    image: example/forge:1.0
    environment: { URL: "\${PUBLIC_URL}" }
    ports: ["\${WEB_PORT}:80"]
    healthcheck: { test: [CMD, check] }
    mem_limit: 64m
`);
  const fields = [['source', 'test'], ['version', '1.0.0'], ['stack', 'forge'], ['port.WEB_PORT', '3100'], ['grant', 'unverified']] as const;
  const field = /name="host" value="([^"]*)"/;
  beforeAll(() => bench.put('forge', forge));

  test('is that by which the browser came, where an app wants to know it', async () => {
    const at = async (host: string): Promise<string | undefined> => field.exec((await server.ask('/apps/forge/install', { headers: { host } })).body)?.[1];
    expect([await at('localhost:8080'), await at('127.0.0.1'), await at('[::1]:3000')]).toEqual(['localhost', '127.0.0.1', '[::1]']);
    expect((await server.ask('/apps/wiki/install')).body).not.toMatch(field);
    expect((await server.ask('/apps/forge/install', { headers: { host: 'evil.example' } })).status).toBe(421);
    // A link fills nothing in.
    expect(field.exec((await server.ask('/apps/forge/install?host=evil.example')).body)?.[1]).toBe('127.0.0.1');
  });

  test('stays as typed, is judged beside its field, and nothing is written while it is none', async () => {
    for (const [step, status] of [['form', 200], ['preview', 200], ['install', 422]] as const) {
      const { status: answered, body } = await post('/apps/forge/install', [...fields, ['host', '"nas":80'], ['step', step]]);
      expect([step, answered, field.exec(body)?.[1]]).toEqual([step, status, '&quot;nas&quot;:80']);
      expect(body).toMatch(/data-wrong[^]*aria-invalid="true" aria-describedby="machine-host-problem"[^]*id="machine-host-problem">[^<]*Write it without a port/);
    }
    await expect(bench.text('forge/.env')).rejects.toThrow();
  });

  test('is what the app is told; an emptied field is filled in again', async () => {
    expect(field.exec((await post('/apps/forge/install', [...fields, ['host', ' '], ['step', 'form']])).body)?.[1]).toBe('127.0.0.1');
    const preview = await post('/apps/forge/install', [...fields, ['host', 'nas.lan'], ['step', 'preview']]);
    expect(field.exec(preview.body)?.[1]).toBe('nas.lan');
    const installed = await post('/apps/forge/install', [...fields, ['host', 'nas.lan'], ['step', 'install']]);
    expect(installed.body).toContain('http://nas.lan:3100');
    expect(installed.body).not.toContain('127.0.0.1:3100');
    expect(await bench.text('forge/.env')).toContain('PUBLIC_URL=http://nas.lan:3100\n');
  });
});

describe('catalogues that are elsewhere', () => {
  const MINUTE = 60_000;
  test('are listed with when they were fetched, and an admin has them fetched anew', async () => {
    let fetched = Date.now() - 125 * MINUTE;
    const sources: CatalogueApi['sources'] = async () => [
      { name: 'built-in', kind: 'built-in', address: '', trust: 'built-in', apps: 47, fetchedAt: undefined, problem: undefined },
      { name: 'club', kind: 'index', address: 'https://apps.example.org/registry.json', trust: 'verified', apps: 1, fetchedAt: fetched, problem: undefined },
      { name: 'friends', kind: 'git', address: 'https://git.example.org/apps.git', trust: 'community', apps: 0, fetchedAt: undefined, problem: 'it is <b>away</b>' },
    ];
    const refresh: CatalogueApi['refresh'] = async () => {
      fetched = Date.now();
      return sources();
    };
    const other = await startTestServer({ catalogue: { ...bench.catalogue, sources, refresh } });
    try {
      const { body } = await other.ask('/apps');
      expect(body).toMatch(/club<\/b> <span class="quiet">1 app · verified · fetched <time[^>]*>2 h ago</);
      expect(body).toContain('0 apps · community · not fetched yet');
      expect(body).toContain('it is &lt;b&gt;away&lt;/b&gt;');
      expect(body).toContain('action="/apps/refresh"');
      const answer = await other.ask('/apps/refresh', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' });
      expect([answer.status, answer.headers.location]).toEqual([303, '/apps#catalogues']);
      expect((await other.ask('/apps')).body).toMatch(/club<\/b> <span class="quiet">1 app · verified · fetched <time[^>]*>(?:just )?now</);
    } finally {
      await other.close();
    }
  });

  test('nobody is offered to fetch where there is only what comes with Orbitr', async () => {
    expect((await server.ask('/apps')).body).not.toContain('/apps/refresh');
  });
});
