import { hasApt, aptInstall } from './apt.mjs';
import { findProgram, rootPrefix } from './commands.mjs';
import { step } from './progress.mjs';

/**
 * A Chromium for the browser tests: the one that is there, else the distribution's where this user may install it.
 * @returns {Promise<string | undefined>} its absolute path
 */
export async function ensureChromium() {
  return findChromium() ?? (await installChromium());
}

function findChromium() {
  const given = process.env['CHROMIUM_BIN'];
  return given || ['chromium', 'chromium-browser', 'google-chrome'].map((name) => findProgram(name)).find((path) => path !== undefined);
}

async function installChromium() {
  const as = hasApt() ? await rootPrefix() : undefined;
  if (!as) return undefined;
  // Without a browser the browser tests are skipped, loudly; the others can still run.
  await step('Installing Chromium for the browser tests', () => aptInstall(as, ['chromium'])).catch(() => undefined);
  return findChromium();
}
