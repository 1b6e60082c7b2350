/** `npm test`: sets up what is missing, then runs every check there is. Runs on any Node ≥ 18 with nothing installed. */
import { add, checkCode, conclude, nothing, runSuite } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureEngine } from './engine.mjs';
import { ensureImage } from './sample-image.mjs';
import { reportFailure } from './setup-error.mjs';
import { ensureTestPrograms } from './test-programs.mjs';

try {
  await ensureDependencies();
  const engine = await ensureEngine();
  await ensureImage(engine);
  const chromium = await ensureChromium();
  const PATH = await ensureTestPrograms();

  let sum = add(await checkCode(), await runSuite('unit', { PATH }));
  sum = add(sum, await runSuite('engine', { DOCKER_HOST: engine.host, PATH }));
  sum = add(sum, await browserSuite({ DOCKER_HOST: engine.host, PATH }, chromium));
  conclude(sum);
} catch (thrown) {
  reportFailure(thrown);
  conclude({ ...nothing, failed: 1 });
}

/**
 * @param {Readonly<Record<string, string>>} environment
 * @param {string | undefined} chromium
 */
async function browserSuite(environment, chromium) {
  if (chromium) return runSuite('browser', { ...environment, CHROMIUM_BIN: chromium });
  process.stdout.write('\nThe browser tests are SKIPPED: there is no Chromium here and it cannot be installed. Set CHROMIUM_BIN to one.\n');
  return { ...nothing, skipped: 1 };
}
