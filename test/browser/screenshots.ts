import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_IN_FOLDER } from '../../controller/registry/built-in-templates.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { openCatalogueBench } from '../support/catalogue-bench.ts';
import { startTestServer } from '../support/web-client.ts';

/** `ORBITR_PICTURES=FOLDER` puts them elsewhere, to look at. */
const FOLDER = process.env['ORBITR_PICTURES'] ?? join(import.meta.dirname, '../../docs/pictures');
const SIZES = { wide: { viewport: { width: 1440, height: 1000 } }, phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 } } as const;
const PAGES = {
  overview: '',
  stack: 'stacks/shop',
  history: 'stacks/shop/history',
  logs: 'stacks/shop/logs',
  invalid: 'stacks/notes',
  routes: 'routes',
  system: 'system',
  disk: 'system/disk',
  activity: 'activity',
  settings: 'settings',
  notifications: 'notifications',
  search: 'search?q=shop',
  account: 'account',
  files: 'stacks/shop/files',
  editor: 'stacks/shop/files/compose.yaml',
  new: 'new',
  draft: 'new?from=example',
  apps: 'apps',
  app: 'apps/nextcloud',
  install: 'apps/vaultwarden/install',
  api: 'docs/api',
} as const;

const SHOP = `# The shop of the village
services:
  web:
    image: "nginx:1.27" # pinned
    ports:
      - "8080:80"
    restrat: unless-stopped
  db:
    image: postgres:17.2
    environment:
      POSTGRES_DB: shop
`;

/** `npm run screenshots`: every page in light and dark, wide and on a phone, from the sample household. `npm run screenshots -- overview system`: only these. */
async function takePictures(wanted: readonly string[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await launchBrowser();
  // The official apps, as they come with Orbitr.
  const bench = await openCatalogueBench('built-in');
  await cp(BUILT_IN_FOLDER, bench.templates, { recursive: true });
  const household = await startTestServer({ catalogue: bench.catalogue });
  const shop = join(household.world.stacks, 'shop');
  await mkdir(join(shop, 'config'), { recursive: true });
  await Promise.all([writeFile(join(shop, 'compose.yaml'), SHOP), writeFile(join(shop, '.env'), 'CURRENCY=EUR\n'), writeFile(join(shop, 'config/app.ini'), 'greeting=hello\n')]);
  const empty = await startTestServer({ stacks: [], overview: { keptVolumes: [], queue: { waiting: [], running: [], delayed: [] } } });
  const stranger = await startTestServer({ environment: { ORBITR_AUTH: 'accounts' } });
  const pages = [...Object.entries(PAGES).map(([name, path]) => [name, household.url + path] as const), ['empty', empty.url] as const, ['set-up', stranger.url] as const];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, look] of Object.entries(SIZES)) {
      const { page } = await openPage(browser, { ...look, colorScheme, reducedMotion: 'reduce' });
      for (const [name, url] of pages) {
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        await page.goto(url, { waitUntil: 'networkidle' });
        const path = join(FOLDER, `${name}-${size}-${colorScheme}.png`);
        await page.screenshot({ path });
        console.log(path);
      }
      await page.context().close();
    }
  }
  await browser.close();
  await Promise.all([household, empty, stranger, bench].map((each) => each.close()));
}

await takePictures(process.argv.slice(2));
