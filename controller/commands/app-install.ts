import type { CatalogueSource, InstallPreview, InstallRequest, OwnAddress, StackPreview } from '../catalogue-api.ts';
import type { Wish } from '../catalogue/solve-dependencies.ts';
import { publicInstall } from '../../web/present/public-app.ts';
import { OrbitrError } from '../model/errors.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson, withController } from './command-context.ts';
import { consentText } from './consent-text.ts';
import { pairs } from './option-pairs.ts';
import { printEdit } from './print-edit.ts';

export interface InstallOptions {
  readonly name?: string;
  readonly source?: string;
  readonly set?: readonly string[];
  readonly port?: readonly string[];
  readonly need?: readonly string[];
  readonly route?: readonly string[];
  /** False: `--no-route`. */
  readonly routes?: boolean;
  /** By which users reach this machine. */
  readonly host?: string;
  readonly grant?: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `orbitr app install ID[@VERSION] …`: writes the files of an app into stacks/. `--dry-run` shows files and plan. Exit 2: it stands in the way of something, or wants consent. */
export async function appInstallCommand(context: CommandContext, target: string, options: InstallOptions): Promise<ExitCode> {
  const request = requestOf(target, options);
  return withController<ExitCode>(context, { kind: 'look' }, async ({ catalogue, look }) => {
    // Free ports and the plan need a look at the engine; without one the files are the same, and the plan is left out.
    await look().catch((error: unknown) => context.err.line(`the engine was not asked: ${error instanceof Error ? error.message : String(error)}`));
    if (options.dryRun === true) return showPreview(context, await catalogue.preview(request), await catalogue.sources(), options);
    const missing = missingConsent(await catalogue.preview(request), request.consent ?? []);
    if (missing.preview !== undefined && options.json !== true) {
      print(context, missing.preview, await catalogue.sources(), options.host);
      context.err.line(`\nNothing was written. To agree: ${missing.words.map((word) => `--grant ${JSON.stringify(word)}`).join(' ')}`);
      return 2;
    }
    const installed = await catalogue.install(request, { via: 'cli', actor: 'command line' });
    if (options.json === true) printJson(context, { installed });
    else {
      context.out.line(`${context.out.paint('green', '✓')} ${installed.id} ${installed.version} is in stacks/${installed.stack}${installed.stacks.length > 1 ? `, with ${installed.stacks.slice(0, -1).join(', ')}` : ''}`);
      for (const address of installed.addresses) context.out.line(`  ${address}`);
      for (const own of installed.ownAddresses) if (isUntold(own, options.host)) context.out.line(ownLine(own, options.host));
      if (installed.generated.length > 0) context.out.line(`  made up, and kept in secrets.env: ${installed.generated.join(', ')}`);
      if (installed.notes !== '') context.out.line(`\n${installed.notes.trimEnd()}`);
      context.out.line('\nA running controller starts it by itself; without one: orbitr apply');
    }
    return 0;
  });
}

function requestOf(target: string, options: InstallOptions): InstallRequest {
  const [id = '', version] = target.split('@');
  return {
    id,
    ...(version === undefined ? {} : { version }),
    ...(options.source === undefined ? {} : { source: options.source }),
    ...(options.name === undefined ? {} : { stack: options.name }),
    answers: pairs(options.set, '--set'),
    ports: Object.fromEntries(Object.entries(pairs(options.port, '--port')).map(([name, value]) => [name, portOf(name, value)])),
    dependencies: Object.fromEntries(Object.entries(pairs(options.need, '--need')).map(([path, value]) => [path, wishOf(value)])),
    ...(options.routes === false ? { routes: [] } : options.route === undefined ? {} : { routes: options.route.map(routeOf) }),
    ...(options.host === undefined ? {} : { host: options.host }),
    consent: options.grant ?? [],
  };
}

function portOf(name: string, text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: `--port takes NAME=NUMBER, not "${name}=${text}"` });
}

/** `install`, `none`, `use:STACK`, `share:STACK` */
function wishOf(text: string): Wish {
  const match = /^(?:(?<own>install|none)|(?<kind>use|share):(?<stack>[a-z0-9-]+))$/.exec(text);
  const { own, kind, stack } = match?.groups ?? {};
  if (own === 'install' || own === 'none') return { kind: own };
  if ((kind === 'use' || kind === 'share') && stack !== undefined) return { kind, stack };
  throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: `--need takes NAME=install, NAME=none, NAME=use:STACK or NAME=share:STACK, not "${text}"` });
}

/** `web:8080=paste.example.org` or `web:8080=paste` */
function routeOf(text: string): NonNullable<InstallRequest['routes']>[number] {
  const match = /^(?<service>[\w.-]+):(?<port>\d+)=(?<name>[a-z0-9.-]+)$/i.exec(text);
  const { service = '', port = '', name = '' } = match?.groups ?? {};
  if (match === null) throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: `--route takes SERVICE:PORT=NAME, not "${text}"`, hint: 'NAME is a whole name (app.example.org), or one below the domain of orbitr.yaml (app).' });
  return { service, port: Number(port), ...(name.includes('.') ? { host: name } : { subdomain: name }) };
}

function missingConsent(preview: InstallPreview, given: readonly string[]): { readonly preview: InstallPreview | undefined; readonly words: readonly string[] } {
  const words = preview.consent.filter((word) => !given.includes(word));
  const otherwiseFine = preview.problems.length === 0 && preview.stacks.every(({ edit }) => edit !== undefined);
  return { preview: words.length > 0 && otherwiseFine ? preview : undefined, words };
}

function showPreview(context: CommandContext, preview: InstallPreview, sources: readonly CatalogueSource[], { json, host }: InstallOptions): ExitCode {
  if (json === true) printJson(context, { preview: publicInstall(preview) });
  else print(context, preview, sources, host);
  return preview.problems.length > 0 || preview.stacks.some(({ edit }) => edit === undefined) ? 1 : 0;
}

function print({ out }: CommandContext, preview: InstallPreview, sources: readonly CatalogueSource[], host: string | undefined): void {
  for (const problem of preview.problems) out.line(`${out.paint('red', '✗')} ${problem}`);
  for (const stack of preview.stacks) {
    printStack(out, stack);
    // It stands among all of .env, and is worth a look.
    for (const own of stack.ownAddresses) out.line(ownLine(own, host));
  }
  const { abilities, words } = consentText(preview, sources);
  if (abilities.length > 0) out.line(['\nWhat it can do, as far as its files say:', ...abilities].join('\n  '));
  if (words.length > 0) out.line([`${out.paint('yellow', '!')} It wants your consent to:`, ...words].join('\n  '));
}

/** Whether an address leads only this machine to the app, because nobody said by which name others reach it. */
function isUntold({ address }: OwnAddress, host: string | undefined): boolean {
  return host === undefined && new URL(address).hostname === 'localhost';
}

function ownLine(own: OwnAddress, host: string | undefined): string {
  return `  ${own.variable} is ${own.address}${isUntold(own, host) ? ': give --host, or change it in .env' : ''}`;
}

function printStack(out: CommandContext['out'], { stack, app, problems, diagnostics, edit }: StackPreview): void {
  out.line(out.paint('bold', `${stack}: ${app.name} ${app.version} (${app.trust === app.source ? app.source : `${app.source}, ${app.trust}`})`));
  for (const { message } of problems) out.line(`  ${out.paint('red', '✗')} ${message}`);
  for (const diagnostic of diagnostics) out.line(out.diagnostic(diagnostic));
  if (edit !== undefined) printEdit({ out }, edit);
}
