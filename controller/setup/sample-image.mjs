import { callEngine } from './engine-client.mjs';
import { rootFileSystem } from './busybox.mjs';
import { SetupError } from './setup-error.mjs';
import { step } from './progress.mjs';
import { findEngine } from './engine.mjs';

/** The one small image that the sample stack and the engine tests need. */
export const SAMPLE_IMAGE = 'busybox:stable';
const [repository, tag] = /** @type {[string, string]} */ (SAMPLE_IMAGE.split(':'));

/**
 * Makes sure that the sample's image exists: pulled, else built from Debian's busybox, because a machine without a way to a registry shall
 * see its first stack run too. An image that is there is never touched, however old.
 * @param {import('./engine-client.mjs').EngineAddress} [address]
 */
export async function ensureImage(address) {
  const engine = address ?? (await findEngine()).address;
  if (!engine.options || (await imageExists(engine))) return;
  await step(`Getting the image ${SAMPLE_IMAGE}`, async () => {
    const refused = await pull(engine);
    if (refused !== undefined) await build(engine, refused);
  });
}

/** @param {import('./engine-client.mjs').EngineAddress} engine */
async function imageExists(engine) {
  const { status } = await callEngine(engine, { path: `/images/${SAMPLE_IMAGE}/json`, silence: 10_000 });
  return status === 200;
}

/**
 * @param {import('./engine-client.mjs').EngineAddress} engine
 * @returns {Promise<string | undefined>} why it could not be pulled; undefined when it was
 */
async function pull(engine) {
  try {
    const { status, text } = await callEngine(engine, { method: 'POST', path: `/images/create?fromImage=${repository}&tag=${tag}`, silence: 10_000 });
    return complaintIn(status, text);
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

/**
 * @param {import('./engine-client.mjs').EngineAddress} engine
 * @param {string} refused why it could not be pulled
 */
async function build(engine, refused) {
  const changes = new URLSearchParams({ fromSrc: '-', repo: repository, tag, changes: 'CMD ["sh"]', message: "Built by Orbitr from Debian's busybox-static" });
  try {
    const { status, text } = await rootFileSystem((body) => callEngine(engine, { method: 'POST', path: `/images/create?${changes}`, body, silence: 60_000 }));
    const complaint = complaintIn(status, text);
    if (complaint !== undefined) throw new Error(complaint);
  } catch (thrown) {
    throw new SetupError(`The image ${SAMPLE_IMAGE} can neither be pulled nor built`, [
      `Pulling it: ${refused}`,
      `Building it: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      `Type: docker pull ${SAMPLE_IMAGE}    or take stacks/hello.yaml away, which needs it; then: npm start`,
    ], thrown);
  }
}

/**
 * The engine answers 200 before it begins and tells of a failure in the last lines of its progress.
 * @param {number} status
 * @param {string} text one JSON object a line
 * @returns {string | undefined}
 */
function complaintIn(status, text) {
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    const { error, message } = JSON.parse(line);
    if (error !== undefined || status >= 400) return error ?? message;
  }
  return status >= 400 ? `the engine answered ${status}` : undefined;
}
