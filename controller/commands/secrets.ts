import { relative } from 'node:path';
import { commitWritten } from '../composition/git/commit-written.ts';
import type { SecretFile, SecretFiles } from '../composition/secrets/secret-files.ts';
import { openSecretFiles } from '../composition/secrets/secret-files.ts';
import { OrbitrError } from '../model/errors.ts';
import { sealSingle } from '../secrets/single-value.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson } from './command-context.ts';
import { editText } from './edit-text.ts';
import { readSecretValue } from './read-secret-value.ts';

export async function setSecretCommand(context: CommandContext, stack: string, path: string, name: string): Promise<ExitCode> {
  const files = openSecretFiles(context.config);
  const file = await files.locate(stack, path);
  // Before anything is asked for: what would be refused anyway.
  await files.open(file);
  await files.set(file, name, await readSecretValue());
  await written(context, file, `${stack}: seal ${name}`);
  context.out.line(`sealed ${name} in ${relative(context.config.stacks, file.path)}`);
  return 0;
}

export async function getSecretCommand(context: CommandContext, stack: string, path: string, name: string): Promise<ExitCode> {
  const files = openSecretFiles(context.config);
  const opened = await files.open(await files.locate(stack, path));
  const at = opened?.document.leaves.findIndex((leaf) => leaf.value.type !== 'comment' && leaf.path.join('.') === name) ?? -1;
  const value = opened?.values[at];
  if (value === undefined) throw new OrbitrError({ code: 'secrets/no-value', kind: 'terminal', message: `${path} of "${stack}" has no value ${name}`, hint: `\`orbitr secrets list ${stack}\` shows what there is.` });
  context.out.line(value.text);
  return 0;
}

export async function editSecretsCommand(context: CommandContext, stack: string, path: string): Promise<ExitCode> {
  const files = openSecretFiles(context.config);
  const file = await files.locate(stack, path);
  const before = (await files.clear(file)) ?? '';
  const after = await editText(before, path, context.environment);
  if (after === before) {
    context.out.line('nothing was changed');
    return 0;
  }
  await files.write(file, after);
  await written(context, file, `${stack}: edit sealed values`);
  context.out.line(`sealed ${relative(context.config.stacks, file.path)}`);
  return 0;
}

export async function listSecretsCommand(context: CommandContext, stack: string | undefined, { json }: { readonly json?: boolean }): Promise<ExitCode> {
  const files = openSecretFiles(context.config);
  const listed = await Promise.all((await files.sealed(stack)).map((path) => describe(files, context, path)));
  if (json === true) printJson(context, { files: listed });
  for (const { file, names, recipients, opens } of json === true ? [] : listed) {
    context.out.line(`${context.out.paint('bold', file)}  ${opens ? '' : context.out.paint('yellow', 'no key here opens it')}`);
    for (const name of names) context.out.line(`    ${name}`);
    context.out.line(context.out.paint('dim', `    sealed to ${recipients.join(', ')}`));
  }
  if (listed.length === 0 && json !== true) context.err.line('nothing is sealed');
  return 0;
}

async function describe(files: SecretFiles, { config }: CommandContext, path: string) {
  const summary = await files.summary(path);
  return { file: relative(config.stacks, path), ...summary };
}

export async function rotateSecretsCommand(context: CommandContext, stack: string | undefined, file: string | undefined): Promise<ExitCode> {
  const files = openSecretFiles(context.config);
  if (file !== undefined && stack === undefined) throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: '--file needs a stack before it' });
  const paths = file === undefined ? await files.sealed(stack) : [(await files.locate(stack ?? '', file)).path];
  for (const path of paths) {
    await files.rotate(path);
    context.out.line(`sealed anew: ${relative(context.config.stacks, path)}`);
  }
  await commitWritten(context.config, paths, `${stack ?? 'all stacks'}: seal anew`);
  if (paths.length > 0) context.err.line('Whoever could open the files before still can open old copies of them: change the values themselves if somebody shall not know them any more.');
  return 0;
}

export async function recipientsCommand(context: CommandContext, { json }: { readonly json?: boolean }): Promise<ExitCode> {
  const recipients = await openSecretFiles(context.config).keyring.recipients();
  if (json === true) printJson(context, { recipients });
  else for (const recipient of recipients) context.out.line(recipient);
  if (recipients.length === 0 && json !== true) context.err.line('there are none: `orbitr secrets key` makes a key');
  return 0;
}

export async function secretKeyCommand(context: CommandContext): Promise<ExitCode> {
  const { keyring } = openSecretFiles(context.config);
  const { made, recipient } = await keyring.ensure(Date.now());
  context.out.line(recipient);
  context.err.line(made ? `A private key was made: ${keyring.path}\nKEEP A COPY of that file in another place, now: without it nobody can open what is sealed to it.` : `its private key: ${keyring.path} (keep a copy of it in another place)`);
  return 0;
}

export async function sealCommand(context: CommandContext): Promise<ExitCode> {
  context.out.line(await sealSingle(await openSecretFiles(context.config).keyring.recipients(), await readSecretValue()));
  return 0;
}

async function written({ config }: CommandContext, { path }: SecretFile, message: string): Promise<void> {
  await commitWritten(config, [path], message);
}
