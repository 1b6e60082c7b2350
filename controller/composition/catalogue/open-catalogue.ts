import type { AppDetail, AppPlace, CatalogueApi, InstalledApp, InstallRequest } from '../../catalogue-api.ts';
import { appQuestions } from '../../catalogue/app-questions.ts';
import type { AppForm, DependencyField } from '../../catalogue/form.ts';
import { formFields, hostField, portFields, routeFields } from '../../catalogue/form.ts';
import type { Decision } from '../../catalogue/solve-dependencies.ts';
import semver from 'semver';
import { textOf } from '../../catalogue/template.ts';
import type { Edits } from '../../edits.ts';
import { toOrbitrError } from '../../model/errors.ts';
import type { Shelf } from '../../registry/shelf.ts';
import { appInstaller } from './install-app.ts';
import { appRemover } from './remove-app.ts';
import type { CatalogueWorld, Thought } from './think-through.ts';
import { chooseVersion, thinkThrough, unfitness } from './think-through.ts';
import { appUpdater, newerVersion } from './update-app.ts';

/** The one implementation of `CatalogueApi`. It knows catalogues and stack files, and changes the latter through `edits` only. */
export function openCatalogue(world: CatalogueWorld, edits: Edits): CatalogueApi {
  const { shelves } = world;
  const problems = new Map<string, string>();
  const sources: CatalogueApi['sources'] = async () => Promise.all(shelves.all.map(async ({ name, kind, address, trust, entries, fetchedAt }) => ({ name, kind, address, trust: trust(), apps: new Set((await entries()).map(({ id }) => id)).size, fetchedAt: fetchedAt(), problem: problems.get(name) })));
  const refreshing = new Map<string, Promise<void>>();
  const fetchShelf = async (shelf: Shelf): Promise<void> => {
    problems.delete(shelf.name);
    await shelf.refresh().catch((error: unknown) => problems.set(shelf.name, toOrbitrError(error).message));
    refreshing.delete(shelf.name);
  };
  // Whoever asks for one that is being fetched waits for that.
  const refreshShelf = (shelf: Shelf): Promise<void> => {
    const under = refreshing.get(shelf.name) ?? fetchShelf(shelf);
    refreshing.set(shelf.name, under);
    return under;
  };
  return {
    find: async (filter) => (await shelves.index()).find(filter),
    detail: (id, place = {}) => describe(id, place, world),
    picture: async (id, path, place = {}) => {
      if (!/^(?:icon\.(?:svg|png)|screenshots\/[\w.-]+)$/.test(path)) return undefined;
      const index = await shelves.index();
      return (await shelves.files(chooseVersion({ id, ...place }, index, world))).get(path);
    },
    form: async (request) => formOf(await thinkThrough(request, world), request),
    ...appInstaller(world, edits),
    installed: () => listInstalled(world),
    ...appUpdater(world, edits),
    ...appRemover(world, edits),
    sources,
    refresh: async (names) => {
      await Promise.all(shelves.all.filter(({ name }) => names?.includes(name) ?? true).map(refreshShelf));
      return sources();
    },
  };
}

async function describe(id: string, place: AppPlace, world: CatalogueWorld): Promise<AppDetail> {
  const [index, survey] = await Promise.all([world.shelves.index(), world.survey()]);
  const entry = chooseVersion({ id, ...place }, index, world);
  const { manifest, template, diagnostics, requirements } = await world.shelves.report(entry);
  const files = template?.files ?? new Map<string, Uint8Array>();
  return {
    entry,
    versions: index.versions(id),
    links: { ...(manifest?.website === undefined ? {} : { website: manifest.website }), ...(manifest?.source === undefined ? {} : { source: manifest.source }), ...(manifest?.documentation === undefined ? {} : { documentation: manifest.documentation }) },
    readme: textOf(files, 'README.md') ?? '',
    changelog: textOf(files, 'CHANGELOG.md') ?? '',
    icon: ['icon.svg', 'icon.png'].find((path) => files.has(path)),
    screenshots: [...files.keys()].filter((path) => path.startsWith('screenshots/')),
    images: manifest?.images ?? [],
    permissions: (manifest?.permissions ?? []).map(({ permission, reason }) => ({ permission, reason })),
    requirements,
    ...appQuestions(manifest),
    volumes: manifest?.volumes ?? [],
    resources: manifest?.resources ?? {},
    verification: manifest?.verification === undefined ? undefined : { run: manifest.verification.run, unverified: manifest.verification.unverified ?? [] },
    diagnostics,
    instances: [...survey.instances.values()].filter(({ spec }) => spec.template?.id === id).map(({ stack }) => stack),
    unfit: unfitness(entry, world),
  };
}

function formOf({ entry, app, draft, decisions, survey, problems }: Thought, request: InstallRequest): AppForm {
  const main = draft.stacks.at(-1);
  const given = request.answers ?? {};
  return {
    id: entry.id,
    source: entry.source,
    version: entry.version,
    stack: main?.stack ?? entry.id,
    fields: main === undefined ? [] : formFields(main, given),
    ports: main === undefined ? [] : portFields(main),
    routes: main === undefined ? [] : routeFields(main),
    host: hostField(draft, request.host),
    dependencies: (app.manifest.dependencies ?? []).map((dependency): DependencyField => {
      const path = dependency.as ?? dependency.template;
      const fitting = [...survey.instances.values()].filter(({ spec }) => spec.template?.id === dependency.template && semver.satisfies(spec.template.version, dependency.version));
      return {
        path,
        template: dependency.template,
        version: dependency.version,
        label: dependency.label ?? dependency.template,
        optional: dependency.optional ?? false,
        chosen: wishOf(decisions.get(path)),
        use: fitting.map(({ stack }) => stack),
        share: dependency.share === true ? fitting.filter(({ manifest }) => manifest.share !== undefined).map(({ stack }) => stack) : [],
      };
    }),
    permissions: draft.stacks.flatMap(({ permissions }) => permissions),
    unverified: entry.trust === 'community',
    problems,
  };
}

function wishOf(decision: Decision | undefined): DependencyField['chosen'] {
  if (decision === undefined || decision.kind === 'none') return { kind: 'none' };
  return decision.kind === 'install' ? { kind: 'install' } : decision;
}

async function listInstalled(world: CatalogueWorld): Promise<readonly InstalledApp[]> {
  const [index, survey] = await Promise.all([world.shelves.index(), world.survey()]);
  return survey.specs.flatMap(({ name, template, permissions }): InstalledApp[] => {
    if (template === undefined) return [];
    const known = index.versions(template.id, template.source);
    return [{
      stack: name,
      id: template.id,
      name: known[0]?.name ?? survey.instances.get(name)?.manifest.name ?? template.id,
      version: template.version,
      source: template.source,
      permissions,
      needs: template.needs,
      update: newerVersion(template, index, world)?.version,
      problem: !survey.instances.has(name) ? 'what it was made from is gone (.template), so it cannot be updated' : known.length === 0 ? `the catalogue "${template.source}" does not have it` : undefined,
    }];
  });
}
