import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { containersOf, startCliTest } from '../support/cli.ts';
import { eventually } from '../support/engine.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const replaceAll = async (page: Page, text: string): Promise<void> => {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  // Over a selection Chromium itself would insert text with a style of its own, and the policy would complain.
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
};

test.each([
  ['a wide page', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
])('the first day on %s: set up, paste, watch, break, read why, fix, roll back, remove', async (_name, viewport) => {
  await using orbitr = await startCliTest({ ORBITR_AUTH: 'accounts' });
  const daemon = await orbitr.startDaemon();
  const stack = `${orbitr.prefix}-day`;
  const file = join(orbitr.stacks, `${stack}.yaml`);
  const { page, complaints } = await openPage(browser, { viewport });

  // The terminal prints a link; the token in it goes into the form by itself.
  const link = await eventually(async () => /https?:\/\/\S+#token=\S+/.exec(daemon.output())?.[0], 20_000);
  await page.goto(link);
  expect(page.url()).not.toContain('token=');
  await page.getByLabel('Name', { exact: true }).fill('ada');
  await page.getByLabel('Password').fill('a long password');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('link', { name: 'New stack' }).first().click();

  await page.getByLabel('A compose file').fill(`docker run -d --name ${stack} --init --entrypoint sleep busybox:stable 3600`);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.locator('.cm-content').waitFor();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(stack);
  await page.locator('[data-preview] .plan-steps').waitFor();
  expect(await containersOf(orbitr, stack)).toBe('');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.waitForURL(`**/stacks/${stack}`);
  await page.locator('#stack-head', { hasText: 'Healthy' }).waitFor();
  expect(await containersOf(orbitr, stack)).toContain('running');
  const good = await readFile(file, 'utf8');

  await page.getByRole('link', { name: 'Files', exact: true }).click();
  await page.getByRole('link', { name: `${stack}.yaml` }).click();
  await page.locator('.cm-content').waitFor();
  await replaceAll(page, good.replace('image:', 'imagee:'));
  await page.locator('.cm-lintRange-error', { hasText: 'imagee' }).waitFor();
  await page.getByLabel('Save it although it is wrong').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'watch the stack' }).click();
  await page.locator('#problems', { hasText: 'imagee' }).waitFor();
  // What is wrong in a file takes nothing down.
  expect(await containersOf(orbitr, stack)).toContain('running');

  await page.goto(`${daemon.url}/stacks/${stack}/files/${stack}.yaml`);
  await page.locator('.cm-lintRange-error').waitFor();
  await replaceAll(page, good.replace('3600', '7200'));
  await page.locator('[data-preview] .plan-steps').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').waitFor();
  await eventually(async () => (await orbitr.docker('ps', '--no-trunc', '--filter', `label=orbitr.stack=${stack}`, '--format', '{{.Command}}')).includes('7200'), 30_000);

  await page.goto(`${daemon.url}/stacks/${stack}/history`);
  await eventually(async () => {
    await page.reload();
    return (await page.getByRole('link', { name: /See and roll back/ }).count()) > 0;
  }, 20_000);
  await page.getByRole('link', { name: /See and roll back/ }).first().click();
  await page.locator('form[action$="/change/rollback"] button').click();
  await page.waitForURL(`**/stacks/${stack}`);
  expect(await readFile(file, 'utf8')).toBe(good);

  await page.getByRole('link', { name: 'Remove', exact: true }).click();
  await page.locator('form[action$="/change/remove"] button').click();
  await page.waitForURL(`${daemon.url}/`);
  await eventually(async () => (await containersOf(orbitr, stack)) === '', 30_000);
  // Strangers see the page for signing in: that is no mistake of the page.
  expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
  await page.context().close();
});
