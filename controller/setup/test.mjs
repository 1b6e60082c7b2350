/** `npm test`: sets up what is missing, then runs every check there is. Runs on any Node ≥ 18 with nothing installed. */
import { add, checkCode, conclude, nothing, runSuite } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureEngine } from './engine.mjs';
import { ensureImage } from './sample-image.mjs';
import { reportFailure } from './setup-error.mjs';

try {
  await ensureDependencies();
  const engine = await ensureEngine();
  await ensureImage(engine);
  const chromium = await ensureChromium();

  let sum = add(await checkCode(), await runSuite('unit'));
  sum = add(sum, await runSuite('engine', { DOCKER_HOST: engine.host }));
  sum = add(sum, await browserSuite(engine.host, chromium));
  conclude(sum);
} catch (thrown) {
  reportFailure(thrown);
  conclude({ ...nothing, failed: 1 });
}

/**
 * @param {string} engine
 * @param {string | undefined} chromium
 */
async function browserSuite(engine, chromium) {
  if (chromium) return runSuite('browser', { DOCKER_HOST: engine, CHROMIUM_BIN: chromium });
  process.stdout.write('\nThe browser tests are SKIPPED: there is no Chromium here and it cannot be installed. Set CHROMIUM_BIN to one.\n');
  return { ...nothing, skipped: 1 };
}
