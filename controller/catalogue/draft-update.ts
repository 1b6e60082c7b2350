import { stringify } from 'yaml';
import type { StackTemplate } from '../model/stack-spec.ts';
import { notGranted } from '../policy/granted.ts';
import type { Requirement } from '../policy/requirement.ts';
import { stackRequirements } from '../policy/stack-requirements.ts';
import { buildRendered, imaginedPlaces } from './build-rendered.ts';
import { carriedChoices } from './carried-choices.ts';
import type { RandomBytes } from './generate-value.ts';
import type { Answer } from './input-value.ts';
import { mergeConfigs } from './merge-configs.ts';
import { mergeYaml, pathText } from './merge-yaml.ts';
import { keepVolumeNames, migrate } from './migrate.ts';
import type { PortHolder } from './propose-port.ts';
import { proposePorts } from './propose-port.ts';
import { renderCompose } from './render-compose.ts';
import { BASE_FOLDER } from './render-template.ts';
import { requestedPermissions } from './required-permissions.ts';
import { resolveInputs } from './resolve-inputs.ts';
import { secretFiles } from './secret-files.ts';
import { isMovable, unopened } from './sealed-text.ts';
import { spliceValue } from './splice-yaml.ts';
import type { Template } from './template.ts';
import type { TextConflict } from './text-conflict.ts';
import { COMPOSE_FILE, CONFIG_FOLDER, MANIFEST_FILE } from './template.ts';
import { variableLine, withVariables, withoutVariables } from './write-variables.ts';

/** What an update starts from: the user's files as they are, and what they were made from. */
export interface UpdateOrder {
  readonly stack: string;
  readonly origin: StackTemplate;
  /** Granted by the user's file. */
  readonly permissions: readonly string[];
  readonly before: Template['manifest'];
  readonly after: Template;
  /** Files of the stack's folder by path; what is not there is undefined. */
  readonly file: (path: string) => string | undefined;
  /** What no key here opens is its sealed text. */
  readonly variables: ReadonlyMap<string, string>;
  /** Whether `secrets.env` is sealed, or would be if there was one: then it is changed by who can seal, not here. */
  readonly sealed: boolean;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly holder: PortHolder;
  readonly decide: (key: string) => 'mine' | 'theirs' | undefined;
  readonly random: RandomBytes;
}

/** Values of a file that only who can seal may write. */
export interface SecretChange {
  readonly set: ReadonlyMap<string, string>;
  readonly gone: readonly string[];
}

export interface UpdateDraft {
  /** New contents by path; undefined: the file goes. */
  readonly files: ReadonlyMap<string, string | Uint8Array | undefined>;
  /** What becomes of a sealed `secrets.env`; empty when it is in clear. */
  readonly secrets: SecretChange;
  readonly conflicts: readonly TextConflict[];
  /** Permissions that are not granted yet, and what for. */
  readonly asked: readonly { readonly permission: string; readonly reason: string }[];
  readonly requirements: readonly Requirement[];
  readonly migrations: readonly string[];
  readonly problems: readonly string[];
}

