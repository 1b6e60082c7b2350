import { Command } from 'commander';
import { addAccessCommands } from './commands/access-commands.ts';
import type { AdoptOptions } from './commands/adoption-session.ts';
import type { CommandContext, ExitCode } from './commands/command-context.ts';
import type { LogsOptions } from './commands/logs.ts';
import { addCatalogueCommands } from './commands/catalogue-commands.ts';
import type { RollbackOptions } from './commands/rollback.ts';
import { addSecretsCommands } from './commands/secrets-commands.ts';
import { Terminal } from './composition/terminal.ts';
import { VERSION } from './composition/version.ts';
import { readConfig } from './config.ts';
import { OrbitrError, toOrbitrError } from './model/errors.ts';

/** The `orbitr` command: words to functions, results to exit codes. Only the command that is asked for is loaded: all of them take a second. */
const program = new Command('orbitr');
program
  .description('Drop a compose file into stacks/ and it runs; take it away and it is gone.')
  .version(VERSION)
  .option('--stacks <folder>', 'folder of stack files (ORBITR_STACKS)')
  .option('--data <folder>', "the controller's own data (ORBITR_DATA)")
  .showHelpAfterError()
  .addHelpText('after', '\nExamples:\n  orbitr validate stacks/blog.yaml   what is wrong in a file\n  orbitr plan blog                   what would be done, and why\n  orbitr apply blog                  do it, without the daemon\n  orbitr logs blog web --follow      what it says');

function context(): CommandContext {
  const options = program.opts<{ stacks?: string; data?: string }>();
  const environment = { ...process.env, ...(options.stacks === undefined ? {} : { ORBITR_STACKS: options.stacks }), ...(options.data === undefined ? {} : { ORBITR_DATA: options.data }) };
  return { config: readConfig(environment, process.cwd()), environment, out: new Terminal(process.stdout, environment), err: new Terminal(process.stderr, environment) };
}

async function run(action: (context: CommandContext) => Promise<ExitCode>): Promise<void> {
  try {
    process.exitCode = await action(context());
  } catch (thrown) {
    const error = toOrbitrError(thrown);
    process.stderr.write(`orbitr: ${error.message}${error.hint === undefined ? '' : `\n  ${error.hint}`}\n`);
    process.exitCode = 1;
  }
}

program.command('validate').argument('[path]', 'a stack file, a stack folder, or a folder of stacks').option('--json', 'for machines')
  .description('read stack files and say what is wrong; exit 1 on errors')
  .action((path: string | undefined, options: { json?: boolean }) => run(async (given) => (await import('./commands/validate.ts')).validateCommand(given, path, options)));
program.command('config').argument('<stack|file>').option('--json', 'as JSON')
  .description("print the resolved file in Compose's own form")
  .addHelpText('after', '\nLike `docker compose config`: variables are filled in, so values of secrets in the environment are printed as they are.\nEvery $ is printed as $$, so that the text can be used as a stack file again. Exit 1: the file has errors.')
  .action((target: string, options: { json?: boolean }) => run(async (given) => (await import('./commands/config.ts')).configCommand(given, target, options)));
program.command('plan').argument('[stack]').option('--from <revision>', 'compare revisions of the repository: what runs').option('--to <revision>', 'and what shall (default: HEAD)').option('--json', 'for machines').option('--markdown', 'with --from: as a comment for a pull request')
  .description('show what would be done; exit 0: nothing, 2: changes, 1: errors')
  .action((stack: string | undefined, { from, to = 'HEAD', ...options }: { from?: string; to?: string; json?: boolean; markdown?: boolean }) => run(async (given) => (from === undefined ? (await import('./commands/plan.ts')).planCommand(given, stack, options) : (await import('./commands/plan-revisions.ts')).planRevisionsCommand(given, { from, to, ...options }))));
program.command('apply').argument('[stack]').option('--no-start', 'create, but do not start').option('--json', 'for machines')
  .description('make the engine match the files, once')
  .action((stack: string | undefined, options: { start?: boolean; json?: boolean }) => run(async (given) => (await import('./commands/apply.ts')).applyCommand(given, stack, options)));
program.command('diff').argument('<stack>').option('--accept', 'write what drifted into the stack file').option('--json', 'for machines')
  .description('compare the file, what was applied last and what runs, field by field')
  .addHelpText('after', '\nA running controller repairs what drifts at once; write `x-orbitr: { suspend: true }` into the file to try things out with docker update.\n--accept takes over limits, the restart policy and networks. Only the characters that change are touched, and nothing is written when the file changed\nmeanwhile or would not mean what runs. Values that may be secret are masked. Exit 0: all the same, or accepted; 2: differences; 1: error.')
  .action((stack: string, options: { accept?: boolean; json?: boolean }) => run(async (given) => (await import('./commands/diff.ts')).diffCommand(given, stack, options)));
program.command('why').argument('<stack[/service]>').argument('[field]', 'for example image, or environment.GREETING').option('--json', 'for machines')
  .description('say where each setting comes from, and why containers were last replaced')
  .addHelpText('after', '\nFor each setting: file, line and column, the variables in it and what set them, and the anchor, extends, include, override or env file that it came by;\nwith git, the last commit of each file. Values that may be secret are masked.')
  .action((target: string, field: string | undefined, options: { json?: boolean }) => run(async (given) => (await import('./commands/why.ts')).whyCommand(given, target, field, options)));
