import { join } from 'node:path';
import type { CatalogueApi, RemovalPreview } from '../../catalogue-api.ts';
import type { EditRequest, Edits } from '../../edits.ts';
import { OrbitrError } from '../../model/errors.ts';
import { BASE_FOLDER } from '../../catalogue/render-template.ts';
import { listStackFiles, readExactly } from '../../source/stack-files.ts';
import type { StackSurvey } from './installed-apps.ts';
import type { CatalogueWorld } from './think-through.ts';
import { notInstalled } from './update-app.ts';

/**
 * Takes an app away: its stack file, and what was written beside it and not changed since. Volumes stay, as with every stack, and with them `.env` and
 * `secrets.env`: the same app under the same name goes on with its data.
 */
export function appRemover(world: CatalogueWorld, edits: Edits): Pick<CatalogueApi, 'previewRemoval' | 'remove'> {
  const think = async (stack: string): Promise<{ readonly request: EditRequest; readonly survey: StackSurvey }> => {
    const survey = await world.survey();
    const instance = survey.instances.get(stack);
    if (instance === undefined) throw notInstalled(stack);
    const needing = survey.specs.filter(({ name, template }) => name !== stack && Object.values(template?.needs ?? {}).includes(stack)).map(({ name }) => name);
    if (needing.length > 0) throw new OrbitrError({ code: 'catalogue/needed', kind: 'conflict', message: `"${stack}" is needed by ${needing.join(', ')}`, hint: 'Remove those first.' });
    return { request: { kind: 'remove-stack', stack, also: await unchangedFiles(world.folder, stack, instance.spec.volumes.length > 0) }, survey };
  };
  const described = async (stack: string, request: EditRequest, survey: StackSurvey): Promise<RemovalPreview> => ({
    stack,
    edit: await edits.preview(request),
    volumes: survey.instances.get(stack)?.spec.volumes.filter(({ external }) => !external).map(({ name }) => name) ?? [],
    unneeded: unneeded(stack, survey),
  });
  return {
    previewRemoval: async (stack) => {
      const { request, survey } = await think(stack);
      return described(stack, request, survey);
    },
    remove: async (stack, author) => {
      const { request, survey } = await think(stack);
      const preview = await described(stack, request, survey);
      await edits.make(request, author);
      return preview;
    },
  };
}

/** Stacks that only this one needs. Whether they were installed for it nobody can tell for sure, so they are named and not touched. */
function unneeded(stack: string, { specs }: StackSurvey): readonly string[] {
  const needs = (name: string): readonly string[] => Object.values(specs.find((spec) => spec.name === name)?.template?.needs ?? {});
  const others = new Set(specs.filter(({ name }) => name !== stack).flatMap(({ name }) => needs(name)));
  return [...new Set(needs(stack))].filter((name) => !others.has(name));
}

/** What the installation wrote and the user left as it was. With volumes the variables stay: a password that is gone makes data unreadable. */
async function unchangedFiles(folder: string, stack: string, keepVariables: boolean): Promise<readonly string[]> {
  const base = (path: string): string => `${BASE_FOLDER}/${path}`;
  const listed = await baseFiles(folder, stack);
  const configs = listed.filter((path) => path.startsWith(base('config/'))).map((path) => path.slice(base('').length));
  const same = await Promise.all(configs.map(async (path) => {
    const [mine, theirs] = await Promise.all([path, base(path)].map((each) => readExactly(folder, join(folder, stack, each)).catch(() => undefined)));
    return mine !== undefined && mine.etag === theirs?.etag ? [path] : [];
  }));
  return [...listed, ...same.flat(), ...(keepVariables ? [] : ['.env', 'secrets.env', '.gitignore'])];
}

/** The files that remember what the stack was made from. */
async function baseFiles(folder: string, stack: string): Promise<readonly string[]> {
  const files = await listStackFiles({ layout: 'folder', directory: join(folder, stack), entries: [] });
  return files.map(({ path }) => path).filter((path) => path.startsWith(`${BASE_FOLDER}/`));
}