/** Old template × new template × the user's files → the user's files with what is new. Pure; nothing of the user is overwritten that `decide` did not give away. */
export function draftUpdate(order: UpdateOrder): UpdateDraft {
  const { after, before, origin, file, decide } = order;
  const base = file(`${BASE_FOLDER}/${COMPOSE_FILE}`) ?? '';
  const migrated = migrate(before, after.manifest, order.variables);
  const values = updatedValues(order, migrated.values);
  const carried = carriedChoices(base, origin);
  const wanted = requestedPermissions(after.manifest, values.all);
  const requested = wanted.map(({ permission }) => permission);
  const dropped = requestedPermissions(before, order.variables).map(({ permission }) => permission).filter((permission) => !requested.includes(permission));
  const permissions = [...new Set([...order.permissions.filter((permission) => !dropped.includes(permission)), ...requested])];
  const kept = new Map([...carried.volumeNames, ...[...migrated.volumes].map(([key, from]) => [key, carried.volumeNames.get(from) ?? `\${COMPOSE_PROJECT_NAME}_${from}`] as const)]);
  const theirs = keepVolumeNames(renderCompose(after, { ...carried.choices, permissions, jobs: [...carried.choices.jobs, ...migrated.jobs] }), kept);

  const merged = mergeYaml(withoutOrigin(base), withoutOrigin(file(COMPOSE_FILE) ?? ''), withoutOrigin(theirs), (path) => decide(`${COMPOSE_FILE} ${path}`));
  const compose = merged.kind === 'merged' ? withOrigin(merged.text, after, origin, permissions) : undefined;
  const configs = mergeConfigs(after.files, file, decide);
  const variables = variableFiles(order, values, migrated.renamed, migrated.removed);
  const files = new Map<string, string | Uint8Array | undefined>([
    ...(compose === undefined ? [] : [[COMPOSE_FILE, compose] as const]),
    ...variables.files,
    ...configs.files,
    [`${BASE_FOLDER}/${COMPOSE_FILE}`, theirs],
    [`${BASE_FOLDER}/${MANIFEST_FILE}`, after.files.get(MANIFEST_FILE) ?? ''],
    ...[...after.files].filter(([path]) => path.startsWith(CONFIG_FOLDER)).map(([path, bytes]) => [`${BASE_FOLDER}/${path}`, bytes] as const),
  ]);
  const judged = judge(order, files, values.all, permissions);
  return {
    files,
    secrets: variables.secrets,
    conflicts: [...(merged.kind === 'merged' ? merged.conflicts.map((conflict) => ({ key: `${COMPOSE_FILE} ${pathText(conflict.path)}`, base: shown(conflict.base), mine: shown(conflict.mine), theirs: shown(conflict.theirs) })) : []), ...configs.conflicts],
    asked: wanted.filter(({ permission }) => notGranted([{ permission, subject: '', means: '', risk: 'notable' }], order.permissions).length > 0),
    requirements: judged.requirements,
    migrations: migrated.told,
    problems: [...(merged.kind === 'impossible' ? [`compose.yaml cannot be merged: ${merged.reason}`] : []), ...(compose === undefined && merged.kind === 'merged' ? ['x-orbitr of compose.yaml cannot be written to'] : []), ...newNeeds(order), ...values.problems, ...unopened(variables.secrets.set).map(({ message }) => message), ...judged.problems],
  };
}

interface UpdatedValues {
  readonly all: ReadonlyMap<string, string>;
  readonly secrets: ReadonlySet<string>;
  readonly problems: readonly string[];
}

/**
 * Values that are there stay, word for word: also those of inputs that are not shown now, and ports with an address before them (`127.0.0.1:8080`). New inputs and
 * ports get theirs. What is there and not right is a problem, never replaced.
 */
function updatedValues({ after, answers, holder, random, variables }: UpdateOrder, migrated: ReadonlyMap<string, string>): UpdatedValues {
  const { inputs = [], ports = [] } = after.manifest;
  const resolved = resolveInputs(inputs, answers, migrated, random);
  const written = (name: string): boolean => (migrated.get(name) ?? '') !== '' && !Object.hasOwn(answers, name);
  const chosen = ports.filter(({ name }) => !written(name) || /^\d+$/.test(migrated.get(name) ?? ''));
  const wishes = Object.fromEntries(chosen.flatMap(({ name }) => (migrated.has(name) ? [[name, Number(migrated.get(name))]] : [])));
  const proposed = proposePorts(chosen, wishes, (port, protocol) => (Object.values(wishes).includes(port) ? undefined : holder(port, protocol)));
  const made = [...resolved.values, ...proposed.map(({ name, port }) => [name, String(port)] as const)];
  return {
    all: new Map([...variables, ...migrated, ...made.filter(([name]) => !written(name))]),
    secrets: resolved.secrets,
    problems: [...resolved.problems.map(({ message }) => message), ...proposed.flatMap(({ problem }) => problem ?? [])],
  };
}

