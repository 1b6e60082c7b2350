import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer } from '../../web/server.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { service, stack } from '../support/synthetic-stacks.ts';
import { startTestServer, type TestServer } from '../support/web-client.ts';

let browser: Browser;
let server: TestServer;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startTestServer();
  ({ page } = await openPage(browser));
});
afterEach(async () => {
  await page.context().close();
  await server.close();
});

const live = (target: Page) => target.getByText('Live', { exact: true }).waitFor();
const names = (list: string) => page.locator(`#${list} h3`).allTextContents();

test('a change is on the screen within 250 ms, and the card moves to where it belongs', async () => {
  await page.goto(server.url);
  await live(page);
  expect(await names('attention')).not.toContain('blog');
  // In the page, because a question from here would take its own time to arrive.
  const shown = page.evaluate(`new Promise((resolve) => {
    new MutationObserver(() => document.querySelector('#attention-blog') && resolve(Date.now())).observe(document.body, { childList: true, subtree: true });
  })`) as Promise<number>;
  const changed = Date.now();
  server.controller.put(stack('blog', changed, { health: 'Degraded', services: [service('blog', 'web', 'nginx', changed, { health: 'Degraded', message: 'out of <b>memory</b>' })] }));
  expect((await shown) - changed).toBeLessThan(250);
  expect(await names('attention')).toContain('blog');
  expect(await names('stacks')).not.toContain('blog');
  // Text stays text on this way too.
  expect(await page.locator('#attention-blog .reason-text').textContent()).toBe('out of <b>memory</b>');
  expect(await page.title()).toBe('(4) Orbitr');
});

test('stacks come and go without a reload, down to the empty page', async () => {
  await page.goto(server.url);
  await live(page);
  await page.evaluate('globalThis.sameDocument = true');
  server.controller.put(stack('aaa', Date.now()));
  await page.locator('#stacks-aaa').waitFor();
  server.controller.change({ queue: { waiting: [], running: [], delayed: [] } });
  for (const { name } of server.controller.stacks()) server.controller.remove(name);
  await page.getByText('Drop a compose file, and it runs').waitFor();
  expect(await page.locator('h2', { hasText: 'Needs attention' }).isVisible()).toBe(false);
  expect(await page.evaluate('globalThis.sameDocument')).toBe(true);
});

test('the keyboard stays where it is when the card under it is replaced', async () => {
  await page.goto(server.url);
  await live(page);
  await page.locator('#stacks-git a').first().focus();
  server.controller.put(stack('git', Date.now(), { health: 'Progressing' }));
  await page.locator('#stacks-git', { hasText: 'Progressing' }).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('git');
});

test('a lost connection is told, and made again by itself with what happened meanwhile', async () => {
  const first = await startServer({ api: server.controller, ...server.world, listen: { host: '127.0.0.1', port: 0 }, log: { info() {}, warn() {}, error() {} } });
  await page.goto(first.url);
  await live(page);
  await first.close();
  await page.getByText('Connection lost').waitFor();
  server.controller.put(stack('meanwhile', Date.now()));
  const second = await startServer({ api: server.controller, ...server.world, listen: { host: '127.0.0.1', port: Number(new URL(first.url).port) }, log: { info() {}, warn() {}, error() {} } });
  await page.locator('#stacks-meanwhile').waitFor();
  await live(page);
  await second.close();
});

test('the page of a stack that is gone says so', async () => {
  await page.goto(`${server.url}stacks/blog`);
  await live(page);
  server.controller.remove('blog');
  await page.getByText('There is no such stack').waitFor();
});

test('without JavaScript there is everything but the freshness', async () => {
  const { page: plain } = await openPage(browser, { javaScriptEnabled: false });
  await plain.goto(server.url);
  expect(await plain.locator('#stacks h3').count()).toBeGreaterThan(5);
  expect(await plain.locator('#link-state').isVisible()).toBe(false);
  await plain.getByRole('link', { name: 'shop' }).first().click();
  expect(await plain.getByText('Pending plan').isVisible()).toBe(true);
  await plain.context().close();
});

test('the first load is small and asks nobody else', async () => {
  let bytes = 0;
  const hosts = new Set<string>();
  page.on('response', (response) => {
    hosts.add(new URL(response.url()).host);
    void response.body().then((body) => (bytes += body.length));
  });
  await page.goto(server.url, { waitUntil: 'networkidle' });
  expect([...hosts]).toEqual([new URL(server.url).host]);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(150_000);
});
