import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/web-client.ts';

const TEXT = '# mine\nservices:\n  web:\n    image: "nginx:1" # pinned\n';

let browser: Browser;
let server: TestServer;
let file: string;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startTestServer();
  file = join(server.world.stacks, 'blog.yaml');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  await mkdir(server.world.stacks, { recursive: true });
  await writeFile(file, TEXT);
});

test.each([
  ['in a sheet', true],
  ['on a page of its own, without JavaScript', false],
])('a button shows its edit %s, and writes just that', async (_where, javaScriptEnabled) => {
  const { page, complaints } = await openPage(browser, { javaScriptEnabled });
  await page.goto(`${server.url}stacks/blog`);
  await page.getByRole('link', { name: 'Stop', exact: true }).click();
  const confirm = page.locator('form[action$="/change/stop"] button');
  await confirm.waitFor();
  expect(await page.locator('.line-added').allTextContents()).toEqual(['x-orbitr:', '  run: stopped']);
  // Looking has changed nothing.
  expect(await readFile(file, 'utf8')).toBe(TEXT);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await confirm.click();
  expect((await answered).status()).toBe(303);
  expect(await readFile(file, 'utf8')).toBe(`${TEXT}x-orbitr:\n  run: stopped\n`);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('who changes their mind changes nothing, and the sheet is closed by the keyboard', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${server.url}stacks/blog`);
  await page.getByRole('link', { name: 'Remove', exact: true }).click();
  await page.locator('dialog[open] .line-removed').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(await readFile(file, 'utf8')).toBe(TEXT);
  await page.context().close();
});

test('logs come over the socket as text', async () => {
  const { page, complaints } = await openPage(browser);
  await page.goto(`${server.url}stacks/blog/logs`);
  await page.locator('.log-line', { hasText: 'line of blog' }).waitFor();
  // The fake's stream ends at once, which only the socket tells.
  await page.getByText('Nothing runs any more').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
