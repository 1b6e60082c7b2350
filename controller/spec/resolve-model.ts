import { posix } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { StackBundle } from '../model/source-bundle.ts';
import type { CanonicalModel } from './canonical-model.ts';
import { checkModel } from './check-model.ts';
import { completeModel } from './complete-model.ts';
import { createFindings, inOrder } from './findings.ts';
import type { HostPaths } from './host-paths.ts';
import { SAME_PATHS } from './host-paths.ts';
import { lookupIn, reportUnreadable } from './load-context.ts';
import type { LoadContext } from './load-context.ts';
import { loadFiles } from './load-files.ts';
import { externalVariables } from './external-variables.ts';
import { interpolateText } from './interpolate-text.ts';
import { entryKey, get, isNull } from './node.ts';
import type { MapNode } from './node.ts';
import { parseDocuments } from './parse-document.ts';
import { parseEnvFile } from './parse-env-file.ts';
import { normalizeProjectName } from './project-name.ts';
import { readText, readTexts } from './read-values.ts';
import { findAssignment } from './variable-origin.ts';
import type { RouteOptions } from './routing/read-routes.ts';
import { hideSecrets, unsealedText, unsealedVariables } from './unsealed.ts';

/** What a spec depends on besides the files of its stack. */
export interface SpecOptions {
  /** What `~` in paths means: the home directory of the user that runs Orbitr, as Orbitr sees it. */
  readonly homeDirectory: string;
  /** What paths of ours are on the engine's host. Absent: the same. */
  readonly hostPaths?: HostPaths;
  /** Profiles that are chosen besides those of `x-orbitr.profiles`. `*`: all. */
  readonly profiles: readonly string[];
  /** More variables; they win over `.env`, as a shell's do. Empty in the controller, whose own environment no stack may see. */
  readonly allowVariables?: Readonly<Record<string, string>>;
  /** What routes depend on. Absent: they are read, and no proxy serves them. */
  readonly routes?: RouteOptions;
  /** Fixes the project name. Without it the stack's name is the project's. */
  readonly projectName?: string;
  /** `compose`: without `projectName`, follow Compose's own rule (COMPOSE_PROJECT_NAME, then `name:`, then the folder). For `orbitr config FILE` and conformance. */
  readonly nameRule?: 'stack' | 'compose';
}

export type ResolvedModel =
  | {
      readonly kind: 'model';
      readonly model: CanonicalModel;
      /** The merged file with its places. */
      readonly root: MapNode;
      readonly context: LoadContext;
    }
  | { readonly kind: 'needs'; readonly paths: readonly string[] }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

/** Everything that `docker compose config` does: reads, merges and resolves the files of a stack, and checks that they make sense together. */
export function resolveModel(bundle: StackBundle, options: SpecOptions): ResolvedModel {
  const context: LoadContext = {
    bundle,
    homeDirectory: options.homeDirectory,
    hostPaths: options.hostPaths ?? SAME_PATHS,
    findings: createFindings(),
    needs: new Set(),
    variables: new Map(),
    read: new Set(),
    unlessThere: [],
    hidden: new Set(),
  };
  const variables = projectVariables(options, context);
  const name = projectName(bundle, options, variables, context);
  variables.set('COMPOSE_PROJECT_NAME', name);
  const loading = { ...context, variables };
  const root = loadFiles({ files: bundle.entries, directory: bundle.directory, variables, including: [] }, loading);
  if (!root && context.needs.size === 0 && context.findings.errors.length === 0) {
    context.findings.error('compose/empty', 'the stack file is empty', { source: { path: bundle.entries[0] ?? bundle.name, text: '' }, start: 0, end: 0 }, 'Begin with "services:".');
  }
  if (root) {
    warnAboutName(root, name, options, loading);
    const chosen = [...options.profiles, ...(variables.get('COMPOSE_PROFILES') ?? '').split(','), ...(readTexts(get(root, 'x-orbitr'), 'profiles') ?? [])];
    const model = completeModel(root, name, chosen, loading);
    // References mean nothing in a file that is broken already.
    if (context.findings.errors.length === 0) checkModel(model, root, context.findings);
    if (context.needs.size === 0 && context.findings.errors.length === 0) return { kind: 'model', model, root, context: loading };
  }
  if (context.needs.size > 0) return { kind: 'needs', paths: [...context.needs] };
  return { kind: 'invalid', diagnostics: hideSecrets(inOrder(context.findings), context.hidden) };
}

