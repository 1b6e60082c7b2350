import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { condition, stack } from '../support/synthetic-stacks.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/web-client.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startTestServer();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('Ctrl-K goes anywhere by the keyboard alone', async () => {
  const { page, complaints } = await openPage(browser);
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Go to' }).waitFor();
  await page.keyboard.type('photos');
  await page.locator('.palette a.chosen', { hasText: 'photos' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/stacks/photos');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('without JavaScript the search is a form', async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('postgres');
  await page.getByRole('button', { name: 'Search' }).click();
  expect(await page.getByRole('link', { name: 'shop db' }).count()).toBe(1);
  await page.context().close();
});

test('the bell rings while one looks, and is read and dismissed without JavaScript', async () => {
  const { page } = await openPage(browser);
  await page.goto(server.url, { waitUntil: 'networkidle' });
  const before = Number(await page.locator('.bell-count').textContent());
  server.controller.put(stack('vault', Date.now(), { health: 'Degraded', conditions: [condition('CrashLoop', 'True', 'Falls', 'it falls again and again', Date.now())] }));
  await page.locator('.bell-count', { hasText: String(before + 1) }).waitFor();
  await page.context().close();

  const { page: plain } = await openPage(browser, { javaScriptEnabled: false });
  await plain.goto(`${server.url}notifications`);
  await plain.getByRole('button', { name: 'Mark all as read' }).click();
  await plain.getByText('Nothing new.').waitFor();
  await plain.getByRole('button', { name: 'Dismiss vault: Falls again and again' }).click();
  expect(await plain.getByRole('link', { name: 'vault' }).count()).toBe(0);
  await plain.goto(server.url);
  expect(await plain.locator('.bell-count').isHidden()).toBe(true);
  await plain.context().close();
});
