import type { Command } from 'commander';
import type { CommandContext, ExitCode } from './command-context.ts';
import { templateValidateCommand } from './template-validate.ts';

/** Runs a command with its context and sets the exit code. */
export type Run = (action: (context: CommandContext) => Promise<ExitCode>) => Promise<void>;

/** `orbitr template …`: words to functions. */
export function addCatalogueCommands(program: Command, run: Run): void {
  const template = program.command('template').description('write, check and publish apps for a catalogue');
  template.command('validate').argument('[dir|id]', 'the folder of a template, a folder of templates, or the id of a built-in one').option('--strict', 'warnings count as errors').option('--json', 'for machines')
    .description('check a template from all sides, without an engine; exit 1 on errors')
    .action((target: string | undefined, options: { json?: boolean; strict?: boolean }) => run((given) => templateValidateCommand(given, target, options)));
}
