import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startTestServer } from '../support/web-client.ts';

const FOLDER = join(import.meta.dirname, '../../docs/pictures');
const SIZES = { wide: { viewport: { width: 1440, height: 1200 } }, phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 } } as const;

/** `npm run screenshots`: overview and stack page in light and dark, wide and on a phone, from the sample household; the rest once. */
async function takePictures(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await launchBrowser();
  const household = await startTestServer();
  const empty = await startTestServer({ stacks: [], overview: { keptVolumes: [], queue: { waiting: [], running: [], delayed: [] } } });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, look] of Object.entries(SIZES)) {
      const { page } = await openPage(browser, { ...look, colorScheme, reducedMotion: 'reduce' });
      const shoot = async (url: string, name: string): Promise<void> => {
        await page.goto(url);
        await page.getByText('Live', { exact: true }).waitFor();
        const path = join(FOLDER, `${name}-${size}-${colorScheme}.png`);
        await page.screenshot({ path });
        console.log(path);
      };
      await shoot(household.url, 'overview');
      await shoot(`${household.url}stacks/shop`, 'stack');
      if (size === 'wide' && colorScheme === 'light') {
        await shoot(`${household.url}stacks/notes`, 'invalid');
        await shoot(empty.url, 'empty');
      }
      await page.context().close();
    }
  }
  await browser.close();
  await Promise.all([household.close(), empty.close()]);
}

await takePictures();
