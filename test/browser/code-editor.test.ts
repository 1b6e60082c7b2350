import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/web-client.ts';

const TEXT = '\ufeff# mine\r\nservices:\r\n  web:\r\n    image: "nginx:1" # pinned\r\n';

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

const code = (page: Page) => page.locator('.cm-content');
const typeAtEnd = async (page: Page, text: string): Promise<void> => {
  await code(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
};

test('the code editor colours, shows what saving does as one types, and saves byte for byte', async () => {
  const { page, complaints } = await openPage(browser);
  await page.goto(`${server.url}stacks/blog/files`);
  await page.getByRole('link', { name: 'blog.yaml' }).click();
  await code(page).waitFor();
  // A slow machine shows the text first and parses it after that.
  await page.locator('.cm-line span', { hasText: /^services$/ }).waitFor();
  // The colours come from adopted styles: the page's policy allows no others.
  const [keyColour, textColour] = await page.evaluate(`(() => {
    const root = document.querySelector('.desk-editor').shadowRoot;
    const key = [...root.querySelectorAll('.cm-line span')].find((span) => span.textContent === 'services');
    return [getComputedStyle(key).color, getComputedStyle(root.querySelector('.cm-content')).color];
  })()`) as readonly [string, string];
  expect(keyColour).not.toBe(textColour);
  await typeAtEnd(page, '# more');
  await page.locator('[data-preview] .line-added', { hasText: '# more' }).waitFor();
  expect(await readFile(file, 'utf8')).toBe(TEXT);
  await page.keyboard.press('Control+s');
  await page.getByText('Saved.').waitFor();
  expect(await readFile(file, 'utf8')).toBe(`${TEXT}# more`);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what is wrong is underlined at its place and must be insisted on', async () => {
  const { page, complaints } = await openPage(browser);
  await page.goto(`${server.url}stacks/blog/files/blog.yaml`);
  await code(page).waitFor();
  await typeAtEnd(page, '    restrat: always');
  await page.keyboard.press('Escape');
  const marked = page.locator('.cm-lintRange-error');
  await marked.waitFor();
  expect(await marked.textContent()).toBe('restrat');
  expect(await page.locator('[data-preview]').textContent()).toContain('restrat');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  expect(await save.isDisabled()).toBe(true);
  await page.getByLabel('Save it although it is wrong').check();
  await save.click();
  await page.getByText('Saved.').waitFor();
  expect(await readFile(file, 'utf8')).toContain('restrat');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('keys and values are completed from the schemas, those of Orbitr too', async () => {
  const { page } = await openPage(browser);
  // A key that comes right after the list opened is taken for a part of what was typed, as the editor means it: then once more from the beginning.
  await expect.poll(async () => {
    await page.goto(`${server.url}stacks/blog/files/blog.yaml`, { waitUntil: 'networkidle' });
    await code(page).waitFor();
    await typeAtEnd(page, '    healthc');
    await page.locator('.cm-tooltip-autocomplete', { hasText: 'healthcheck' }).waitFor();
    await page.keyboard.press('Enter');
    return page.locator('.cm-line', { hasText: /^ {4}healthcheck:$/ }).count();
  }, { timeout: 25_000 }).toBe(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('x-orbitr:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('run: ');
  await page.keyboard.press('Control+Space');
  await page.locator('.cm-tooltip-autocomplete', { hasText: 'stopped' }).waitFor();
  await page.context().close();
});

test('two people at one file: the second sees both versions and nothing is lost', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${server.url}stacks/blog/files/blog.yaml`);
  await code(page).waitFor();
  await typeAtEnd(page, '# yours');
  await page.locator('[data-preview] .line-added', { hasText: '# yours' }).waitFor();
  await writeFile(file, TEXT.replace('mine', 'theirs'));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Somebody else changed this file meanwhile').first().waitFor();
  expect(await page.locator('.conflict-now pre').textContent()).toContain('# theirs');
  await code(page).waitFor();
  expect(await code(page).textContent()).toContain('# yours');
  expect(await readFile(file, 'utf8')).toBe(TEXT.replace('mine', 'theirs'));
  await page.context().close();
});

test('without JavaScript the same form previews and saves', async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${server.url}stacks/blog/files/blog.yaml`);
  const field = page.getByRole('textbox', { name: 'Text of blog.yaml' });
  await field.fill((await field.inputValue()).replace('nginx:1', 'nginx:2'));
  await page.getByRole('button', { name: 'See what it does' }).click();
  expect(await page.locator('.line-added').allTextContents()).toEqual(['    image: "nginx:2" # pinned\n']);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').waitFor();
  expect(await readFile(file, 'utf8')).toBe(TEXT.replace('nginx:1', 'nginx:2'));
  await page.context().close();
});
