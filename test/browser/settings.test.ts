import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/web-client.ts';

const TEXT = '# the house\ndomain: old.example # moved in 2025\nprofiles:\n  - backup\n';
let browser: Browser;
let server: TestServer;
let file: string;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startTestServer();
  file = join(server.world.stacks, 'orbitr.yaml');
  await mkdir(server.world.stacks, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test.each([true, false])('the form shows its edit, and writes just that (JavaScript: %s)', async (javaScriptEnabled) => {
  await writeFile(file, TEXT);
  const { page } = await openPage(browser, { javaScriptEnabled });
  await page.goto(`${server.url}settings`);
  await page.locator('input[name=domain]').fill('new.example');
  await page.locator('select[name=proxy]').selectOption('caddy');
  await page.locator('select[name=git]').selectOption('local');
  await page.getByRole('button', { name: 'Show the edit' }).click();
  expect(await page.locator('.line-added').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('domain: new.example')]));
  expect(await readFile(file, 'utf8')).toBe(TEXT);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  expect(await readFile(file, 'utf8')).toBe('# the house\ndomain: new.example # moved in 2025\nproxy: caddy\nprofiles:\n  - backup\ngit:\n  mode: local\n');
  expect((await server.world.audit.find({ kind: 'edit-refused' }, 1)).length).toBe(0);
  await page.context().close();
});

test('somebody else was quicker: nothing is written over', async () => {
  await writeFile(file, TEXT);
  const { page } = await openPage(browser);
  await page.goto(`${server.url}settings`);
  await page.locator('input[name=domain]').fill('mine.example');
  await writeFile(file, `${TEXT}policy: enforce\n`);
  await page.getByRole('button', { name: 'Show the edit' }).click();
  await page.getByText('was changed meanwhile').first().waitFor();
  expect(await readFile(file, 'utf8')).toBe(`${TEXT}policy: enforce\n`);
  await page.context().close();
});

test('what would be wrong cannot be saved', async () => {
  await writeFile(file, TEXT);
  const { page } = await openPage(browser);
  await page.goto(`${server.url}settings`);
  await page.locator('select[name=git]').selectOption('push');
  await page.locator('input[name=branch]').fill('no spaces please');
  await page.getByRole('button', { name: 'Show the edit' }).click();
  expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await page.context().close();
});
