import semver from 'semver';
import type { Input, TemplateManifest } from '../../schemas/generated/template.ts';
import type { Node } from '../spec/node.ts';
import { checkAnswer } from './input-value.ts';
import type { Problems } from './problem.ts';
import { defaultText, isNeeded } from './resolve-inputs.ts';
import { patternProblem } from './safe-pattern.ts';
import { sampleAnswer } from './sample-inputs.ts';

/** What a schema cannot see in a manifest: names that are there twice, defaults that are no answers, conditions on nothing, ranges that are none. */
export function checkManifest(manifest: TemplateManifest, root: Node, problems: Problems): void {
  const names = new Set<string>();
  const once = (name: string, path: readonly (string | number)[]): void => {
    if (names.has(name)) problems.error('template/duplicate', `the variable ${name} is set twice`, { root, path });
    names.add(name);
  };
  const seen = new Map<string, Input>();
  (manifest.inputs ?? []).forEach((input, index) => {
    once(input.name, ['inputs', index, 'name']);
    checkInput(input, seen, { root, path: ['inputs', index] }, problems);
    seen.set(input.name, input);
  });
  (manifest.ports ?? []).forEach(({ name }, index) => once(name, ['ports', index, 'name']));
  (manifest.routes ?? []).forEach(({ address }, index) => address !== undefined && once(address, ['routes', index, 'address']));
  (manifest.permissions ?? []).forEach(({ showIf }, index) => showIf !== undefined && !seen.has(showIf.input) && problems.error('template/input', `showIf asks for ${showIf.input}, which is no input`, { root, path: ['permissions', index, 'showIf'] }));
  checkDependencies(manifest, root, once, problems);
  checkMigrations(manifest, root, problems);
}

function checkInput(input: Input, before: ReadonlyMap<string, Input>, at: { readonly root: Node; readonly path: readonly (string | number)[] }, problems: Problems): void {
  const wrong = (message: string, hint?: string): void => problems.error('template/input', `${input.name}: ${message}`, at, hint);
  const choice = input.type === 'select' || input.type === 'multiselect';
  if (choice !== (input.options !== undefined)) wrong(choice ? `a ${input.type} needs options` : `only select and multiselect have options`);
  const asked = input.showIf?.input;
  if (asked !== undefined && !before.has(asked)) wrong(`showIf asks for ${asked}, which is no input above it`);
  if (input.min !== undefined && input.max !== undefined && input.min > input.max) wrong('min is more than max');
  const pattern = input.pattern === undefined ? undefined : patternProblem(input.pattern);
  if (pattern !== undefined) problems.error('template/pattern', `${input.name}: the pattern is refused, because ${pattern}`, at, 'Write a simple one; lengths are better bounded by min and max.');
  if (input.generate !== undefined && input.type !== 'password' && input.secret !== true) wrong('what is generated is a secret: make it a password, or say secret: true');
  if (input.type === 'password' && input.default !== undefined && input.default !== '') problems.error('template/input', `${input.name}: a password must not have a default, which everybody would know`, at, 'Write "generate: { kind: password }" instead.');
  const fallback = defaultText(input);
  if (input.default !== undefined && fallback !== '') {
    const checked = checkAnswer(input, Array.isArray(input.default) ? input.default : fallback);
    if (checked.kind === 'problem') wrong(`its default ${checked.message}`);
  }
  if (pattern === undefined && fallback === '' && isNeeded(input) && input.generate === undefined && sampleAnswer(input) === undefined) wrong('no example fits it', 'Give a placeholder that is a good answer; tests use it.');
}

function checkDependencies(manifest: TemplateManifest, root: Node, once: (name: string, path: readonly (string | number)[]) => void, problems: Problems): void {
  const aliases = new Set<string>();
  (manifest.dependencies ?? []).forEach((dependency, index) => {
    const path = ['dependencies', index];
    const alias = dependency.as ?? dependency.template;
    if (aliases.has(alias)) problems.error('template/duplicate', `two dependencies are called ${alias}`, { root, path }, 'Give one of them another name with "as".');
    aliases.add(alias);
    for (const name of Object.keys(dependency.variables)) once(name, [...path, 'variables', name]);
    if (semver.validRange(dependency.version) === null) problems.error('template/dependency', `"${dependency.version}" is no range of versions`, { root, path: [...path, 'version'] }, 'Write it as npm does: ^16, >=16 <18.');
    if (dependency.template === manifest.id) problems.error('template/dependency', 'a template cannot need itself', { root, path });
  });
  const range = manifest.requires?.orbitr;
  if (range !== undefined && semver.validRange(range) === null) problems.error('template/dependency', `"${range}" is no range of versions`, { root, path: ['requires', 'orbitr'] });
}

function checkMigrations({ migrations = [], version }: TemplateManifest, root: Node, problems: Problems): void {
  migrations.forEach(({ to }, index) => {
    const at = { root, path: ['migrations', index, 'to'] };
    const previous = migrations[index - 1]?.to;
    if (semver.valid(to) === null) problems.error('template/migration', `"${to}" is no version`, at);
    else if (semver.gt(to, version)) problems.error('template/migration', `the migration to ${to} is for a version after this one (${version})`, at);
    else if (previous !== undefined && semver.valid(previous) !== null && semver.gte(previous, to)) problems.error('template/migration', 'migrations must be in the order of their versions', at);
  });
  if (semver.valid(version) === null) problems.error('template/schema', `"${version}" is no semver version`, { root, path: ['version'] });
}
