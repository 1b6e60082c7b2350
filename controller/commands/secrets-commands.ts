import type { Command } from 'commander';
import type { Run } from './catalogue-commands.ts';

interface FileOption {
  readonly file: string;
}

/** `orbitr secrets …`: words to functions. Values come over standard input, never as words of a command: those are seen by everybody on the machine. */
export function addSecretsCommands(program: Command, run: Run): void {
  const secrets = program.command('secrets').description('sealed secrets: set, look at and seal values that are safe to commit');
  const onFile = (name: string): Command => secrets.command(name).argument('<stack>').option('--file <path>', 'in the folder of the stack: secrets.env, *.sops.yaml, *.sops.json', 'secrets.env');
  onFile('set').argument('<name>', 'a variable; in YAML and JSON a path: db.password').description('seal a value, which is asked for or read from standard input')
    .action((stack: string, name: string, { file }: FileOption) => run(async (context) => (await import('./secrets.ts')).setSecretCommand(context, stack, file, name)));
  onFile('get').argument('<name>').description('print a value; needs the private key')
    .action((stack: string, name: string, { file }: FileOption) => run(async (context) => (await import('./secrets.ts')).getSecretCommand(context, stack, file, name)));
  onFile('edit').description('open a file in $EDITOR, in clear and in memory, and seal what was changed')
    .action((stack: string, { file }: FileOption) => run(async (context) => (await import('./secrets.ts')).editSecretsCommand(context, stack, file)));
  secrets.command('list').argument('[stack]').option('--json', 'for machines').description('names of sealed values, and the public keys that each file is sealed to')
    .action((stack: string | undefined, options: { json?: boolean }) => run(async (context) => (await import('./secrets.ts')).listSecretsCommand(context, stack, options)));
  secrets.command('rotate').argument('[stack]').option('--file <path>', 'only this one; it may be in clear, too').description('seal files anew, to the public keys of now')
    .action((stack: string | undefined, options: { file?: string }) => run(async (context) => (await import('./secrets.ts')).rotateSecretsCommand(context, stack, options.file)));
  secrets.command('recipients').option('--json', 'for machines').description('the public keys that everything is sealed to')
    .action((options: { json?: boolean }) => run(async (context) => (await import('./secrets.ts')).recipientsCommand(context, options)));
  secrets.command('key').description('make the private key if there is none; print the public one')
    .action(() => run(async (context) => (await import('./secrets.ts')).secretKeyCommand(context)));
  secrets.command('seal').description('seal one value of standard input on its own: ENC[age:…], for .env and environment; needs public keys only')
    .action(() => run(async (context) => (await import('./secrets.ts')).sealCommand(context)));
}
