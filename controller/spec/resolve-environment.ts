import { contentOf, reportUnreadable } from './load-context.ts';
import type { LoadContext } from './load-context.ts';
import { get } from './node.ts';
import type { Node } from './node.ts';
import { parseEnvFile, parseRawEnvFile } from './parse-env-file.ts';
import { findAssignment } from './variable-origin.ts';
import { readBoolean, readItems, readPairs, readText } from './read-values.ts';
import type { Span } from './source-text.ts';
import { unsealedText, unsealedVariables } from './unsealed.ts';

/**
 * The variables of a container: `environment` over the env files in order. A key without a value takes the stack's variable, and stays null
 * (unset) when there is none, even if an env file has it.
 */
export function resolveEnvironment(service: Node, context: LoadContext): ReadonlyMap<string, string | null> {
  const environment = new Map<string, string | null>();
  for (const item of readItems(service, 'env_file')) {
    const path = readText(item, 'path');
    if (path === undefined) {
      context.findings.error('compose/file-not-found', 'this env_file has no path', item.at, 'Name a file, or take the entry out.');
      continue;
    }
    const raw = readText(item, 'format') === 'raw';
    const variables = readVariables(path, get(item, 'path')?.at, readBoolean(item, 'required') !== false, raw, environment, context);
    for (const [name, value] of variables ?? []) environment.set(name, value);
  }
  for (const [name, value] of readPairs(get(service, 'environment'))) {
    const given = value ?? context.variables.get(name) ?? null;
    environment.set(name, given === null ? null : unsealedText(given, get(get(service, 'environment'), name)?.at ?? get(service, 'environment')?.at, context));
  }
  return environment;
}

/** Labels from `label_file`, then from `labels`. */
export function resolveLabels(service: Node, context: LoadContext): ReadonlyMap<string, string | null> {
  const labels = new Map<string, string | null>();
  for (const item of readItems(service, 'label_file')) {
    if (item.kind !== 'scalar') continue;
    for (const [name, value] of readVariables(item.text, item.at, true, false, labels, context) ?? []) labels.set(name, value);
  }
  for (const [name, value] of readPairs(get(service, 'labels'))) labels.set(name, value ?? '');
  return labels;
}

function readVariables(
  path: string,
  at: Span | undefined,
  required: boolean,
  raw: boolean,
  earlier: ReadonlyMap<string, string | null>,
  context: LoadContext,
): ReadonlyMap<string, string> | undefined {
  const content = contentOf(path, context);
  if (!content || (content.kind === 'missing' && !required)) return undefined;
  if (content.kind !== 'text') {
    reportUnreadable(path, content, at, context);
    return undefined;
  }
  const sealed = unsealedVariables(path, at, context);
  if (sealed !== undefined) return sealed === 'refused' ? undefined : sealed;
  // What earlier files set wins over the stack's variables, and those over what this file has set so far.
  const lookup = (name: string): string | undefined => earlier.get(name) ?? context.variables.get(name);
  const parsed = raw ? parseRawEnvFile(content.text, lookup) : parseEnvFile(content.text, lookup);
  const source = { path, text: content.text };
  if (parsed.kind === 'invalid') {
    context.findings.error('compose/env-file', parsed.message, { source, start: parsed.at, end: parsed.at + parsed.length }, 'Write KEY=value, one a line; quote values that span lines.');
    return undefined;
  }
  for (const name of new Set(parsed.unset)) {
    context.findings.warning('compose/unset-variable', `${path} uses the variable ${name}, which is not set; it becomes empty`, at, 'Put the value in single quotes if the "$" is meant as it is.');
  }
  return new Map([...parsed.variables].map(([name, value]) => [name, unsealedText(value, findAssignment(source, name), context)]));
}
