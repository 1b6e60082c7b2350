import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../controller/catalogue/check-template.ts';
import { BUILT_IN_FOLDER, templateIds } from '../controller/registry/built-in-templates.ts';
import { readTemplateFolder } from '../controller/registry/read-template-folder.ts';
import { APPS_TABLE, appsTable } from './support/apps-table.ts';

/** Every app that comes with Orbitr is what `orbitr template validate --strict` wants of one. */
const ids = await templateIds(BUILT_IN_FOLDER);

describe('the built-in catalogue', () => {
  it('is there', () => expect(ids.length).toBeGreaterThan(1));
  it('stands in docs/apps-table.md', async () => expect(await readFile(APPS_TABLE, 'utf8'), 'docs/apps-table.md is not up to date: npm run apps-table').toBe(await appsTable()));
  it.each(ids)('%s is valid', async (id) => {
    const { diagnostics } = checkTemplate(id, await readTemplateFolder(join(BUILT_IN_FOLDER, id)), 'built-in');
    expect(diagnostics).toEqual([]);
  });
});
