import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTemplate } from '../../controller/catalogue/check-template.ts';
import { BUILT_IN_FOLDER, templateIds } from '../../controller/registry/built-in-templates.ts';
import { readTemplateFolder } from '../../controller/registry/read-template-folder.ts';

/** Where the table is. */
export const APPS_TABLE = join(import.meta.dirname, '../../docs/apps-table.md');

const RUN = { real: 'with the real image', 'stand-in': 'as Debian or npm has it, in an image of the same contract', no: 'no' } as const;

/** The table of official apps, out of their manifests. */
export async function appsTable(): Promise<string> {
  const ids = await templateIds(BUILT_IN_FOLDER);
  const rows = await Promise.all(ids.toSorted().map(async (id) => {
    const { manifest, diagnostics } = checkTemplate(id, await readTemplateFolder(join(BUILT_IN_FOLDER, id)), 'built-in');
    const images = (manifest?.images ?? []).map((image) => `\`${image}\``).join('<br>');
    const needs = (manifest?.dependencies ?? []).map(({ template, version }) => `${template} ${version}`).join(', ') || '–';
    const permissions = (manifest?.permissions ?? []).map(({ permission }) => `\`${permission}\``).join('<br>') || '–';
    return `| [${manifest?.name ?? id}](../templates/${id}/README.md) | ${images} | ${needs} | ${permissions} | ${diagnostics.length === 0 ? 'yes' : 'no'} | ${RUN[manifest?.verification?.run ?? 'no']} |`;
  }));
  return `# The official apps

Made by \`npm run apps-table\`; a test fails when it is not up to date.

- **Validated:** \`orbitr template validate --strict\` has nothing to say, over all choices of its inputs ([test/templates.test.ts](../test/templates.test.ts)).
- **Created:** every one of them is installed with its defaults, together with what it needs, and a real engine takes all networks, volumes and containers that are planned; nothing is
  started, and the images are stand-ins under the real names ([test/engine/apps-create.test.ts](../test/engine/apps-create.test.ts)).
- **Run:** what was tried beyond that. The images themselves could not be pulled where this was written; what rests on documentation alone is under \`verification\` of each manifest.
  Tests: [apps-run-b](../test/engine/apps-run-b.test.ts), [c](../test/engine/apps-run-c.test.ts), [d](../test/engine/apps-run-d.test.ts), [e](../test/engine/apps-run-e.test.ts), and \`npm run apps:long\` for what takes gigabytes or a compiler (Actual Budget, Ghost, n8n).

| App | Images | Needs | Permissions | Validated | Run |
|---|---|---|---|---|---|
${rows.join('\n')}

${ids.length} apps.
`;
}

if (import.meta.main) await writeFile(APPS_TABLE, await appsTable());
