import type { Probe } from './probe.ts';
import { fail, lastLine, pass } from './probe.ts';

/** Runs a command in the container; it ends with 0 when all is well. */
export const execProbe: Probe<{ readonly kind: 'exec'; readonly command: readonly string[] }> = async ({ command }, target, { run }, signal) => {
  const ended = await run(target, command, signal);
  // Engines cannot end a command that they run, so none is begun beside one that hangs: there is never more than one.
  if (ended.kind === 'running') return fail(`${command[0] ?? ''} does not end`);
  const said = lastLine(ended.output);
  return ended.exitCode === 0 ? pass(said) : fail(`${command[0] ?? ''} ended with code ${ended.exitCode}${said === '' ? '' : `: ${said}`}`);
};
