import semver from 'semver';
import type { InstallRequest } from '../../catalogue-api.ts';
import type { InstallDraft } from '../../catalogue/draft-install.ts';
import { draftInstall } from '../../catalogue/draft-install.ts';
import type { CatalogueEntry } from '../../catalogue/entry.ts';
import type { RandomBytes } from '../../catalogue/generate-value.ts';
import type { SearchIndex } from '../../catalogue/search-index.ts';
import type { Decision, Instance, Need } from '../../catalogue/solve-dependencies.ts';
import { proposeName } from '../../catalogue/propose-port.ts';
import { solveDependencies } from '../../catalogue/solve-dependencies.ts';
import type { Template } from '../../catalogue/template.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { ObservedState } from '../../model/observed-state.ts';
import type { AppSecrets } from './app-secrets.ts';
import type { StackSurvey } from './installed-apps.ts';
import { portHolders } from './port-holders.ts';
import type { Shelves } from './shelves.ts';

/** What the catalogue looks at when it thinks. */
export interface CatalogueWorld {
  /** `stacks/`, absolute. */
  readonly folder: string;
  readonly shelves: Shelves;
  readonly survey: () => Promise<StackSurvey>;
  /** The last look at the engine; undefined: there was none. */
  readonly observed: () => ObservedState | undefined;
  /** What programs of this machine listen on, as `80/tcp`. */
  readonly listening: () => Promise<ReadonlySet<string>>;
  readonly domain: () => string | undefined;
  readonly version: string;
  readonly random: RandomBytes;
  readonly secrets: AppSecrets;
}

export interface Thought {
  readonly entry: CatalogueEntry;
  readonly app: Template;
  readonly survey: StackSurvey;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly draft: InstallDraft;
  /** All that is in the way. */
  readonly problems: readonly string[];
}

/** Finds the app, decides on its dependencies, and drafts every stack. Reads much, writes nothing. @throws OrbitrError `catalogue/no-such-app`, `catalogue/refused`, `template/…` */
export async function thinkThrough(request: InstallRequest, world: CatalogueWorld): Promise<Thought> {
  const [index, survey, listening] = await Promise.all([world.shelves.index(), world.survey(), world.listening()]);
  const entry = chooseVersion(request, index, world);
  const app = await world.shelves.template(entry);
  const templates = await reachable(app, index, world);
  const solved = solveDependencies(entry, {
    // One that cannot be read is found out when it is drafted.
    needs: (one) => needsOf(templates.get(keyOf(one.id, one.version))?.manifest),
    offers: (id) => runnable(index.versions(id), world),
    instances: instancesOf(survey),
    wishes: request.dependencies ?? {},
  });
  const decisions = solved.kind === 'solved' ? solved.decisions : new Map<string, Decision>();
  const takenNames = new Set([...survey.names, ...ownedNames(world.observed())]);
  const name = request.stack ?? proposeName(app.manifest.id, takenNames);
  const leftOver = new Map(survey.names.has(name) ? [] : [[name, await world.secrets.variables(name)] as const]);
  const draft = draftInstall(app, decisions, { ...request, stack: name }, (id, version) => templates.get(keyOf(id, version)), {
    takenNames,
    holder: portHolders(survey.specs, world.observed(), listening),
    domain: world.domain(),
    instance: (stack) => survey.instances.get(stack),
    leftOver: (stack) => leftOver.get(stack) ?? new Map(),
    random: world.random,
  });
  return { entry, app, survey, decisions, draft, problems: [...(solved.kind === 'conflict' ? solved.reasons : []), ...draft.problems] };
}

/** @throws OrbitrError `catalogue/no-such-app` */
export function chooseVersion({ id, source, version }: Pick<InstallRequest, 'id' | 'source' | 'version'>, index: SearchIndex, world: Pick<CatalogueWorld, 'version' | 'observed'>): CatalogueEntry {
  const versions = index.versions(id, source);
  const wanted = version === undefined ? (runnable(versions, world)[0] ?? versions[0]) : versions.find((entry) => entry.version === version);
  if (wanted !== undefined) return wanted;
  const near = index.find({ query: id }).slice(0, 5).map((entry) => entry.id).join(', ');
  const there = versions.map((entry) => entry.version).join(', ');
  throw new OrbitrError({ code: 'catalogue/no-such-app', kind: 'terminal', message: `there is no app "${id}"${version === undefined ? '' : ` ${version}`}${source === undefined ? '' : ` in "${source}"`}`, hint: there !== '' ? `There is ${there}.` : near === '' ? '`orbitr app search` lists what there is.' : `Do you mean ${near}?` });
}

/** Why this machine cannot run an app; undefined: it can. */
export function unfitness({ requires, architectures }: CatalogueEntry, { version, observed }: Pick<CatalogueWorld, 'version' | 'observed'>): string | undefined {
  const engine = observed()?.engine;
  if (requires.orbitr !== undefined && !semver.satisfies(version, requires.orbitr, { includePrerelease: true })) return `it needs Orbitr ${requires.orbitr}, and this is ${version}`;
  if (engine !== undefined && requires.engineApi !== undefined && Number(engine.apiVersion.split('.')[1]) < Number(requires.engineApi.split('.')[1])) return `it needs an engine with API ${requires.engineApi}, and this one has ${engine.apiVersion}`;
  const architecture = engine?.platform.split('/')[1];
  return architecture !== undefined && architectures.length > 0 && !architectures.includes(architecture) ? `it does not exist for ${architecture}` : undefined;
}

function runnable(entries: readonly CatalogueEntry[], world: Pick<CatalogueWorld, 'version' | 'observed'>): readonly CatalogueEntry[] {
  return entries.filter((entry) => unfitness(entry, world) === undefined);
}

/** How many templates one installation may pull in. */
const MOST_TEMPLATES = 60;

/** The app's template and those of everything that it may need, however far down. One that cannot be read is left out: the solver then goes without. */
async function reachable(app: Template, index: SearchIndex, { shelves, ...world }: CatalogueWorld): Promise<ReadonlyMap<string, Template>> {
  const found = new Map([[keyOf(app.manifest.id, app.manifest.version), app]]);
  const queue = [...(app.manifest.dependencies ?? [])];
  for (let need = queue.shift(); need !== undefined && found.size < MOST_TEMPLATES; need = queue.shift()) {
    const { template: id, version: range } = need;
    for (const entry of runnable(index.versions(id), world).filter(({ version }) => semver.satisfies(version, range)).slice(0, 5)) {
      if (found.has(keyOf(id, entry.version))) continue;
      const template = await shelves.template(entry).catch(() => undefined);
      if (template === undefined) continue;
      found.set(keyOf(id, entry.version), template);
      queue.push(...(template.manifest.dependencies ?? []));
    }
  }
  return found;
}

function needsOf(manifest: Template['manifest'] | undefined): readonly Need[] {
  return (manifest?.dependencies ?? []).map(({ template, version, as, optional = false, share = false }) => ({ template, version, alias: as ?? template, optional, share }));
}

function instancesOf(survey: StackSurvey): readonly Instance[] {
  return [...survey.instances.values()].map(({ stack, manifest, spec }) => ({ stack, template: spec.template?.id ?? manifest.id, version: spec.template?.version ?? manifest.version, shares: manifest.share !== undefined }));
}

/** Names whose containers or volumes are on the engine: a new stack of that name would find the data of an old one. */
function ownedNames(observed: ObservedState | undefined): readonly string[] {
  return (observed?.containers ?? []).flatMap(({ labels }) => labels['com.docker.compose.project'] ?? []);
}

function keyOf(id: string, version: string): string {
  return `${id}@${version}`;
}
