import { posix } from 'node:path';
import { contentOf, reportUnreadable } from './load-context.ts';
import type { LoadContext, LoadRequest } from './load-context.ts';
import { get, map, toPlain, withValue } from './node.ts';
import type { MapEntry, MapNode, Node } from './node.ts';
import { parseEnvFile } from './parse-env-file.ts';
import { absolutePath } from './resolve-paths.ts';
import type { Span } from './source-text.ts';
import { unsealedText, unsealedVariables } from './unsealed.ts';
import { findAssignment } from './variable-origin.ts';

/** Handed in, because loading a file in turn applies its includes. */
type Load = (request: LoadRequest, context: LoadContext) => MapNode | undefined;

const IMPORTED = ['services', 'volumes', 'networks', 'secrets', 'configs'] as const;

/**
 * Adds what other Compose files define (Compose Specification, "include"). Each has its own folder, and its own variables as defaults that the
 * including stack wins over. Undefined after an error, or when a file is still missing.
 */
export function applyInclude(root: MapNode, request: LoadRequest, context: LoadContext, load: Load): MapNode | undefined {
  const include = get(root, 'include');
  if (!include) return root;
  let model: MapNode | undefined = withValue(root, 'include', undefined);
  const items = include.kind === 'list' ? include.items : [];
  if (include.kind !== 'list') {
    context.findings.error('compose/include', '"include" must be a list', include.at, 'Write "include:" and one "- path" a line below it.');
    return undefined;
  }
  for (const item of items) {
    const imported = loadIncluded(item, request, context, load);
    model = imported && model ? importAll(model, imported, context) : undefined;
  }
  return model;
}

function loadIncluded(item: Node, request: LoadRequest, context: LoadContext, load: Load): MapNode | undefined {
  const base = { directory: request.directory, homeDirectory: context.homeDirectory };
  const paths = texts(item.kind === 'map' ? get(item, 'path') : item).map((path) => absolutePath(path, base));
  const [main] = paths;
  if (main === undefined) {
    context.findings.error('compose/include', 'this include names no file', item.at, 'Write "- path/to/compose.yaml".');
    return undefined;
  }
  if (request.including.includes(main)) {
    context.findings.error('compose/include', `files include each other in a circle: ${[...request.including, main].join(' → ')}`, item.at, 'Take one "include" out.');
    return undefined;
  }
  const [project] = texts(get(item, 'project_directory'));
  const directory = project === undefined ? posix.dirname(main) : absolutePath(project, base);
  const variables = includedVariables(texts(get(item, 'env_file')).map((path) => absolutePath(path, base)), directory, item.at, request, context);
  return variables && load({ files: paths, namedAt: item.at, directory, variables, including: request.including }, context);
}

/** The variables of an included file: those named, else its own `.env`; what the including stack sets wins. */
function includedVariables(files: readonly string[], directory: string, at: Span, request: LoadRequest, context: LoadContext): ReadonlyMap<string, string> | undefined {
  const defaults = new Map<string, string>();
  const own = posix.join(directory, '.env');
  for (const path of files.length > 0 ? files : [own]) {
    const content = contentOf(path, context);
    if (!content) return undefined;
    if (content.kind !== 'text') {
      if (files.length === 0 && (content.kind === 'missing' || content.kind === 'directory')) continue;
      reportUnreadable(path, content, at, context);
      return undefined;
    }
    const sealed = unsealedVariables(path, at, context);
    if (sealed === 'refused') return undefined;
    const parsed = sealed === undefined ? parseEnvFile(content.text, (name) => request.variables.get(name) ?? defaults.get(name)) : { kind: 'variables' as const, variables: sealed };
    if (parsed.kind === 'invalid') {
      context.findings.error('compose/env-file', parsed.message, { source: { path, text: content.text }, start: parsed.at, end: parsed.at + parsed.length }, 'Write KEY=value, one a line.');
      return undefined;
    }
    for (const [name, value] of parsed.variables) defaults.set(name, unsealedText(value, findAssignment({ path, text: content.text }, name), context));
  }
  return new Map([...defaults, ...request.variables]);
}

function importAll(model: MapNode, imported: MapNode, context: LoadContext): MapNode | undefined {
  let result = model;
  let clash = false;
  for (const section of IMPORTED) {
    const from = get(imported, section);
    if (from?.kind !== 'map') continue;
    const to = get(result, section);
    const entries = new Map<string, MapEntry>(to?.kind === 'map' ? to.entries : []);
    for (const [name, entry] of from.entries) {
      const present = entries.get(name);
      if (present && JSON.stringify(toPlain(present.value)) !== JSON.stringify(toPlain(entry.value))) {
        clash = true;
        context.findings.error('compose/include', `${section}.${name} is defined here and in ${entry.key.source.path}`, present.key, 'Rename one of the two.');
      } else if (!present) entries.set(name, entry);
    }
    result = withValue(result, section, to?.kind === 'map' ? { ...to, entries } : map(entries, from.at));
  }
  return clash ? undefined : result;
}

function texts(node: Node | undefined): readonly string[] {
  const items = node?.kind === 'list' ? node.items : node ? [node] : [];
  return items.flatMap((item) => (item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : []));
}
