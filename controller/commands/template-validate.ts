import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { TemplateReport } from '../catalogue/check-template.ts';
import { checkTemplate } from '../catalogue/check-template.ts';
import { hasErrors } from '../catalogue/problem.ts';
import { OrbitrError, toOrbitrError } from '../model/errors.ts';
import { BUILT_IN, BUILT_IN_FOLDER, templateIds } from '../registry/built-in-templates.ts';
import { readTemplateFolder } from '../registry/read-template-folder.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson } from './command-context.ts';

/**
 * `orbitr template validate [DIR|ID] [--json] [--strict]`: looks at one template, or at all in a folder of templates; without a word at those that
 * come with Orbitr. Touches no engine. Exit 1: errors, or with `--strict` warnings.
 */
export async function templateValidateCommand(context: CommandContext, target: string | undefined, options: { readonly json?: boolean; readonly strict?: boolean }): Promise<ExitCode> {
  const folders = await foldersOf(target);
  const reports = await Promise.all(folders.map(reportOf));
  const bad = (report: TemplateReport): boolean => hasErrors(report.diagnostics) || (options.strict === true && report.diagnostics.length > 0);
  if (options.json === true) printJson(context, { templates: reports.map(({ template, manifest, ...report }) => ({ ...report, version: manifest?.version, digest: template?.digest, valid: !hasErrors(report.diagnostics) })) });
  else for (const report of reports) printTemplate(context, report);
  return reports.some(bad) ? 1 : 0;
}

/** The folders of the templates that are meant. @throws OrbitrError `template/not-found` */
export async function foldersOf(target: string | undefined): Promise<readonly string[]> {
  if (target === undefined) return (await templateIds(BUILT_IN_FOLDER)).map((id) => join(BUILT_IN_FOLDER, id));
  const inBuiltIn = /^[a-z0-9][a-z0-9-]*$/.test(target) ? [join(BUILT_IN_FOLDER, target)] : [];
  for (const folder of [resolve(target), ...inBuiltIn]) {
    if ((await stat(join(folder, 'template.yaml')).catch(() => undefined)) !== undefined) return [folder];
    const inside = await templateIds(folder);
    if (inside.length > 0) return inside.map((id) => join(folder, id));
  }
  throw new OrbitrError({ code: 'template/not-found', kind: 'terminal', message: `${target} is neither the folder of a template nor the id of one`, hint: 'A template is a folder with a template.yaml in it; docs/templates.md says what goes into one.' });
}

async function reportOf(folder: string): Promise<TemplateReport> {
  try {
    return checkTemplate(basename(folder), await readTemplateFolder(folder), BUILT_IN);
  } catch (thrown) {
    const { code, message, hint } = toOrbitrError(thrown);
    return { id: basename(folder), manifest: undefined, template: undefined, requirements: [], diagnostics: [{ severity: 'error', code, message, ...(hint === undefined ? {} : { hint }) }] };
  }
}

/** One template for a person: whether it is right, what is wrong, what it may do. */
export function printTemplate({ out }: CommandContext, { id, manifest, diagnostics, requirements }: TemplateReport): void {
  out.line(`${hasErrors(diagnostics) ? out.paint('red', '✗') : out.paint('green', '✓')} ${id}${manifest === undefined ? '' : ` ${manifest.version}`}`);
  for (const diagnostic of diagnostics) out.line(out.diagnostic(diagnostic));
  for (const { permission, subject, means } of requirements) out.line(`  ${out.paint('yellow', permission)}  ${subject} ${means}`);
}
