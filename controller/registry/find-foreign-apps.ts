import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ForeignFormat, ForeignSource } from '../catalogue/foreign/foreign-app.ts';
import { ELEMENT_FILE, listPortainer, STACK_FILE, stackPathOf } from '../catalogue/foreign/portainer.ts';
import { templateId } from '../catalogue/foreign/write-template.ts';
import { pathProblem } from '../catalogue/check-files.ts';
import { OrbitrError } from '../model/errors.ts';
import { readAppFolder } from './read-app-folder.ts';
import { readBounded } from './read-bounded.ts';

/** One app of a foreign catalogue: where it is, whether it changed, and its files when they are asked for. */
export interface FoundApp {
  readonly id: string;
  readonly name: string;
  /** Another one: something changed. */
  readonly stamp: string;
  read(): Promise<ForeignSource>;
}

/** Where each tool keeps its apps. Of several folders the first one that is there counts. */
const FOLDERS: Readonly<Record<Exclude<ForeignFormat, 'portainer'>, readonly string[]>> = { casaos: ['Apps', 'apps'], runtipi: ['apps'], umbrel: ['.'], coolify: ['templates/compose'], dokploy: ['blueprints'] };
/** Bytes. */
const LARGEST_FILE = 2 * 1024 * 1024;
/** Entries of a folder that are looked at. */
const MOST_APPS = 5_000;

/** The apps in a checkout of a foreign catalogue, by id. @throws OrbitrError `catalogue/format` when it is not laid out so */
export async function findForeignApps(root: string, format: ForeignFormat): Promise<readonly FoundApp[]> {
  const found = format === 'portainer' ? await portainerApps(root) : await folderApps(root, format);
  if (found.length === 0) throw new OrbitrError({ code: 'catalogue/format', kind: 'terminal', message: `${root} is not laid out like a catalogue of ${format}`, hint: 'Name its top folder, as it was checked out.' });
  return [...new Map(found.filter(({ id }) => id !== '').map((app) => [app.id, app])).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a folder looks like; undefined: like none of them. */
export async function guessFormat(root: string): Promise<ForeignFormat | undefined> {
  const names = new Set(await readdir(root).catch((): string[] => []));
  if (names.has('blueprints')) return 'dokploy';
  if (names.has('Apps')) return 'casaos';
  if ((await templateLists(root)).length > 0) return 'portainer';
  if ((await readdir(join(root, 'templates', 'compose')).catch((): string[] => [])).length > 0) return 'coolify';
  if (names.has('apps')) return 'runtipi';
  const umbrel = await Promise.all([...names].slice(0, 200).map((name) => stat(join(root, name, 'umbrel-app.yml')).then(() => true, () => false)));
  return umbrel.some(Boolean) ? 'umbrel' : undefined;
}

async function folderApps(root: string, format: Exclude<ForeignFormat, 'portainer'>): Promise<readonly FoundApp[]> {
  for (const below of FOLDERS[format]) {
    const folder = join(root, below);
    const entries = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter(({ name }) => !/^[._]/.test(name)).slice(0, MOST_APPS);
    const apps = await Promise.all(entries.map(async (entry): Promise<readonly FoundApp[]> => {
      const path = join(folder, entry.name);
      if (format === 'coolify') return entry.isFile() && /\.ya?ml$/.test(entry.name) ? [await singleFile(path, entry.name.replace(/\.ya?ml$/, ''))] : [];
      const stamp = entry.isDirectory() ? await composeStamp(path) : undefined;
      return stamp === undefined ? [] : [{ id: templateId(entry.name), name: entry.name, stamp, read: async () => ({ name: entry.name, files: await readAppFolder(path) }) }];
    }));
    if (apps.flat().length > 0) return apps.flat();
  }
  return [];
}

async function singleFile(path: string, name: string): Promise<FoundApp> {
  return { id: templateId(name), name, stamp: (await stampOf(path)) ?? '', read: async () => ({ name, files: new Map([['compose.yaml', await readBounded(path, LARGEST_FILE)]]) }) };
}

const COMPOSE_FILES = ['docker-compose.yml', 'docker-compose.yaml', 'docker-compose.json', 'compose.yml', 'compose.yaml'];
const FACTS_FILES = ['config.json', 'umbrel-app.yml', 'template.toml', 'meta.json'];

/** Undefined: there is no app in that folder. */
async function composeStamp(folder: string): Promise<string | undefined> {
  const stamps = await Promise.all([...COMPOSE_FILES, ...FACTS_FILES].map((name) => stampOf(join(folder, name))));
  return stamps.slice(0, COMPOSE_FILES.length).some((stamp) => stamp !== undefined) ? stamps.join(' ') : undefined;
}

async function stampOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : `${found.mtimeMs}:${found.size}:${found.ino}`;
}

async function templateLists(root: string): Promise<readonly string[]> {
  return (await readdir(root).catch((): string[] => [])).filter((name) => /^templates[\w.-]*\.json$/.test(name)).toSorted();
}

/** The newest list that can be read; stack files are looked for in the same checkout only. */
async function portainerApps(root: string): Promise<readonly FoundApp[]> {
  const problems: string[] = [];
  for (const name of (await templateLists(root)).toReversed()) {
    const path = join(root, name);
    const listed = listPortainer(new TextDecoder().decode(await readBounded(path, 4 * LARGEST_FILE)));
    if (typeof listed === 'string') {
      problems.push(listed);
      continue;
    }
    const stamp = (await stampOf(path)) ?? '';
    return [...listed].map(([id, element]) => ({
      id,
      name: id,
      stamp: `${stamp} ${JSON.stringify(element).length}`,
      read: async () => {
        const stack = stackPathOf(element);
        const inside = stack === undefined || pathProblem(stack) !== undefined ? undefined : await readBounded(join(root, stack), LARGEST_FILE).catch(() => undefined);
        return { name: id, files: new Map([[ELEMENT_FILE, new TextEncoder().encode(JSON.stringify(element))], ...(inside === undefined ? [] : [[STACK_FILE, inside] as const])]) };
      },
    }));
  }
  if (problems.length > 0) throw new OrbitrError({ code: 'catalogue/format', kind: 'terminal', message: problems.join('; ') });
  return [];
}
