import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkTemplate } from '../catalogue/check-template.ts';
import { templateReference, withReference } from '../catalogue/sdk/template-reference.ts';
import { OrbitrError } from '../model/errors.ts';
import { readTemplateFolder } from '../registry/read-template-folder.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { foldersOf } from './template-validate.ts';

/**
 * `orbitr template docs DIR [--write | --check]`: what an app asks, opens, keeps and may do, as Markdown out of its manifest. `--write` puts it into
 * README.md, `--check` says whether it is there as it should be. Exit 1: it is not.
 */
export async function templateDocsCommand({ out, err }: CommandContext, target: string, options: { readonly write?: boolean; readonly check?: boolean }): Promise<ExitCode> {
  let stale = 0;
  for (const folder of await foldersOf(target)) {
    const { manifest, diagnostics } = checkTemplate(basename(folder), await readTemplateFolder(folder), 'own');
    if (manifest === undefined) throw new OrbitrError({ code: 'template/invalid', kind: 'terminal', message: `${folder} has no manifest that can be read: ${diagnostics[0]?.message ?? ''}`, hint: '`orbitr template validate` says more.' });
    const reference = templateReference(manifest);
    if (options.write !== true && options.check !== true) {
      out.line(reference);
      continue;
    }
    const path = join(folder, 'README.md');
    const before = await readFile(path, 'utf8').catch(() => '');
    const after = withReference(before, reference);
    if (after === before) continue;
    if (options.write === true) await writeFile(path, after);
    else stale += 1;
    (options.write === true ? out : err).line(`${path} ${options.write === true ? 'has the reference of' : 'does not have the reference of'} ${manifest.id} ${manifest.version}`);
  }
  return stale > 0 ? 1 : 0;
}
