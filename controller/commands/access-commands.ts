import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type { Accounts } from '../access/accounts.ts';
import type { Tokens } from '../access/tokens.ts';
import type { Grant, Role, Scope } from '../model/access.ts';
import { OrbitrError } from '../model/errors.ts';
import type { Run } from './catalogue-commands.ts';
import type { CommandContext, ExitCode } from './command-context.ts';

/** `orbitr users …` and `orbitr tokens …`: who may come in. Works on the data folder, beside a running controller too. */
export function addAccessCommands(program: Command, run: Run): void {
  const users = program.command('users').description('list the accounts of the page, make, change and remove them').action(() => run(listUsers));
  users.command('add').argument('<name>').option('--role <role>', 'viewer, operator or admin, on everything').option('--grant <grant...>', 'a role on some stacks: "operator media-*"')
    .description('make an account; the password is asked for, or read from standard input')
    .action((name: string, options: { role?: string; grant?: string[] }) => run((context) => change(context, async ({ accounts }) => {
      await accounts.create({ name, role: options.role as Role | undefined, grants: (options.grant ?? []).map(readGrant), password: await askPassword() });
      return `made "${name}"`;
    })));
  users.command('password').argument('<name>').description('set a new password, and end all sessions')
    .action((name: string) => run((context) => change(context, async ({ accounts }) => {
      await accounts.change(name, { password: await askPassword() });
      return `the password of "${name}" is changed, and its sessions have ended`;
    })));
  users.command('reset-second-factor').argument('<name>').description('take the second factor away, for a lost phone')
    .action((name: string) => run((context) => change(context, async ({ accounts }) => {
      await accounts.change(name, { resetSecondFactor: true });
      return `"${name}" signs in with the password alone`;
    })));
  users.command('remove').argument('<name>').description('remove an account with its sessions and tokens')
    .action((name: string) => run((context) => change(context, async ({ accounts }) => {
      await accounts.remove(name);
      return `removed "${name}"`;
    })));

  const tokens = program.command('tokens').description('list the tokens of programs, make and revoke them').action(() => run(listTokens));
  tokens.command('add').argument('<account>').requiredOption('--name <name>').requiredOption('--scope <scope...>', 'read, edit, admin').option('--stacks <pattern>', 'only for these').option('--days <days>', 'days to live; without it, for ever')
    .description('make a token and print it, once')
    .action((account: string, options: { name: string; scope: string[]; stacks?: string; days?: string }) => run((context) => change(context, async (access) => {
      const lifetime = options.days === undefined ? undefined : Number(options.days) * 86_400_000;
      return (await access.tokens.create(account, { name: options.name, scopes: options.scope as Scope[], stacks: options.stacks, lifetime })).token;
    })));
  tokens.command('revoke').argument('<id>').description('make a token worthless')
    .action((id: string) => run((context) => change(context, async (access) => {
      if (!(await access.tokens.revoke(id, undefined))) throw new OrbitrError({ code: 'access/token', kind: 'terminal', message: `there is no token "${id}"` });
      return `revoked ${id}`;
    })));
}

interface Opened {
  readonly accounts: Accounts;
  readonly tokens: Tokens;
}

async function open({ config, err }: CommandContext): Promise<Opened> {
  const [{ openAccessFile }, { Accounts }, { PasswordHasher }, { Tokens }] = await Promise.all([import('../../state/access-file.ts'), import('../access/accounts.ts'), import('../access/password.ts'), import('../access/tokens.ts')]);
  const file = await openAccessFile(config.data, (path, reason) => err.line(`${path} was set aside: ${reason}`), Date.now);
  return { accounts: new Accounts(file, new PasswordHasher(), Date.now), tokens: new Tokens(file, Date.now) };
}

async function change(context: CommandContext, act: (opened: Opened) => Promise<string>): Promise<ExitCode> {
  context.out.line(await act(await open(context)));
  return 0;
}

async function listUsers(context: CommandContext): Promise<ExitCode> {
  const accounts = await (await open(context)).accounts.list();
  for (const { name, role, grants, secondFactor, external } of accounts) {
    context.out.line([name, role ?? 'no role', ...grants.map((grant) => `${grant.role} on ${grant.stacks}`), ...(secondFactor ? ['second factor'] : []), ...(external ? ['provider'] : [])].join('  '));
  }
  if (accounts.length === 0) context.err.line('no accounts');
  return 0;
}

async function listTokens(context: CommandContext): Promise<ExitCode> {
  const tokens = await (await open(context)).tokens.list(undefined);
  for (const { id, name, account, scopes, stacks, expiresAt } of tokens) context.out.line([id, account, name, scopes.join(','), stacks ?? 'all stacks', expiresAt === undefined ? 'does not expire' : `until ${new Date(expiresAt).toISOString().slice(0, 10)}`].join('  '));
  if (tokens.length === 0) context.err.line('no tokens');
  return 0;
}

function readGrant(text: string): Grant {
  const [role = '', stacks = ''] = text.trim().split(/\s+/);
  return { role: role as Grant['role'], stacks };
}

/** Never an argument: those are to be read in the list of processes. */
async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString().replace(/\r?\n$/, '');
  }
  const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  // What is typed is not shown.
  const hidden = reader as unknown as { _writeToOutput: (text: string) => void };
  process.stderr.write('New password: ');
  hidden._writeToOutput = () => undefined;
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
