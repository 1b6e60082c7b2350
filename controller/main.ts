import { readConfig } from './config.ts';
import { runDaemon } from './composition/run-daemon.ts';
import { VERSION } from './composition/version.ts';
import { toOrbitrError } from './model/errors.ts';

/** The daemon. Everything is joined in `composition/`. `--version`: loads all of it, says which one it is, and ends. */
try {
  if (process.argv.includes('--version')) process.stdout.write(`${VERSION}\n`);
  else await runDaemon(readConfig(process.env, process.cwd()), process.env);
  process.exit(0);
} catch (thrown) {
  const error = toOrbitrError(thrown);
  process.stderr.write(`orbitr: ${error.message}${error.hint === undefined ? '' : `\n  ${error.hint}`}\n`);
  process.exit(1);
}