/** Where variables of a folder stack come from, later over earlier. A single file has none, because they would belong to all its neighbours. */
const VARIABLE_FILES = ['.env', 'secrets.env'] as const;

/** Of files, then of secret providers. What the caller gives wins over them, as a shell's variables do. */
function projectVariables(options: SpecOptions, context: LoadContext): Map<string, string> {
  const given = new Map(Object.entries(options.allowVariables ?? {}));
  const variables = new Map<string, string>();
  for (const name of context.bundle.layout === 'folder' ? VARIABLE_FILES : []) for (const [key, value] of fileVariables(posix.join(context.bundle.directory, name), given, variables, context)) variables.set(key, value);
  return new Map([...variables, ...externalVariables(context), ...given]);
}

function fileVariables(path: string, given: ReadonlyMap<string, string>, earlier: ReadonlyMap<string, string>, context: LoadContext): ReadonlyMap<string, string> {
  const content = context.bundle.files.get(path);
  if (!content || content.kind === 'missing' || content.kind === 'directory') return new Map();
  if (content.kind !== 'text') {
    reportUnreadable(path, content, undefined, context);
    return new Map();
  }
  const sealed = unsealedVariables(path, undefined, context);
  if (sealed !== undefined) return sealed === 'refused' ? new Map() : sealed;
  const source = { path, text: content.text };
  const parsed = parseEnvFile(content.text, (name) => given.get(name) ?? earlier.get(name));
  if (parsed.kind === 'variables') return new Map([...parsed.variables].map(([key, value]) => [key, unsealedText(value, findAssignment(source, key), context)]));
  context.findings.error('compose/env-file', parsed.message, { source, start: parsed.at, end: parsed.at + parsed.length }, 'Write KEY=value, one a line; quote values that span lines.');
  return new Map();
}

function projectName(bundle: StackBundle, options: SpecOptions, variables: ReadonlyMap<string, string>, context: LoadContext): string {
  if (options.projectName !== undefined) return options.projectName;
  if (options.nameRule !== 'compose') return bundle.name;
  const fromVariable = variables.get('COMPOSE_PROJECT_NAME');
  if (fromVariable !== undefined && fromVariable !== '') {
    if (normalizeProjectName(fromVariable) !== fromVariable) context.findings.error('stack/name', `"${fromVariable}" is no project name`, undefined, 'Use lower-case letters, digits, "-" and "_".');
    return fromVariable;
  }
  const written = nameInFiles(bundle, variables);
  return normalizeProjectName(written ?? posix.basename(bundle.directory));
}

/** The last `name:` of the entries. They are read on their own for it, because the name is itself a variable of the files. */
function nameInFiles(bundle: StackBundle, variables: ReadonlyMap<string, string>): string | undefined {
  let name: string | undefined;
  for (const path of bundle.entries) {
    const content = bundle.files.get(path);
    if (content?.kind !== 'text') continue;
    for (const document of parseDocuments({ path, text: content.text }, createFindings()) ?? []) {
      const written = readText(document, 'name');
      const filled = written === undefined ? undefined : interpolateText(written, lookupIn(variables));
      if (filled?.kind === 'text' && filled.text !== '') name = filled.text;
    }
  }
  return name;
}

function warnAboutName(root: MapNode, name: string, options: SpecOptions, { findings }: LoadContext): void {
  const written = get(root, 'name');
  if (!written || isNull(written) || options.nameRule === 'compose' || options.projectName !== undefined || readText(root, 'name') === name) return;
  findings.warning('compose/name-ignored', `the stack is called "${name}" after its file; "name:" is not used`, entryKey(root, 'name'), `Rename the file, or write "name: ${name}".`);
}
