import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Adoptions } from '../../controller/adoptions.ts';
import { openSecretFiles } from '../../controller/composition/secrets/secret-files.ts';
import { colourViolations, violations } from '../support/axe.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/web-client.ts';

const PASSWORD = 'correct horse battery';
/** What would be adopted, with something that the file does not say. */
const ADOPTIONS: Adoptions = {
  preview: async ({ name }) => ({
    stack: name, plan: { stack: name, operations: [], blocked: [], warnings: [] }, clean: false, basis: 'b'.repeat(64),
    edit: { stack: name, kept: [], basis: 'b'.repeat(64), outcome: { kind: 'planned', plan: undefined, warnings: [] }, changes: [{ file: `${name}.yaml`, before: undefined, after: 'services: {}\n', difference: `--- /dev/null\n+++ b/${name}.yaml\n@@ -0,0 +1,1 @@\n+services: {}\n`, masked: '' }] },
    comparisons: [{ type: 'container', name: `${name}-web-1`, service: 'web', differences: [{ op: 'remove', path: '/config/hostname', from: 'a', to: undefined }] }],
  }),
  make: async ({ name }) => name,
};

let browser: Browser;
let household: TestServer;
let troubled: TestServer;
let empty: TestServer;
let signedIn: TestServer;
let fresh: TestServer;

beforeAll(async () => {
  const now = Date.now();
  browser = await launchBrowser();
  household = await startTestServer({ adoptions: ADOPTIONS });
  const { stacks, folder } = household.world;
  await mkdir(join(stacks, 'shop'), { recursive: true });
  await writeFile(join(stacks, 'blog.yaml'), '# mine\nservices:\n  web:\n    imagee: nginx\n');
  await writeFile(join(stacks, 'shop/compose.yaml'), 'services:\n  web: { image: nginx, environment: { A: "${PASSWORD}" } }\n');
  await openSecretFiles({ stacks, data: folder }).keyring.ensure(0);
  empty = await startTestServer({ stacks: [], overview: { queue: { waiting: [], running: [], delayed: [] } } });
  troubled = await startTestServer({ overview: { readOnly: 'Another controller holds this engine.', pruneHeld: 'The marker file is missing.', forgetful: 'no space left on device', engine: { kind: 'unreachable', message: 'connect ENOENT', since: now } } });
  fresh = await startTestServer({ environment: {} });
  signedIn = await startTestServer({ environment: {} });
  await signedIn.world.access.accounts.create({ name: 'ada', role: 'admin', password: PASSWORD });
  await signedIn.world.audit.append({ kind: 'edit', actor: 'file system', via: 'files', stack: 'shop', message: 'shop: change compose.yaml', files: [{ file: 'shop/compose.yaml', difference: '@@ -1,1 +1,1 @@\n-a: 1\n+a: 2\n' }] });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([household, troubled, empty, signedIn, fresh].map((server) => server.close()));
});

/** A place to look at: an address, and what to do there first. */
type Visit = readonly [url: string, act?: (page: Page) => Promise<unknown>];

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();
const pressTo = async (page: Page, name: string): Promise<void> => {
  const arrived = page.waitForEvent('load');
  await press(page, name);
  await arrived;
};
/** What opens over the page that it is asked for on. */
const sheet = async (page: Page, link: string): Promise<void> => {
  await page.locator(`a[data-opens-sheet][href^="${link}"]`).first().click();
  await page.locator('dialog.sheet[open]').waitFor();
};
const seal = async (page: Page, button: string): Promise<void> => {
  await page.locator('input[name=name]').fill('PASSWORD');
  await page.locator('input[name=value]').fill('tr0ub4dor');
  await pressTo(page, button);
};

const at = (server: TestServer, paths: readonly string[]): readonly Visit[] => paths.map((path): Visit => [server.url + path]);

