import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser.ts';
import { atMost, measured, median, type BenchRow } from './bench-row.ts';

const LOADS = 9;
const CHANGES = 10;

/** What a person sees in a real browser, while all the other pages stay open. @param change lets `stack-000` fail or be well again, in turns */
export async function benchScreen(url: string, change: () => void): Promise<readonly BenchRow[]> {
  const browser = await launchBrowser();
  try {
    const fromSignIn = await paintsOf(browser, url, new URL('/no-such-page', url).href);
    const fromElsewhere = await paintsOf(browser, url, 'about:blank');
    const { page } = await openPage(browser);
    await page.goto(url);
    await page.getByText('Live', { exact: true }).waitFor();
    const changes: number[] = [];
    for (let count = 0; count < CHANGES; count++) changes.push(await untilShown(page, change));
    return [
      atMost('first contentful paint after a page of ours, nothing in the cache', median(fromSignIn), 'ms', 300),
      measured('the same in a tab from elsewhere: Chromium starts a process first', median(fromElsewhere), 'ms'),
      atMost('a change until it is on the screen', median(changes), 'ms', 250),
      measured('the slowest of ten', Math.max(...changes), 'ms'),
    ];
  } finally {
    await browser.close();
  }
}

/**
 * First paints of a page, in new tabs of a browser that was open before. Who comes from another site waits, besides, until the browser has made a process ready
 * for us alone, which `Cross-Origin-Opener-Policy` demands: that is the browser's time and not the page's.
 * @param from what the tab shows before, for instance the page for signing in
 */
async function paintsOf(browser: Browser, url: string, from: string): Promise<readonly number[]> {
  const { page: first } = await openPage(browser);
  await first.goto(url);
  const context = first.context();
  const paints: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    const tab = await context.newPage();
    await tab.goto(from);
    await (await context.newCDPSession(tab)).send('Network.clearBrowserCache');
    await tab.goto(url);
    paints.push(await firstPaint(tab));
    await tab.close();
  }
  await context.close();
  return paints;
}

/** Paint Timing, "first-contentful-paint". @returns ms since the navigation began */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => new PerformanceObserver((list) => {
    const found = list.getEntriesByName('first-contentful-paint')[0];
    if (found) resolve(found.startTime);
  }).observe({ type: 'paint', buffered: true }))`) as Promise<number>;
}

/** In the page, and up to the frame that shows it: a question from here would take its own time. */
async function untilShown(page: Page, change: () => void): Promise<number> {
  const shown = page.evaluate(`new Promise((resolve) => {
    const where = () => document.querySelector('[id$="-stack-000"]').id;
    const before = where();
    new MutationObserver((_, observer) => {
      if (where() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(Date.now()));
    }).observe(document.body, { childList: true, subtree: true });
  })`) as Promise<number>;
  // Answered only once the observer is there: the page does one thing after the other.
  await page.evaluate('1');
  const began = Date.now();
  change();
  return (await shown) - began;
}
