import { posix } from 'node:path';
import { canonicalForm, canonicalService } from './canonical-form.ts';
import { interpolateNode } from './interpolate-node.ts';
import { LIMITS } from './limits.ts';
import { lookupIn, readStackText } from './load-context.ts';
import type { LoadContext } from './load-context.ts';
import { dropTags, mergeMaps, mergeNode } from './merge-node.ts';
import { get, map, withValue } from './node.ts';
import type { MapEntry, MapNode, Node } from './node.ts';
import { parseDocuments } from './parse-document.ts';
import { absolutePath, resolveServicePaths } from './resolve-paths.ts';
import type { Span } from './source-text.ts';

interface Origin {
  readonly file: string;
  readonly directory: string;
  readonly variables: ReadonlyMap<string, string>;
}

/** Replaces every `extends` by what it stands for (Compose Specification, "extends"). Undefined after an error, or when a file is still missing. */
export function applyExtends(root: MapNode, origin: Origin, context: LoadContext): MapNode | undefined {
  const services = get(root, 'services');
  if (services?.kind !== 'map') return root;
  const entries = new Map<string, MapEntry>();
  let complete = true;
  for (const [name, entry] of services.entries) {
    const extended = extendService(name, services, origin, [], context);
    if (!extended) complete = false;
    entries.set(name, { key: entry.key, value: extended ?? entry.value });
  }
  return complete ? withValue(root, 'services', { ...services, entries }) : undefined;
}

/** `trail` holds `file\0service` of everything on the way here. */
function extendService(name: string, services: MapNode, origin: Origin, trail: readonly string[], context: LoadContext): Node | undefined {
  const service = services.entries.get(name)?.value;
  const extending = get(service, 'extends');
  if (service?.kind !== 'map' || !extending) return service;
  const ref = extending.kind === 'map' ? get(extending, 'service') : extending;
  if (ref?.kind !== 'scalar' || typeof ref.value !== 'string') {
    context.findings.error('compose/extends', `services.${name}.extends names no service`, extending.at, 'Write "extends: {service: NAME}".');
    return undefined;
  }
  const step = `${origin.file}\0${name}`;
  if (trail.includes(step)) {
    const circle = [...trail, step].map((part) => part.split('\0')[1]).join(' → ');
    context.findings.error('compose/extends', `services extend each other in a circle: ${circle}`, extending.at, 'Take one "extends" out.');
    return undefined;
  }
  if (trail.length >= LIMITS.extends) {
    context.findings.error('compose/extends', `more than ${LIMITS.extends} services extend each other in a row`, extending.at, 'Merge some of them.');
    return undefined;
  }
  const fileNode = get(extending, 'file');
  const base = fileNode?.kind === 'scalar' && typeof fileNode.value === 'string'
    ? baseFromFile(fileNode.value, fileNode.at, ref.value, ref.at, origin, [...trail, step], context)
    : baseFromHere(ref.value, ref.at, services, origin, [...trail, step], context);
  if (!base) return undefined;
  const merged = mergeNode(canonicalService(base, context.findings), canonicalService(withValue(service, 'extends', undefined), context.findings), ['services', name], context.findings);
  return merged.kind === 'map' ? withValue(merged, 'extends', undefined) : merged;
}

function baseFromHere(name: string, at: Span, services: MapNode, origin: Origin, trail: readonly string[], context: LoadContext): Node | undefined {
  if (!services.entries.has(name)) {
    context.findings.error('compose/extends', `there is no service "${name}" to extend`, at, `Services here: ${[...services.entries.keys()].join(', ') || 'none'}.`);
    return undefined;
  }
  const base = extendService(name, services, origin, trail, context);
  return base && dropTags(base);
}

function baseFromFile(path: string, at: Span, name: string, nameAt: Span, origin: Origin, trail: readonly string[], context: LoadContext): Node | undefined {
  const file = absolutePath(path, { directory: origin.directory, homeDirectory: context.homeDirectory });
  const source = readStackText(file, at, context);
  const documents = source && parseDocuments(source, context.findings);
  if (!documents) return undefined;
  let model: MapNode = map([], at);
  for (const document of documents) {
    const filled = interpolateNode(document, lookupIn(origin.variables), context.findings);
    if (filled.kind === 'map') model = canonicalForm(mergeMaps(model, filled, [], context.findings), context.findings);
  }
  const services = get(model, 'services');
  if (services?.kind !== 'map' || !services.entries.has(name)) {
    context.findings.error('compose/extends', `there is no service "${name}" in ${path}`, nameAt, 'Name a service of that file.');
    return undefined;
  }
  const directory = posix.dirname(file);
  const base = extendService(name, services, { ...origin, file, directory }, trail, context);
  return base && resolveServicePaths(base, { directory, homeDirectory: context.homeDirectory });
}
