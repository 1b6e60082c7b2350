import type { Command } from 'commander';
import type { appSearchCommand } from './app-look.ts';
import type { UpdateOptions } from './app-change.ts';
import type { InstallOptions } from './app-install.ts';
import type { AddOptions } from './catalogue-change.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import type { CreateOptions } from './template-create.ts';
import type { TestOptions } from './template-test.ts';

/** Runs a command with its context and sets the exit code. */
export type Run = (action: (context: CommandContext) => Promise<ExitCode>) => Promise<void>;

/** `orbitr app …` and `orbitr template …`: words to functions. */
export function addCatalogueCommands(program: Command, run: Run): void {
  const app = program.command('app').description('find, install, update and remove apps');
  app.command('search').argument('[words...]').option('--category <category>').option('--type <type>').option('--source <catalogue>').option('--json', 'for machines')
    .description('apps of all catalogues')
    .action((words: string[], options: Parameters<typeof appSearchCommand>[2]) => run(async (given) => (await import('./app-look.ts')).appSearchCommand(given, words, options)));
  app.command('show').argument('<id[@version]>').option('--source <catalogue>').option('--json', 'for machines')
    .description('everything about an app: what it is, needs, and may do')
    .action((target: string, options: { source?: string; json?: boolean }) => run(async (given) => (await import('./app-look.ts')).appShowCommand(given, target, options)));
  app.command('list').option('--json', 'for machines').description('installed apps, and what is new for them')
    .action((options: { json?: boolean }) => run(async (given) => (await import('./app-look.ts')).appListCommand(given, options)));
  app.command('sources').option('--refresh', 'fetch those on the web anew').option('--json', 'for machines').description('catalogues that apps come from')
    .action((options: { refresh?: boolean; json?: boolean }) => run(async (given) => (await import('./app-look.ts')).appSourcesCommand(given, options)));
  app.command('install').argument('<id[@version]>').option('--name <stack>', 'name of the stack (default: the app)').option('--source <catalogue>')
    .option('--set <name=value...>', 'answers').option('--port <name=number...>', 'ports of the machine').option('--need <name=choice...>', 'install, none, use:STACK or share:STACK')
    .option('--route <service:port=name...>', 'names to reach it by').option('--no-routes', 'no names').option('--host <name>', 'name or IP address of this machine, told to apps without a route (default: localhost)')
    .option('--grant <permission...>', 'what you agree to').option('--dry-run', 'only show files and plan').option('--json', 'for machines')
    .description('write an app into stacks/; what is not answered is proposed')
    .addHelpText('after', '\nExamples:\n  orbitr app install vaultwarden --dry-run\n  orbitr app install postgresql --name wiki-db --set POSTGRES_DB=wiki\nExit 0: installed; 2: it wants your consent, and nothing was written; 1: error.')
    .action((target: string, options: InstallOptions) => run(async (given) => (await import('./app-install.ts')).appInstallCommand(given, target, options)));
  app.command('update').argument('<stack>').option('--to <version>').option('--set <name=value...>', 'answers for new inputs').option('--mine <key...>', 'keep your value').option('--theirs <key...>', 'take the new value')
    .option('--grant <permission...>', 'what you agree to').option('--dry-run', 'only show the difference and the plan').option('--json', 'for machines')
    .description('merge a new version into your files; your changes stay')
    .action((stack: string, options: UpdateOptions) => run(async (given) => (await import('./app-change.ts')).appUpdateCommand(given, stack, options)));
  app.command('remove').argument('<stack>').option('--dry-run', 'only show what would go').option('--json', 'for machines').description("take an app's files away; volumes stay")
    .action((stack: string, options: { dryRun?: boolean; json?: boolean }) => run(async (given) => (await import('./app-change.ts')).appRemoveCommand(given, stack, options)));
  const catalogue = program.command('catalogue').description('where apps come from');
  catalogue.command('list').option('--json', 'for machines').description('catalogues that apps come from')
    .action((options: { json?: boolean }) => run(async (given) => (await import('./app-look.ts')).appSourcesCommand(given, options)));
  catalogue.command('refresh').option('--json', 'for machines').description('fetch those that are elsewhere anew; exit 1 when one cannot be')
    .action((options: { json?: boolean }) => run(async (given) => (await import('./app-look.ts')).appSourcesCommand(given, { ...options, refresh: true })));
  catalogue.command('add').argument('<name>').option('--git <address>', 'a repository').option('--index <address>', 'of a registry.json').option('--folder <folder>', 'of this machine')
    .option('--branch <branch>').option('--tag <tag>').option('--commit <id>', 'the whole id').option('--directory <folder>', 'of the repository').option('--format <format>', "another tool's: portainer, casaos, runtipi, umbrel, coolify, dokploy")
    .option('--ca-file <file>', 'certificates that https to the repository is checked against; relative paths start from stacks/')
    .option('--key <key...>', 'public keys of minisign').option('--priority <number>').option('--allow <host...>', 'hosts inside of this network')
    .description('write a catalogue into orbitr.yaml, and fetch it')
    .action((name: string, options: AddOptions) => run(async (given) => (await import('./catalogue-change.ts')).catalogueAddCommand(given, name, options)));
  catalogue.command('remove').argument('<name>').description('take a catalogue out of orbitr.yaml; what was installed from it stays')
    .action((name: string) => run(async (given) => (await import('./catalogue-change.ts')).catalogueRemoveCommand(given, name)));
  catalogue.command('check').argument('<dir...>', 'checkouts of catalogues').option('--format <format>', 'portainer, casaos, runtipi, umbrel, coolify, dokploy (default: what it looks like)').option('--json', 'for machines')
    .description('how many of their apps can be installed, and why the others cannot')
    .action((folders: string[], options: { format?: string; json?: boolean }) => run(async (given) => (await import('./catalogue-check.ts')).catalogueCheckCommand(given, folders, options)));
  const template = program.command('template').description('write, check and publish apps for a catalogue');
  template.command('create').argument('<name>', 'of the app').option('--from <stack|file>', 'a stack, or a Compose file of yours').option('--in <folder>', 'where its folder goes (default: here)').option('--json', 'for machines')
    .description('the folder of a new template, to go on from')
    .addHelpText('after', '\nWith --from, published ports become free ones, folders become volumes, values of .env become answers, and passwords are made up at each install:\nthose of your machine are left out. What cannot be carried over is said, and nothing is written. Exit 1: written, but not valid yet.')
    .action((name: string, options: CreateOptions) => run(async (given) => (await import('./template-create.ts')).templateCreateCommand(given, name, options)));
  template.command('validate').argument('[dir|id]', 'the folder of a template, a folder of templates, or the id of a built-in one').option('--strict', 'warnings count as errors').option('--json', 'for machines')
    .description('check a template from all sides, without an engine; exit 1 on errors')
    .action((target: string | undefined, options: { json?: boolean; strict?: boolean }) => run(async (given) => (await import('./template-validate.ts')).templateValidateCommand(given, target, options)));
  template.command('test').argument('<dir|id>', 'the folder of a template').option('--previous <dir>', 'its previous version, or a folder that was published').option('--set <name=value...>', 'answers').option('--grant <permission...>', 'what it may do')
    .option('--timeout <seconds>', 'for each wait', '180').option('--json', 'for machines')
    .description('install it into a throw-away stack on the engine, wait until it is healthy, update it, remove it')
    .addHelpText('after', '\nWhat it makes has names and a lock of its own, so a running controller is not disturbed; containers, networks and volumes are taken away at the end.\nBefore the update an edit of a user is written into the stack file: it must be there afterwards. Exit 1: a step failed.')
    .action((target: string, options: TestOptions) => run(async (given) => (await import('./template-test.ts')).templateTestCommand(given, target, options)));
  template.command('docs').argument('<dir|id>', 'a template, or a folder of them').option('--write', 'into README.md').option('--check', 'exit 1 when README.md is not up to date')
    .description('what an app asks, opens, keeps and may do, as Markdown')
    .action((target: string, options: { write?: boolean; check?: boolean }) => run(async (given) => (await import('./template-docs.ts')).templateDocsCommand(given, target, options)));
  template.command('publish').argument('<dir>', 'a template, or a folder of them').requiredOption('--to <folder>', 'where the index and its files go').option('--key <file>', "secret key of minisign, without a password").option('--name <name>', 'of the catalogue')
    .description('write an index with hashes and a signature, to be served as it is')
    .action((target: string, options: { to: string; key?: string; name?: string }) => run(async (given) => (await import('./template-publish.ts')).templatePublishCommand(given, target, options)));
}
