import type { CatalogueSource } from '../catalogue-api.ts';
import type { CatalogueFilter } from '../catalogue/search-index.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson, withController } from './command-context.ts';
import { questionRows } from './question-rows.ts';

/** `orbitr app search [WORDS] …`: apps of all catalogues. */
export async function appSearchCommand(context: CommandContext, words: readonly string[], options: CatalogueFilter & { readonly json?: boolean }): Promise<ExitCode> {
  return withController<ExitCode>(context, { kind: 'look' }, async ({ catalogue }) => {
    const { json, ...filter } = options;
    const apps = await catalogue.find({ ...filter, query: words.join(' ') });
    if (json === true) printJson(context, { apps });
    else for (const { id, version, description, source, trust } of apps) context.out.line(`${context.out.paint('bold', id)} ${version}  ${description}${trust === 'built-in' ? '' : context.out.paint('dim', `  (${source}, ${trust})`)}`);
    if (apps.length === 0 && json !== true) context.err.line('no app fits');
    return 0;
  });
}

/** `orbitr app show ID[@VERSION]`: everything about an app. */
export async function appShowCommand(context: CommandContext, target: string, options: { readonly source?: string; readonly json?: boolean }): Promise<ExitCode> {
  return withController<ExitCode>(context, { kind: 'look' }, async ({ catalogue }) => {
    const [id = '', version] = target.split('@');
    const detail = await catalogue.detail(id, { ...(version === undefined ? {} : { version }), ...(options.source === undefined ? {} : { source: options.source }) });
    if (options.json === true) {
      printJson(context, { app: detail });
      return 0;
    }
    const { out } = context;
    const { entry } = detail;
    const row = (name: string, value: string): void => {
      if (value !== '') out.line(`  ${name.padEnd(12)}${value}`);
    };
    out.line(`${out.paint('bold', entry.name)} ${entry.version}${entry.appVersion === undefined ? '' : ` (${entry.appVersion})`}  ${entry.description}`);
    row('from', entry.trust === entry.source ? entry.source : `${entry.source} (${entry.trust})`);
    row('versions', detail.versions.map((each) => each.version).join(', '));
    row('license', entry.license);
    row('website', detail.links.website ?? '');
    row('images', detail.images.join(', '));
    for (const { name, holds, backup } of detail.volumes) row('volume', `${name}: ${holds}${backup ? '' : ' (no backup needed)'}`);
    for (const [name, value] of questionRows(detail)) row(name, value);
    for (const { permission, reason } of detail.permissions) row('permission', `${permission}  ${reason}`);
    row('installed', detail.instances.join(', '));
    row('unfit', detail.unfit ?? '');
    for (const fact of detail.verification?.unverified ?? []) row('untried', fact);
    for (const diagnostic of detail.diagnostics) out.line(out.diagnostic(diagnostic));
    return 0;
  });
}

/** `orbitr app list`: stacks that came from a catalogue, and what is new for them. */
export async function appListCommand(context: CommandContext, options: { readonly json?: boolean }): Promise<ExitCode> {
  return withController<ExitCode>(context, { kind: 'look' }, async ({ catalogue }) => {
    const apps = await catalogue.installed();
    if (options.json === true) printJson(context, { apps });
    else for (const { stack, id, version, update, problem } of apps) context.out.line(`${context.out.paint('bold', stack)}  ${id} ${version}${update === undefined ? '' : context.out.paint('green', `  → ${update}`)}${problem === undefined ? '' : context.out.paint('yellow', `  ${problem}`)}`);
    if (apps.length === 0 && options.json !== true) context.err.line('no app is installed; orbitr app search shows what there is');
    return 0;
  });
}

/** `orbitr app sources [--refresh]`: where apps come from. Exit 1: a catalogue could not be fetched. */
export async function appSourcesCommand(context: CommandContext, options: { readonly refresh?: boolean; readonly json?: boolean }): Promise<ExitCode> {
  return withController<ExitCode>(context, { kind: 'look' }, async ({ catalogue }) => {
    const sources = await (options.refresh === true ? catalogue.refresh() : catalogue.sources());
    if (options.json === true) printJson(context, { sources });
    else for (const { name, kind, address, trust, apps, fetchedAt, problem } of sources) context.out.line(`${context.out.paint('bold', name)}  ${isElsewhere(kind) && fetchedAt === undefined ? 'not fetched yet' : `${apps} ${apps === 1 ? 'app' : 'apps'}`}  ${kind}, ${trust}  ${address}${problem === undefined ? '' : `\n  ${context.out.paint('red', problem)}`}`);
    return sources.some(({ problem }) => problem !== undefined) ? 1 : 0;
  });
}

function isElsewhere(kind: CatalogueSource['kind']): boolean {
  return kind === 'git' || kind === 'index';
}
