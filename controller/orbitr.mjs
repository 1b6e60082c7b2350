#!/usr/bin/env node
/** `npx orbitr …`: the command line, from whatever Node is at hand. */
import { DAEMON_FLAGS, runInForeground } from './setup/foreground.mjs';
import { reportFailure } from './setup/setup-error.mjs';

try {
  const args = process.argv.slice(2);
  runInForeground('controller/cli.ts', args, process.env, args.includes('up') ? DAEMON_FLAGS : []);
} catch (thrown) {
  reportFailure(thrown);
  process.exitCode = 1;
}
