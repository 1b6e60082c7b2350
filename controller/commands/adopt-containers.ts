import { draftContainers } from '../composition/adoption/draft-containers.ts';
import { judgeAdoption } from '../composition/adoption/judge-adoption.ts';
import type { AdoptOptions } from './adoption-session.ts';
import { concludeAdoption, withAdoptionSession } from './adoption-session.ts';
import type { CommandContext, ExitCode } from './command-context.ts';

/**
 * `orbitr adopt --from-containers NAME…`: writes the stack file that plain containers could have come from, as a person would write it, and takes them over.
 * Prints the file without `--write`. The file is read again and compared with what runs before it counts.
 * Exit 0: it means what runs; 2: something cannot be said in a stack file; 1: error.
 */
export async function adoptContainersCommand(context: CommandContext, names: readonly string[], options: AdoptOptions & { readonly stack?: string }): Promise<ExitCode> {
  return withAdoptionSession(context, options, async (session) => {
    const { before, look } = session;
    const { text, loaded, project } = await draftContainers(look, before, names, options.stack);
    if (loaded.kind === 'invalid') {
      for (const diagnostic of loaded.diagnostics) context.err.line(context.err.diagnostic(diagnostic));
      return 1;
    }
    if (options.write !== true && options.json !== true) context.out.line(text);
    return concludeAdoption(session, loaded, await judgeAdoption(look, before, loaded.spec, project));
  });
}
