import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The catalogue that comes with Orbitr. */
export const BUILT_IN_FOLDER = fileURLToPath(new URL('../../templates', import.meta.url));
export const BUILT_IN = 'built-in';

/** Ids in a folder of templates: its sub-folders with a manifest. Empty when there is no such folder. */
export async function templateIds(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const found = await Promise.all(names.filter((name) => !name.startsWith('.')).map(async (id) => ((await readdir(join(folder, id)).catch((): string[] => [])).includes('template.yaml') ? [id] : [])));
  return found.flat().toSorted();
}
