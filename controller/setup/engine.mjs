import { hasApt } from './apt.mjs';
import { findProgram, rootPrefix } from './commands.mjs';
import { deniedAdvice, desktopAdvice, dockerHostAdvice, installAdvice, startAdvice } from './engine-advice.mjs';
import { engineAddresses, pingEngine } from './engine-client.mjs';
import { installEngine, startEngine } from './engine-install.mjs';
import { step } from './progress.mjs';

/** @typedef {import('./engine-client.mjs').EngineAddress} EngineAddress */

/**
 * Makes sure that a Docker Engine answers: the one that is there, else one that is installed from the distribution and started, where this
 * user may. What it may not do it asks the user to do, in the words to type.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<EngineAddress>}
 */
export async function ensureEngine(environment = process.env) {
  const first = await findEngine(environment);
  if (first.state === 'answers') return first.address;
  if (environment['DOCKER_HOST']) throw dockerHostAdvice(first.address.host, first.state);
  if (first.state === 'denied') throw deniedAdvice();
  if (process.platform !== 'linux') throw desktopAdvice();

  const as = await rootPrefix();
  if (!findProgram('dockerd')) {
    if (!as || !hasApt()) throw installAdvice();
    await step('Installing the Docker Engine (docker.io)', () => installEngine(as));
  } else if (!as) {
    throw startAdvice();
  }
  const answers = async () => (await findEngine(environment)).state !== 'silent';
  if (!(await answers())) await step('Starting the Docker Engine', () => startEngine(as, environment, answers));

  const { state, address } = await findEngine(environment);
  if (state !== 'answers') throw deniedAdvice();
  return address;
}

/**
 * The first place where an engine answers, else the first place with what it said.
 * @param {NodeJS.ProcessEnv} [environment]
 */
export async function findEngine(environment = process.env) {
  const [first, ...others] = engineAddresses(environment);
  const state = await pingEngine(first);
  if (state === 'answers') return { address: first, state };
  for (const address of others) if ((await pingEngine(address)) === 'answers') return { address, state: /** @type {const} */ ('answers') };
  return { address: first, state };
}