/** Called when the servers are there. */
const GROUPS: Readonly<Record<string, () => readonly Visit[]>> = {
  'what is to be seen': () => [
    ...at(household, ['', 'routes', 'system', 'system/disk', 'activity', 'notifications', 'search?q=shop', 'stacks/shop', 'stacks/notes', 'stacks/dns', 'stacks/media', 'stacks/shop/logs', 'stacks/shop/history', 'stacks/none', 'docs/api']),
    ...at(troubled, ['']),
    ...at(empty, ['']),
  ],
  'what changes files': () => [
    ...at(household, ['settings', 'settings/text', 'stacks/blog/files', 'stacks/blog/files/blog.yaml', 'new', 'new?from=example', 'adopt?project=old', 'stacks/shop/change/remove', 'stacks/shop/seal']),
    [`${household.url}system`, (page) => sheet(page, '/system/disk')],
    [`${household.url}stacks/shop`, (page) => sheet(page, '/stacks/shop/change')],
    [`${household.url}stacks/shop/seal`, (page) => seal(page, 'Only seal the value')],
    [`${household.url}stacks/shop/seal`, (page) => seal(page, 'See what it does')],
    [`${household.url}stacks/shop/seal?file=../x`, (page) => seal(page, 'See what it does')],
    [`${household.url}settings`, async (page) => {
      await page.locator('input[name=domain]').fill('new.example');
      await pressTo(page, 'Show the edit');
    }],
  ],
  'who comes in': () => [
    ...at(fresh, ['']),
    ...at(signedIn, ['']),
    [`${signedIn.url}sign-in`, async (page) => {
      await page.locator('input[name=name]').fill('ada');
      await page.locator('input[name=password]').fill(PASSWORD);
      await pressTo(page, 'Sign in');
    }],
    ...at(signedIn, ['account', 'accounts']),
    [`${signedIn.url}account`, async (page) => {
      await page.locator('input[name=name]').fill('backup');
      await pressTo(page, 'Make a token');
    }],
    [`${signedIn.url}account`, (page) => pressTo(page, 'Set it up')],
    [`${signedIn.url}activity`, (page) => page.locator('.notices details summary').first().click()],
  ],
};

test.each(Object.keys(GROUPS))('axe finds nothing in %s: wide and on a phone, in light and in dark', async (group) => {
  const { page, complaints } = await openPage(browser, { colorScheme: 'light' });
  const found: string[] = [];
  for (const [url, act] of GROUPS[group]?.() ?? []) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(url);
    await act?.(page);
    // The editor asks at once what its text comes to.
    await page.locator('[data-preview][aria-busy]').waitFor({ state: 'detached' });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const light = await violations(page);
      // By night nothing but the colours is another.
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await colourViolations(page);
      await page.emulateMedia({ colorScheme: 'light' });
      const overflow = (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) ? ['it is wider than the screen'] : [];
      found.push(...[...light, ...dark.map((each) => `dark: ${each}`), ...overflow].map((each) => `${url} ${String(act ?? '')} at ${width}: ${each}`));
    }
  }
  expect(found).toEqual([]);
  // Who is not known yet, and what is typed wrongly, is answered with a status of its own.
  expect(complaints.filter((each) => !/status of 40[01] /.test(each))).toEqual([]);
  await page.context().close();
}, 240_000);

test('the keyboard reaches everything in order, and sees where it is', async () => {
  const { page } = await openPage(browser);
  await page.goto(household.url);
  const focused = () => page.evaluate('document.activeElement.textContent.trim()');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the content');
  expect(await page.evaluate('document.activeElement.getBoundingClientRect().top')).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('New stack');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('shop');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/stacks/shop');
  await page.context().close();
});

test('who asked for less motion gets none', async () => {
  const { page } = await openPage(browser, { reducedMotion: 'reduce' });
  await page.goto(household.url);
  expect(await page.evaluate('document.getAnimations().length')).toBe(0);
  await page.context().close();
});
