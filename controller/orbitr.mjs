#!/usr/bin/env node
/** `npx orbitr …`: the command line, from whatever Node is at hand. */
import { runInForeground } from './setup/foreground.mjs';
import { reportFailure } from './setup/setup-error.mjs';

try {
  runInForeground('controller/cli.ts', process.argv.slice(2), process.env);
} catch (thrown) {
  reportFailure(thrown);
  process.exitCode = 1;
}
