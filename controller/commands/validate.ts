import { basename, dirname, resolve } from 'node:path';
import { readdir, stat } from 'node:fs/promises';
import { openSettings } from '../composition/settings.ts';
import { openWorkbench } from '../composition/workbench.ts';
import { MAIN_FILES } from '../source/discover-stacks.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { OrbitrError } from '../model/errors.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson } from './command-context.ts';

/** `orbitr validate [PATH]`: reads stack files and says what is wrong in them. Touches no engine. PATH: a stack file, a stack's folder, or a folder of stacks. */
export async function validateCommand(context: CommandContext, path: string | undefined, options: { readonly json?: boolean }): Promise<ExitCode> {
  const target = resolve(path ?? context.config.stacks);
  const { folder, only } = await locate(target);
  const settings = openSettings(folder);
  const { diagnostics: settingsProblems } = await settings.refresh();
  const bench = openWorkbench({ ...context.config, stacks: folder }, { vouches: () => true, watchAlso: () => undefined, profiles: () => settings.current().profiles, routing: () => settings.current().routing, engineMayBeAway: true });
  const { stacks, unreadable } = await bench.desired.discover();
  if (unreadable !== undefined) throw new OrbitrError({ code: 'command/unreadable', kind: 'terminal', message: `${folder} cannot be read: ${unreadable}` });
  const chosen = stacks.filter(({ name }) => only === undefined || name === only);
  if (only !== undefined && chosen.length === 0) throw new OrbitrError({ code: 'command/no-such-stack', kind: 'terminal', message: `${target} is not a stack file, and holds none`, hint: 'A stack is NAME.yaml, or a folder NAME with a compose.yaml in it.' });

  const results = await Promise.all(chosen.map(async (located) => ({ stack: located.name, diagnostics: diagnosticsOf(await bench.desired.load(located)) })));
  const all = [...(settingsProblems.length > 0 ? [{ stack: 'orbitr.yaml', diagnostics: settingsProblems }] : []), ...results];
  if (options.json === true) printJson(context, { stacks: all });
  else for (const { stack, diagnostics } of all) printResult(context, stack, diagnostics);
  return all.some(({ diagnostics }) => hasError(diagnostics)) ? 1 : 0;
}

async function locate(target: string): Promise<{ readonly folder: string; readonly only: string | undefined }> {
  const found = await stat(target).catch(() => undefined);
  if (found === undefined) throw new OrbitrError({ code: 'command/no-such-path', kind: 'terminal', message: `${target} does not exist` });
  const parent = { folder: dirname(target), only: basename(target).replace(/\.ya?ml$/, '') };
  if (found.isFile()) return /^(?:docker-)?compose(?:\.override)?\.ya?ml$/.test(basename(target)) ? { folder: dirname(dirname(target)), only: basename(dirname(target)) } : parent;
  const inside = await readdir(target).catch((): string[] => []);
  return MAIN_FILES.some((name) => inside.includes(name)) ? parent : { folder: target, only: undefined };
}

function diagnosticsOf(desired: Awaited<ReturnType<ReturnType<typeof openWorkbench>['desired']['load']>>): readonly Diagnostic[] {
  if (desired.kind === 'invalid') return desired.diagnostics;
  return desired.kind === 'spec' ? desired.spec.warnings : [];
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function printResult({ out }: CommandContext, stack: string, diagnostics: readonly Diagnostic[]): void {
  out.line(`${hasError(diagnostics) ? out.paint('red', '✗') : out.paint('green', '✓')} ${stack}`);
  for (const diagnostic of diagnostics) out.line(out.diagnostic(diagnostic));
}
