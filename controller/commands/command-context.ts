import { pino } from 'pino';
import type { ControllerMode, OpenController } from '../composition/open-controller.ts';
import { openController } from '../composition/open-controller.ts';
import { Terminal } from '../composition/terminal.ts';
import type { Config } from '../config.ts';
import { OrbitrError } from '../model/errors.ts';
import type { StackStatus } from '../model/status.ts';

/** What every command is given. */
export interface CommandContext {
  readonly config: Config;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: Terminal;
  /** For what goes beside the result: progress and errors. */
  readonly err: Terminal;
}

/** 0: nothing to do or done; 1: error; 2: there are changes. */
export type ExitCode = 0 | 1 | 2;

/** Runs `action` with a controller that is not started, and closes it whatever happens. Its log goes nowhere: a command tells on the terminal. */
export async function withController<T>(context: CommandContext, mode: ControllerMode, action: (controller: OpenController) => Promise<T>): Promise<T> {
  const { config, err } = context;
  const controller = await openController(config, pino({ level: 'silent' }), { onRecord: (record) => err.operation(record), onPull: (progress) => err.pull(progress), onBuildLine: (image, line) => err.build(image, line) }, mode);
  try {
    return await action(controller);
  } finally {
    await controller.close();
  }
}

/** The statuses of one stack or of all. @throws OrbitrError `command/no-such-stack` */
export function chosenStacks(controller: OpenController, stack: string | undefined): readonly StackStatus[] {
  if (stack === undefined) return controller.board.all();
  const status = controller.board.get(stack);
  if (status === undefined) {
    const known = controller.board.all().map(({ name }) => name).join(', ');
    throw new OrbitrError({ code: 'command/no-such-stack', kind: 'terminal', message: `there is no stack "${stack}"`, hint: known === '' ? 'stacks/ holds no stack yet.' : `There are: ${known}` });
  }
  return [status];
}

/** Prints a result for machines: one JSON document, described by a schema in `schemas/`. */
export function printJson(context: CommandContext, value: object): void {
  context.out.line(JSON.stringify({ schemaVersion: 1, ...value }, null, 2));
}
