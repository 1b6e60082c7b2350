import type { ExternalRequest } from '../model/external-secrets.ts';
import { externalName } from '../model/external-secrets.ts';
import type { StackBundle } from '../model/source-bundle.ts';
import { createFindings } from './findings.ts';
import type { LoadContext } from './load-context.ts';
import { get } from './node.ts';
import { parseDocuments } from './parse-document.ts';
import { readItems, readPairs, readText } from './read-values.ts';
import type { Span } from './source-text.ts';

/**
 * The variables of `x-orbitr.secretsFrom`. They are wanted before the files are merged, because all else may use them: so the list of the last of the stack's own files
 * that has one counts, as it is written. What could not be read is reported at its entry. Where nobody reads (`orbitr validate`), a text tells where the value will come from.
 */
export function externalVariables(context: LoadContext): ReadonlyMap<string, string> {
  const { bundle, findings, hidden, needs } = context;
  const variables = new Map<string, string>();
  for (const { request, at } of requestsOf(bundle)) {
    const name = externalName(request);
    const reading = bundle.external?.get(name);
    if (reading === undefined && !bundle.files.has(name)) needs.add(name);
    else if (reading === undefined) for (const [variable, key] of Object.entries(request.keys)) variables.set(variable, `(${request.provider} ${request.path}#${key})`);
    else if (reading.kind === 'refused') {
      findings.error('secrets/external', reading.message, at, reading.hint);
      // One cause is told once, not at every use.
      for (const variable of Object.keys(request.keys)) variables.set(variable, '');
    } else {
      for (const [variable, value] of reading.values) {
        variables.set(variable, value);
        if (value !== '') hidden.add(value);
      }
    }
  }
  return variables;
}

function requestsOf({ entries, files }: StackBundle): readonly { readonly request: ExternalRequest; readonly at: Span }[] {
  for (const path of entries.toReversed()) {
    const content = files.get(path);
    // Most stacks have none, and a file is not parsed twice for nothing.
    if (content?.kind !== 'text' || !content.text.includes('secretsFrom')) continue;
    for (const document of (parseDocuments({ path, text: content.text }, createFindings()) ?? []).toReversed()) {
      const items = readItems(get(document, 'x-orbitr'), 'secretsFrom');
      const requests = items.flatMap((item) => {
        const provider = readText(item, 'provider');
        const keys = [...readPairs(get(item, 'keys'))].flatMap(([variable, key]) => (key === null ? [] : [[variable, key] as const]));
        return provider === undefined ? [] : [{ request: { provider, path: readText(item, 'path') ?? '', keys: Object.fromEntries(keys) }, at: item.at }];
      });
      if (requests.length > 0) return requests;
    }
  }
  return [];
}
