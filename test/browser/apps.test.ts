import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import type { CatalogueBench } from '../support/catalogue-bench.ts';
import { openCatalogueBench, README, templateTexts } from '../support/catalogue-bench.ts';
import { stack } from '../support/synthetic-stacks.ts';
import { startTestServer, type TestServer } from '../support/web-client.ts';

/** Of an app with fields of many kinds, permissions, and a catalogue that nobody vouches for. */
const wiki = (version: string) => templateTexts('wiki', `version: ${version}
images: ["example/wiki:1.0"]
featured: true
inputs:
  - { name: TITLE, type: string, label: Title, default: Wiki, max: 20 }
  - { name: ADMIN, type: email, label: Mail of the first user }
  - { name: LOOK, type: select, label: Look, options: [light, dark], default: light }
  - { name: ADMIN_PASSWORD, type: password, label: Password, generate: { kind: password, length: 20 } }
  - { name: MAIL, type: boolean, label: Send mail, default: false }
  - { name: MAIL_HOST, type: domain, label: Mail server, showIf: { input: MAIL, equals: true } }
  - { name: TZ, type: timezone, label: Time zone, default: Etc/UTC, advanced: true }
ports: [{ name: WEB_PORT, service: web, target: 80, default: 8080, label: Page, open: http }]
routes: [{ service: web, port: 80, subdomain: wiki, address: SITE_URL }]
permissions: [{ permission: "capability:NET_ADMIN", reason: It bends the network. }]
notes: Sign in as **admin**.
`, `services:
  web:
    image: example/wiki:1.0
    cap_add: [NET_ADMIN]
    environment: { VERSION: "${version}", TITLE: "\${TITLE}", ADMIN: "\${ADMIN}", LOOK: "\${LOOK}", PASSWORD: "\${ADMIN_PASSWORD}", MAIL: "\${MAIL}", MAIL_HOST: "\${MAIL_HOST}", TZ: "\${TZ}", URL: "\${SITE_URL}" }
    ports: ["\${WEB_PORT}:80"]
    healthcheck: { test: [CMD, check] }
    mem_limit: 64m
`, { 'README.md': `# Wiki\n\n${README}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`, 'CHANGELOG.md': `# ${version}\n\nNews.` });

let browser: Browser;
let bench: CatalogueBench;
let server: TestServer;
beforeAll(async () => {
  browser = await launchBrowser();
  bench = await openCatalogueBench('community');
  await bench.put('wiki', wiki('1.0.0'));
  server = await startTestServer({ catalogue: bench.catalogue, stacks: [stack('notes', Date.now())] });
  await bench.catalogue.install({ id: 'wiki', stack: 'notes', answers: { ADMIN: 'ada@example.org' }, consent: ['capability:NET_ADMIN', 'unverified'] }, { via: 'cli', actor: 'test' });
  await bench.write('notes/compose.yaml', (await bench.text('notes/compose.yaml')).replace('VERSION: "1.0.0"', 'VERSION: "mine"'));
  await bench.put('wiki', wiki('1.1.0'));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await bench.close();
});

test('answers are judged as they are given: fields come and go, and what is wrong is said beside them', async () => {
  const { page, complaints } = await openPage(browser);
  await page.goto(`${server.url}apps/wiki/install`);
  const host = page.getByLabel('Mail server');
  expect(await host.count()).toBe(0);
  await page.getByLabel('Send mail').check();
  await host.waitFor();
  // Nobody was in it yet, nor in the empty one above.
  expect(await page.locator('[data-wrong]').count()).toBe(0);
  await host.fill('not a host');
  await page.getByLabel('Mail of the first user').focus();
  await page.locator('[data-wrong] .form-problem').waitFor();
  expect(await page.locator('[data-wrong]').innerText()).toContain('is not a domain name');
  expect(await host.getAttribute('aria-invalid')).toBe('true');
  // Whoever went on to the next field is still in it.
  expect(await page.evaluate('document.activeElement.name')).toBe('in.ADMIN');
  expect(await page.locator('[data-form-status]').textContent()).toBe('Some answers do not fit yet.');
  await page.getByLabel('Send mail').uncheck();
  await host.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the name of this machine is judged like every answer, and that by which the browser came is there already', async () => {
  const { page, complaints } = await openPage(browser);
  await page.goto(`${server.url}apps/wiki/install`);
  const host = page.getByLabel('Name or address of this machine');
  expect(await host.inputValue()).toBe('127.0.0.1');
  await host.fill('http://nas.lan');
  await page.getByLabel('Title').focus();
  await page.locator('[data-wrong] .form-problem').waitFor();
  expect(await page.locator('[data-wrong]').innerText()).toContain('Write the name alone');
  expect([await host.getAttribute('aria-invalid'), await host.inputValue()]).toEqual(['true', 'http://nas.lan']);
  if (process.env['APPS_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['APPS_SHOTS']}/host-wrong.png`, fullPage: true });
  await host.fill('nas.lan');
  await page.getByLabel('Title').focus();
  await page.locator('[data-wrong]').waitFor({ state: 'detached' });
  expect(await host.inputValue()).toBe('nas.lan');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const)('axe finds nothing on the pages of apps with $colorScheme at $viewport.width', async (look) => {
  const { page, complaints } = await openPage(browser, look);
  for (const path of ['apps', 'apps?q=nothing-like-it', 'apps/wiki', 'apps/wiki/install', 'stacks/notes/app', 'stacks/notes/app/remove']) {
    await page.goto(server.url + path);
    expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
    expect({ path, overflow: await page.evaluate('document.documentElement.scrollWidth > innerWidth') }).toEqual({ path, overflow: false });
    if (process.env['APPS_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['APPS_SHOTS']}/${path.replaceAll(/[/?=]/g, '-')}-${look.colorScheme}-${look.viewport.width}.png`, fullPage: true });
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});
