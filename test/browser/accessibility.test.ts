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

function visits(): readonly Visit[] {
  const [home, own] = [household.url, signedIn.url];
  const plain = ['', 'routes', 'system', 'activity', 'notifications', 'settings', 'search?q=shop', 'stacks/shop', 'stacks/notes', 'stacks/dns', 'stacks/media', 'stacks/shop/logs', 'stacks/shop/history', 'stacks/none', 'stacks/blog/files', 'stacks/blog/files/blog.yaml', 'settings/text', 'new', 'new?from=example', 'system/disk', 'adopt?project=old', 'stacks/shop/seal', 'stacks/shop/change/remove', 'docs/api'];
  return [
    ...plain.map((path): Visit => [home + path]),
    [`${home}system`, (page) => sheet(page, '/system/disk')],
    [`${home}stacks/shop`, (page) => sheet(page, '/stacks/shop/change')],
    [`${home}stacks/shop/seal`, (page) => seal(page, 'Only seal the value')],
    [`${home}stacks/shop/seal`, (page) => seal(page, 'See what it does')],
    [`${home}stacks/shop/seal?file=../x`, (page) => seal(page, 'See what it does')],
    [`${home}settings`, async (page) => {
      await page.locator('input[name=domain]').fill('new.example');
      await pressTo(page, 'Show the edit');
    }],
    [troubled.url], [empty.url], [fresh.url],
    [own],
    [`${own}sign-in`, async (page) => {
      await page.locator('input[name=name]').fill('ada');
      await page.locator('input[name=password]').fill(PASSWORD);
      await pressTo(page, 'Sign in');
    }],
    [`${own}account`],
    [`${own}account`, async (page) => {
      await page.locator('input[name=name]').fill('backup');
      await pressTo(page, 'Make a token');
    }],
    [`${own}account`, (page) => pressTo(page, 'Set it up')],
    [`${own}accounts`],
    [`${own}activity`, (page) => page.locator('.notices details summary').first().click()],
  ];
}

test.each([1440, 390])('axe finds nothing at %d pixels, in light and in dark', async (width) => {
  const { page, complaints } = await openPage(browser, { colorScheme: 'light', viewport: { width, height: 900 } });
  for (const [url, act] of visits()) {
    await page.goto(url);
    await act?.(page);
    // The editor asks at once what its text comes to.
    await page.locator('[data-preview][aria-busy]').waitFor({ state: 'detached' });
    const seen = { url, does: String(act ?? '') };
    expect({ ...seen, violations: await violations(page) }).toEqual({ ...seen, violations: [] });
    expect({ ...seen, overflow: await page.evaluate('document.documentElement.scrollWidth > innerWidth') }).toEqual({ ...seen, overflow: false });
    // The same page by night: nothing but its colours is another.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect({ ...seen, dark: await colourViolations(page) }).toEqual({ ...seen, dark: [] });
    await page.emulateMedia({ colorScheme: 'light' });
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

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
