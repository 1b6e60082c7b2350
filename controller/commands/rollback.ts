import { userInfo } from 'node:os';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson, withController } from './command-context.ts';

export interface RollbackOptions {
  readonly to?: string;
  readonly json?: boolean;
}

/**
 * `orbitr rollback STACK [--to REVISION] [--json]`: puts the stack's files back to an earlier revision. A running controller then applies them, as it does with any change.
 * Exit 0: the files say that now; 1: they could not.
 */
export async function rollbackCommand(context: CommandContext, stack: string, { to, json }: RollbackOptions): Promise<ExitCode> {
  return withController(context, { kind: 'look' }, async (controller): Promise<ExitCode> => {
    const { changes } = await controller.edits.make({ kind: 'rollback', stack, ...(to === undefined ? {} : { to }) }, { via: 'cli', actor: userInfo().username });
    const files = changes.map(({ file }) => file);
    if (json === true) printJson(context, { stack, files });
    else if (files.length === 0) context.out.line(`${stack}: the files say that already`);
    else for (const { file, masked } of changes) context.out.line(masked === '' ? file : masked.trimEnd());
    return 0;
  });
}
