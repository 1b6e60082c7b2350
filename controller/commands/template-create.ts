import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkTemplate } from '../catalogue/check-template.ts';
import { templateId } from '../catalogue/foreign/write-template.ts';
import { parsePlain } from '../catalogue/foreign/plain.ts';
import { hasErrors } from '../catalogue/problem.ts';
import { readsOf } from '../catalogue/sdk/compose-reads.ts';
import type { ComposeSource } from '../catalogue/sdk/from-compose.ts';
import { templateFromCompose } from '../catalogue/sdk/from-compose.ts';
import { skeleton } from '../catalogue/sdk/skeleton.ts';
import type { TemplateFiles } from '../catalogue/template.ts';
import { OrbitrError } from '../model/errors.ts';
import { readAppFolder } from '../registry/read-app-folder.ts';
import { readBounded } from '../registry/read-bounded.ts';
import { discoverStacks } from '../source/discover-stacks.ts';
import { parseEnvFile } from '../spec/parse-env-file.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson } from './command-context.ts';
import { printTemplate } from './template-validate.ts';

export interface CreateOptions {
  readonly from?: string;
  readonly in?: string;
  readonly json?: boolean;
}

/** Bytes of a Compose file, and of one file that a service mounts. */
const LARGEST = 2 * 1024 * 1024;

/**
 * `orbitr template create NAME [--from STACK|compose.yaml]`: the folder of a new template, complete and valid or with what is still to be done said.
 * Nothing that is there is written over. Touches no engine. Exit 1: it is not valid yet.
 */
export async function templateCreateCommand(context: CommandContext, name: string, options: CreateOptions): Promise<ExitCode> {
  const id = templateId(name);
  if (id === '') throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: `"${name}" is no name for an app`, hint: 'Letters, digits and hyphens: my-wiki.' });
  const folder = resolve(options.in ?? '.', id);
  if ((await stat(folder).catch(() => undefined)) !== undefined) throw new OrbitrError({ code: 'template/exists', kind: 'conflict', message: `${folder} is there already`, hint: 'Choose another name, or another folder with --in.' });
  const drafted = options.from === undefined ? { files: skeleton(id), hidden: [] } : await fromCompose(id, await locate(context, options.from));
  for (const [path, bytes] of drafted.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const report = checkTemplate(id, drafted.files, 'own');
  const valid = !hasErrors(report.diagnostics);
  if (options.json === true) printJson(context, { template: { id, folder, files: [...drafted.files.keys()], valid, diagnostics: report.diagnostics, hidden: drafted.hidden } });
  else {
    const { out } = context;
    out.line(`${folder} holds ${[...drafted.files.keys()].join(', ')}`);
    if (drafted.hidden.length > 0) out.line(`  passwords became variables, made up at each install: ${drafted.hidden.join(', ')}`);
    if (options.from !== undefined) out.line('  Look the defaults and the files under config/ through before you publish: they were those of your machine.');
    printTemplate(context, report);
  }
  return valid ? 0 : 1;
}

interface Located {
  readonly file: string;
  /** That relative paths start from. */
  readonly folder: string;
}

/** A Compose file, a folder with one in it, or a stack by its name. @throws OrbitrError `command/no-such-stack`, `template/source` */
async function locate({ config }: CommandContext, from: string): Promise<Located> {
  const path = resolve(from);
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return { file: path, folder: dirname(path) };
  const { stacks } = await discoverStacks(config.stacks);
  const inside = found?.isDirectory() === true ? await firstFile(path) : undefined;
  const stack = stacks.find(({ name }) => name === from);
  if (stack === undefined && inside !== undefined) return { file: inside, folder: path };
  if (stack === undefined) throw new OrbitrError({ code: 'command/no-such-stack', kind: 'terminal', message: `${from} is neither a Compose file nor a stack`, hint: 'Give the path of a file, or the name of a stack as `orbitr status` shows it.' });
  const [file = '', ...more] = stack.entries;
  if (more.length > 0) throw new OrbitrError({ code: 'template/source', kind: 'terminal', message: `${from} has ${more.length + 1} files that are merged, and a template has one`, hint: '`orbitr config` prints them as one; make the template from that.' });
  return { file, folder: stack.directory };
}

async function firstFile(folder: string): Promise<string | undefined> {
  for (const name of ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml']) if ((await stat(join(folder, name)).catch(() => undefined))?.isFile() === true) return join(folder, name);
  return undefined;
}

async function fromCompose(id: string, { file, folder }: Located): Promise<{ readonly files: TemplateFiles; readonly hidden: readonly string[] }> {
  const compose = new TextDecoder().decode(await readBounded(file, LARGEST));
  const drafted = templateFromCompose(id, { compose, ...(await besides(compose, folder)) });
  if (drafted.kind === 'template') return drafted;
  throw new OrbitrError({ code: 'template/source', kind: 'terminal', message: `no template can be made of ${file}: ${drafted.reasons.join('; ')}` });
}

/** Values and files beside a Compose file. A folder that is mounted is the app's data and stays at home, unless it is `config/`. */
async function besides(compose: string, folder: string): Promise<Omit<ComposeSource, 'compose'>> {
  const parsed = parsePlain('compose.yaml', compose);
  const { mounts, envFiles } = typeof parsed === 'string' ? { mounts: [], envFiles: [] } : readsOf(parsed);
  const files = new Map<string, Uint8Array>();
  for (const path of [...mounts, ...envFiles]) {
    const bytes = await readBounded(join(folder, path), LARGEST).catch(() => undefined);
    if (bytes !== undefined) files.set(path, bytes);
    else if (path === 'config' || path.startsWith('config/')) for (const [below, each] of await readAppFolder(join(folder, path)).catch((): TemplateFiles => new Map())) files.set(`${path}/${below}`, each);
  }
  const [open, hidden] = await Promise.all(['.env', 'secrets.env'].map((name) => variablesOf(join(folder, name))));
  return { variables: open ?? new Map(), secrets: [...(hidden?.keys() ?? [])], files };
}

async function variablesOf(path: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const parsed = parseEnvFile(text, () => undefined);
  return parsed.kind === 'variables' ? parsed.variables : new Map();
}
