/** `npm start`: sets up what is missing, then runs the controller until Ctrl-C. Runs on any Node ≥ 18 with nothing installed. */
import { existsSync } from 'node:fs';
import { ensureDependencies } from './dependencies.mjs';
import { engineAddresses } from './engine-client.mjs';
import { ensureEngine } from './engine.mjs';
import { DAEMON_FLAGS, runInForeground } from './foreground.mjs';
import { stacksDirectory } from './project.mjs';
import { ensureImage } from './sample-image.mjs';
import { reportFailure } from './setup-error.mjs';

try {
  await ensureDependencies();
  const engine = await ensureEngine();
  // Whoever took the sample away does not need its image.
  if (existsSync(`${stacksDirectory(process.env)}/hello.yaml`)) await ensureImage(engine);
  const usual = engine.host === engineAddresses({})[0].host;
  await runInForeground('main', [], usual ? process.env : { ...process.env, DOCKER_HOST: engine.host }, DAEMON_FLAGS);
} catch (thrown) {
  reportFailure(thrown);
  process.exitCode = 1;
}
