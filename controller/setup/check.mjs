/** `npm run check`: the fast part of `npm test`, without an engine: half a minute. */
import { add, checkCode, conclude, nothing, runSuite } from './checks.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { reportFailure } from './setup-error.mjs';

try {
  await ensureDependencies();
  conclude(add(await checkCode(), await runSuite('quick')));
} catch (thrown) {
  reportFailure(thrown);
  conclude({ ...nothing, failed: 1 });
}
