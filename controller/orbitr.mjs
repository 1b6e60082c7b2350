#!/usr/bin/env node
/** `npx orbitr …`: the command line, from whatever Node is at hand. */
import { DAEMON_FLAGS, runInForeground } from './setup/foreground.mjs';
import { reportFailure } from './setup/setup-error.mjs';

try {
  const args = process.argv.slice(2);
  // The daemon runs for months, and has no use for all the other commands in its memory.
  const daemonOnly = args.length === 1 && args[0] === 'up';
  if (daemonOnly) await runInForeground('main', [], process.env, DAEMON_FLAGS);
  else await runInForeground('cli', args, process.env, args.includes('up') ? DAEMON_FLAGS : []);
} catch (thrown) {
  reportFailure(thrown);
  process.exitCode = 1;
}
