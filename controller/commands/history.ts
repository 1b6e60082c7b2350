import type { KnownRevision } from '../model/known-revision.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson, withController } from './command-context.ts';

/** `orbitr history STACK [--json]`: the revisions that were tried, newest first. Exit 0. */
export async function historyCommand(context: CommandContext, stack: string, options: { readonly json?: boolean }): Promise<ExitCode> {
  return withController(context, { kind: 'look' }, async (controller): Promise<ExitCode> => {
    const revisions = await controller.api.history(stack);
    if (options.json === true) printJson(context, { stack, revisions });
    else if (revisions.length === 0) context.out.line(`no revision of "${stack}" was tried yet`);
    else for (const revision of revisions) printRevision(context, revision);
    return 0;
  });
}

function printRevision({ out }: CommandContext, { revision, commit, at, result, message }: KnownRevision): void {
  const words = [revision.slice(0, 12), new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'), result, ...(commit === undefined ? [] : [`commit ${commit.slice(0, 12)}`])];
  out.line(`${words.join('  ')}${message === undefined ? '' : `  (${message})`}`);
}