program.command('adopt').argument('[project]', 'name of a Docker Compose project that runs on this engine')
  .option('--from-containers <name...>', 'plain containers instead of a project').option('--stack <stack>', 'what their stack is called (default: as the first container)')
  .option('--file <path...>', "the project's files, when the labels of its containers do not tell").option('--write', 'write the stack file and take over').option('--allow-changes', 'also when Orbitr would then change what runs').option('--json', 'for machines')
  .description('take over what runs, without restarting it')
  .addHelpText('after', "\nCompares every container, network and volume of a project with what its file says, field by field. Where all is equal, --write copies the file into\nstacks/ and nothing that runs is touched. What is mounted or built from stays where it is: relative paths to it are written out.\nWith --from-containers the stack file is written from the containers, and printed without --write: with the values of their variables, secret or not.\nWhat was adopted is remembered in the data directory only; when that is lost, adopt again. Exit 0: equal, 2: different, 1: error.")
  .action((project: string | undefined, options: AdoptOptions & { file?: string[]; fromContainers?: string[]; stack?: string }) => run(async (given) => {
    if (options.fromContainers !== undefined && project === undefined) return (await import('./commands/adopt-containers.ts')).adoptContainersCommand(given, options.fromContainers, options);
    if (options.fromContainers !== undefined || project === undefined) throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: 'adopt takes either the name of a project or --from-containers NAME…' });
    return (await import('./commands/adopt.ts')).adoptCommand(given, project, options);
  }));
program.command('status').argument('[stack]').option('--json', 'for machines')
  .description('show how the stacks are; exit 1 when something is not well')
  .action((stack: string | undefined, options: { json?: boolean }) => run(async (given) => (await import('./commands/status.ts')).statusCommand(given, stack, options)));
const routes = program.command('routes').argument('[stack]').option('--json', 'for machines')
  .description('list every name, where it leads, and whether the proxy has it')
  .action((stack: string | undefined, options: { json?: boolean }) => run(async (given) => (await import('./commands/routes.ts')).routesCommand(given, stack, options)));
routes.command('check').argument('[stack]').option('--json', 'for machines')
  .description('try each name: DNS, port, TLS and certificate, HTTP status; exit 1 when one does not answer')
  .action((stack: string | undefined, options: { json?: boolean }) => run(async (given) => (await import('./commands/routes-check.ts')).routesCheckCommand(given, stack, { json: options.json ?? routes.opts<{ json?: boolean }>().json ?? false })));
const volumes = program.command('volumes').option('--size', 'with their sizes, which takes a while').option('--json', 'for machines')
  .description('list the volumes that Orbitr made, who uses them, and since when nobody does')
  .action((options: { size?: boolean; json?: boolean }) => run(async (given) => (await import('./commands/volumes.ts')).volumesCommand(given, options)));
volumes.command('delete').argument('<name>').option('--yes', 'do not ask')
  .description('delete a volume that nobody needs, and all that it holds')
  .action((name: string, options: { yes?: boolean }) => run(async (given) => (await import('./commands/volumes.ts')).deleteVolumeCommand(given, name, options)));
program.command('history').argument('<stack>').option('--json', 'for machines')
  .description('list the revisions of a stack that were tried')
  .action((stack: string, options: { json?: boolean }) => run(async (given) => (await import('./commands/history.ts')).historyCommand(given, stack, options)));
program.command('rollback').argument('<stack>').option('--to <revision>', 'begin of its digest or commit, as `orbitr history` lists it (default: the last good one before)').option('--json', 'for machines')
  .description("put a stack's files back to an earlier revision")
  .addHelpText('after', '\nOnly the files change; a running controller applies them, `orbitr apply` does it once. Volumes are not turned back.')
  .action((stack: string, options: RollbackOptions) => run(async (given) => (await import('./commands/rollback.ts')).rollbackCommand(given, stack, options)));
program.command('up').description('run the controller and its page until Ctrl-C')
  .action(() => run(async (given) => {
    await (await import('./composition/run-daemon.ts')).runDaemon(given.config, given.environment);
    return 0;
  }));
program.command('logs').argument('<stack>').argument('[service]').option('-f, --follow', 'go on as lines come').option('-n, --tail <lines>', 'this many from the end, or "all"', '200').option('-t, --timestamps', "with the engine's times")
  .description('show what containers say')
  .action((stack: string, service: string | undefined, options: LogsOptions) => run(async (given) => (await import('./commands/logs.ts')).logsCommand(given, stack, service, options)));
addAccessCommands(program, run);
addCatalogueCommands(program, run);
addSecretsCommands(program, run);
program.command('dump').description('print queue, last observation and last plans as JSON').action(() => run(async (given) => (await import('./commands/dump.ts')).dumpCommand(given)));
program.command('init').description('mark stacks/ as the right folder, when its marker was lost').action(() => run(async (given) => (await import('./commands/init.ts')).initCommand(given)));

// Whoever reads may have seen enough: `orbitr logs blog | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

await program.parseAsync();
// What was printed must be out of the door first: a pipe takes 64 kB at a time, and its reader its own time.
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise<void>((resolve) => void stream.write('', () => resolve()))));
// Keep-alive sockets to the engine must not hold a finished command.
process.exit(process.exitCode ?? 0);
