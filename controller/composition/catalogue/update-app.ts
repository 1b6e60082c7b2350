import { join } from 'node:path';
import semver from 'semver';
import type { CatalogueApi, Installed, UpdatePreview, UpdateRequest } from '../../catalogue-api.ts';
import { shownBytes } from '../../catalogue/merge-configs.ts';
import type { UpdateDraft } from '../../catalogue/draft-update.ts';
import { draftUpdate } from '../../catalogue/draft-update.ts';
import type { CatalogueEntry } from '../../catalogue/entry.ts';
import type { SearchIndex } from '../../catalogue/search-index.ts';
import { BASE_FOLDER } from '../../catalogue/render-template.ts';
import type { Template } from '../../catalogue/template.ts';
import { CONFIG_FOLDER, textOf } from '../../catalogue/template.ts';
import type { EditAuthor, EditRequest, Edits, FileWrite } from '../../edits.ts';
import { NO_FILE } from '../../edits.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { StackSpec, StackTemplate } from '../../model/stack-spec.ts';
import type { ExactFile } from '../../source/stack-files.ts';
import { readExactly } from '../../source/stack-files.ts';
import { demandConsent } from './install-app.ts';
import { portHolders } from './port-holders.ts';
import type { CatalogueWorld } from './think-through.ts';
import { unfitness } from './think-through.ts';

interface ThoughtUpdate {
  readonly from: StackTemplate;
  readonly to: Template;
  readonly draft: UpdateDraft;
  readonly edit: EditRequest;
}

/** Previews and makes updates: a merge into the user's files, written through `edits` like everything else. */
export function appUpdater(world: CatalogueWorld, edits: Edits): Pick<CatalogueApi, 'previewUpdate' | 'update'> {
  const previewUpdate = async (request: UpdateRequest): Promise<UpdatePreview> => {
    const { from, to, draft, edit } = await think(request, world);
    return {
      stack: request.stack,
      from: from.version,
      to: to.manifest.version,
      changelog: textOf(to.files, 'CHANGELOG.md') ?? '',
      edit: draft.problems.length > 0 ? undefined : await edits.preview(edit),
      conflicts: draft.conflicts,
      consent: draft.asked.map(({ permission }) => permission),
      permissions: draft.asked,
      migrations: draft.migrations,
      problems: draft.problems,
    };
  };
  const update = async (request: UpdateRequest, author: EditAuthor): Promise<Installed> => {
    const { from, to, draft, edit } = await think(request, world);
    if (draft.problems.length > 0) throw new OrbitrError({ code: 'catalogue/refused', kind: 'terminal', message: draft.problems.join('; '), hint: 'Nothing was written.' });
    if (draft.conflicts.length > 0) throw new OrbitrError({ code: 'catalogue/merge', kind: 'conflict', message: `you and the new version both changed ${draft.conflicts.map(({ key }) => key).join(', ')}`, hint: 'Decide for each whether yours or that of the app is taken, or change the file. Nothing was written.' });
    demandConsent(draft.asked.map(({ permission }) => permission), request.consent);
    await edits.make(edit, { ...author, message: author.message ?? `${request.stack}: update ${to.manifest.name} from ${from.version} to ${to.manifest.version}` });
    return { stack: request.stack, stacks: [request.stack], id: to.manifest.id, version: to.manifest.version, notes: '', addresses: [], ownAddresses: [], generated: [] };
  };
  return { previewUpdate, update };
}

/** A newer version of the same catalogue that this machine can run; undefined: there is none. */
export function newerVersion(template: StackTemplate, index: SearchIndex, world: Pick<CatalogueWorld, 'version' | 'observed'>): CatalogueEntry | undefined {
  return index.versions(template.id, template.source).find((entry) => unfitness(entry, world) === undefined && semver.valid(template.version) !== null && semver.gt(entry.version, template.version) && semver.prerelease(entry.version) === null);
}

async function think(request: UpdateRequest, world: CatalogueWorld): Promise<ThoughtUpdate> {
  const { stack } = request;
  const [index, survey, listening] = await Promise.all([world.shelves.index(), world.survey(), world.listening()]);
  const instance = survey.instances.get(stack);
  const origin = instance?.spec.template;
  if (instance === undefined || origin === undefined) throw notInstalled(stack);
  const entry = chosen(request, origin, index, world);
  const after = await world.shelves.template(entry);
  const files = await readFiles(world.folder, instance.spec, after);
  const draft = draftUpdate({
    stack,
    origin,
    permissions: instance.spec.permissions,
    before: instance.manifest,
    after,
    file: (path) => shownText(files.get(path)),
    variables: instance.variables,
    sealed: await world.secrets.sealed(stack),
    answers: request.answers ?? {},
    holder: portHolders(survey.specs, world.observed(), listening, stack),
    decide: (key) => (Object.hasOwn(request.resolutions ?? {}, key) ? request.resolutions?.[key] : undefined),
    random: world.random,
  });
  const writes = [...(await world.secrets.sealUpdate(stack, draft))].flatMap(([path, content]): FileWrite[] => {
    const before = files.get(path);
    const same = content !== undefined && before !== undefined && Buffer.from(content).equals(before.bytes);
    return same || (content === undefined && before === undefined) ? [] : [{ path, content, ifMatch: before?.etag ?? NO_FILE }];
  });
  return { from: origin, to: after, draft, edit: { kind: 'write-files', stack, files: writes } };
}

function chosen({ stack, version }: UpdateRequest, origin: StackTemplate, index: SearchIndex, world: CatalogueWorld): CatalogueEntry {
  if (version === undefined) {
    const newest = newerVersion(origin, index, world);
    if (newest === undefined) throw new OrbitrError({ code: 'catalogue/no-update', kind: 'terminal', message: `"${stack}" has ${origin.id} ${origin.version}, and "${origin.source}" has nothing newer that runs here` });
    return newest;
  }
  const entry = index.versions(origin.id, origin.source).find((one) => one.version === version);
  if (entry === undefined) throw new OrbitrError({ code: 'catalogue/no-such-app', kind: 'terminal', message: `"${origin.source}" has no ${origin.id} ${version}` });
  // What a new version did to its data an old one cannot read; and an old version is what somebody offers who wants its holes back.
  if (!semver.gt(version, origin.version)) throw new OrbitrError({ code: 'catalogue/no-update', kind: 'terminal', message: `${version} is not newer than ${origin.version}, which "${stack}" has`, hint: 'To go back, restore the stack files of then, and the data of then.' });
  return entry;
}

function shownText(file: ExactFile | undefined): string | undefined {
  return file === undefined ? undefined : (file.text ?? shownBytes(file.bytes));
}

async function readFiles(folder: string, { name }: StackSpec, after: Template): Promise<ReadonlyMap<string, ExactFile>> {
  const configs = [...after.files.keys()].filter((path) => path.startsWith(CONFIG_FOLDER));
  const own = ['compose.yaml', '.env', 'secrets.env', '.gitignore', ...configs];
  const paths = [...own, ...['compose.yaml', 'template.yaml', ...configs].map((path) => `${BASE_FOLDER}/${path}`)];
  const files = await Promise.all(paths.map(async (path) => [path, await readExactly(folder, join(folder, name, path))] as const));
  return new Map(files.flatMap(([path, file]) => (file === undefined ? [] : [[path, file]])));
}

export function notInstalled(stack: string): OrbitrError {
  return new OrbitrError({ code: 'catalogue/not-installed', kind: 'terminal', message: `"${stack}" is no stack that came from a catalogue`, hint: '`orbitr app list` shows those that did. One whose folder .template is gone can no longer be updated.' });
}
