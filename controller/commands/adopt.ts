import { findProject } from '../composition/adoption/find-project.ts';
import { judgeAdoption } from '../composition/adoption/judge-adoption.ts';
import { loadProject } from '../composition/load-project.ts';
import type { AdoptOptions } from './adoption-session.ts';
import { concludeAdoption, withAdoptionSession } from './adoption-session.ts';
import type { CommandContext, ExitCode } from './command-context.ts';

/**
 * `orbitr adopt PROJECT`: takes over what Docker Compose runs. Shows how the file and what runs differ, and what Orbitr would do about it; with `--write`
 * writes the stack file and leaves the adoption for the controller. Touches no container.
 * Exit 0: the file means what runs; 2: it does not; 1: error.
 */
export async function adoptCommand(context: CommandContext, name: string, options: AdoptOptions & { readonly file?: readonly string[] }): Promise<ExitCode> {
  return withAdoptionSession(context, options, async (session) => {
    const project = findProject(name, session.before);
    const loaded = await loadProject(context.config.stacks, name, project, options.file ?? [], await session.look.bench.place.hostPaths());
    if (loaded.kind === 'invalid') {
      for (const diagnostic of loaded.diagnostics) context.err.line(context.err.diagnostic(diagnostic));
      return 1;
    }
    return concludeAdoption(session, loaded, await judgeAdoption(session.look, session.before, loaded.spec, project));
  });
}
