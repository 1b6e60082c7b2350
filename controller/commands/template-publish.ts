import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { RegistryIndex } from '../../schemas/generated/registry.ts';
import { validate } from '../../schemas/validate.ts';
import { checkTemplate } from '../catalogue/check-template.ts';
import { hasErrors } from '../catalogue/problem.ts';
import { OrbitrError } from '../model/errors.ts';
import { signMinisign } from '../registry/minisign.ts';
import { publishIndex } from '../registry/publish-index.ts';
import { readTemplateFolder } from '../registry/read-template-folder.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { foldersOf } from './template-validate.ts';

/** `orbitr template publish DIR --to FOLDER [--key FILE] [--name NAME]`: writes an index with hashes, the files that it names, and its signature. What FOLDER holds is then served as it is. */
export async function templatePublishCommand({ out }: CommandContext, target: string, options: { readonly to: string; readonly key?: string; readonly name?: string }): Promise<ExitCode> {
  const folders = await foldersOf(target);
  const reports = await Promise.all(folders.map(async (folder) => checkTemplate(basename(folder), await readTemplateFolder(folder), 'published')));
  const bad = reports.filter(({ diagnostics, template }) => template === undefined || hasErrors(diagnostics)).map(({ id }) => id);
  if (bad.length > 0) throw new OrbitrError({ code: 'template/invalid', kind: 'terminal', message: `not published: ${bad.join(', ')} ${bad.length === 1 ? 'is' : 'are'} not right`, hint: '`orbitr template validate` says why.' });
  const to = resolve(options.to);
  const { index, files, changed } = publishIndex(options.name ?? basename(to), reports.flatMap(({ template }) => template ?? []), await readBefore(join(to, 'registry.json')), new Date().toISOString());
  if (changed.length > 0) throw new OrbitrError({ code: 'template/published', kind: 'conflict', message: `${changed.join(', ')} was published before with other files`, hint: 'Give it a new version: who installed the old one was promised just those files.' });
  const text = `${JSON.stringify(index, null, 1)}\n`;
  // Before anything is written: a key that does not work leaves what was published as it is.
  const signature = options.key === undefined ? undefined : signMinisign(Buffer.from(text), await readFile(options.key, 'utf8'), `${index.name} ${index.sequence}`);
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), bytes);
  }
  await writeFile(join(to, 'registry.json'), text);
  if (signature !== undefined) await writeFile(join(to, 'registry.json.minisig'), signature);
  out.line(`${out.paint('green', '✓')} ${reports.length} ${reports.length === 1 ? 'app' : 'apps'} in ${to}, index ${index.sequence}${signature === undefined ? ', not signed' : ', signed'}`);
  return 0;
}

async function readBefore(path: string): Promise<RegistryIndex | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  if (validate('registry', value).length > 0) throw new OrbitrError({ code: 'template/published', kind: 'terminal', message: `${path} is there and is no index`, hint: 'Choose another folder.' });
  return value as RegistryIndex;
}
