import { canonicalForm } from './canonical-form.ts';
import { checkSchema } from './check-schema.ts';
import { applyExtends } from './extends.ts';
import { applyInclude } from './include.ts';
import { inheritVariables } from './inherit-variables.ts';
import { interpolateNode } from './interpolate-node.ts';
import { lookupIn, readStackText } from './load-context.ts';
import type { LoadContext, LoadRequest } from './load-context.ts';
import { mergeMaps } from './merge-node.ts';
import { entryKey, get, isNull, map, withValue } from './node.ts';
import type { MapNode, Node } from './node.ts';
import { parseDocuments } from './parse-document.ts';
import { resolvePaths } from './resolve-paths.ts';
import { uniqueItems } from './unique-items.ts';

/** Reads, interpolates, extends, includes and merges files into one model in long form with absolute paths. Undefined after an error or when a file is still missing. */
export function loadFiles(request: LoadRequest, context: LoadContext): MapNode | undefined {
  let model: MapNode | undefined;
  let complete = true;
  for (const file of request.files) {
    const source = readStackText(file, request.namedAt, context);
    const documents = source && parseDocuments(source, context.findings);
    if (!documents) {
      complete = false;
      continue;
    }
    for (const document of documents) {
      const layer = prepareLayer(document, file, request, context);
      if (layer) model = mergeLayer(model, layer, context);
      else complete = false;
    }
  }
  if (!model || !complete) return undefined;
  return resolvePaths(inheritVariables(model, request.variables), { directory: request.directory, homeDirectory: context.homeDirectory });
}

function prepareLayer(document: Node, file: string, request: LoadRequest, context: LoadContext): MapNode | undefined {
  const { findings } = context;
  if (document.kind !== 'map') {
    findings.error('compose/not-a-mapping', 'a stack file must be a mapping', document.at, 'Begin with "services:".');
    return undefined;
  }
  const before = findings.errors.length;
  const services = get(document, 'services');
  if (isNull(services)) findings.error('compose/wrong-type', 'services must be a mapping', entryKey(document, 'services'), 'Indent the services below it.');
  const filled = interpolateNode(document, lookupIn(request.variables), findings);
  if (filled.kind !== 'map') return undefined;
  const origin = { file, directory: request.directory, variables: request.variables };
  const extended = applyExtends(filled, origin, context);
  const included = extended && applyInclude(extended, { ...request, including: [...request.including, file] }, context, loadFiles);
  // A variable that could not be filled makes its value wrong, but the rest of the file can still be checked.
  if (findings.errors.length > before && included) checkSchema('stack', canonicalForm(included, findings), findings);
  return findings.errors.length > before ? undefined : included;
}

function mergeLayer(model: MapNode | undefined, layer: MapNode, context: LoadContext): MapNode {
  const { findings } = context;
  const merged = uniqueItems(mergeMaps(model ?? map([], layer.at), layer, [], findings)) as MapNode;
  checkSchema('stack', merged, findings);
  if (entryKey(merged, 'version')) findings.warning('compose/ignored', '"version" has no effect', entryKey(merged, 'version'), 'Remove the line.');
  // Short forms are read even when the schema found something: they report what it cannot see.
  return uniqueItems(canonicalForm(withValue(merged, 'version', undefined), findings)) as MapNode;
}
