import { Terminal } from '../../controller/composition/terminal.ts';
import type { CommandContext } from '../../controller/commands/command-context.ts';
import type { Config } from '../../controller/config.ts';

/** What a command said. */
export interface Listening {
  readonly context: CommandContext;
  /** The result, and what went beside it. */
  readonly out: () => string;
  readonly err: () => string;
}

/** A command line without colours, whose words are heard. */
export function listen(config: Config): Listening {
  const [out, err] = [[] as string[], [] as string[]];
  const terminal = (lines: string[]): Terminal => new Terminal({ write: (text) => lines.push(text) }, {});
  return { context: { config, environment: {}, out: terminal(out), err: terminal(err) }, out: () => out.join(''), err: () => err.join('') };
}