/** Only lines of variables that are new, renamed, set or gone change in the user's files. */
function variableFiles(order: UpdateOrder, { all, secrets }: UpdatedValues, renamed: ReadonlyMap<string, string>, removed: readonly string[]): Pick<UpdateDraft, 'secrets'> & { readonly files: readonly (readonly [string, string])[] } {
  const gone = [...renamed.keys(), ...removed];
  const written = new Set([...(order.before.inputs ?? []), ...(order.before.ports ?? [])].map(({ label }) => label));
  const changed = [...all].filter(([name, value]) => order.variables.get(name) !== value && !gone.includes(name));
  const isSecret = ([name, value]: readonly [string, string]): boolean => secrets.has(name) && !isMovable(value);
  const [open, hidden] = [order.file('.env'), order.file('secrets.env')];
  const newOpen = withVariables(withoutVariables(open ?? '', gone, written), new Map(changed.filter((each) => !isSecret(each))));
  const files = newOpen === (open ?? '') ? [] : [['.env', newOpen] as const];
  const newSecrets = new Map(changed.filter(isSecret));
  if (order.sealed) return { files, secrets: { set: newSecrets, gone } };
  const clear = hidden === undefined ? [...secretFiles(order.after.manifest.name, newSecrets)] : [['secrets.env', withVariables(withoutVariables(hidden, gone, written), newSecrets)] as const];
  return { files: [...files, ...clear.filter(([path, text]) => order.file(path) !== text && (path !== '.gitignore' || order.file(path) === undefined))], secrets: { set: new Map(), gone: [] } };
}

/** A need that the installed version did not have: an update installs nothing, so the user does it first. */
function newNeeds({ origin, after, stack }: UpdateOrder): readonly string[] {
  const missing = (after.manifest.dependencies ?? []).filter(({ as, template, optional }) => optional !== true && origin.needs[as ?? template] === undefined);
  return missing.map(({ template, version }) => `it needs ${template} ${version} from now on: remove "${stack}" (its volumes stay) and install the new version under the same name`);
}

const ORIGIN = ['template', 'permissions'] as const;

/** Origin and grants are written by Orbitr, not merged. */
function withoutOrigin(text: string): string {
  return ORIGIN.reduce((result, key) => spliceValue(result, ['x-orbitr', key], key === 'template' ? { id: 'x' } : []) ?? result, text);
}

function withOrigin(text: string, { manifest, source, digest }: Template, origin: StackTemplate, permissions: readonly string[]): string | undefined {
  const template = { id: manifest.id, version: manifest.version, source, digest, ...(Object.keys(origin.needs).length === 0 ? {} : { needs: origin.needs }), ...(origin.shared.length === 0 ? {} : { shared: origin.shared }) };
  const named = text.replace(/^# .* from the catalogue "[^"\n]*"\. This file is yours:/, () => `# ${manifest.name} ${manifest.version}, from the catalogue "${source}". This file is yours:`);
  const first = spliceValue(named, ['x-orbitr', 'template'], template);
  return first === undefined ? undefined : spliceValue(first, ['x-orbitr', 'permissions'], permissions);
}

function judge({ stack, file, sealed }: UpdateOrder, files: UpdateDraft['files'], values: ReadonlyMap<string, string>, permissions: readonly string[]): Pick<UpdateDraft, 'requirements' | 'problems'> {
  const present = [COMPOSE_FILE, '.env', ...(sealed ? [] : ['secrets.env'])].flatMap((path) => {
    const text = files.has(path) ? files.get(path) : file(path);
    return text === undefined ? [] : [[path, text] as const];
  });
  const opened = sealed ? [['secrets.env', [...values].map(([name, value]) => variableLine(name, value)).join('\n')] as const] : [];
  const built = buildRendered(stack, new Map<string, string | Uint8Array>([...present, ...opened]));
  // What is wrong in the files is said when they are previewed, at its place.
  if (built.kind === 'invalid') return { requirements: [], problems: [] };
  const requirements = stackRequirements(built.spec, imaginedPlaces(stack));
  return { requirements, problems: notGranted(requirements, permissions).map(({ subject, means, permission }) => `${subject} ${means} (${permission}), and nobody granted that`) };
}

function shown(value: unknown): string | undefined {
  return value === undefined ? undefined : stringify(value, { lineWidth: 0 }).trimEnd();
}
