import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/web-client.ts';

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

let browser: Browser;
let household: TestServer;
let troubled: TestServer;
let empty: TestServer;

beforeAll(async () => {
  const now = Date.now();
  browser = await launchBrowser();
  household = await startTestServer();
  await mkdir(household.world.stacks, { recursive: true });
  await writeFile(join(household.world.stacks, 'blog.yaml'), '# mine\nservices:\n  web:\n    imagee: nginx\n');
  empty = await startTestServer({ stacks: [], overview: { queue: { waiting: [], running: [], delayed: [] } } });
  troubled = await startTestServer({ overview: { readOnly: 'Another controller holds this engine.', pruneHeld: 'The marker file is missing.', forgetful: 'no space left on device', engine: { kind: 'unreachable', message: 'connect ENOENT', since: now } } });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([household, troubled, empty].map((server) => server.close()));
});

test.each(LOOKS)('axe finds nothing with $colorScheme at $viewport.width', async (look) => {
  const { page, complaints } = await openPage(browser, look);
  const urls = ['', 'routes', 'system', 'activity', 'notifications', 'settings', 'search?q=shop', 'stacks/shop', 'stacks/notes', 'stacks/dns', 'stacks/media', 'stacks/shop/logs', 'stacks/shop/history', 'stacks/none', 'stacks/blog/files', 'stacks/blog/files/blog.yaml', 'settings/text', 'new', 'new?from=example'].map((path) => household.url + path);
  for (const url of [...urls, troubled.url, empty.url]) {
    await page.goto(url);
    // The editor asks at once what its text comes to.
    await page.locator('[data-preview][aria-busy]').waitFor({ state: 'detached' });
    expect({ url, violations: await violations(page) }).toEqual({ url, violations: [] });
    expect({ url, overflow: await page.evaluate('document.documentElement.scrollWidth > innerWidth') }).toEqual({ url, overflow: false });
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
