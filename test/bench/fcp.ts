import { launchBrowser, openPage } from '../support/browser.ts';
const browser = await launchBrowser();
const css = process.argv[3] ?? '';
const out: unknown[] = [];
for (let i = 0; i < 8; i++) {
  const { page } = await openPage(browser);
  if (css) await page.route('**/pages.css', async (route) => { const r = await route.fetch(); await route.fulfill({ response: r, body: (await r.text()) + css }); });
  await page.goto(process.argv[2]!);
  const r = await page.evaluate(`new Promise((resolve) => new PerformanceObserver((list) => { const f = list.getEntriesByName('first-contentful-paint')[0]; if (f) { const n = performance.getEntriesByType('navigation')[0]; resolve([f.startTime, n.responseStart, n.responseEnd, n.domInteractive, n.domContentLoadedEventEnd, ...performance.getEntriesByType('resource').map(r=>r.name.split('/').pop()+' '+Math.round(r.startTime)+'-'+Math.round(r.responseEnd))]); } }).observe({ type: 'paint', buffered: true }))`);
  out.push(r);
  await page.context().close();
}
for (const o of out) console.log((o as unknown[]).map(x => typeof x === 'number' ? Math.round(x) : x).join(' | '));
await browser.close();
